"""The names that a work prints: every name of a record whose statement cites it, and the main name where it is printed.

A name is a work's own if no other work prints it, compared as readers see it: case, marks, apostrophes and hyphens make
no difference. Elsewhere a record is called what other works print and this one does not.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from builder.model.dossier import Dossier
from builder.model.records import Record
from builder.model.refs import Citation
from builder.model.values.names import fold


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


@dataclass(frozen=True, slots=True)
class _Print:
    """That a work prints a name, and where."""

    work: str
    name: str
    sources: tuple[Citation, ...]


@dataclass(frozen=True, eq=False)
class PrintedNames:
    """Answers what a work calls whom."""

    dossier: Dossier

    def in_work(self, work: str) -> tuple[NameLine, ...]:
        """Return the records that a work prints a name of, in order of file, with the names."""
        return tuple(self._line(record, work) for record in self._records.get(work, ()))

    def _line(self, record: str, work: str) -> NameLine:
        prints = self._prints[record]
        others = {fold(each.name): each.name for each in prints if each.work != work}
        mine = [each for each in prints if each.work == work]
        known = {fold(each.name) for each in mine}
        return NameLine(
            record,
            tuple(PrintedName(each.name, fold(each.name) not in others, each.sources) for each in mine),
            tuple(name for folded, name in others.items() if folded not in known),
        )

    @cached_property
    def _records(self) -> Mapping[str, list[str]]:
        """For each work the records that it prints a name of."""
        found: dict[str, list[str]] = defaultdict(list)
        for record, prints in self._prints.items():
            for work in dict.fromkeys(each.work for each in prints):
                found[work].append(record)
        return found

    @cached_property
    def _prints(self) -> Mapping[str, list[_Print]]:
        """For each record which work prints which name, and where."""
        found: dict[str, list[_Print]] = defaultdict(list)
        for key, record in self.dossier.records.items():
            for name, sources in _names(record) if isinstance(record, Record) else ():
                by_work: dict[str, list[Citation]] = defaultdict(list)
                for each in sources:
                    if each.article in self.dossier.articles:
                        by_work[self.dossier.articles[each.article].work].append(each)
                found[key] += [_Print(work, name, tuple(sorted(here))) for work, here in by_work.items()]
        return found


def _names(record: Record) -> Iterator[tuple[str, tuple[Citation, ...]]]:
    yield record.name, record.printed
    for each in record.names:
        yield each.value, each.sources
