"""Who says who did it: the ledger of all attributions by event, in order of time.

An event that is attributable (a word of the vocabulary says so of its kind) and has no attribution is listed as one
of which no article says who did it. What a voice, and the time of an attribution, is stands in attributions.py; how it
was said in said.py.
"""

from dataclasses import dataclass

from builder.check.differences import works_of
from builder.derive.attributions import attribution_fact, in_time, reverse_of, time_of, voices_in
from builder.derive.chronology import EventLine, lines
from builder.derive.facts import Fact, Material
from builder.derive.values import whom
from builder.link.nodes import Inline, Text


@dataclass(frozen=True, slots=True)
class EventEntry:
    """An event with its attributions, each labelled with its time; `absent` are the stances that readers look
    for and no article reports."""

    line: EventLine
    facts: tuple[Fact, ...]
    voices: int
    works: int
    absent: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LedgerYear:
    """The events of one year that have attributions, in order of time."""

    label: str
    entries: tuple[EventEntry, ...]


@dataclass(frozen=True, slots=True)
class Ledger:
    """All attributions; `unattributed` are the events of which no article says who did it."""

    years: tuple[LedgerYear, ...]
    unattributed: tuple[EventLine, ...]
    events: int
    attributions: int


def ledger(material: Material) -> Ledger:
    """Return the ledger of the whole dossier."""
    events, kinds = material.dossier.events, material.dossier.vocabulary.kinds.event
    found = lines(material, [key for key, event in events.items() if event.attributions])
    silent = [
        key
        for key, event in events.items()
        if not event.attributions and event.kind in kinds and kinds[event.kind].attributable
    ]
    years = sorted({line.year for line in found}, key=lambda each: (not each.isdigit(), each))
    return Ledger(
        tuple(LedgerYear(year, tuple(_entry(material, each) for each in found if each.year == year)) for year in years),
        lines(material, silent),
        len(found),
        sum(len(events[line.event].attributions) for line in found),
    )


def _entry(material: Material, line: EventLine) -> EventEntry:
    dossier = material.dossier
    taken = dossier.events[line.event].attributions
    stances = {each.stance for each in taken}
    expected = [word for word, label in dossier.vocabulary.stances.items() if label.expected]
    return EventEntry(
        line,
        tuple(_dated(material, line.event, index) for index in in_time(dossier, line.event)),
        len(voices_in(dossier, taken)),
        len(works_of(dossier, (source for each in taken for source in each.sources))),
        tuple(dossier.vocabulary.stances[word].label for word in expected if word not in stances),
    )


def _dated(material: Material, event: str, index: int) -> Fact:
    """Return an attribution labelled with its time: whom it names, how, and who says so."""
    entry = material.dossier.events[event].attributions[index]
    time = time_of(material.dossier, entry)
    label = str(entry.when) if entry.when else f"published {time.days}" if time else "no date"
    named: tuple[Inline, ...] = (*whom(material, entry), Text(", ")) if entry.of else ()
    stance = Text(f"{reverse_of(material.dossier, entry.stance)} ")
    return attribution_fact(material, event, index, label, (*named, stance), dated=False)
