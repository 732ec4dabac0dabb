"""Scales of time: where a day lies on a drawing, in per cent of its width, and which days are written beside the line.

Drawings have no fixed width: places along time are per cent, all else is in pixels, so that letters stay as large
on a phone as on a wide screen. What has to fit is reckoned at `NARROWEST`, the least width at which a drawing is shown.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from builder.model.values.dates import Point
from builder.words import Words

NARROWEST = 660
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Tick:
    """A day written beside the line: where, in per cent, and what is written; `is_major` begins a month or a year."""

    at: float
    text: str
    is_major: bool = False


@dataclass(frozen=True, slots=True)
class Scale:
    """The days from `first` to `last`, both included."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """How many days there are."""
        return (self.last - self.first).days + 1

    @property
    def per_day(self) -> float:
        """How many pixels a day has where the drawing is narrowest."""
        return NARROWEST / self.days

    def at(self, day: date, part: float = 0.0) -> float:
        """Return where a day begins, or the given part of it later, in per cent, never beyond the drawing."""
        return min(100.0, max(0.0, 100 * ((day - self.first).days + part) / self.days))

    def ticks(self, words: Words) -> tuple[Tick, ...]:
        """Return what is written beside the line: days, months or years, as many as have room."""
        if self.per_day >= 5:
            return (*self._months(words), *self._days(words))
        if self.days <= 366 * 6:
            return (*self._years(1, words), *self._short_months(words))
        step = next(each for each in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000) if 365 * each * self.per_day >= 44)
        return tuple(self._years(step, words))

    def _days(self, words: Words) -> Iterator[Tick]:
        every = 1 if self.per_day >= 24 else 2 if self.per_day >= 15 else 5
        for offset in range(self.days):
            day = self.first + offset * DAY
            if every == 1 or day.day == 1 or (day.day % every == 0 and day.day < 30):
                yield Tick(self.at(day, 0.5), words.number(day.day))

    def _months(self, words: Words) -> Iterator[Tick]:
        """Yield months where they begin; the one under way at first is named only if there is room before the next."""
        begun = [self.first, *(each for each in self._firsts() if each > self.first)]
        for place, day in enumerate(begun):
            following = begun[place + 1] if place + 1 < len(begun) else None
            if following is None or (following - day).days * self.per_day >= 100:
                yield Tick(self.at(day), words.month(day.month, day.year), is_major=True)

    def _short_months(self, words: Words) -> Iterator[Tick]:
        every = next(each for each in (1, 2, 3, 6, 12) if 30 * each * self.per_day >= 30)
        for day in self._firsts():
            if (day.month - 1) % every == 0:
                yield Tick(self.at(day), words.short_month(day.month))

    def _years(self, step: int, words: Words) -> Iterator[Tick]:
        if self.first.year % step == 0 and (self.first.month, self.first.day) != (1, 1):
            room = (date(min(self.first.year + 1, date.max.year), 1, 1) - self.first).days * self.per_day
            if room >= 44:
                yield Tick(0.0, words.point(Point(self.first.year)), is_major=True)
        for day in self._firsts():
            if day.month == 1 and day.year % step == 0:
                yield Tick(self.at(day), words.point(Point(day.year)), is_major=True)

    def _firsts(self) -> Iterator[date]:
        """Yield the first days of months."""
        day = self.first.replace(day=1)
        while day <= self.last:
            if day >= self.first:
                yield day
            if (day.year, day.month) == (date.max.year, 12):
                return
            day = (day + 31 * DAY).replace(day=1)
