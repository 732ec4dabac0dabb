"""The words with which readers ask, and what answers: all that the search knows of questions, for each language.

A word of a question says what sort of answer is wanted and nothing of its subject, so a result need not have it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Asking:
    """How questions are put in one language.

    `empty` are words that say nothing of what is asked for, unless nothing else was typed. `answers` are the kinds of
    entries that answer a question which begins so, the longest beginning first.
    """

    empty: frozenset[str] = frozenset()
    answers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


_EMPTY_IN_ENGLISH = (
    "a about am an and any anybody anyone are at be been being but by can could did do does exactly find for from get "
    "give had happen happened happening has have he her him his how i in information is its list many may me might "
    "much of on or please said say says shall she should show so some somebody someone take taken tell than that the "
    "their them then there these they this those to took was we were what when where whether which who whom whose why "
    "will with would you"
)

_ENGLISH = Asking(
    empty=frozenset(_EMPTY_IN_ENGLISH.split()),
    answers={
        "how many people": ("disagreement", "event", "index"),
        "how many": ("disagreement", "index"),
        "how much": ("disagreement", "index"),
        "number of": ("disagreement", "index"),
        "who is": ("actor",),
        "who are": ("actor",),
        "who was": ("actor",),
        "what is": ("term", "actor", "location"),
        "what are": ("term", "actor"),
        "where is": ("location",),
        "where are": ("location",),
        "who": ("disagreement", "event", "question"),
        "whose": ("disagreement", "question"),
        "when": ("event", "disagreement"),
        "where": ("event", "disagreement", "location"),
        "what led to": ("event", "index"),
        "what caused": ("event", "index"),
        "why": ("disagreement", "question"),
        "whether": ("disagreement", "question"),
        "did": ("disagreement", "question"),
        "what": ("event", "question"),
        "date of": ("event", "disagreement"),
    },
)

_NONE = Asking()


def asking(language: str) -> Asking:
    """Return how questions are put in a language; of most nothing is known."""
    return _ENGLISH if language.partition("-")[0] == "en" else _NONE
