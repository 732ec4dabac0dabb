"""Points and stretches of time as a language writes them, by the patterns of CLDR. No words around them."""

import re
from dataclasses import dataclass
from datetime import date, time
from functools import cached_property

from babel import Locale
from babel.dates import parse_pattern

from builder.model.values.dates import Point
from builder.words.figures import Figures

_SHORT_MONTH = re.compile(r"(?<![ML])([ML])\1\1(?![ML])")
_TWO_MONTHS = re.compile(r"([^ML]*[ML]+[^ML]+)([ML].*)")
_THIN = "\u2009"
_ISOLATE, _END = "\u2066", "\u2069"


@dataclass(frozen=True, eq=False)
class Moments:
    """Writes dates of one locale, months by their whole names, in the calendar that the articles use."""

    figures: Figures

    def point(self, point: Point) -> str:
        """Return a date to the precision known, with its time of day."""
        written = self._written(self._pattern(point), point)
        return written if point.minute is None else self._with_time(written, point.minute, point.zone)

    def interval(self, start: Point, end: Point) -> str:
        """Return two dates as one stretch of days or months; what both share is not said twice."""
        if start.month and end.month and start.year == end.year:
            differs = "d" if start.day and end.day and start.month == end.month else "M"
            opening, closing = self._halves(start, differs), self._halves(end, differs)
            if opening and closing:
                return self._written(opening[0], start) + self._written(closing[1], end)
        around: str = self._locale.interval_formats[None]
        return around.replace(_THIN, " ").format(self.point(start), self.point(end))

    def month(self, number: int) -> str:
        """Return the name of a month, from 1, as it stands by itself."""
        return str(self._locale.months["stand-alone"]["wide"][number])

    def short_month(self, number: int) -> str:
        """Return the short name of a month, from 1, as it stands by itself."""
        return str(self._locale.months["stand-alone"]["abbreviated"][number])

    @cached_property
    def _locale(self) -> Locale:
        return self.figures.locale

    def _pattern(self, point: Point) -> str:
        if point.day:
            return str(self._locale.date_formats["long"])
        return str(self._locale.datetime_skeletons["yMMMM" if point.month else "y"])

    def _halves(self, point: Point, differs: str) -> list[str]:
        """Return what is written of the first and of the last date of an interval; nothing where CLDR has no halves."""
        patterns = self._locale.interval_formats
        # The patterns have short months only. Fields may be made longer: that is how CLDR means them to be used.
        halves = patterns["yMMMd"] if point.day else patterns["yMMMM"]
        pattern = [_SHORT_MONTH.sub(r"\1\1\1\1", half) for half in halves.get(differs, ())]
        # Babel does not cut a pattern whose two months stand in different forms.
        cut = _TWO_MONTHS.fullmatch(pattern[0]) if len(pattern) == 1 else None
        return list(cut.groups()) if cut else pattern

    def _written(self, pattern: str, point: Point) -> str:
        day = date(point.year, point.month or 1, point.day or 1)
        return self.figures.digits(parse_pattern(pattern).apply(day, self._locale)).replace(_THIN, " ")

    def _with_time(self, day: str, minute: int, zone: str) -> str:
        """Join a day and a time of day, in minutes; a zone such as `UTC+03:00` has one notation in all languages."""
        clock = time(*divmod(minute, 60))
        pattern = parse_pattern(self._locale.datetime_skeletons["Hm"])
        written = f"{self.figures.digits(pattern.apply(clock, self._locale))} {zone}".rstrip()
        if zone and self._locale.text_direction == "rtl":  # Else the sign of the zone would part it from its number.
            written = f"{_ISOLATE}{written}{_END}"
        around = str(self._locale.datetime_formats["medium"]).replace("'", "")
        return around.format(written, day)
