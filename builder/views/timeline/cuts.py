"""Where the story is cut: into runs of events that lie close, and these into pieces small enough to be drawn.

Where nothing is closely dated for long, a straight scale would be empty paper, and the busy days one blot. So the story
is cut there: a run ends where the next closely dated event is further off than a sixteenth of the whole time, and at
least four weeks; what is known only roughly stands in the run in which it may have begun, or between two of them in one
of its own. A run of too many events is cut again: by year, a year of too many by month, a month by day.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from builder.views.timeline.marks import Mark, Timed

SHORTEST = 28
"""A pause of so many days never ends a run."""

Run = list[Timed]


@dataclass(frozen=True, slots=True)
class Piece:
    """A run, or what of it lies in some years (level 1), months (2) or days (3)."""

    run: Run
    level: int


def runs_of(events: list[Timed]) -> list[Run]:
    """Return events in runs; the roughly dated ones between two runs are one of their own."""
    close = [each.mark for each in events if each.mark.is_close]
    if not close:
        return [events] if events else []
    spans = _spans(close)
    found: dict[int, Run] = {}
    for each in events:
        found.setdefault(_place(each.mark.first, spans), []).append(each)
    return [found[place] for place in sorted(found)]


def _spans(close: list[Mark]) -> list[tuple[date, date]]:
    """Return the spans of time in which closely dated events lie without a long pause."""
    whole = max(each.last for each in close) - min(each.first for each in close)
    longest = timedelta(days=max(SHORTEST, whole.days // 16))
    found: list[tuple[date, date]] = []
    for each in sorted(close, key=lambda mark: (mark.first, mark.last)):
        if found and each.first - found[-1][1] <= longest:
            found[-1] = (found[-1][0], max(found[-1][1], each.last))
        else:
            found.append((each.first, each.last))
    return found


def _place(day: date, spans: list[tuple[date, date]]) -> int:
    """Return the place of a day among spans: an odd number within one, an even number before, between and after.

    What may have begun earlier in the month in which a span begins stands in it.
    """
    ends = [date.min, *(last + timedelta(days=1) for _, last in spans[:-1])]
    begun = (max(first.replace(day=1), end) <= day for (first, _), end in zip(spans, ends, strict=True))
    return sum(begun) + sum(last < day for _, last in spans)


def pieces_of(run: Run, at_most: int, level: int = 1) -> Iterator[Piece]:
    """Yield a run whole, or cut by year, by month, by day into pieces small enough to be drawn."""
    if len(run) <= at_most or level > 3:
        yield Piece(run, level - 1)
        return
    units = [list(found) for _, found in groupby(run, key=lambda each: _key(each.mark.first)[:level])]
    waiting: Run = []
    for unit in units:
        if waiting and len(waiting) + len(unit) > at_most:
            yield Piece(waiting, level)
            waiting = []
        if len(unit) > at_most:
            yield from pieces_of(unit, at_most, level + 1)
        else:
            waiting = [*waiting, *unit]
    if waiting:
        yield Piece(waiting, level)


def _key(day: date) -> tuple[int, int, int]:
    return day.year, day.month, day.day
