"""Ids: one space for all records, and one for each sort of entry."""

from collections import defaultdict
from collections.abc import Iterator

from builder.diagnostics import Diagnostic
from builder.know import Knowledge
from builder.model.changes import Changes
from builder.model.document import Document
from builder.model.records import Article, Claims, Disagreement, Glossary, Page, Questions, Record
from builder.model.walk import Path


def duplicate_id(knowledge: Knowledge) -> Iterator[Diagnostic]:
    """Every id, present or former, stands for one thing only."""
    dossier = knowledge.dossier
    owners: dict[tuple[str, str], list[tuple[Document, Path]]] = defaultdict(list)
    for document in dossier.documents:
        for space, name, path in _ids(document):
            owners[space, name].append((document, path))
    for (_, name), owning in owners.items():
        # A present id has the better right than a former one.
        found = sorted(owning, key=lambda owner: "formerly" in owner[1])
        for document, path in found[1:]:
            first, spot = found[0]
            place = first.place(spot)
            yield Diagnostic(
                "duplicate-id",
                document.place(path),
                f"the id '{name}' is already taken by {place.path}, line {place.line}",
                "Choose another id for the newer of the two (a record's id is its file's name).",
            )


def _ids(document: Document) -> Iterator[tuple[str, str, Path]]:
    """Yield each id that a document defines: its space, the id, and where it stands."""
    match document.model:
        case Record() | Article():
            yield "record", document.id, ()
            for index, former in enumerate(document.model.formerly):
                yield "record", former, ("formerly", index)
        case Disagreement():
            yield "disagreement", document.id, ()
        case Page():
            # A link in prose says only the id, so a page cannot have that of a record.
            yield "record", document.id, ()
        case Claims(claims=claims):
            yield from (("claim", each.id, ("claims", index, "id")) for index, each in enumerate(claims))
        case Questions(questions=questions):
            yield from (("question", each.id, ("questions", index, "id")) for index, each in enumerate(questions))
        case Glossary(glossary=terms):
            yield from (("term", each.id, ("glossary", index, "id")) for index, each in enumerate(terms))
        case Changes(changes=changes):
            yield from (("change", each.id, ("changes", index, "id")) for index, each in enumerate(changes))
