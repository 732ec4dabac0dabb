"""Which place lies within which, and whose position stands for a place.

A place may be stated to lie within several others. All of them count: it lies within each, and within whatever contains
these. Where a list or a line of addresses needs one way up, it follows the first statement of each place.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from builder.model.dossier import Dossier
from builder.model.statements import CoordinateStatement


@dataclass(frozen=True, eq=False)
class Places:
    """Answers where places lie."""

    dossier: Dossier

    def way_up(self, location: str) -> tuple[str, ...]:
        """Return the places above a place, the smallest first; of several, the one stated first is followed."""
        chain: list[str] = []
        current = self.dossier.locations.get(location)
        while current and current.within and current.within[0].value not in chain:
            chain.append(current.within[0].value)
            current = self.dossier.locations.get(chain[-1])
        return tuple(chain)

    def around(self, location: str) -> frozenset[str]:
        """Return all places that contain a place; the place itself is among them only if places contain each other."""
        found: set[str] = set()
        waiting = [location]
        while waiting:
            place = self.dossier.locations.get(waiting.pop())
            new = {each.value for each in place.within} - found if place else set()
            found |= new
            waiting += sorted(new)
        return frozenset(found)

    def inside(self, location: str) -> frozenset[str]:
        """Return all places within a place, however deep."""
        found: set[str] = set()
        waiting = [location]
        while waiting:
            for each in self._children.get(waiting.pop(), ()):
                if each not in found:
                    found.add(each)
                    waiting.append(each)
        return frozenset(found)

    def directly_inside(self, location: str) -> tuple[str, ...]:
        """Return the places that are stated to lie within this one, in order of id."""
        return tuple(sorted(self._children.get(location, ())))

    def stated_around(self, location: str) -> tuple[str, ...]:
        """Return the places said to contain a place, each once, in the order written."""
        return tuple(dict.fromkeys(each.value for each in self.dossier.locations[location].within))

    def directly_around(self, location: str) -> tuple[str, ...]:
        """Return the smallest places said to contain a place, each once, in the order written."""
        return self.closest(self.stated_around(location))

    def is_worked_out(self, location: str, outer: str) -> bool:
        """Return whether that a place lies directly within another is worked out in every statement of it."""
        return all(each.inferred for each in self.dossier.locations[location].within if each.value == outer)

    def holds(self, outer: str, inner: str) -> bool:
        """Return whether a place is another one or contains it."""
        return outer == inner or outer in self.around(inner)

    def overlap(self, one: str, other: str) -> bool:
        """Return whether of two places one is the other or contains it."""
        return self.holds(one, other) or self.holds(other, one)

    def closest(self, stated: Sequence[str]) -> tuple[str, ...]:
        """Return those of some places that contain no other of them, in the order given."""
        wider = {outer for each in stated for outer in self.around(each)}
        return tuple(each for each in stated if each not in wider)

    def positions_of(self, location: str) -> tuple[str, ...]:
        """Return the places whose positions stand for a place: itself, or the smallest ones around it that have any.

        There are several if it lies in several places of which none contains the other.
        """
        if self.position(location):
            return (location,)
        found: dict[str, None] = {}
        for each in self.directly_around(location):
            chain = (each, *self.way_up(each))
            found |= dict.fromkeys([step for step in chain if self.position(step)][:1])
        return tuple(found)

    def position(self, location: str) -> CoordinateStatement | None:
        """Return the position of a place on Earth, the first one written; None if it has none."""
        place = self.dossier.locations.get(location)
        return next((each for each in place.coordinates if not each.body), None) if place else None

    def spots(self, stated: Sequence[str]) -> tuple[CoordinateStatement, ...]:
        """Return the positions of places, each once, of those that contain no other of them, in the order given."""
        marked = dict.fromkeys(each for place in self.closest(stated) for each in self.positions_of(place))
        return tuple(spot for each in marked if (spot := self.position(each)))

    def body(self, location: str) -> str:
        """Return the celestial body on which a place is said to lie, empty if that is Earth or is not said."""
        place = self.dossier.locations.get(location)
        return next((each.body for each in place.coordinates if each.body), "") if place else ""

    @cached_property
    def _children(self) -> Mapping[str, frozenset[str]]:
        children: dict[str, set[str]] = defaultdict(set)
        for record_id, location in self.dossier.locations.items():
            for each in location.within:
                children[each.value].add(record_id)
        return {outer: frozenset(inner) for outer, inner in children.items()}
