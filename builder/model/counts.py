"""Figures as articles give them: exact, bounded, about, or only in words such as `some` and `hundreds`.

Definitions: `more than N` starts at N + 1; `nearly N` ends at N; `hundreds` is 200 or more, `dozens` 24 or
more, `some` 1 or more. `about N` has no bounds of its own, so both are None. The comparison of accounts rests
on these.
"""

import re
from dataclasses import dataclass

_WORDS: dict[str, tuple[int | None, int | None]] = {
    "none": (0, 0), "some": (1, None), "several": (2, None), "dozens": (24, None),
    "hundreds": (200, None), "thousands": (2000, None), "unknown": (None, None),
}  # fmt: skip
_NUMBER = re.compile(
    r"(?P<how>about |roughly |nearly |almost |more than |over |at least |up to |at most |fewer than )?"
    r"(?P<low>\d{1,12})(?:\s*[-–]\s*(?P<high>\d{1,12}))?",
    re.ASCII,
)
# A comma parts thousands and nothing else: 2,3 is not 23.
_THOUSANDS = re.compile(r"(?<![\d,])(\d{1,3}(?:,\d{3})+)(?![\d,])", re.ASCII)


@dataclass(frozen=True, slots=True)
class Count:
    """A figure: `text` for readers, `low` and `high` its inclusive bounds, None where it has none."""

    text: str
    low: int | None
    high: int | None

    def __str__(self) -> str:
        return self.text

    @property
    def is_number(self) -> bool:
        """Whether it gives a number, if only as a bound; `some` and `hundreds` do not."""
        return self.high == 0 or any(each.isdigit() for each in self.text)

    def exceeds(self, other: "Count") -> bool:
        """Return whether it is larger whatever the exact numbers are."""
        return self.low is not None and other.high is not None and self.low > other.high

    def excludes(self, other: "Count") -> bool:
        """Return whether the two have no number in common."""
        return self.exceeds(other) or other.exceeds(self)


def parse_count(text: str) -> Count:
    """Return the figure written in `text`; raises ValueError with a sentence for the writer."""
    plain = _THOUSANDS.sub(lambda match: match[0].replace(",", ""), text.strip())
    if plain in _WORDS:
        return Count(plain, *_WORDS[plain])
    match = _NUMBER.fullmatch(plain)
    if not match:
        raise ValueError(
            f"'{text}' is not a figure; write 2, 2-3, about 100, nearly 4000, more than 14000, at least 1, "
            f"up to 5, or one of {', '.join(_WORDS)}"
        )
    how, low = (match["how"] or "").strip(), int(match["low"])
    high = int(match["high"]) if match["high"] else low
    if high < low:
        raise ValueError(f"'{text}' ends below its start")
    shown = f"{low:,}" if low == high else f"{low:,}–{high:,}"
    return Count(f"{how} {shown}".strip(), *_bounds(how, low, high))


def _bounds(how: str, low: int, high: int) -> tuple[int | None, int | None]:
    match how:
        case "about" | "roughly":
            return None, None
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
