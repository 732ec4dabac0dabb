"""Structure: nothing contains, follows or relates to itself."""

from collections.abc import Iterator

from builder.diagnostics import Diagnostic
from builder.model.dossier import Dossier
from builder.model.records import Location, Record
from builder.model.refs import Reference
from builder.model.walk import leaves


def refers_to_itself(dossier: Dossier) -> Iterator[Diagnostic]:
    """No record names itself in a relation, as the place that contains it, or as what it followed."""
    for document in dossier.documents:
        if not isinstance(document.model, Record):
            continue
        for leaf in leaves(document.model):
            if isinstance(leaf.marker, Reference) and leaf.value == document.id:
                message = f"'{document.id}' refers to itself here"
                yield Diagnostic("refers-to-itself", document.place(leaf.path), message, "Name the other record.")


def circle_of_places(dossier: Dossier) -> Iterator[Diagnostic]:
    """Places contain each other in a tree: following `within` never leads back."""
    for document in dossier.documents:
        if isinstance(document.model, Location) and document.id in _containers(dossier, document.id):
            message = f"following within from '{document.id}' leads back to it"
            yield Diagnostic("circle-of-places", document.place(("within",)), message, "Remove one of the steps.")


def _containers(dossier: Dossier, location: str) -> set[str]:
    """Return all places that contain the location; a place that names itself is the other rule's business."""
    found: set[str] = set()
    waiting = [location]
    while waiting:
        here = waiting.pop()
        place = dossier.locations.get(here)
        for step in place.within if place else ():
            if step.value not in found and step.value != here:
                found.add(step.value)
                waiting.append(step.value)
    return found
