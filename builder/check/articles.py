"""Articles: the digest accounts for every paragraph, in order."""

from collections.abc import Iterator

from builder.diagnostics import Diagnostic, amount
from builder.know import Knowledge
from builder.model.document import Document
from builder.model.dossier import Dossier
from builder.model.records import Article
from builder.model.walk import Path


def undigested_paragraph(knowledge: Knowledge) -> Iterator[Diagnostic]:
    """Every paragraph of an article is digested or said to be left out."""
    dossier = knowledge.dossier
    for document, article in _articles(dossier):
        digested = {each.number for each in article.digest}
        if len(digested) < len(article.digest):
            continue  # Of two with one number one is meant for another; the rule of their order tells it.
        covered = digested | set(_left_out_of(article))
        absent = [number for number in range(1, article.paragraphs + 1) if number not in covered]
        if absent:
            listed = ", ".join(map(str, absent[:10])) + (" …" if len(absent) > 10 else "")
            message = f"no digest of paragraph {listed}, and not in left-out"
            remedy = f"Write it as ¶{absent[0]}, or list it under left-out with the reason."
            yield Diagnostic("undigested-paragraph", document.place(("paragraphs",)), message, remedy)


def paragraph_out_of_order(knowledge: Knowledge) -> Iterator[Diagnostic]:
    """Paragraphs of a digest rise in number, each once, and those left out are others; none is above the last."""
    for document, article in _articles(knowledge.dossier):
        last = 0
        for index, paragraph in enumerate(article.digest):
            if paragraph.number <= last:
                message = f"¶{paragraph.number} stands after ¶{last}"
                remedy = "Give each paragraph its number in the article, once, in rising order."
                yield Diagnostic("paragraph-order", document.place(("digest", index)), message, remedy)
            last = max(last, paragraph.number)
        yield from _above_the_last(document, article)
        yield from _left_out_in_vain(document, article)


def fingerprint_of_another_text(knowledge: Knowledge) -> Iterator[Diagnostic]:
    """A fingerprint has a sum for each paragraph of the article."""
    for document, article in _articles(knowledge.dossier):
        if article.fingerprint and len(article.fingerprint) != article.paragraphs:
            sums = amount(len(article.fingerprint), "paragraph", "paragraphs")
            message = f"the fingerprint is of {sums}, and the article has {article.paragraphs} by its field paragraphs"
            remedy = (
                f"Correct paragraphs, or have it made anew: dossier add article --same-as {document.id} --text FILE"
            )
            yield Diagnostic("bad-value", document.place(("fingerprint",)), message, f"{remedy}.")


def _above_the_last(document: Document, article: Article) -> Iterator[Diagnostic]:
    """Yield one problem for all numbers above that of the article's last paragraph."""
    digested = {each.number: ("digest", index) for index, each in enumerate(article.digest)}
    places: dict[int, Path] = {**_left_out_of(article), **digested}
    above = sorted(number for number in places if not 0 < number <= article.paragraphs)
    if above:
        listed = ", ".join(map(str, above[:10])) + (" …" if len(above) > 10 else "")
        has = f"the article has {article.paragraphs} by its field paragraphs"
        message = f"there is no paragraph {listed}: {has}"
        remedy = f"Write paragraphs: {above[-1]}, or correct the number." if above[-1] > 0 else "Correct the number."
        yield Diagnostic("paragraph-order", document.place(places[above[0]]), message, remedy)


def _left_out_in_vain(document: Document, article: Article) -> Iterator[Diagnostic]:
    digested, seen = {each.number for each in article.digest}, set[int]()
    for path, number in _left_out(article):
        if number in digested or number in seen:
            also = "it has a digest" if number in digested else "it is left out already"
            message = f"paragraph {number} is left out, and {also}"
            remedy = f"Take {number} out of left-out" + (f", or delete ¶{number}." if number in digested else " here.")
            yield Diagnostic("paragraph-order", document.place(path), message, remedy)
        seen.add(number)


def _left_out_of(article: Article) -> dict[int, Path]:
    """Return the paragraphs that are left out of an article's digest, with where it says so."""
    return {number: path for path, number in _left_out(article)}


def _left_out(article: Article) -> Iterator[tuple[Path, int]]:
    for entry, left_out in enumerate(article.left_out):
        for index, number in enumerate(left_out.paragraphs):
            yield ("left-out", entry, "paragraphs", index), number


def _articles(dossier: Dossier) -> Iterator[tuple[Document, Article]]:
    for document in dossier.documents:
        if isinstance(document.model, Article):
            yield document, document.model
