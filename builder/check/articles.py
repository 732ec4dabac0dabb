"""Articles: the digest accounts for every paragraph, in order."""

from collections.abc import Iterator

from builder.diagnostics import Diagnostic
from builder.know import Knowledge
from builder.model.document import Document
from builder.model.dossier import Dossier
from builder.model.records import Article


def undigested_paragraph(knowledge: Knowledge) -> Iterator[Diagnostic]:
    """Every paragraph of an article is digested or said to be left out."""
    dossier = knowledge.dossier
    for document, article in _articles(dossier):
        covered = {each.number for each in article.digest}
        covered |= {number for entry in article.left_out for number in entry.paragraphs}
        absent = [number for number in range(1, article.paragraphs + 1) if number not in covered]
        if absent:
            listed = ", ".join(map(str, absent[:10])) + (" …" if len(absent) > 10 else "")
            message = f"no digest of paragraph {listed}, and not in left-out"
            remedy = "Write it as ¶n, or list it under left-out with the reason."
            yield Diagnostic("undigested-paragraph", document.place(("paragraphs",)), message, remedy)


def paragraph_out_of_order(knowledge: Knowledge) -> Iterator[Diagnostic]:
    """Paragraphs of a digest rise in number, each once, none above the article's last."""
    dossier = knowledge.dossier
    for document, article in _articles(dossier):
        last = 0
        for index, paragraph in enumerate(article.digest):
            place = document.place(("digest", index))
            if paragraph.number <= last:
                message = f"¶{paragraph.number} stands after ¶{last}"
                remedy = "Give each paragraph its number in the article, once, in rising order."
                yield Diagnostic("paragraph-order", place, message, remedy)
            elif paragraph.number > article.paragraphs:
                message = f"¶{paragraph.number} is more than the article has ({article.paragraphs})"
                yield Diagnostic("paragraph-order", place, message, "Correct the number, or the field paragraphs.")
            last = max(last, paragraph.number)


def _articles(dossier: Dossier) -> Iterator[tuple[Document, Article]]:
    for document in dossier.documents:
        if isinstance(document.model, Article):
            yield document, document.model
