"""Dates by instant: which came first, which cannot be the same time, whatever zone and precision they are given in.

A date stands for the minutes that it can mean, from its first to its last. A day without a time of day is the whole day
by the clock of its own zone or, where none is given, of the dossier's; so are months and years. So 23:30 UTC and 01:30
two hours to the east, on the next day, are one time, and 08:00 and 20:30 of one day are two.

A date that is hedged (about, perhaps) has no sharp bounds, and is not without any: "about April" can mean a day of May,
and not one of thirty years earlier. How far it reaches beyond what it names is set here: three hours for a time of day,
ten days for a day, two months for a month, five years for a year. What is in order is where dates stand, hedged or not.
"""

from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from builder.model.values.dates import Edtf, Point

DAY = 24 * 60
LEEWAY = (3 * 60, 10 * DAY, 61 * DAY, 5 * 366 * DAY)
"""How many minutes a hedged time of day, day, month and year reach beyond what they name, on either side."""

BEFORE_ALL, AFTER_ALL = -6 * 366 * DAY, (date.max.toordinal() + 6 * 366) * DAY
"""No instant comes before the one or after the other."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The first and the last minute that something can mean, counted from the beginning of the year 1 in UTC.

    Spans are in order of their first minute, then of their last.
    """

    first: int
    last: int

    def excludes(self, other: "Span") -> bool:
        """Return whether the two have no minute in common."""
        return self.last < other.first or other.last < self.first

    def holds(self, other: "Span") -> bool:
        """Return whether the other lies in it."""
        return self.first <= other.first and other.last <= self.last


UNDATED = Span(AFTER_ALL, AFTER_ALL)
"""What has no date comes last."""


@dataclass(frozen=True, slots=True)
class Clock:
    """Tells instants from dates; `zone` is the zone of dates that give none."""

    zone: ZoneInfo

    def order(self, when: Edtf | None) -> Span:
        """Return the key by which dates are put in order: the earliest minute, then the latest.

        A date known only to be over by its end counts as its end, one that has no end yet as its beginning.
        """
        if when is None:
            return UNDATED
        if when.start is None:
            return self._end(when.end) if when.end else UNDATED
        return Span(self._first(when.start), self._last(when.end or when.start))

    def stated(self, when: Edtf) -> Span:
        """Return all minutes that a date names, hedged or not; an open end reaches as far as time does."""
        first = self._first(when.start) if when.start else BEFORE_ALL
        return Span(first, self._last(when.end) if when.end else AFTER_ALL)

    def reach(self, when: Edtf) -> Span:
        """Return all minutes that a date can mean: those that it names, and those near it where it is hedged."""
        named = self.stated(when)
        return Span(
            named.first - (_leeway(when.start) if when.start else 0),
            named.last + (_leeway(when.end) if when.end else 0),
        )

    def excludes(self, one: Edtf, other: Edtf) -> bool:
        """Return whether two dates have no minute in common."""
        return self.reach(one).excludes(self.reach(other))

    def _first(self, point: Point) -> int:
        return self._minute(point, point.first, point.minute or 0)

    def _last(self, point: Point) -> int:
        return self._minute(point, point.last, DAY - 1 if point.minute is None else point.minute)

    def _end(self, point: Point) -> Span:
        """Return the last day that a point can mean, or its minute if that is known."""
        return Span(self._minute(point, point.last, point.minute or 0), self._last(point))

    def _minute(self, point: Point, day: date, minute: int) -> int:
        offset = point.offset
        if offset is None:
            there = self.zone.utcoffset(datetime.combine(day, time(minute // 60, minute % 60)))
            offset = int(there.total_seconds()) // 60 if there else 0
        return (day.toordinal() - 1) * DAY + minute - offset


def _leeway(point: Point) -> int:
    """Return the minutes by which a date can miss what it names."""
    if not point.is_vague:
        return 0
    known = (point.minute is not None, point.day is not None, point.month is not None, True)
    return LEEWAY[known.index(True)]
