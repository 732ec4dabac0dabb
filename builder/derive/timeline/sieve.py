"""By what the events of the timeline can be chosen: who was in them, where they were, of which kind they are.

As on the pages of actors, whoever takes part or is among the casualties was in an event; a place has also the events of
the places within it.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from builder.derive.facts import Material
from builder.derive.places import contained_in, containers
from builder.derive.timeline.marks import Timed, all_timed
from builder.model.dossier import Dossier


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


def sieve(material: Material) -> Sieve:
    """Return what the timeline can be sifted by."""
    dossier = material.dossier
    around = _around(dossier)
    events = tuple(_sifted(dossier, each, around) for each in all_timed(material))
    counts = Counter(key for each in events for key in (*each.actors, *each.places))
    return Sieve(
        events,
        tuple(_actors(dossier, counts)),
        tuple(_places(dossier, counts)),
        tuple(_kinds(dossier, Counter(each.kind for each in events))),
    )


def _sifted(dossier: Dossier, event: Timed, around: dict[str, set[str]]) -> Sifted:
    record = dossier.events[event.line.event]
    named = (*(each.actor for each in record.participants), *(each.who for each in record.casualties))
    places = {each.value for each in record.where}
    return Sifted(
        event,
        record.kind,
        tuple(sorted({each for each in named if each in dossier.actors})),
        tuple(sorted(places.union(*(around.get(each, ()) for each in places)))),
    )


def _around(dossier: Dossier) -> dict[str, set[str]]:
    """Return by place all the places that it lies within."""
    found: dict[str, set[str]] = defaultdict(set)
    for outer in dossier.locations:
        for inner in contained_in(dossier, outer):
            found[inner].add(outer)
    return dict(found)


def _actors(dossier: Dossier, counts: Counter[str]) -> Iterator[Option]:
    sides = list(dossier.vocabulary.sides)
    found = (key for key in counts if key in dossier.actors)
    for key in sorted(found, key=lambda each: (sides.index(dossier.actors[each].side), dossier.actors[each].name)):
        actor = dossier.actors[key]
        yield Option(key, actor.name, dossier.vocabulary.label("sides", actor.side).label, 0, counts[key])


def _places(dossier: Dossier, counts: Counter[str]) -> Iterator[Option]:
    found = {key: (*reversed(containers(dossier, key)), key) for key in counts if key in dossier.locations}
    for key, chain in sorted(found.items(), key=lambda each: [dossier.locations[one].name for one in each[1]]):
        yield Option(key, dossier.locations[key].name, "", len(chain) - 1, counts[key])


def _kinds(dossier: Dossier, counts: Counter[str]) -> Iterator[Option]:
    for key, label in dossier.vocabulary.kinds.event.items():
        if counts[key]:
            yield Option(key, label.many, "", 0, counts[key])
