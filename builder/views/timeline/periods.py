"""The periods of the story, each drawn on a scale of its own: their days, their titles, and what lies between them.

An event of which only is known by when it had happened stands in no period: it may have begun long before. Such events
have a list of their own, below the period in which that day lies.
"""

from calendar import monthrange
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from builder.model.values.dates import Edtf, Point
from builder.views.timeline.cuts import SHORTEST, Piece, Run, pieces_of, runs_of
from builder.views.timeline.marks import Timed
from builder.views.timeline.pauses import pause
from builder.words import Words

AT_MOST = 60
"""So many events are drawn by name in one period."""

WEEK = timedelta(days=6)


@dataclass(frozen=True, slots=True)
class Pause:
    """The dates between which no event is closely dated, and how much time that is, in words, if it is known."""

    first: Point
    last: Point
    length: str


@dataclass(frozen=True, slots=True)
class Period:
    """A time in which events lie close, with its first and last day.

    `pause` is the time before it in which no event is closely dated, if that is long. `is_rough` says that
    none of its events is closely dated. Events without a date have a period without days.
    """

    anchor: str
    title: str
    events: tuple[Timed, ...]
    first: date | None = None
    last: date | None = None
    pause: Pause | None = None
    is_rough: bool = False


def periods_of(words: Words, events: Iterable[Timed], at_most: int = AT_MOST) -> tuple[Period, ...]:
    """Return the periods of events, which stand in order of time; those without a date last."""
    everything = tuple(events)
    begun = [each for each in everything if each.has_begun_unknown]
    dated = [each for each in everything if each.marks and not each.has_begun_unknown]
    undated = tuple(each for each in everything if not each.marks)
    found: list[Period] = []
    for piece in (piece for run in runs_of(dated) for piece in pieces_of(run, at_most)):
        found.append(_period(words, piece, found))
    last = [Period("undated", words.gettext("No date"), undated)] if undated else []
    return (*_with_begun(words, found, begun, at_most), *last)


def _with_begun(words: Words, periods: list[Period], begun: Run, at_most: int) -> tuple[Period, ...]:
    """Return the periods, and below each what had happened by a day in it, or in the time until the next."""
    below: dict[tuple[int, bool], Run] = {}
    for each in begun:
        below.setdefault(_place(periods, each.mark.last), []).append(each)
    made: list[Period] = []
    for place in range(-1, len(periods)):
        made += periods[place : place + 1] if place >= 0 else []
        for is_within in (True, False):
            run = below.get((place, is_within), [])
            for piece in pieces_of(run, at_most) if run else ():
                made.append(_begun(words, piece, periods[place] if is_within else None, made))
    return tuple(made)


def _place(periods: Sequence[Period], day: date) -> tuple[int, bool]:
    """Return below which period a day stands, and whether it lies in it; closely dated ones go before rough ones."""
    days = [(place, each, each.first, each.last) for place, each in enumerate(periods) if each.first and each.last]
    around = [(each.is_rough, place) for place, each, first, last in days if first <= day <= last]
    if around:
        return min(around)[1], True
    return max((place for place, _, first, _ in days if first <= day), default=-1), False


def _begun(words: Words, piece: Piece, around: Period | None, before: list[Period]) -> Period:
    """Return what had happened by some day, on the scale of the period around that day if there is one."""
    first, last = _extent(piece.run, is_rough=True)
    shown = around.title if around and not piece.level else span(words, *_ends(piece.run))
    if around and around.first and around.last:
        first, last = around.first, around.last
    anchor = _anchor(f"by-{piece.run[0].mark.last.isoformat()}", before)
    title = words.gettext("%(time)s: begun earlier or then, when is not stated", time=shown)
    return Period(anchor, title, tuple(piece.run), first, last)


def _ends(run: Run) -> tuple[date, date]:
    return min(each.mark.first for each in run), max(each.mark.last for each in run)


def _period(words: Words, piece: Piece, before: list[Period]) -> Period:
    is_rough = not any(each.mark.is_close for each in piece.run)
    first, last = _bounds(piece) if piece.level else _extent(piece.run, is_rough)
    if last - first < WEEK:
        last = min(first, date.max - WEEK) + WEEK
    anchor = _anchor(f"from-{first.isoformat()}", before)
    return Period(
        anchor, span(words, first, last), tuple(piece.run), first, last, _pause(words, piece, before), is_rough
    )


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
    near = [each for each in other if first - each.first <= WEEK and each.last - last <= WEEK]
    return min([first, *(each.first for each in near)]), max([last, *(each.last for each in near)])


def _end_of_month(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])


def _anchor(anchor: str, before: list[Period]) -> str:
    """Return an anchor that no earlier period has."""
    same = sum(each.anchor.startswith(anchor) for each in before)
    return f"{anchor}-{same + 1}" if same else anchor


def _pause(words: Words, piece: Piece, before: list[Period]) -> Pause | None:
    """Return the time ahead of a piece in which no event is closely dated, if that is long enough to be named."""
    earlier = [mark for period in before for each in period.events for mark in each.marks if mark.is_close]
    own = [mark for each in piece.run for mark in each.marks if mark.is_close]
    if not earlier or not own:
        return None
    left = max(earlier, key=lambda mark: (mark.last, mark.first))
    right = min(own, key=lambda mark: (mark.first, mark.last))
    days = (right.first - left.last).days
    return Pause(left.ends, right.begins, pause(words, left, right)) if days > SHORTEST else None


def span(words: Words, first: date, last: date) -> str:
    """Return a time in words, by whole months or years where it consists of them."""
    ends = Point(first.year, first.month, first.day), Point(last.year, last.month, last.day)
    if last == _end_of_month(last) and first.day == 1:
        ends = Point(first.year, first.month), Point(last.year, last.month)
        if first.month == 1 and last.month == 12:
            ends = Point(first.year), Point(last.year)
    return words.date(Edtf("", *ends))
