"""What the rows of the explorer have to do with each other, beyond what their own files state.

A tie counts from both sides. An actor also has the places of its events; a place has what happened within it, and who
took part in that. A claim or a disagreement has its records, but is none of theirs.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from builder.views.explorer.row import Row

RECORDS = ("actor", "location", "event", "article")
"""The sorts of rows that others can be tied to."""


@dataclass(frozen=True, slots=True)
class Ties:
    """The rows that a row is tied to, by their places and in the order in which they were found.

    `around` are the places in which a place lies, however far, the closest first.
    """

    around: tuple[int, ...]
    to: dict[str, dict[int, None]] = field(default_factory=lambda: {sort: {} for sort in RECORDS})

    def of(self, sort: str) -> tuple[int, ...]:
        """Return the places of the rows of a sort."""
        return tuple(self.to[sort])


def ties_of(rows: Sequence[Row]) -> tuple[Ties, ...]:
    """Return the ties of each row."""
    places = {each.key: place for place, each in enumerate(rows)}
    found = tuple(Ties(_around(rows, places, each)) for each in rows)
    for place, row in enumerate(rows):
        for other in (places[key] for key in row.ties if key in places):
            _add(rows, found, place, other)
            if row.sort in RECORDS:
                _add(rows, found, other, place)
    for place, row in enumerate(rows):
        if row.sort == "event":
            _spread(rows, found, place)
    return found


def _spread(rows: Sequence[Row], found: Sequence[Ties], event: int) -> None:
    """Tie those in an event to its places, and these and all places around them to the event and those in it."""
    actors, locations = found[event].of("actor"), found[event].of("location")
    for actor in actors:
        for location in locations:
            _add(rows, found, actor, location)
    for inner in locations:
        for location in (inner, *found[inner].around):
            for other in (event, *actors):
                _add(rows, found, location, other)


def _add(rows: Sequence[Row], found: Sequence[Ties], one: int, other: int) -> None:
    if rows[other].sort in RECORDS and one != other:
        found[one].to[rows[other].sort][other] = None


def _around(rows: Sequence[Row], places: dict[str, int], row: Row) -> tuple[int, ...]:
    found: dict[int, None] = {}
    waiting = [row]
    for each in waiting:
        for outer in (places[key] for key in each.within if key in places):
            if outer not in found and rows[outer] is not row:
                found[outer] = None
                waiting.append(rows[outer])
    return tuple(found)
