"""Casualties: the statements of each event by outcome and group, each person counted once.

Definitions:

- A row holds all statements of one event on one outcome and one group of people. Its figure runs from the lowest to the
  highest number that they allow; a word such as `some` adds nothing to a number that agrees with it; where there are no
  bounds, the figures stand as given. Its works are the independent works behind its citations.
- A group that another one of the same event and outcome includes (see inclusion.py) is a part of it: it stands below it
  and is never added to it.
- A row stands for at least the lowest number given for it or the sum of its parts, whichever is more, but for no more
  than the smallest upper bound given for it. Only numbers count here, not words.
- An outcome of an event stands for the sum of the rows that are no part of another and share nobody. Of rows that may
  share somebody, the highest gives a lower bound. What is stated adds only the rows with a number: these groups, and
  no others, the sum stands for.
- An event is silent if it is attributable, is no series, and has no statement of casualties:
  words of the vocabulary say which kinds of events these are.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from builder.know.events import Events
from builder.know.numbers.bounds import Bounds, bounds_of, range_of, worth_saying
from builder.know.numbers.inclusion import Inclusion
from builder.model.dossier import Dossier
from builder.model.refs import Citation
from builder.model.values.counts import Count


@dataclass(frozen=True, slots=True)
class Row:
    """One group of people with one outcome in one event: which statements say how many, and the groups it includes.

    `indices` are the places of the statements in the event's list, `figures` what they give that is worth saying.
    The lower bound rests on the statements at `carriers` and the citations in `basis`: its own, or those of its parts
    where these say more. Without a lower bound the carriers are all its own.
    """

    group: str
    indices: tuple[int, ...]
    carriers: tuple[int, ...]
    figures: tuple[Count, ...]
    bounds: Bounds
    sources: tuple[Citation, ...]
    basis: tuple[Citation, ...]
    works: frozenset[str]
    parts: tuple["Row", ...]

    @property
    def range(self) -> Bounds:
        """The lowest to the highest number that its own figures allow."""
        return range_of(self.figures)

    @property
    def has_number(self) -> bool:
        """Whether any of its own figures gives a number, if only about or at most so many."""
        return any(each.is_number for each in self.figures)


@dataclass(frozen=True, slots=True)
class Toll:
    """One outcome in one event: its rows, for how many people they stand together, and the works behind that.

    `stated` is for how many the rows with a number stand.
    """

    outcome: str
    rows: tuple[Row, ...]
    bounds: Bounds
    stated: Bounds
    works: frozenset[str]

    @property
    def counted(self) -> tuple[Row, ...]:
        """The rows with a number."""
        return tuple(each for each in self.rows if each.bounds.least is not None)


def walk(rows: Iterable[Row], depth: int = 0) -> Iterator[tuple[int, Row]]:
    """Yield each row with its depth, followed by its parts."""
    for row in rows:
        yield depth, row
        yield from walk(row.parts, depth + 1)


@dataclass(frozen=True, eq=False)
class Tolls:
    """Answers how many people met which outcome in an event."""

    dossier: Dossier
    events: Events
    inclusion: Inclusion

    def of(self, event: str) -> tuple[Toll, ...]:
        """Return the casualties of an event by outcome, in the order of the vocabulary."""
        return self._all.get(event, ())

    @cached_property
    def counted(self) -> tuple[str, ...]:
        """The events with casualties, in order of time."""
        return tuple(self.events.in_order(self._all))

    @cached_property
    def silent(self) -> tuple[str, ...]:
        """The events that somebody brought about and for which no casualties are recorded, in order of time."""
        label, events = self.dossier.vocabulary.label, self.dossier.events
        kinds = {key: label("kinds.event", each.kind) for key, each in events.items() if not each.casualties}
        return tuple(self.events.in_order(key for key, kind in kinds.items() if kind.attributable and not kind.series))

    @cached_property
    def _all(self) -> Mapping[str, tuple[Toll, ...]]:
        order = {outcome: position for position, outcome in enumerate(self.dossier.vocabulary.outcomes)}
        found: dict[str, tuple[Toll, ...]] = {}
        for key, event in self.dossier.events.items():
            places: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
            for index, each in enumerate(event.casualties):
                places[each.outcome][each.who].append(index)
            if places:
                outcomes = sorted(places, key=lambda each: order.get(each, len(order)))
                found[key] = tuple(self._toll(key, each, places[each]) for each in outcomes)
        return found

    def _toll(self, event: str, outcome: str, groups: Mapping[str, Sequence[int]]) -> Toll:
        parts: dict[str, list[str]] = defaultdict(list)
        including = self.inclusion.including
        for each in groups:
            # Of two groups that include each other, neither is a part.
            outer = (other for other in including(each) if each not in including(other))
            parts[next((other for other in outer if other in groups), "")].append(each)

        def row(group: str) -> Row:
            return self._row(event, group, groups[group], tuple(row(each) for each in parts.get(group, ())))

        rows = tuple(row(each) for each in parts[""])
        bounds, stated = (
            self.inclusion.together([(each.group, each.bounds) for each in some])
            for some in (rows, [each for each in rows if each.bounds.least is not None])
        )
        works = self.dossier.works(source.article for each in rows for source in each.basis)
        return Toll(outcome, rows, bounds, stated, works)

    def _row(self, event: str, group: str, indices: Sequence[int], parts: tuple[Row, ...]) -> Row:
        entries = [self.dossier.events[event].casualties[index] for index in indices]
        counts = [each.count for each in entries if each.count]
        sources = tuple(dict.fromkeys(source for each in entries for source in each.sources))
        bounds = bounds_of(counts, self.inclusion.together([(each.group, each.bounds) for each in parts]))
        own = bounds_of(counts, Bounds(None, None)).least
        numbers = [index for index, each in zip(indices, entries, strict=True) if each.count and each.count.is_number]
        basis, carriers = (sources, tuple(numbers)) if own is not None else ((), ())
        if bounds.least != own:
            basis = (*basis, *(source for each in parts for source in each.basis))
            carriers = (*carriers, *(index for each in parts for index in each.carriers))
        works = self.dossier.works(each.article for each in sources)
        carriers = carriers or tuple(indices)
        return Row(group, tuple(indices), carriers, worth_saying(counts), bounds, sources, basis, works, parts)
