"""How many events lie where along time: columns on one axis, which is the same on every page of a dossier.

A column is a month, a quarter, a year or more, so that the axis has at most `MOST` of them. An event counts in a column
if all the days that its first date can mean lie in it; others are spans, drawn as lines below. Where no event counts in
several columns in a row, the axis is broken: they are folded into one place, so that what there is has room.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import MAXYEAR, MINYEAR, date
from itertools import groupby

from builder.views.parts.teller import Teller
from builder.views.timeline.marks import Edge, Mark, all_marks

MOST = 48
STEPS = (1, 3, 12, 120, 1200)
"""The columns that an axis may have, in months."""

FOLDED = 3
"""So many columns in a row in which no event of the dossier counts are folded."""

BREAK = 1.75
"""How many columns wide a fold is."""

LEAST = 7
"""An axis is as wide as so many columns at least, so that few columns are not as wide as blocks."""

LINES = 24
"""So many spans are drawn below the columns, the shortest ones first: the longest say least."""


@dataclass(frozen=True, slots=True)
class Axis:
    """Columns of `step` months each, from the month `start`, counted from the year 0.

    `folds` are runs of columns that are folded, each with its first column and how many there are.
    """

    start: int
    step: int
    columns: int
    folds: tuple[tuple[int, int], ...] = ()

    @property
    def width(self) -> float:
        """How many columns have room side by side; a fold takes as much as `BREAK` of them."""
        return max(LEAST, self._along(self.columns))

    @property
    def runs(self) -> tuple[tuple[int, int], ...]:
        """What lies between the folds: of each run the first column, and that after the last."""
        ends = [0, *(end for first, count in self.folds for end in (first, first + count)), self.columns]
        return tuple((first, last) for first, last in zip(ends[::2], ends[1::2], strict=True) if first < last)

    def edge(self, column: int) -> float:
        """Return where along the axis a column begins, as a share of its length."""
        return self._along(column) / self.width

    def column(self, day: date) -> int:
        """Return in which column a day lies."""
        return (_month(day) - self.start) // self.step

    def share(self, day: date) -> float:
        """Return where along the axis a day begins, as a share of its length."""
        return self._along((_month(day) - self.start + (day.day - 1) / 31) / self.step) / self.width

    def _along(self, columns: float) -> float:
        """Return how far from the beginning something lies that is so many columns along the unfolded axis."""
        folded = ((min(max(columns - first, 0), count), count) for first, count in self.folds)
        return columns - sum(within * (1 - BREAK / count) for within, count in folded)

    def opens(self, column: int) -> tuple[int, int]:
        """Return year and month in which a column begins; one that would begin in the year 0 begins in 1."""
        month = self.start + column * self.step
        return max(MINYEAR, month // 12), month % 12 + 1

    def closes(self, column: int) -> tuple[int, int]:
        """Return year and month in which a column ends; one that would end after the last year ends in it."""
        month = self.start + (column + 1) * self.step - 1
        return min(MAXYEAR, month // 12), month % 12 + 1

    @property
    def ends(self) -> int:
        """The year in which the last column ends."""
        return self.closes(self.columns - 1)[0]


@dataclass(frozen=True, slots=True)
class Span:
    """An event that lies in no one column: its mark and its colour."""

    event: str
    mark: Mark
    colour: str


@dataclass(frozen=True, slots=True)
class Density:
    """Events along the axis: by column how many of each colour, in the vocabulary's order; and those that are spans."""

    axis: Axis
    columns: tuple[tuple[tuple[str, int], ...], ...]
    spans: tuple[Span, ...]
    spans_in_all: int

    @property
    def highest(self) -> int:
        """The number of events in the fullest column."""
        return max((sum(count for _, count in each) for each in self.columns), default=0)


def density_of(teller: Teller, events: Iterable[str]) -> Density | None:
    """Return where events lie along the dossier's axis; None if none of them has a date."""
    dossier, axis, known = teller.dossier, teller.once(axis_of), teller.once(all_marks)
    counts: dict[int, Counter[str]] = {}
    spans: list[Span] = []
    for event in sorted(events):
        kind, marks = dossier.events[event].kind, known[event]
        colour = dossier.vocabulary.label("kinds.event", kind).colour
        if not marks:
            continue
        column = column_of(axis, marks[0])
        if column is None:
            spans.append(Span(event, marks[0], colour))
        else:
            counts.setdefault(column, Counter())[colour] += 1
    if not counts and not spans:
        return None
    colours = list(dict.fromkeys(label.colour for label in dossier.vocabulary.kinds.event.values()))
    columns = tuple(
        tuple((each, found[each]) for each in (*colours, *sorted(found.keys() - set(colours))) if each in found)
        for found in (counts.get(place, Counter()) for place in range(axis.columns))
    )
    drawn = sorted(spans, key=lambda each: (each.mark.days, each.mark.first, each.event))[:LINES]
    drawn.sort(key=lambda each: (each.mark.first, each.mark.last, each.event))
    return Density(axis, columns, tuple(drawn), len(spans))


def in_one_colour(density: Density) -> Density:
    """Return the same without colours, for pages that do not say what they mean."""
    totals = (sum(count for _, count in each) for each in density.columns)
    columns = tuple((("grey", total),) if total else () for total in totals)
    return replace(density, columns=columns, spans=tuple(replace(each, colour="grey") for each in density.spans))


def column_of(axis: Axis, mark: Mark) -> int | None:
    """Return the column in which all days of a mark lie, None if it has none."""
    first, last = axis.column(mark.first), axis.column(mark.last)
    return first if first == last and Edge.OPEN not in (mark.start, mark.end) else None


def axis_of(teller: Teller) -> Axis:
    """Return the axis of a dossier: from its first event to its last, folded where none counts for long."""
    known = teller.once(all_marks).values()
    marks = [mark for found in known for mark in found]
    first = min((_month(each.first) for each in marks), default=0)
    last = max((_month(each.last) for each in marks), default=0)
    step = next((each for each in STEPS if _columns(first, last, each) <= MOST), STEPS[-1])
    axis = Axis(first - first % step, step, _columns(first, last, step))
    return replace(axis, folds=_folds(axis, {column_of(axis, found[0]) for found in known if found} - {None}))


def _folds(axis: Axis, used: set[int | None]) -> tuple[tuple[int, int], ...]:
    if not used:
        return ()
    runs = groupby(range(axis.columns), lambda column: column in used)
    empty = (tuple(columns) for is_used, columns in runs if not is_used)
    return tuple((columns[0], len(columns)) for columns in empty if len(columns) >= FOLDED)


def _columns(first: int, last: int, step: int) -> int:
    return last // step - first // step + 1


def _month(day: date) -> int:
    return day.year * 12 + day.month - 1
