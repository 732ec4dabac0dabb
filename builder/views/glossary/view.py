"""The glossary: terms with their meanings, in alphabetical order."""

from dataclasses import dataclass

from builder.link.nodes import Inline
from builder.model.records import Glossary
from builder.model.values.names import list_order
from builder.render.paging import Listing
from builder.views.parts.teller import Teller


@dataclass(frozen=True, slots=True)
class TermView:
    """A term with what it means."""

    id: str
    term: str
    meaning: tuple[Inline, ...]


def glossary(teller: Teller) -> Listing[str, TermView]:
    """Return the terms in alphabetical order."""
    return Listing(view=None, runs=(("", terms(teller)),))


def terms(teller: Teller) -> tuple[TermView, ...]:
    """Return the terms in alphabetical order."""
    found = [
        TermView(each.id, each.term, teller.prose(document, "glossary", index, "meaning"))
        for document in teller.dossier.documents
        if isinstance(document.model, Glossary)
        for index, each in enumerate(document.model.glossary)
    ]
    return tuple(sorted(found, key=lambda each: list_order(each.term)))
