"""Structure: nothing contains, follows or relates to itself."""

from collections.abc import Iterator

from builder.diagnostics import Diagnostic
from builder.know import Knowledge
from builder.model.records import Location, Record
from builder.model.refs import Reference


def refers_to_itself(knowledge: Knowledge) -> Iterator[Diagnostic]:
    """No record names itself in a relation, as the place that contains it, or as what it followed."""
    dossier = knowledge.dossier
    for document in dossier.documents:
        if not isinstance(document.model, Record):
            continue
        for leaf in document.leaves:
            if isinstance(leaf.marker, Reference) and leaf.value == document.id:
                message = f"'{document.id}' refers to itself here"
                yield Diagnostic("refers-to-itself", document.place(leaf.path), message, "Name the other record.")


def circle_of_places(knowledge: Knowledge) -> Iterator[Diagnostic]:
    """Places contain each other in a tree: following `within` never leads back. A circle is told once."""
    dossier = knowledge.dossier
    told: set[str] = set()
    for document in dossier.documents:
        if not isinstance(document.model, Location) or document.id in told:
            continue
        if circle := _circle_from(knowledge, document.id):
            told |= set(circle)
            message = f"following within from '{document.id}' leads back to it: {' → '.join((*circle, document.id))}"
            remedy = "Remove one of the steps."
            yield Diagnostic("circle-of-places", document.place(("within",)), message, remedy)


def _circle_from(knowledge: Knowledge, start: str) -> tuple[str, ...]:
    """Return the places through which `within` leads from a place back to it, nothing if it does not.

    That a place names itself is the other rule's business.
    """
    ways: list[tuple[str, ...]] = [(start,)]
    seen = {start}
    while ways:
        way = ways.pop(0)
        for each in sorted(set(knowledge.places.stated_around(way[-1])) & set(knowledge.dossier.locations)):
            if each == start and len(way) > 1:
                return way
            if each not in seen:
                seen.add(each)
                ways.append((*way, each))
    return ()
