"""The casualty ledger: every event with casualties in order of time, totals, and the events of which nothing is said.

Nothing is said of casualties in an event that is attributable, is no series, and has no statement of casualties: words
of the vocabulary say which kinds of events these are.
"""

from dataclasses import dataclass

from builder.derive.casualties import Toll, tolls_of
from builder.derive.chronology import EventLine, lines
from builder.derive.facts import Material
from builder.derive.totals import Total, totals


@dataclass(frozen=True, slots=True)
class EventTolls:
    """An event with its casualties by outcome."""

    line: EventLine
    tolls: tuple[Toll, ...]


@dataclass(frozen=True, slots=True)
class TollYear:
    """The events of one year that have casualties, in order of time."""

    label: str
    entries: tuple[EventTolls, ...]


@dataclass(frozen=True, slots=True)
class CasualtyLedger:
    """All casualties by event, the totals, and the events of which no article says whether anybody was hurt."""

    years: tuple[TollYear, ...]
    totals: tuple[Total, ...]
    silent: tuple[EventLine, ...]
    events: int


def casualty_ledger(material: Material) -> CasualtyLedger:
    """Return the casualty ledger of the whole dossier."""
    events, label = material.dossier.events, material.dossier.vocabulary.label
    found = [
        EventTolls(line, tolls_of(material, line.event))
        for line in lines(material, [key for key, event in events.items() if event.casualties])
    ]
    kinds = {key: label("kinds.event", event.kind) for key, event in events.items() if not event.casualties}
    years = sorted({each.line.year for each in found}, key=lambda each: (not each.isdigit(), each))
    return CasualtyLedger(
        tuple(TollYear(year, tuple(each for each in found if each.line.year == year)) for year in years),
        totals(material.dossier, ((each.line.event, toll) for each in found for toll in each.tolls)),
        lines(material, [key for key, kind in kinds.items() if kind.attributable and not kind.series]),
        len(found),
    )
