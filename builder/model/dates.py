"""Dates as the articles allow them: a subset of EDTF, the Extended Date/Time Format (ISO 8601-2:2019).

Understood: `2020`, `2020-03`, `2020-03-11`, `2020-12-24T08:54`, with a zone `Z` or `+03:00`; a trailing `~`
(about) or `?` (uncertain); intervals `2019-12-27/2019-12-28`, open at one end (`2020-01/..`,
`../2020-01-03`). A date known to the month is never turned into a day: `first` and `last` bound it instead.
"""

import calendar
import re
from dataclasses import dataclass, replace
from datetime import date

# Not calendar.month_name, which follows the locale of the machine.
MONTHS = (
    "", "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_POINT = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)"
    r"(?:T(?P<hour>\d\d):(?P<minute>\d\d)(?P<zone>Z|[+-](?:0\d|1[0-4]):[0-5]\d)?)?)?)?(?P<mark>[~?])?",
    re.ASCII,
)


class BadDateError(ValueError):
    """A date that cannot be read or cannot be; its text is a sentence for the writer."""


@dataclass(frozen=True, slots=True)
class Point:
    """One date to the precision known; `month`, `day`, `minute` (of the day) are None where they are not.

    `offset` is that of the zone given, in minutes east of UTC; None if none is.
    """

    year: int
    month: int | None = None
    day: int | None = None
    minute: int | None = None
    offset: int | None = None
    approximate: bool = False

    @property
    def first(self) -> date:
        """The earliest day it can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        """The latest day it can mean."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def __str__(self) -> str:
        words = [str(self.day or ""), MONTHS[self.month] if self.month else "", str(self.year)]
        text = " ".join(word for word in words if word)
        if self.minute is not None:
            text += f", {_clock(self.minute)} {self.zone}".rstrip()
        return f"about {text}" if self.approximate else text

    @property
    def has_time(self) -> bool:
        """Whether the time of day is known."""
        return self.minute is not None

    @property
    def zone(self) -> str:
        """The zone given, as it is shown behind a time of day: UTC, UTC+03:00; empty if none is."""
        if not self.offset:
            return "" if self.offset is None else "UTC"
        return f"UTC{'+' if self.offset > 0 else '-'}{_clock(abs(self.offset))}"


@dataclass(frozen=True, slots=True)
class Edtf:
    """A date or interval; `text` is as written, `start` or `end` is None at an open end."""

    text: str
    start: Point | None
    end: Point | None

    @property
    def first(self) -> date:
        """The earliest day it can mean; an open start counts as its end's year."""
        if self.start:
            return self.start.first
        return date(self.end.year, 1, 1) if self.end else date.min

    @property
    def last(self) -> date:
        """The latest day it can mean; an open end has none and counts as its start."""
        return self.end.last if self.end else (self.start.last if self.start else date.max)

    @property
    def without_time(self) -> "Edtf":
        """The same date without a time of day."""
        ends = (replace(each, minute=None) if each else None for each in (self.start, self.end))
        return Edtf(self.text, *ends)

    @property
    def days(self) -> str:
        """The date in words, without a time of day."""
        return str(self.without_time)

    @property
    def is_day(self) -> bool:
        """Whether it names one single day; an open interval never does."""
        return self.start is not None and self.end is not None and self.first == self.last

    def __str__(self) -> str:
        if self.start is None:
            return f"by {self.end}"
        if self.end is None:
            return f"from {self.start}"
        if self.start == self.end:
            return str(self.start)
        return _span(self.start, self.end)


def parse_date(text: str) -> Edtf:
    """Return the date written in `text`; raises BadDateError with a sentence for the writer."""
    first, slash, second = text.strip().partition("/")
    if not slash:
        point = _point(first)
        return Edtf(text.strip(), point, point)
    start = None if first in ("..", "") else _point(first)
    end = None if second in ("..", "") else _point(second)
    if start is None and end is None:
        raise BadDateError("an interval needs at least one known end")
    if start and end and _is_backwards(start, end):
        raise BadDateError(f"the interval ends ({end}) before it starts ({start})")
    return Edtf(text.strip(), start, end)


def _is_backwards(start: Point, end: Point) -> bool:
    """Return whether an interval ends before it starts, on an earlier day or earlier on one day of one zone."""
    if start.first != end.last:
        return start.first > end.last
    same_zone = start.offset == end.offset
    return same_zone and start.minute is not None and end.minute is not None and start.minute > end.minute


def _point(text: str) -> Point:
    match = _POINT.fullmatch(text)
    if not match:
        raise BadDateError(
            f"'{text}' is not a date; write 2020, 2020-03, 2020-03-11, 2020-03~ (about) or 2020-01-02/2020-01-03"
        )
    year, month, day = (int(match[key]) if match[key] else None for key in ("year", "month", "day"))
    try:
        date(year or 0, 1 if month is None else month, 1 if day is None else day)
    except ValueError as error:
        raise BadDateError(f"there is no such day as {text}: {error}") from None
    if match["hour"] and not (int(match["hour"]) < 24 and int(match["minute"]) < 60):
        raise BadDateError(f"there is no such time as {match['hour']}:{match['minute']}")
    minute = int(match["hour"]) * 60 + int(match["minute"]) if match["hour"] else None
    return Point(year or 0, month, day, minute, _offset(match["zone"]), bool(match["mark"]))


def _offset(zone: str | None) -> int | None:
    """Return the minutes east of UTC of a zone as written, None if there is none."""
    if zone is None or zone == "Z":
        return 0 if zone else None
    return (1 if zone[0] == "+" else -1) * (int(zone[1:3]) * 60 + int(zone[4:6]))


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"


def _span(start: Point, end: Point) -> str:
    """Return an interval in words, without repeating the month or year that both ends share."""
    if start.approximate or end.approximate or start.has_time or end.has_time:
        return f"{start} to {end}"
    if start.day and end.day and (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{end}"
    if start.month and end.month and start.year == end.year:
        month = MONTHS[start.month]
        return f"{f'{start.day} {month}' if start.day else month} – {end}"
    return f"{start} – {end}"
