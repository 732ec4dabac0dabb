"""The names that a work prints: every name of a record whose statement cites it, and the main name where it is printed.

A name is a work's own if no other work prints it, compared as readers see it: case, marks, apostrophes and hyphens make
no difference. Elsewhere a record is called what other works print and this one does not.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from builder.derive.chronology import order_of
from builder.derive.facts import Material
from builder.model.dossier import Dossier
from builder.model.names import fold
from builder.model.records import Actor, Location, Record
from builder.model.refs import Citation
from builder.model.vocabulary import Label


@dataclass(frozen=True, slots=True)
class PrintedName:
    """A name as a work prints it, and whether it alone does."""

    name: str
    own: bool
    sources: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class NameLine:
    """What a work calls a record, and what others call it instead."""

    record: str
    names: tuple[PrintedName, ...]
    elsewhere: tuple[str, ...]

    @property
    def differs(self) -> bool:
        """Whether this work and others use different names."""
        return bool(self.elsewhere) and any(each.own for each in self.names)


Print = tuple[str, str, tuple[Citation, ...]]
"""The work, the name, and where the work prints it."""


def names_in(material: Material, work: str) -> tuple[tuple[str, tuple[NameLine, ...]], ...]:
    """Return the names that a work prints: actors by side, then places, then events."""
    dossier = material.dossier
    groups: dict[str, list[NameLine]] = defaultdict(list)
    for record in _records(dossier).get(work, ()):
        groups[_group(dossier, record)].append(_line(record, _prints(dossier)[record], work))
    order = [*dossier.vocabulary.sides, "places", "events"]
    labels = {**dossier.vocabulary.sides, "places": Label(label="Places"), "events": Label(label="Events")}
    return tuple(
        (labels[group].label, tuple(sorted(groups[group], key=lambda each: _order(dossier, each.record))))
        for group in order
        if group in groups
    )


def _order(dossier: Dossier, record: str) -> tuple[date, date, str]:
    """Return the key that puts events in order of time, and the rest in order of name."""
    event = dossier.events.get(record)
    return order_of(event) if event else (date.min, date.min, dossier.records[record].name)


def _group(dossier: Dossier, record: str) -> str:
    found = dossier.records[record]
    return found.side if isinstance(found, Actor) else "places" if isinstance(found, Location) else "events"


def _line(record: str, prints: list[Print], work: str) -> NameLine:
    others = {fold(name): name for printing, name, _ in prints if printing != work}
    mine = [(name, sources) for printing, name, sources in prints if printing == work]
    known = {fold(name) for name, _ in mine}
    return NameLine(
        record,
        tuple(PrintedName(name, fold(name) not in others, sources) for name, sources in mine),
        tuple(name for folded, name in others.items() if folded not in known),
    )


@lru_cache(maxsize=4)
def _records(dossier: Dossier) -> dict[str, list[str]]:
    """Return for each work the records that it prints a name of."""
    found: dict[str, list[str]] = defaultdict(list)
    for record, prints in _prints(dossier).items():
        for work in dict.fromkeys(work for work, _, _ in prints):
            found[work].append(record)
    return found


@lru_cache(maxsize=4)
def _prints(dossier: Dossier) -> dict[str, list[Print]]:
    """Return for each record which work prints which name, and where."""
    found: dict[str, list[Print]] = defaultdict(list)
    for key, record in dossier.records.items():
        for name, sources in _names(record) if isinstance(record, Record) else ():
            by_work: dict[str, list[Citation]] = defaultdict(list)
            for each in sources:
                if each.article in dossier.articles:
                    by_work[dossier.articles[each.article].work].append(each)
            found[key] += [(work, name, tuple(sorted(here))) for work, here in by_work.items()]
    return found


def _names(record: Record) -> Iterator[tuple[str, tuple[Citation, ...]]]:
    yield record.name, record.printed
    for each in record.names:
        yield each.value, each.sources
