"""By what the events of the timeline can be chosen: who was in them, where they were, of which kind they are.

As on the pages of actors, whoever takes part or is among the casualties was in an event; a place has also the events of
the places within it.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from builder.model.values.names import list_order
from builder.views.parts.teller import Teller
from builder.views.timeline.marks import Timed, all_timed


@dataclass(frozen=True, slots=True)
class Option:
    """Something to choose: its key, its name, the group it stands in or how deep, and how many events it has."""

    key: str
    name: str
    group: str
    depth: int
    events: int


@dataclass(frozen=True, slots=True)
class Sifted:
    """An event with the keys of the options that leave it."""

    event: Timed
    kind: str
    actors: tuple[str, ...]
    places: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sieve:
    """All events in order of time, and the options that any of them has: actors by side, places as a tree, kinds."""

    events: tuple[Sifted, ...]
    actors: tuple[Option, ...]
    places: tuple[Option, ...]
    kinds: tuple[Option, ...]


def sieve(teller: Teller) -> Sieve:
    """Return what the timeline can be sifted by."""
    events = tuple(_sifted(teller, each) for each in teller.once(all_timed))
    counts = Counter(key for each in events for key in (*each.actors, *each.places))
    kinds = Counter(each.kind for each in events)
    return Sieve(events, tuple(_actors(teller, counts)), tuple(_places(teller, counts)), tuple(_kinds(teller, kinds)))


def _sifted(teller: Teller, timed: Timed) -> Sifted:
    events, around = teller.knowledge.events, teller.knowledge.places.around
    key = timed.line.event
    places = set(events.places_of(key))
    return Sifted(
        timed,
        teller.dossier.events[key].kind,
        tuple(sorted(events.actors_in(key))),
        tuple(sorted(places.union(*(around(each) for each in places)))),
    )


def _actors(teller: Teller, counts: Counter[str]) -> Iterator[Option]:
    dossier = teller.dossier
    sides = list(dossier.vocabulary.sides)
    found = (key for key in counts if key in dossier.actors)
    for key in sorted(
        found, key=lambda each: (sides.index(dossier.actors[each].side), list_order(dossier.actors[each].shown_name))
    ):
        actor = dossier.actors[key]
        yield Option(key, actor.shown_name, dossier.vocabulary.label("sides", actor.side).label, 0, counts[key])


def _places(teller: Teller, counts: Counter[str]) -> Iterator[Option]:
    known, way_up = teller.dossier.locations, teller.knowledge.places.way_up
    found = {key: (*reversed(way_up(key)), key) for key in counts if key in known}
    for key, chain in sorted(found.items(), key=lambda each: [list_order(known[one].shown_name) for one in each[1]]):
        yield Option(key, known[key].shown_name, "", len(chain) - 1, counts[key])


def _kinds(teller: Teller, counts: Counter[str]) -> Iterator[Option]:
    for key, label in teller.dossier.vocabulary.kinds.event.items():
        if counts[key]:
            yield Option(key, label.many, "", 0, counts[key])
