"""Numbers in words: bounds, figures for one thing from several statements, a number with its noun."""

from collections.abc import Sequence

from builder.know.numbers.bounds import Bounds, range_of
from builder.model.values.counts import Count
from builder.words import Words


def in_words(words: Words, bounds: Bounds) -> str:
    """Return at least and at most how many; nothing if nothing bounds it."""
    least, most = bounds.least, bounds.most
    if least is not None and bounds.is_exact:
        return words.number(least) if least else words.pgettext("how many", "none")
    if not least:
        return "" if most is None else words.gettext("up to %(number)s", number=most)
    if most is None:
        return words.gettext("at least %(number)s", number=least)
    return words.gettext("%(low)s–%(high)s", low=least, high=most)


def as_given(words: Words, figures: Sequence[Count]) -> str:
    """Return the lowest to the highest number that figures for one thing allow; without bounds the figures as given."""
    if len(figures) > 1:
        return in_words(words, range_of(figures)) or words.either([words.count(each) for each in figures])
    return words.count(figures[0]) if figures else ""
