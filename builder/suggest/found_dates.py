"""A date found in a text: where it stands, what it can mean, and on which days its article can have appeared."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from builder.model.values.dates import BadDateError, Edtf, parse_date

MOST_DAYS = 31
"""If the day of publication can be one of more, nothing is counted back from it."""

_ATTACHED = re.compile(r",?\s*\(?")


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date in a text, from `at` on, with `behind` behind it, and the values that it can have, if any can be told.

    `reason` is the reasoning in the dossier's language if the text does not print the value itself.
    """

    at: int
    behind: int
    printed: str
    values: tuple[Edtf, ...]
    reason: str = ""


def found_dates(match: re.Match[str], forms: Sequence[str], reason: str = "") -> Iterator[FoundDate]:
    """Yield what is found if it is a date that there is; without forms it is one whose value cannot be told."""
    values = []
    for each in forms:
        try:
            values.append(parse_date(each))
        except BadDateError:
            continue
    if values or not forms:
        yield FoundDate(match.start(), match.end(), match[0], tuple(values), reason)


def form_of(year: int, month: int, days: list[int]) -> str:
    """Return how a date is written here: a month, a day of it, or from one day to another."""
    points = [f"{year:04}-{month:02}-{day:02}" for day in days] or [f"{year:04}-{month:02}"]
    return "/".join(points)


def last_years(published: Edtf | None, month: int, day: int) -> list[int] | None:
    """Return the years of the last such days on or before those of publication; none if that is not known.

    None stands for a day that there is not.
    """
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    if published is None or not is_closed(published):
        return []
    found = {
        each.year if (month, day) <= (each.month, each.day) else each.year - 1 for each in possible_days(published)
    }
    return sorted(found, reverse=True) if len(found) <= 2 else []


def is_closed(published: Edtf) -> bool:
    """Return whether it is known from when to when an article can have appeared."""
    return published.start is not None and published.end is not None


def possible_days(published: Edtf) -> list[date]:
    """Return the days on which an article can have been published; of very many the first and the last."""
    first, last = published.first, published.last
    days = (last - first).days
    return [first + timedelta(days=each) for each in range(days + 1)] if 0 <= days <= MOST_DAYS else [last, first]


def meet(text: str, one: FoundDate, other: FoundDate) -> bool:
    """Return whether two dates overlap, or are one as in "Friday, 13 March"."""
    first, second = sorted((one, other), key=lambda each: each.at)
    return second.at < first.behind or _ATTACHED.fullmatch(text, first.behind, second.at) is not None
