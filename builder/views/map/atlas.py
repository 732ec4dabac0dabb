"""Where everything lies: every place with its position and its events, and what has no position."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from builder.model.statements import CoordinateStatement
from builder.model.values.names import ListOrder, list_order
from builder.views.map.frame import is_drawn
from builder.views.parts.lines import EventLine, lines
from builder.views.parts.teller import Teller

AREA_KM = 100.0
"""A place known to lie within no fewer kilometres than this is drawn as an area, not as a point."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place and the events told of it, not counting those within it; `fact` says what it is, in a few words,
    `outline` is the name by which it may be drawn as a country.

    `closer` has, by event, the closest of its places that lie within this one.
    """

    id: str
    name: str
    outline: str
    fact: str
    events: tuple[EventLine, ...]
    closer: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Spot(Place):
    """A place with a position: degrees, and the kilometres within which it lies.

    `general` says that no article gives the position, `holds` is the number of places within it. `inside` are those of
    them that are only known to lie somewhere in it.
    """

    latitude: float
    longitude: float
    precision_km: float
    general: bool
    holds: int
    inside: tuple[Place, ...]

    @property
    def is_area(self) -> bool:
        """Whether it is drawn as an area."""
        return self.precision_km >= AREA_KM

    @property
    def weight(self) -> int:
        """How many events are told of it, or of places somewhere in it."""
        return len({line.event for place in (self, *self.inside) for line in place.events})


@dataclass(frozen=True, slots=True)
class Atlas:
    """All places of a dossier; `beyond` are those with a position that maps cannot show, on another body or by a pole.

    `nowhere` are those without a position, `placeless` the events without a place.

    Where places share a mark it is named after the first of them: one that holds others, or with more events; of places
    at one point, the one that is known most closely.
    """

    spots: tuple[Spot, ...]
    beyond: tuple[Place, ...]
    nowhere: tuple[Place, ...]
    placeless: tuple[EventLine, ...]

    @property
    def areas(self) -> tuple[Spot, ...]:
        """The places that are drawn as areas, in the order of lists."""
        return tuple(sorted((each for each in self.spots if each.is_area), key=_order))


def atlas(teller: Teller) -> Atlas:
    """Return where everything in the dossier lies."""
    known = teller.dossier.locations
    events: dict[str, list[EventLine]] = defaultdict(list)
    for line in lines(teller, teller.dossier.events):
        for each in [place.location for place in line.places] or [""]:
            events[each].append(line)
    places = {
        key: _place(teller, key, events[key])
        for key in sorted(known, key=lambda each: (list_order(known[each].shown_name), each))
    }
    inside: dict[str, list[Place]] = defaultdict(list)
    known_places, beyond, spots = teller.knowledge.places, list[Place](), list[Spot]()
    for key, place in places.items():
        for each in known_places.positions_of(key) or ("",):
            inside[each].append(place)
    for key, found in inside.items():
        position = known_places.position(key)
        if position and is_drawn(position.value[0]):
            spots.append(_spot(teller, places[key], position, tuple(each for each in found if each.id != key)))
        elif position:
            beyond += found
    beyond += [each for each in inside[""] if known_places.body(each.id)]
    there = Counter[tuple[float, float]]()
    for spot in spots:
        there[spot.latitude, spot.longitude] += spot.weight
    spots.sort(key=lambda spot: (-spot.holds, -there[spot.latitude, spot.longitude], spot.precision_km, *_order(spot)))
    nowhere = tuple(each for each in inside[""] if not known_places.body(each.id))
    return Atlas(tuple(spots), tuple(_beyond(teller, each) for each in beyond), nowhere, tuple(events[""]))


def _order(place: Place) -> tuple[ListOrder, str]:
    return list_order(place.name), place.id


def _place(teller: Teller, location: str, events: list[EventLine]) -> Place:
    found = teller.dossier.locations[location]
    closer = _closer(teller, location, events)
    return Place(location, found.shown_name, found.name, _fact(teller, location), tuple(events), closer)


def _closer(teller: Teller, location: str, events: Iterable[EventLine]) -> dict[str, tuple[str, ...]]:
    """Return, by event, the closest of its places that lie within a place; only events that have any."""
    found = ((line.event, teller.knowledge.events.closer(line.event, location)) for line in events)
    return {event: closer for event, closer in found if closer}


def _fact(teller: Teller, location: str) -> str:
    """Return what a place is and in which other one it lies."""
    known = teller.dossier.locations
    kind = teller.dossier.vocabulary.label("kinds.location", known[location].kind).label
    around = [known[each].shown_name for each in teller.knowledge.places.directly_around(location)]
    if not around:
        return kind
    return teller.words.gettext("%(kind)s in %(places)s", kind=kind, places=teller.words.listed(around))


def is_general(position: CoordinateStatement) -> bool:
    """Return whether no article states a position."""
    return all(each.is_general_knowledge for each in position.sources)


def _spot(teller: Teller, place: Place, stated: CoordinateStatement, inside: tuple[Place, ...]) -> Spot:
    holds = len(teller.knowledge.places.inside(place.id))
    own = (place.id, place.name, place.outline, place.fact, place.events, place.closer)
    return Spot(*own, *stated.value, stated.precision_km, is_general(stated), holds, inside)


def _beyond(teller: Teller, place: Place) -> Place:
    """Return a place that no map shows, with the reason in its fact."""
    gettext, body = teller.words.gettext, teller.knowledge.places.body(place.id)
    fact = (
        gettext("%(place)s; it lies on %(body)s", place=place.fact, body=body)
        if body
        else gettext("%(place)s; it lies too near a pole", place=place.fact)
    )
    return replace(place, fact=fact)
