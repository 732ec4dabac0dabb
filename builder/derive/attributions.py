"""The attributions of events: in order of time, counted in voices, each ready to print.

Definitions:

- The time of an attribution is the one stated for it; where none is, the date of the earliest article that reports it,
  for by then it had been made. Order: by the earliest day, then by the latest; a span without a start counts from its
  end; what cannot be told apart stays in the order written.
- A voice is an actor who takes a stance. Somebody who is only described (some officials, an article in its own voice)
  is one voice in each work that reports it: nobody can tell whether two newsrooms mean the same people.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache

from builder.check.differences import works_of
from builder.derive.facts import Fact, Material
from builder.derive.said import said
from builder.derive.values import whom
from builder.link.nodes import Inline, Text, plain
from builder.model.dates import Edtf
from builder.model.dossier import Dossier
from builder.model.records import Attribution
from builder.model.refs import is_description


def attributions_of(material: Material, event: str) -> tuple[Fact, ...]:
    """Return who says who did an event, under "whom, and how that actor is named": each in order of time."""
    dossier = material.dossier
    facts: list[Fact] = []
    for index in in_time(dossier, event):
        entry = dossier.events[event].attributions[index]
        named = f"{plain(whom(material, entry))}, " if entry.of else ""
        facts.append(attribution_fact(material, event, index, named + reverse_of(dossier, entry.stance)))
    labels = [each.label for each in facts]
    return tuple(sorted(facts, key=lambda each: labels.index(each.label)))


def attribution_fact(
    material: Material, event: str, index: int, label: str, before: Iterable[Inline] = (), dated: bool = True
) -> Fact:
    """Return an attribution as a fact: who says so, when, how it was said, on what evidence; `before` comes first."""
    document = material.dossier.document_of[event]
    entry = material.dossier.events[event].attributions[index]
    value = [*before, *material.voice(entry.by)]
    if dated and entry.when:
        value.append(Text(f", {entry.when}"))
    value += said(material, event, entry)
    if entry.evidence:
        value.append(Text(f". Evidence: {entry.evidence}."))
    return material.fact(document, ("attributions", index), entry, value, label)


def in_time(dossier: Dossier, event: str) -> tuple[int, ...]:
    """Return the places of an event's attributions in its list, in order of time."""
    entries = dossier.events[event].attributions
    return tuple(sorted(range(len(entries)), key=lambda index: _order(time_of(dossier, entries[index]))))


def time_of(dossier: Dossier, entry: Attribution) -> Edtf | None:
    """Return when a stance was taken or, failing that, when the first article to report it was published."""
    reports = [dossier.articles[each.article] for each in entry.sources if each.article in dossier.articles]
    return entry.when or min((each.date.value for each in reports), key=_order, default=None)


def reverse_of(dossier: Dossier, stance: str) -> str:
    """Return how a stance reads from the side of the actor named: accused by."""
    word = dossier.vocabulary.label("stances", stance)
    return word.reverse or f"{word.label}:"


def voices_in(dossier: Dossier, entries: Iterable[Attribution]) -> frozenset[tuple[str, str]]:
    """Return the distinct voices that take these stances: actors, and descriptions each with its work."""
    return frozenset(
        (each.by.casefold(), work)
        for each in entries
        for work in (is_description(each.by) and works_of(dossier, each.sources)) or ("",)
    )


@lru_cache(maxsize=4)
def named_actors(dossier: Dossier) -> Mapping[str, tuple[tuple[str, int], ...]]:
    """Return by actor the attributions that name it: the event, and the place in its list."""
    found: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for event_id, event in dossier.events.items():
        for index in in_time(dossier, event_id):
            found[event.attributions[index].of or ""].append((event_id, index))
    return {actor: tuple(found[actor]) for actor in sorted(found) if actor in dossier.actors}


def _order(when: Edtf | None) -> tuple[date, date]:
    if when is None:
        return (date.max, date.max)
    return (when.first if when.start else when.last, when.last)
