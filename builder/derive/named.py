"""What an actor is named as responsible for: counts by stance, and the events with who says so.

Counted are the attributions whose `of` is the actor itself: what is said of a part or of a larger group stands on the
page of that one, which is only pointed at. A stance is counted in voices (see attributions.py) and events; a stance
that the vocabulary marks as expected is shown even if nobody takes it.
"""

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache

from builder.derive.attributions import attribution_fact, in_time, named_actors, reverse_of, voices_in
from builder.derive.chronology import in_order
from builder.derive.facts import Fact, Material
from builder.link.nodes import Inline, Text
from builder.model.dossier import Dossier


@dataclass(frozen=True, slots=True)
class NamedLine:
    """An actor that is named, and how often in which way: "2 events: accused by 3 voices"."""

    actor: str
    counts: tuple[str, ...]
    events: int


def named_lines(material: Material) -> tuple[NamedLine, ...]:
    """Return every actor named as responsible for an event, those named for most events first."""
    found = []
    for actor, places in named_actors(material.dossier).items():
        counts = tuple(_count(material, *each) for each in _by_stance(material, actor).items())
        found.append(NamedLine(actor, counts, len({event for event, _ in places})))
    names = material.dossier.actors
    return tuple(sorted(found, key=lambda each: (-each.events, names[each.actor].name)))


def named_as_responsible(material: Material, actor: str) -> tuple[str, str, tuple[Fact, ...]]:
    """Return the section on who names an actor for what: heading, anchor, and facts under their count by stance."""
    by_stance, stances = _by_stance(material, actor), material.dossier.vocabulary.stances
    facts = []
    for stance, places in by_stance.items():
        label = _count(material, stance, places)
        facts += [
            attribution_fact(material, event, index, label, (material.record_link(event), Text(": ")))
            for event, index in places
        ]
    if facts:
        facts += [
            _nobody(material, actor, word) for word in stances if stances[word].expected and word not in by_stance
        ]
        facts += [
            Fact("named too", (material.record_link(each), Text(f", {how}")))
            for each, how in _relatives(material.dossier, actor).items()
        ]
    blamed = any(stances[each].sense == "for" for each in by_stance)
    return ("Named as responsible" if blamed else "On who is responsible", "responsible", tuple(facts))


def _nobody(material: Material, actor: str, stance: str) -> Fact:
    """Return that no article reports a stance on an actor, and on which part or whole of it somebody does."""
    value: list[Inline] = [Text("nobody, as far as the articles report")]
    taken = [each for each in _relatives(material.dossier, actor) if stance in _by_stance(material, each)]
    for position, each in enumerate(taken):
        value += [Text(", " if position else ", but see "), material.record_link(each)]
    return Fact(reverse_of(material.dossier, stance), tuple(value))


def _by_stance(material: Material, actor: str) -> dict[str, list[tuple[str, int]]]:
    """Return the attributions that name an actor, by stance as the vocabulary orders them, events in order of time."""
    dossier = material.dossier
    found: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for event in in_order(material, (event for event, _ in named_actors(dossier).get(actor, ()))):
        for index in in_time(dossier, event):
            entry = dossier.events[event].attributions[index]
            if entry.of == actor:
                found[entry.stance].append((event, index))
    return {stance: found[stance] for stance in dossier.vocabulary.stances if stance in found}


def _count(material: Material, stance: str, places: list[tuple[str, int]]) -> str:
    dossier = material.dossier
    entries = [dossier.events[event].attributions[index] for event, index in places]
    voices, events = len(voices_in(dossier, entries)), len({event for event, _ in places})
    voice = f"{voices} {'voice' if voices == 1 else 'voices'}"
    return f"{events} {'event' if events == 1 else 'events'}: {reverse_of(dossier, stance)} {voice}"


def _relatives(dossier: Dossier, actor: str) -> dict[str, str]:
    """Return the named actors of which this one is a part, and those that are a part of it, with which they are."""
    wholes = {each: "of which it is a part" for each in dossier.outer_actors(actor) if each in named_actors(dossier)}
    parts = dict.fromkeys(_named_parts(dossier).get(actor, ()), "a part of it")
    return {**parts, **wholes}


@lru_cache(maxsize=4)
def _named_parts(dossier: Dossier) -> dict[str, list[str]]:
    """Return by actor its parts that are named as responsible for anything."""
    found: dict[str, list[str]] = defaultdict(list)
    for actor in named_actors(dossier):
        for whole in dossier.outer_actors(actor):
            found[whole].append(actor)
    return found
