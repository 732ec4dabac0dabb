"""Issues of a series: what tells one headline from the next, such as a number, a date or a month."""

import re
from typing import Literal

from babel import Locale, UnknownLocaleError
from babel.dates import get_day_names, get_month_names

from builder.model.values.names import fold
from builder.model.wording import Sequence

_NUMBERS = frozenset({
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "spring", "summer", "autumn", "winter",
})  # fmt: skip
_ROMAN = re.compile(r"x{0,3}(?:ix|iv|v?i{0,3})")


def differ_as_issues(one: Sequence, other: Sequence, names: frozenset[str]) -> bool:
    """Return whether two headlines, as words, are those of two issues: each has numbers or dates, and they differ.

    `names` are those of months and days.
    """
    signs, others = (_signs(each, names) for each in (one, other))
    return bool(signs) and bool(others) and signs != others


def _signs(words: Sequence, names: frozenset[str]) -> tuple[str, ...]:
    """Return the words of a headline that number or date it; a single letter does if it ends the headline."""
    return tuple(
        word
        for place, word in enumerate(words)
        if any(each.isdigit() for each in word)
        or word in names
        or word in _NUMBERS
        or _ROMAN.fullmatch(word)
        or (len(word) == 1 and place == len(words) - 1)
    )


def names_of_dates(language: str) -> frozenset[str]:
    """Return the names of months and days in a language, folded."""
    try:
        locale = Locale.parse(language)
    except (UnknownLocaleError, ValueError):
        return frozenset()
    # Names that stand alone are left out: Babel keeps those of one language for all that take them from elsewhere.
    forms = [
        *(get_month_names(width, "format", locale) for width in _WIDTHS),
        *(get_day_names(width, "format", locale) for width in _WIDTHS),
    ]
    return frozenset(fold(name) for names in forms for name in names.values())


_WIDTHS: tuple[Literal["wide", "abbreviated"], ...] = ("wide", "abbreviated")
