"""The events next to one in time."""

from dataclasses import dataclass

from builder.views.parts.teller import Teller
from builder.views.record.sections import Body, Section


@dataclass(frozen=True, slots=True)
class Neighbours(Body):
    """The events before and after one, None where there is none."""

    partial = "neighbours"
    before: str | None
    after: str | None


def neighbours(teller: Teller, event: str) -> Section | None:
    """Return the events next to one in time."""
    before, after = teller.knowledge.events.neighbours(event)
    return Section(None, "", Neighbours(before, after)) if before or after else None
