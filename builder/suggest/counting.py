"""Figures in running text: numbers and words for them, with what hedges them; no dates, shares, ordinals and ages.

Digits are found in any language, number words and hedges in English, in which figures are written (count_forms.py).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from builder.link.ordinary import OPENERS
from builder.model.values.count_forms import NUMBER_WORDS
from builder.model.values.counts import BadCountError, Count, parse_count
from builder.model.values.names import fold

_HEDGES = (
    "no fewer than", "no less than", "not less than", "no more than", "not more than", "as many as", "more than",
    "fewer than", "less than", "at least", "at most", "close to", "up to", "approximately", "about", "around", "some",
    "roughly", "nearly", "almost", "over", "under", "above", "below", "exceeding",
)  # fmt: skip
_AMOUNTS = "tens of thousands|hundreds of thousands|dozens|hundreds|thousands|millions"
_WORD = "|".join(sorted(NUMBER_WORDS - {"zero"}, key=len, reverse=True))
_SPELLED = rf"(?:{_WORD})(?:[- ](?:{_WORD}))?"
_DIGITS = r"\d+(?:[,\u00a0\u202f'’]\d{3})*"
_LARGE = r"(?: (?:hundred|thousand|million)\b)?"
_FIRST = rf"(?:(?<![\w.,:/$€£#¶§+-]){_DIGITS}|\b{_SPELLED}\b){_LARGE}"
_SECOND = rf"(?:{_DIGITS}|\b{_SPELLED}\b){_LARGE}"
_FIGURE = re.compile(
    rf"\bbetween {_FIRST} and {_SECOND}|"
    rf"(?:\b(?P<how>{'|'.join(_HEDGES)}) )?(?P<number>{_FIRST}(?:(?: ?[-–] ?| to | or ){_SECOND})?)"
    rf"(?:\+| or more\b)?|\b(?:{_AMOUNTS})\b",
    re.IGNORECASE,
)
_NO_FIGURE = re.compile(
    r"[\w%/:°$€£]|[.,:]\d|\s?(?:%|per ?cent|p\.?m\.?\b|a\.?m\.?\b|o['’]clock|dozen|billion|trillion)"
    r"|-\w"
)


@dataclass(frozen=True, slots=True)
class FoundCount:
    """A figure in a text, from `at` on, with `behind` behind it."""

    at: int
    behind: int
    printed: str
    count: Count


def counts_in(text: str) -> Iterator[FoundCount]:
    """Yield the figures in a text, from left to right; "one" alone is taken for none, as it seldom counts anything."""
    for match in _FIGURE.finditer(text):
        written = match[0].lower()
        if _NO_FIGURE.match(text, match.end()) or written in ("one", "some one") or _is_part_of_a_name(text, match):
            continue
        try:
            yield FoundCount(match.start(), match.end(), match[0], parse_count(match[0]))
        except BadCountError:
            continue


def _is_part_of_a_name(text: str, match: re.Match[str]) -> bool:
    """Return whether a number in digits ends a name, as in Pier 4: a capital before it opens no sentence."""
    number = match["number"]
    if not number or not number[0].isdigit() or match["how"]:
        return False
    word = text[: match.start()].rstrip(" ").rpartition(" ")[2]
    return word[:1].isupper() and word[-1].isalpha() and fold(word) not in OPENERS
