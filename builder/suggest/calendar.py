"""Dates in running text: what is printed, and what the date of the article makes of it.

The names of weekdays and months are those that CLDR has for the dossier's language, in the form in which they stand in
dates; other inflected forms are not found. News looks back: a weekday is the last one on or before the day of
publication, a day without a year the last such day. Whoever pastes it sees the reasoning and decides.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from babel.dates import get_day_names, get_month_names

from builder.link.ordinary import OPENERS
from builder.model.values.date_forms import propose_date
from builder.model.values.dates import Edtf, parse_date
from builder.model.values.names import fold
from builder.model.values.scripts import UNSPACED
from builder.suggest.found_dates import FoundDate, form_of, found_dates, is_closed, last_years, meet, possible_days
from builder.words import Words

_BETWEEN = r"(?:\s*[-–—/]\s*|\s\w{1,3}\s)"
_SMALL = r"(?:\w{2}\s+)?"
"""The small word in "1 of May" and "1 de mayo"."""
_ORDINAL = r"(?:st|nd|rd|th|er|[ºª])?"
_YEAR = r"(?<![\w.,/$€£-])(?:1[5-9]\d\d|20\d\d)(?![\w%/-]|[.,]\d|\s+[^\W\d_]{5})"
_NUMERIC = re.compile(r"(?<![\w./-])(?:\d{4}-\d\d-\d\d|\d{1,2}([./])\d{1,2}\1\d{4})(?![\w/-]|\.\d)")
_BY_SIGNS = re.compile(r"(?:(?P<year>\d{4})年)?(?P<month>\d{1,2})月(?:(?P<day>\d{1,2})日)?")


@dataclass(frozen=True, eq=False)
class Calendar:
    """The names of days and months of one language, and what they mean in an article of a date."""

    words: Words
    days: Mapping[str, int]
    months: Mapping[str, int]
    short_months: Mapping[str, int]

    @classmethod
    def of(cls, words: Words) -> "Calendar":
        """Return the calendar of a language."""
        locale = words.figures.locale
        wide = {name: number for number, name in get_month_names("wide", "format", locale).items()}
        short = {
            name.rstrip("."): number
            for each in {locale, type(locale)(locale.language)}
            for number, name in get_month_names("abbreviated", "format", each).items()
        }
        days = {name: number for number, name in get_day_names("wide", "format", locale).items()}
        return cls(words, days, wide, {name: number for name, number in short.items() if name not in wide})

    @staticmethod
    def tells_days(published: Edtf) -> bool:
        """Return whether the day of publication is known closely enough for weekdays to be counted back from it."""
        return not published.is_vague and is_closed(published) and 0 <= (published.last - published.first).days < 7

    def find(self, text: str, published: Edtf | None) -> Iterator[FoundDate]:
        """Yield the dates in a text of an article, from left to right, never overlapping."""
        taken: list[FoundDate] = []
        for found in self._candidates(text, published):
            if not any(meet(text, found, each) for each in taken):
                taken.append(found)
        yield from sorted(taken, key=lambda each: each.at)

    def _candidates(self, text: str, published: Edtf | None) -> Iterator[FoundDate]:
        """Yield what can be a date, the surest first."""
        for match in _NUMERIC.finditer(text):
            forms = [match[0]] if match[1] is None else propose_date(match[0]).split(" or ")
            yield from found_dates(match, forms)
        for pattern in self._with_days:
            for match in pattern.finditer(text):
                yield from self._day(match, published)
        for match in self._month.finditer(text):
            yield from self._in_month(text, match, published)
        for match in self._weekday.finditer(text):
            yield self._worked_out(match, published, self._is_to_come(text[: match.start()]))
        for match in re.finditer(_YEAR, text):
            yield from found_dates(match, [match[0]])

    @cached_property
    def _with_days(self) -> tuple[re.Pattern[str], ...]:
        short = _either(self.short_months) or "(?!)"
        month = rf"(?:(?P<name>{_either(self.months)})|(?P<short>{short})\.?)"
        year = rf"(?:,?\s+{_SMALL}(?P<year>\d{{4}})(?!\d))?"
        first, last = rf"(?<![\w.,-])(?P<day>\d{{1,2}}){_ORDINAL}\.?", rf"(?P<last>\d{{1,2}}){_ORDINAL}"
        return (
            re.compile(rf"{first}{_BETWEEN}{last}\.?\s+{_SMALL}{month}{year}"),
            re.compile(rf"{first}\s+{_SMALL}{month}(?!\w){year}"),
            re.compile(rf"(?<!\w){month}\s+(?P<day>\d{{1,2}}){_ORDINAL}(?:\s*[-–]\s*{last})?(?![\d:%]|[.,]\d){year}"),
            _BY_SIGNS,
        )

    @cached_property
    def _month(self) -> re.Pattern[str]:
        year = rf"(?:,?\s+{_SMALL}(?P<year>\d{{4}})(?!\d))"
        short, wide = _either(self.short_months) or r"(?!)", _either(self.months)
        return re.compile(
            rf"(?<!\w)(?:(?P<name>{wide}){year}?|(?P<short>{short})\.?{year.replace('year', 'last')})(?!\w)"
        )

    @cached_property
    def _weekday(self) -> re.Pattern[str]:
        return re.compile(rf"{_either(self.days)}")

    def _day(self, match: re.Match[str], published: Edtf | None) -> Iterator[FoundDate]:
        parts = match.groupdict()
        month = self._number(parts)
        days = [int(day) for each in ("day", "last") if (day := parts.get(each))]
        if year := parts["year"]:
            yield from found_dates(match, [form_of(int(year), month, days)])
            return
        years = last_years(published, month, days[0] if days else 1)
        if years is not None:
            yield from found_dates(
                match, [form_of(each, month, days) for each in years], self._no_year(match[0], published)
            )

    def _number(self, parts: Mapping[str, str | None]) -> int:
        """Return the number of a month, by its name or as it is written."""
        if name := parts.get("name"):
            return self.months[name]
        return self.short_months[short] if (short := parts.get("short")) else int(parts["month"] or 0)

    def _in_month(self, text: str, match: re.Match[str], published: Edtf | None) -> Iterator[FoundDate]:
        parts = match.groupdict()
        month = self._number(parts)
        if year := parts["year"] or parts["last"]:
            yield from found_dates(match, [f"{int(year):04}-{month:02}"])
        elif _stands_in_a_sentence(text, match):
            years = last_years(published, month, 1)
            if years is not None:
                yield from found_dates(
                    match, [f"{each:04}-{month:02}" for each in years], self._no_year(match[0], published)
                )

    def _is_to_come(self, before: str) -> bool:
        """Return whether the word before a weekday says that the day is still to come."""
        listed = self.words.pgettext(
            "words before the name of a weekday that is still to come, with commas between", "next, coming"
        )
        return before.split()[-1:] in [[each.strip()] for each in listed.split(",")]

    def _worked_out(self, match: re.Match[str], published: Edtf | None, is_to_come: bool) -> FoundDate:
        if published is None or not self.tells_days(published):
            return FoundDate(match.start(), match.end(), match[0], ())
        found: dict[date, None] = {}
        for each in possible_days(published):
            back = (each.weekday() - self.days[match[0]]) % 7
            if is_to_come:
                found[each + timedelta(days=7 - back)] = None
                continue
            found[each - timedelta(days=back)] = None
            if not back:  # Said on such a day, it can be this one or the one a week before.
                found[each - timedelta(days=7)] = None
        printed, dated = match[0], self._dated(published)
        if is_to_come:
            reason = self.words.gettext(
                "“%(printed)s” is counted forward from the article's date, %(date)s.", printed=printed, date=dated
            )
        else:
            reason = self.words.gettext(
                "“%(printed)s” is counted back from the article's date, %(date)s.", printed=printed, date=dated
            )
        values = tuple(parse_date(each.isoformat()) for each in sorted(found, reverse=not is_to_come))
        return FoundDate(match.start(), match.end(), match[0], values, reason)

    def _no_year(self, printed: str, published: Edtf | None) -> str:
        if published is None:
            return ""
        return self.words.gettext(
            "No year is printed; “%(printed)s” is counted back from the article's date, %(date)s.",
            printed=printed, date=self._dated(published),
        )  # fmt: skip

    def _dated(self, published: Edtf) -> str:
        """Return the article's date in words, a single day with its weekday."""
        written = self.words.days(published)
        if not published.is_day:
            return written
        weekday = next(name for name, number in self.days.items() if number == published.first.weekday())
        return self.words.comma.join((weekday, written))


def _stands_in_a_sentence(text: str, match: re.Match[str]) -> bool:
    """Return whether the name of a month is one: not the first word of a sentence, and no part of a person's name."""
    before, behind = text[: match.start()].split()[-1:], text[match.end() :]
    if not before or before[0][-1] in '.!?:;”"':
        return False
    if match[0][:1].isupper() and before[0][:1].isupper() and fold(before[0]) not in OPENERS:
        return False
    return not (match[0][:1].isupper() and re.match(r"\s+[^\W\d_]", behind) and behind.lstrip()[0].isupper())


def _either(names: Mapping[str, int]) -> str:
    """Return a pattern of names, longer ones first; where words stand apart they are whole words."""
    if not names:
        return ""
    longest_first = sorted(names, key=lambda each: (-len(each), each))
    pattern = "|".join(map(re.escape, longest_first))
    return f"(?:{pattern})" if re.search(f"[{UNSPACED}]", pattern) else rf"\b(?:{pattern})(?!\w)"
