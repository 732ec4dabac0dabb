"""Numbers in words: bounds, figures for one thing from several statements, a number with its noun."""

from collections.abc import Sequence

from builder.know.numbers.bounds import Bounds, range_of
from builder.model.counts import Count


def amount(number: int, one: str, many: str) -> str:
    """Return a number with its noun."""
    return f"{number:,} {one if number == 1 else many}"


def in_words(bounds: Bounds) -> str:
    """Return at least and at most how many; nothing if nothing bounds it."""
    least, most = bounds.least, bounds.most
    if least is not None and bounds.is_exact:
        return f"{least:,}" if least else "none"
    if not least:
        return "" if most is None else f"up to {most:,}"
    return f"at least {least:,}" if most is None else f"{least:,}–{most:,}"


def as_given(figures: Sequence[Count]) -> str:
    """Return the lowest to the highest number that figures for one thing allow; without bounds the figures as given."""
    if len(figures) > 1:
        return in_words(range_of(figures)) or " or ".join(map(str, figures))
    return str(figures[0]) if figures else ""
