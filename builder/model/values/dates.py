"""Dates as the articles allow them: a subset of EDTF, the Extended Date/Time Format (ISO 8601-2:2019).

Understood: `2020`, `2020-03`, `2020-03-11`, `2020-12-24T08:54`, with a zone `Z` or `+03:00`; a trailing `~`
(about), `?` (perhaps) or `%` (perhaps about); intervals `2019-12-27/2019-12-28`, open at one end (`2020-01/..`,
`../2020-01-03`). A date known to the month is never turned into a day: `first` and `last` bound it instead.
Years are 1 to 9998: where data say 9999, they mean that there is no end, which is written as an open one.
"""

import calendar
import re
from dataclasses import dataclass, replace
from datetime import date

from builder.model.values.date_forms import how_to_write_date, proposed, why_not_here

# Not calendar.month_name, which follows the locale of the machine.
MONTHS = (
    "", "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_POINT = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)"
    r"(?:T(?P<hour>\d\d):(?P<minute>\d\d)(?P<zone>Z|[+-](?:0\d|1[0-4]):[0-5]\d)?)?)?)?(?P<mark>[~?%])?",
    re.ASCII,
)
_END = r"(\d{4}(-\d\d(-\d\d(T\d\d:\d\d(Z|[+-]\d\d:\d\d)?)?)?)?[~?%]?)"
DATE_PATTERN = rf"^\s*({_END}|{_END}/({_END}|\.\.)?|(\.\.)?/{_END})\s*$"
"""The form of a date for editors, as a pattern of JSON Schema; whether there is such a day they cannot tell."""

LAST_YEAR = 9998
"""The last year that a date can name."""


class BadDateError(ValueError):
    """A date that cannot be read or cannot be; its text is a sentence for the writer, `remedy` another."""

    def __init__(self, message: str, remedy: str = "") -> None:
        super().__init__(message)
        self.remedy = remedy


@dataclass(frozen=True, slots=True)
class Point:
    """One date to the precision known; `month`, `day`, `minute` (of the day) are None where they are not.

    `offset` is that of the zone given, in minutes east of UTC; None if none is. `approximate` says that it is about
    then, `uncertain` that it is perhaps then.
    """

    year: int
    month: int | None = None
    day: int | None = None
    minute: int | None = None
    offset: int | None = None
    approximate: bool = False
    uncertain: bool = False

    @property
    def is_vague(self) -> bool:
        """Whether it is hedged: about or perhaps then."""
        return self.approximate or self.uncertain

    @property
    def firm(self) -> "Point":
        """The same without its hedges."""
        return replace(self, approximate=False, uncertain=False)

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
        hedges = [word for word, holds in (("perhaps", self.uncertain), ("about", self.approximate)) if holds]
        return " ".join([*hedges, text])

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

    @property
    def is_vague(self) -> bool:
        """Whether one of its ends is hedged."""
        return any(each is not None and each.is_vague for each in (self.start, self.end))

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
    whole = text.strip()
    first, slash, second = whole.partition("/")
    if not slash:
        point = _point(first)
        return Edtf(whole, point, point)
    try:
        start = None if first in ("..", "") else _point(first)
        end = None if second in ("..", "") else _point(second)
    except BadDateError:
        if form := proposed(whole.replace("/", "-")):  # As in 5/4/2031, where nothing begins or ends.
            raise BadDateError(f"'{whole}' is not a date in the form used here", form) from None
        raise
    if start is None and end is None:
        raise BadDateError("an interval needs at least one known end", "Leave the field out if nothing is known.")
    if start and end and _is_backwards(start, end):
        raise BadDateError(
            f"the interval ends ({end}) before it starts ({start})",
            f"Write '{second}/{first}' if the two were mixed up, or correct one of them.",
        )
    return Edtf(whole, start, end)


def _is_backwards(start: Point, end: Point) -> bool:
    """Return whether an interval surely ends before it starts: by instants where it can be told, else by days.

    Where one end has a zone and the other none, their days can be a day apart and mean one time.
    """
    if start.minute is not None and end.minute is not None and (start.offset is None) == (end.offset is None):
        return _minutes(start, start.minute) > _minutes(end, end.minute)
    slack = 1 if start.offset != end.offset else 0
    return start.first.toordinal() > end.last.toordinal() + slack


def _minutes(point: Point, minute: int) -> int:
    """Return the minutes of a time of day since the year 1, in UTC if it has a zone."""
    return point.first.toordinal() * 24 * 60 + minute - (point.offset or 0)


def _point(text: str) -> Point:
    match = _POINT.fullmatch(text)
    if not match:
        raise BadDateError(f"'{text}' is not a date in the form used here", how_to_write_date(text))
    year, month, day = (int(match[key]) if match[key] else None for key in ("year", "month", "day"))
    if (year or 0) > LAST_YEAR:
        raise BadDateError(
            f"there are no dates after the year {LAST_YEAR} here",
            "If there is no end, write an open one, such as 2031/..; if nothing is known, leave the field out.",
        )
    if not year:
        raise BadDateError("there is no year 0000; dates before the year 1 cannot be written here", why_not_here(text))
    try:
        date(year, 1 if month is None else month, 1 if day is None else day)
    except ValueError:
        remedy = why_not_here(text) or _nearest(year, month or 0)
        raise BadDateError(f"there is no such day as {text}", remedy) from None
    if match["hour"] and not (int(match["hour"]) < 24 and int(match["minute"]) < 60):
        raise BadDateError(
            f"there is no such time as {match['hour']}:{match['minute']}", "Times run from 00:00 to 23:59."
        )
    minute = int(match["hour"]) * 60 + int(match["minute"]) if match["hour"] else None
    mark = match["mark"]
    return Point(year, month, day, minute, _offset(match["zone"]), mark in ("~", "%"), mark in ("?", "%"))


def _nearest(year: int, month: int) -> str:
    """Return what can be written in the place of a day that does not exist."""
    if not 1 <= month <= 12:
        return "Months run from 01 to 12, and stand before the day: 2031-04-05 is 5 April 2031."
    days = calendar.monthrange(year, month)[1]
    return f"{MONTHS[month]} {year} has {days} days; write {year:04}-{month:02} if the day is not known."


def _offset(zone: str | None) -> int | None:
    """Return the minutes east of UTC of a zone as written, None if there is none."""
    if zone is None or zone == "Z":
        return 0 if zone else None
    return (1 if zone[0] == "+" else -1) * (int(zone[1:3]) * 60 + int(zone[4:6]))


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"


def _span(start: Point, end: Point) -> str:
    """Return an interval in words, without repeating the month or year that both ends share."""
    if start.is_vague or end.is_vague or start.has_time or end.has_time:
        return f"{start} to {end}"
    if start.day and end.day and (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{end}"
    if start.month and end.month and start.year == end.year:
        month = MONTHS[start.month]
        return f"{f'{start.day} {month}' if start.day else month} – {end}"
    return f"{start} – {end}"
