"""Figures as articles give them: exact, bounded, about, or only in words such as `some` and `hundreds`.

Definitions: `more than N` starts at N + 1; `nearly N` ends at N; `hundreds` is 200 or more, `dozens` 24 or
more, `some` 1 or more. `about N` has no bounds of its own, so that nothing can be added up from it; where accounts are
compared it is wide and not boundless: from half of N to twice N. The comparison of accounts rests on these.
"""

import re
from dataclasses import dataclass

from builder.model.values.count_forms import usual_words, why_no_figure

_WORDS: dict[str, tuple[int | None, int | None]] = {
    "none": (0, 0), "some": (1, None), "several": (2, None), "dozens": (24, None),
    "hundreds": (200, None), "thousands": (2000, None), "tens of thousands": (20_000, None),
    "hundreds of thousands": (200_000, None), "millions": (2_000_000, None), "unknown": (None, None),
}  # fmt: skip
_NUMBER = re.compile(
    r"(?P<how>about |roughly |nearly |almost |more than |over |at least |up to |at most |fewer than )?"
    r"(?P<low>\d{1,12})(?:\s*[-–]\s*(?P<high>\d{1,12}))?",
    re.ASCII,
)
# A comma parts thousands and nothing else: 2,3 is not 23.
_THOUSANDS = re.compile(r"(?<![\d,])(\d{1,3}(?:,\d{3})+)(?![\d,])", re.ASCII)


class BadCountError(ValueError):
    """A text that is no figure; its text is a sentence for the writer, `remedy` another."""

    def __init__(self, message: str, remedy: str) -> None:
        super().__init__(message)
        self.remedy = remedy


@dataclass(frozen=True, slots=True)
class Count:
    """A figure: `text` for readers, `low` and `high` its inclusive bounds, None where it has none.

    `near` is from where to where a figure without bounds can be (about 100), None if it says no number.
    """

    text: str
    low: int | None
    high: int | None
    near: tuple[int, int] | None = None

    def __str__(self) -> str:
        return self.text

    @property
    def is_number(self) -> bool:
        """Whether it gives a number, if only as a bound; `some` and `hundreds` do not."""
        return self.high == 0 or any(each.isdigit() for each in self.text)

    def exceeds(self, other: "Count") -> bool:
        """Return whether it is larger whatever the exact numbers are."""
        least, most = self.near[0] if self.near else self.low, other.near[1] if other.near else other.high
        return least is not None and most is not None and least > most

    def excludes(self, other: "Count") -> bool:
        """Return whether the two have no number in common."""
        return self.exceeds(other) or other.exceeds(self)


FORMS = (
    "Write 2, 2-3, about 100, nearly 4000, more than 14000, at least 1, up to 5, fewer than 10, or one of "
    f"{', '.join(_WORDS)}."
)
"""How figures are written, as a sentence for the writer."""


def parse_count(text: str) -> Count:
    """Return the figure written in `text`; raises BadCountError with a sentence for the writer."""
    plain = usual_words(_THOUSANDS.sub(lambda match: match[0].replace(",", ""), text))
    if plain in _WORDS:
        return Count(plain, *_WORDS[plain])
    match = _NUMBER.fullmatch(plain)
    if not match:
        raise BadCountError(f"'{text}' is not a figure", why_no_figure(plain) or FORMS)
    how, low = (match["how"] or "").strip(), int(match["low"])
    high = int(match["high"]) if match["high"] else low
    if high < low:
        raise BadCountError(f"'{text}' ends below its start", f"Write {high}-{low} if the two were mixed up.")
    shown = f"{low:,}" if low == high else f"{low:,}–{high:,}"
    if how in _ABOUT:
        return Count(f"{how} {shown}", None, None, (low // 2, 2 * high))
    if how and low != high:
        raise BadCountError(f"'{text}' has a bound at a span", f"Write {low}-{high}, or {how} {low}.")
    least, most = _bounds(how, low, high)
    if most is not None and (most < 0 or (how in _NEARLY and most == 0)):
        raise BadCountError(f"nothing is {how} {low}", "Write none, or the figure that the article gives.")
    return Count(f"{how} {shown}".strip(), least, most)


_ABOUT = ("about", "roughly")
_NEARLY = ("nearly", "almost")


def _bounds(how: str, low: int, high: int) -> tuple[int | None, int | None]:
    match how:
        case "nearly" | "almost" | "up to" | "at most":
            return None, high
        case "fewer than":
            return None, high - 1
        case "more than" | "over":
            return low + 1, None
        case "at least":
            return low, None
        case _:
            return low, high
