"""The events next to one in the story, with how certain their order is."""

from dataclasses import dataclass

from builder.views.record.sections import Body, Section
from builder.views.record.way import Place


@dataclass(frozen=True, slots=True)
class Neighbours(Body):
    """The events before and after one in the story."""

    partial = "neighbours"
    place: Place


def neighbours(place: Place | None) -> Section | None:
    """Return the events next to one in the story."""
    return Section(None, None, Neighbours(place)) if place else None
