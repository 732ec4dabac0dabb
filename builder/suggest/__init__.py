"""What an article says that the dossier does not have yet: suggestions, each with its reason and the lines to paste.

The program reads and an editor decides. What it finds are marks on the surface of the text: known names, capitals,
names of days and months, numbers, verbs of speech. It understands nothing, and says with each suggestion what it goes
by.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from builder.suggest.dates import dates
from builder.suggest.differences import differences
from builder.suggest.duplicates import duplicates
from builder.suggest.figures import figures
from builder.suggest.known_names import known_names
from builder.suggest.reading import Passage, Reading, digest_of, text_of
from builder.suggest.silence import silent_paragraphs
from builder.suggest.speech import speech
from builder.suggest.suggestion import Kind, Suggestion
from builder.suggest.unknown_names import unknown_names, why_none

__all__ = ["Kind", "Passage", "Reading", "Suggested", "Suggestion", "digest_of", "suggest", "text_of"]

FINDERS: tuple[Callable[[Reading], Iterator[Suggestion]], ...] = (
    duplicates,
    differences,
    known_names,
    unknown_names,
    dates,
    figures,
    speech,
    silent_paragraphs,
)
"""Everything that looks for something, in the order of a report."""


@dataclass(frozen=True, slots=True)
class Suggested:
    """All suggestions for an article, and what could not be looked for, as sentences."""

    article: str
    found: tuple[Suggestion, ...]
    notes: tuple[str, ...]


def suggest(reading: Reading) -> Suggested:
    """Return what an article says that could be entered, by kind, and within each in the order of the article."""
    found = tuple(each for finder in FINDERS for each in finder(reading))
    order = list(Kind)
    in_order = sorted(found, key=lambda each: (order.index(each.kind), each.paragraph))
    return Suggested(reading.article, tuple(in_order), tuple(_notes(reading)))


def _notes(reading: Reading) -> Iterator[str]:
    if reading.date is None:
        yield (
            "It is not known when the article was published: days without a year, and weekdays, cannot be worked out. "
            "Write its date, or give it: --date 2031-04-09."
        )
    elif not reading.calendar.tells_days(reading.date):
        yield (
            "The article's date is not known to the day, or is hedged: weekdays cannot be worked out from it. If you "
            "know it more closely, give it: --date 2031-04-09."
        )
    if reason := why_none(reading):
        yield reason
