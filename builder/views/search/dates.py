"""The dates of the search: the days between which entries lie, and the words with which people type dates.

The names of months and weekdays are no part of these: browsers know them in every language.
"""

from collections.abc import Iterable, Iterator, Mapping

from builder.model.marked import Message, marked
from builder.views.search.entries import Searchable
from builder.views.search.questions import listed
from builder.words import Words

OPEN = 0
"""Stands for the day of an end that is open."""

TYPED: Mapping[str, Message] = {
    # Translators: Between two dates, of which the second is the end: 3 to 8 January.
    "to": marked("to, until, till, through"),
    # Translators: Between two dates that are both meant: 3 and 8 January.
    "both": marked("and, or"),
    # Translators: Before two dates, so that what lies between them is meant: between 3 and 8 January.
    "between": marked("between, from"),
    # Translators: What may stand before a date or inside it: on 3 January, 3rd of January, in January.
    "of": marked("of, in, on, during, the"),
    # Translators: The first part of a month or year: early January, beginning of January.
    "early": marked("early, beginning, start"),
    # Translators: The middle of a month or year: mid January.
    "middle": marked("mid, middle"),
    # Translators: The last part of a month or year: late January, end of January.
    "late": marked("late, end"),
    # Translators: What follows the number of a day: 1st, 2nd, 3rd, 4th.
    "ordinal": marked("st, nd, rd, th"),
}


def typed(words: Words) -> dict[str, list[str]]:
    """Return the words of dates in a language, by what they mean."""
    return {name: list(listed(words, message)) for name, message in TYPED.items()}


def dated(entries: Iterable[Searchable]) -> Iterator[dict[str, int]]:
    """Yield for each date of an entry the first and the last day that it can mean, as ordinals."""
    for number, entry in enumerate(entries):
        for date in entry.dates if entry.dated else ():
            first = date.start.first.toordinal() if date.start else OPEN
            last = date.end.last.toordinal() if date.end else OPEN
            yield {"entry": number, "first": first, "last": last}
