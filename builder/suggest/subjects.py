"""Which event a paragraph tells of, as far as marks on the surface show.

Surely an event that the paragraph names, or that cites it already. Perhaps one with at least two of whose people,
groups and places the paragraph names, if a date in it, where there is one, can be that of the event; without a date in
the paragraph it must be three. Of several such events those count that share most.
"""

from dataclasses import dataclass

from builder.model.records import Event
from builder.suggest.reading import Passage, Reading

WITH_A_DATE, WITHOUT = 2, 3
"""How many people, groups and places a paragraph shares with an event of which it tells perhaps."""

MOST = 3
"""If more events than these share equally much, none is meant."""


@dataclass(frozen=True, slots=True)
class Subject:
    """An event of which a paragraph tells, and why that is thought; `is_sure` if it names or supports the event."""

    event: str
    why: str
    is_sure: bool


def subjects(reading: Reading, passage: Passage) -> tuple[Subject, ...]:
    """Return the events of which a paragraph tells, surely or perhaps."""
    dossier = reading.knowledge.dossier
    named = reading.named[passage.number]
    cited = reading.knowledge.support.of(reading.cite(passage)).fields
    sure = [Subject(each, "it names this event", True) for each in sorted(named & dossier.events.keys())]
    sure += [Subject(each, "this event rests on it", True) for each in sorted(cited) if each in dossier.events]
    return tuple({each.event: each for each in reversed(sure)}.values()) or _perhaps(reading, passage, named)


def _perhaps(reading: Reading, passage: Passage, named: frozenset[str]) -> tuple[Subject, ...]:
    dossier = reading.knowledge.dossier
    has_dates = any(each.values for each in reading.dates[passage.number])
    concerned = {event for record in named for event in reading.knowledge.events.of(record)}
    shared = {each: named & _concerned_by(dossier.events[each]) for each in concerned & dossier.events.keys()}
    near = {each: found for each, found in shared.items() if _fits(reading, passage, dossier.events[each])}
    most = max((len(found) for found in near.values()), default=0)
    if most < (WITH_A_DATE if has_dates else WITHOUT):
        return ()
    best = sorted(each for each, found in near.items() if len(found) == most)
    if len(best) > MOST:
        return ()
    return tuple(Subject(each, f"it names {_listed(reading, near[each])}, as this event does", False) for each in best)


def _concerned_by(event: Event) -> set[str]:
    people = {each.actor for each in event.participants} | {each.who for each in event.casualties}
    return people | {each.value for each in event.where}


def _fits(reading: Reading, passage: Passage, event: Event) -> bool:
    """Return whether a date of the paragraph can be that of an event, or it has none."""
    clock = reading.knowledge.clock
    values = [value for each in reading.dates[passage.number] for value in each.values]
    return not values or any(not clock.excludes(value, each.value) for value in values for each in event.when)


def _listed(reading: Reading, records: frozenset[str]) -> str:
    return " and ".join(reading.knowledge.dossier.records[each].name for each in sorted(records))
