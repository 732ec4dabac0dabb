"""Citations: every fact has one, and it leads to a paragraph that exists."""

from collections.abc import Iterator

from builder.diagnostics import Diagnostic, did_you_mean
from builder.model.document import Document
from builder.model.dossier import Dossier
from builder.model.records import Claim, Side, Statement
from builder.model.refs import HOW_TO_CITE, Citation, Prose, inline_citations
from builder.model.walk import Path, citations, entries, leaves


def unknown_citation(dossier: Dossier) -> Iterator[Diagnostic]:
    """Every citation names an article of the dossier and a paragraph that its digest holds.

    This rule reads the fields named sources; the link stage asks the same of the citations inside running
    text.
    """
    for document in dossier.documents:
        for path, citation in citations(document.model):
            yield from problem_with(citation, dossier, document, path)


def problem_with(citation: Citation, dossier: Dossier, document: Document, path: Path) -> Iterator[Diagnostic]:
    """Yield what is wrong with a citation that stands at `path`, in a field or inside running text there."""
    article = dossier.articles.get(citation.article)
    if citation.is_general_knowledge or citation.article in dossier.broken:
        return
    if article is None:
        message = f"there is no article with the id '{citation.article}'"
        remedy = did_you_mean(citation.article, dossier.articles, "It is the name of a file in articles/.")
        yield Diagnostic("unknown-reference", document.place(path, str(citation)), message, remedy)
    elif citation.paragraph not in (numbers := {each.number for each in article.digest}):
        message = f"'{citation.article}' has no digest of paragraph {citation.paragraph}"
        remedy = "Its digest is empty."
        if numbers:
            remedy = f"Its digest goes from ¶{min(numbers)} to ¶{max(numbers)}; some may be left out."
        yield Diagnostic("unknown-paragraph", document.place(path, str(citation)), message, remedy)


def uncited_statement(dossier: Dossier) -> Iterator[Diagnostic]:
    """Every statement, claim and side has sources, and every summary cites what it rests on."""
    for document in dossier.documents:
        for path, entry in entries(document.model):
            if isinstance(entry, Statement | Claim | Side) and not entry.sources:
                yield Diagnostic(
                    "uncited-statement", document.place(path), "this statement has no sources", HOW_TO_CITE
                )
        for leaf in leaves(document.model):
            if isinstance(leaf.marker, Prose) and leaf.marker.cited and not inline_citations(leaf.value):
                message = f"the {leaf.path[-1]} cites nothing"
                remedy_inline = "Put [@article-id#p12] at the end of each sentence, before the full stop."
                yield Diagnostic("uncited-statement", document.place(leaf.path), message, remedy_inline)
