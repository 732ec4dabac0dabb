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
    """Places contain each other in a tree: following `within` never leads back."""
    dossier = knowledge.dossier
    for document in dossier.documents:
        if isinstance(document.model, Location) and _is_in_a_circle(knowledge, document.id):
            message = f"following within from '{document.id}' leads back to it"
            yield Diagnostic("circle-of-places", document.place(("within",)), message, "Remove one of the steps.")


def _is_in_a_circle(knowledge: Knowledge, location: str) -> bool:
    """Return whether a place lies within itself by way of another; naming itself is the other rule's business."""
    around = knowledge.places.stated_around(location)
    return any(location in knowledge.places.around(each) for each in around if each != location)
