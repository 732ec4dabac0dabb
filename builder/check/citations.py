"""Citations: every fact has one, and it leads to a paragraph that exists."""

from collections.abc import Iterator

from builder.diagnostics import Diagnostic
from builder.know import Knowledge
from builder.link.citations import problem_with
from builder.model.citing import looks_cited
from builder.model.records import Claim, Claims, Side, Statement
from builder.model.refs import HOW_TO_CITE, Citation, Prose
from builder.model.to_fill import is_to_fill


def unknown_citation(knowledge: Knowledge) -> Iterator[Diagnostic]:
    """Every citation names an article of the dossier and a paragraph that its digest holds.

    This rule reads the fields named sources; the link stage asks the same of the citations inside running
    text.
    """
    dossier = knowledge.dossier
    for document in dossier.documents:
        for leaf in document.written_leaves:
            if isinstance(leaf.value, Citation):
                yield from problem_with(leaf.value, dossier, document, leaf.path)


def uncited_statement(knowledge: Knowledge) -> Iterator[Diagnostic]:
    """Every statement, claim and side has sources, and every summary cites what it rests on."""
    dossier = knowledge.dossier
    for document in dossier.documents:
        for path, entry in document.entries:
            if isinstance(entry, Statement | Claim | Side) and not entry.sources:
                yield Diagnostic(
                    "uncited-statement", document.place(path), "this statement has no sources", HOW_TO_CITE
                )
        for leaf in document.leaves:
            if isinstance(leaf.marker, Prose) and leaf.marker.cited and not _is_answered(leaf.value):
                message = f"the {leaf.path[-1]} cites nothing"
                remedy_inline = "Put [@article-id#p12] at the end of each sentence, before the full stop."
                yield Diagnostic("uncited-statement", document.place(leaf.path), message, remedy_inline)


def _is_answered(text: str) -> bool:
    """Return whether a text cites something, or is still to be written."""
    return looks_cited(text) or is_to_fill(text)


def misplaced_claim(knowledge: Knowledge) -> Iterator[Diagnostic]:
    """Every claim cites the article after which its file is named, where it was found."""
    dossier = knowledge.dossier
    for document in dossier.documents:
        if not isinstance(document.model, Claims) or document.id not in dossier.articles:
            continue
        for index, claim in enumerate(document.model.claims):
            cited = [each.article for each in claim.sources]
            if cited and document.id not in cited:
                message = f"this claim does not cite '{document.id}', with whose claims it stands"
                other = next((each for each in cited if each in dossier.articles), None)
                remedy = f"Move it to claims/{other}.yml, or cite" if other else "Cite"
                place = document.place(("claims", index, "sources"))
                yield Diagnostic("misplaced-claim", place, message, f"{remedy} a paragraph of {document.id}.")
