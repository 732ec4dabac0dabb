"""Statements that differ, found by comparing what records state within one scope.

What counts as a difference, by field:

- `when`: two dates that have no minute in common (clock.py). A month does not contradict a day in it.
- `where`: the places that two works give are different and none lies within another. A country does not contradict
  its city.
- `casualties`: for one outcome and one group, figures with no number in common; for a group and one that it includes,
  a larger figure for the part than for the whole. Killed is never compared with wounded.
- `figures`: for one quantity, and times that can be the same, figures with no number in common.
- `attributions`: stances that name different actors, neither a part of the other; or one for and one against the same.
  Only stances on the same part in it are compared: who fired and who gave the order can be two. Somebody who is only
  described is not compared.
- `names`: spellings of one name that differ in letters and not only in marks, as printed by different works. Codes are
  not compared.
- `roles`: ranks that two works give one person for times that can be the same, neither a closer word for the other.
  Offices are not compared: one person can hold several.

An editor's entry covers a difference if it names its record and field under `on`.

Every comparison stays within one field of one record, so the work grows with the records and not with their pairs.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from builder.know.clock import AFTER_ALL, BEFORE_ALL, Clock, Span
from builder.know.places import Places
from builder.know.spellings import spellings
from builder.know.ties import Ties
from builder.model.accounts import Comparable
from builder.model.dossier import Dossier
from builder.model.records import Actor, Casualties, Event, Record
from builder.model.statements import Quantity, Role
from builder.model.walk import Path


@dataclass(frozen=True, slots=True)
class Difference:
    """Statements of a record that differ: each of `sides` holds the places of statements that agree."""

    record: str
    field: Comparable
    sides: tuple[tuple[Path, ...], ...]


@dataclass(frozen=True, eq=False)
class Differences:
    """Answers which statements cannot all hold, and which of them an editor has assessed."""

    dossier: Dossier
    clock: Clock
    places: Places
    ties: Ties

    @cached_property
    def all(self) -> tuple[Difference, ...]:
        """Every difference between statements, in order of record."""
        return tuple(
            difference
            for key, record in sorted(self.dossier.records.items())
            if isinstance(record, Record)
            for difference in self.between(key, record)
        )

    def about(self, record: str) -> tuple[Difference, ...]:
        """Return the differences between statements of one record."""
        return self._by_record.get(record, ())

    def covered_by(self, entry: str) -> tuple[Difference, ...]:
        """Return the differences that an editor's entry deals with."""
        on = {(each.record, each.field) for each in self.dossier.disagreements[entry].on}
        found = (each for record in sorted({record for record, _ in on}) for each in self.about(record))
        return tuple(each for each in found if (each.record, each.field) in on)

    def entry_on(self, difference: Difference) -> str | None:
        """Return the editor's entry that covers a difference, if there is one."""
        return self._entries.get((difference.record, difference.field))

    @cached_property
    def disputed(self) -> frozenset[str]:
        """The records that an editor's entry is about, or of which two statements cannot both hold."""
        named = {record for each in self.dossier.disagreements.values() for record in each.about}
        return frozenset(named | self._by_record.keys())

    @cached_property
    def _by_record(self) -> Mapping[str, tuple[Difference, ...]]:
        found: dict[str, tuple[Difference, ...]] = {}
        for each in self.all:
            found[each.record] = (*found.get(each.record, ()), each)
        return found

    @cached_property
    def _entries(self) -> Mapping[tuple[str, str], str]:
        """The editor's entry for each record and field that one names."""
        entries = self.dossier.disagreements.items()
        return {(each.record, each.field): key for key, entry in entries for each in entry.on}

    def between(self, key: str, record: Record) -> Iterator[Difference]:
        """Yield the differences between statements of a record, as it is or as it would be."""
        if isinstance(record, Event):
            yield from _found(key, "when", self._dates(record))
            yield from _found(key, "where", self._places(record))
            yield from _found(key, "casualties", self._casualties(record))
            yield from _found(key, "attributions", self._attributions(record))
        if isinstance(record, Actor):
            yield from _found(key, "roles", self._ranks(record))
        yield from _found(key, "figures", self._figures(record))
        yield from _found(key, "names", spellings(record, self.dossier))

    def _dates(self, event: Event) -> Iterator[tuple[Path, Path]]:
        for (i, one), (j, other) in combinations(enumerate(event.when), 2):
            if self.clock.excludes(one.value, other.value):
                yield ("when", i), ("when", j)

    def _figures(self, record: Record) -> Iterator[tuple[Path, Path]]:
        for (i, one), (j, other) in combinations(enumerate(record.figures), 2):
            comparable = one.what == other.what and self._same_time(one, other)
            if comparable and one.count and other.count and one.count.excludes(other.count):
                yield ("figures", i), ("figures", j)

    def _same_time(self, one: Quantity, other: Quantity) -> bool:
        if one.when is None or other.when is None:
            return one.when is other.when
        return not self.clock.excludes(one.when, other.when)

    def _held_together(self, one: Role, other: Role) -> bool:
        """Return whether the two can have been held on one day, as far as their times are known."""
        return not self._held(one).excludes(self._held(other))

    def _held(self, role: Role) -> Span:
        begin, end = role.since or (None if role.until else role.as_of), role.until or role.as_of
        first = self.clock.reach(begin).first if begin else BEFORE_ALL
        return Span(first, self.clock.reach(end).last if end else AFTER_ALL)

    def _places(self, event: Event) -> Iterator[tuple[Path, Path]]:
        """Compare what whole works say: the places that one work gives together do not contradict each other."""
        by_work: dict[str, list[int]] = defaultdict(list)
        for index, each in enumerate(event.where):
            for work in self.dossier.works(one.article for one in each.sources):
                by_work[work].append(index)
        for one, other in combinations(by_work.values(), 2):
            values = [(event.where[i].value, event.where[j].value) for i in one for j in other]
            if not any(self.places.overlap(a, b) for a, b in values):
                yield from ((("where", i), ("where", j)) for i in one for j in other)

    def _casualties(self, event: Event) -> Iterator[tuple[Path, Path]]:
        for (i, one), (j, other) in combinations(enumerate(event.casualties), 2):
            if one.outcome == other.outcome and self._people_differ(one, other):
                yield ("casualties", i), ("casualties", j)

    def _people_differ(self, one: Casualties, other: Casualties) -> bool:
        if one.count is None or other.count is None:
            return False
        if one.who == other.who:
            return one.count.excludes(other.count)
        for whole, part in ((one, other), (other, one)):
            if whole.who in self.dossier.vocabulary.outer_groups(part.who):
                return whole.count is not None and part.count is not None and part.count.exceeds(whole.count)
        return False

    def _attributions(self, event: Event) -> Iterator[tuple[Path, Path]]:
        stances = self.dossier.vocabulary.stances
        for (i, one), (j, other) in combinations(enumerate(event.attributions), 2):
            if one.part != other.part or one.of not in self.dossier.actors or other.of not in self.dossier.actors:
                continue
            senses = {stances[each.stance].sense for each in (one, other) if each.stance in stances}
            same = one.of == other.of
            contrary = same and senses == {"for", "against"}
            rival = not same and senses == {"for"} and not self.ties.is_part(str(one.of), str(other.of))
            if contrary or rival:
                yield ("attributions", i), ("attributions", j)

    def _ranks(self, actor: Actor) -> Iterator[tuple[Path, Path]]:
        for (i, one), (j, other) in combinations(enumerate(actor.roles), 2):
            if not one.rank or not other.rank or self.dossier.vocabulary.same_rank(one.rank, other.rank):
                continue
            works, others = (self.dossier.works(each.article for each in role.sources) for role in (one, other))
            if works and others and not works & others and self._held_together(one, other):
                yield ("roles", i), ("roles", j)


def _found(record: str, field: Comparable, pairs: Iterable[tuple[Path, Path]]) -> Iterator[Difference]:
    """Yield one difference for the field if any pair of its statements differs."""
    found = list(pairs)
    if found:
        apart: dict[Path, set[Path]] = defaultdict(set)
        for one, other in found:
            apart[one].add(other)
            apart[other].add(one)
        yield Difference(record, field, _sides(apart))


def _sides(apart: dict[Path, set[Path]]) -> tuple[tuple[Path, ...], ...]:
    """Return the statements in groups within which none differs, in the order in which they are written."""
    sides: list[list[Path]] = []
    for path in sorted(apart, key=str):
        side = next((each for each in sides if not apart[path] & set(each)), None)
        if side is None:
            sides.append([path])
        else:
            side.append(path)
    return tuple(tuple(side) for side in sides)
