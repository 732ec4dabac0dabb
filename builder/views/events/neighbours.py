"""The events next to one in the story, with how certain their order is."""

from dataclasses import dataclass

from builder.know.events import Neighbour
from builder.views.parts.teller import Teller
from builder.views.record.sections import Body, Section


@dataclass(frozen=True, slots=True)
class Neighbours(Body):
    """The events before and after one in the story, None where there is none."""

    partial = "neighbours"
    before: Neighbour | None
    after: Neighbour | None


def neighbours(teller: Teller, event: str) -> Section | None:
    """Return the events next to one in the story."""
    before, after = teller.knowledge.events.neighbours(event)
    return Section(None, None, Neighbours(before, after)) if before or after else None
