"""The story cut into periods, each drawn on a scale of its own.

Where nothing is closely dated for long, a straight scale would be empty paper, and the busy days one blot. So the story
is cut there: a period ends where the next closely dated event is further off than a sixteenth of the whole time, and at
least four weeks; what is known only roughly stands in the period in which it may have begun, or between two of them in
one of its own. A period of too many events is cut again: by year, a year of too many by month, a month by day.
"""

from calendar import monthrange
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from builder.model.dates import Edtf, Point
from builder.views.timeline.marks import Mark, Timed

AT_MOST = 60
"""So many events are drawn by name in one period."""

SHORTEST = 28
"""A pause of so many days never ends a period."""

WEEK = timedelta(days=6)


@dataclass(frozen=True, slots=True)
class Period:
    """A time in which events lie close, with its first and last day; `pause` is what lies before it, in words.

    `is_rough` says that none of its events is closely dated. Events without a date have a period without days.
    """

    anchor: str
    title: str
    events: tuple[Timed, ...]
    first: date | None = None
    last: date | None = None
    pause: str = ""
    is_rough: bool = False


Run = list[Timed]


@dataclass(frozen=True, slots=True)
class Piece:
    """A run, or what of it lies in some years (level 1), months (2) or days (3)."""

    run: Run
    level: int


def periods_of(events: Iterable[Timed], at_most: int = AT_MOST) -> tuple[Period, ...]:
    """Return the periods of events, which stand in order of time; those without a date last."""
    everything = tuple(events)
    dated, undated = ([each for each in everything if bool(each.marks) is known] for known in (True, False))
    found: list[Period] = []
    for piece in (piece for run in _runs(dated) for piece in _pieces(run, at_most)):
        found.append(_period(piece, found))
    if undated:
        found.append(Period("undated", "No date", tuple(undated)))
    return tuple(found)


def _runs(events: list[Timed]) -> list[Run]:
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


def _pieces(run: Run, at_most: int, level: int = 1) -> Iterator[Piece]:
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
            yield from _pieces(unit, at_most, level + 1)
        else:
            waiting = [*waiting, *unit]
    if waiting:
        yield Piece(waiting, level)


def _key(day: date) -> tuple[int, int, int]:
    return day.year, day.month, day.day


def _period(piece: Piece, before: list[Period]) -> Period:
    is_rough = not any(each.mark.is_close for each in piece.run)
    first, last = _bounds(piece) if piece.level else _extent(piece.run, is_rough)
    if last - first < WEEK:
        last = min(first, date.max - WEEK) + WEEK
    previous = max((each.last for each in before if each.last and not each.is_rough), default=None)
    pause = _pause(first - previous) if previous and not is_rough else ""
    return Period(_anchor(first, before), span(first, last), tuple(piece.run), first, last, pause, is_rough)


def _bounds(piece: Piece) -> tuple[date, date]:
    """Return the first day and the last of the years, months or days that a piece consists of."""
    first, last = piece.run[0].mark.first, piece.run[-1].mark.first
    if piece.level == 1:
        return first.replace(month=1, day=1), last.replace(month=12, day=31)
    return (first.replace(day=1), _end_of_month(last)) if piece.level == 2 else (first, last)


def _extent(run: Run, is_rough: bool) -> tuple[date, date]:
    """Return the days of a run: those of its closely dated events, or all the months of a rough one."""
    own = [each.mark for each in run if is_rough or each.mark.is_close]
    first, last = min(each.first for each in own), max(each.last for each in own)
    if is_rough:
        return first.replace(day=1), _end_of_month(last)
    # What differs by a few days from one of them is drawn beside it.
    other = [mark for each in run for mark in each.marks if mark.is_close]
    near = [each for each in other if first - WEEK <= each.first and each.last <= last + WEEK]
    return min([first, *(each.first for each in near)]), max([last, *(each.last for each in near)])


def _end_of_month(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])


def _anchor(first: date, before: list[Period]) -> str:
    """Return an anchor that no earlier period has."""
    anchor = f"from-{first.isoformat()}"
    same = sum(each.anchor.startswith(anchor) for each in before)
    return f"{anchor}-{same + 1}" if same else anchor


def _pause(time: timedelta) -> str:
    """Return a pause in words, nothing if it is short."""
    days = time.days - 1
    for unit, length in (("years", 365.25), ("months", 30.44), ("weeks", 7)):
        if days >= 2 * length and days >= SHORTEST:
            return f"about {round(days / length)} {unit}"
    return ""


def span(first: date, last: date) -> str:
    """Return a time in words, by whole months or years where it consists of them."""
    ends = Point(first.year, first.month, first.day), Point(last.year, last.month, last.day)
    if (last + timedelta(days=1)).day == 1 and first.day == 1:
        ends = Point(first.year, first.month), Point(last.year, last.month)
        if first.month == 1 and last.month == 12:
            ends = Point(first.year), Point(last.year)
    return str(Edtf("", *ends))
