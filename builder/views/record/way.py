"""The ways on from a record: its place in the story at the head, and beside the text the events around it or of it."""

from dataclasses import dataclass

from builder.know.events import Neighbour
from builder.views.parts.lines import EventLine, line_of, lines
from builder.views.parts.signs import Signs, signs_of
from builder.views.parts.teller import Teller

_AROUND = 5
"""So many events of the story stand beside one of them, itself among them."""

_FIRST = 6
"""So many events of another record stand beside it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where an event stands in the story, from 1, of how many; and the events before and after it, if there are any."""

    number: int
    total: int
    before: Neighbour | None
    after: Neighbour | None


@dataclass(frozen=True, slots=True)
class Beside:
    """The events that stand beside the text: those around an event, or the first of another record's `total`."""

    lines: tuple[EventLine, ...]
    total: int = 0

    @property
    def signs(self) -> Signs:
        """How they mark what is to be known of them."""
        return signs_of(self.lines, has_places=False)

    @property
    def is_part(self) -> bool:
        """Whether there are more, in the list on the page."""
        return self.total > len(self.lines)


def place_of(teller: Teller, event: str) -> Place | None:
    """Return the place of an event in the story; without a date it has none."""
    events = teller.knowledge.events
    before, after = events.neighbours(event)
    if not before and not after:
        return None
    return Place(number=events.position[event] + 1, total=len(events.position), before=before, after=after)


def around(teller: Teller, event: str) -> Beside:
    """Return the events around one in the story."""
    return Beside(tuple(line_of(teller, each) for each in teller.knowledge.events.around(event, _AROUND)))


def events_of(teller: Teller, record: str) -> Beside:
    """Return the first events of an actor, or those told of a place."""
    found = teller.knowledge.events.in_order(teller.knowledge.events.of(record))
    return Beside(lines(teller, found[:_FIRST]), len(found))
