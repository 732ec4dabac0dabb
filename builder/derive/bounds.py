"""How many people figures stand for: at least and at most, over several statements and over groups that are apart."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from builder.model.counts import Count


@dataclass(frozen=True, slots=True)
class Bounds:
    """At least and at most how many; None where nothing bounds it."""

    least: int | None
    most: int | None

    def __str__(self) -> str:
        if self.least is not None and self.least == self.most:
            return f"{self.least:,}" if self.least else "none"
        if not self.least:
            return "" if self.most is None else f"up to {self.most:,}"
        return f"at least {self.least:,}" if self.most is None else f"{self.least:,}–{self.most:,}"


def as_given(counts: Iterable[Count]) -> str:
    """Return the lowest to the highest number that figures for one thing allow; without bounds the figures as given."""
    given = list(dict.fromkeys(counts))
    numbers = [each for each in given if each.is_number]
    # `some` says no more than the 3 beside it, but `hundreds` does.
    kept = [each for each in given if each.is_number or not numbers or any(each.excludes(one) for one in numbers)]
    if len(kept) > 1:
        lows, highs = [each.low for each in kept], [each.high for each in kept]
        return str(Bounds(_if_all(min, lows), _if_all(max, highs))) or " or ".join(map(str, kept))
    return str(kept[0]) if kept else ""


def bounds_of(counts: Sequence[Count], parts: Bounds) -> Bounds:
    """Return how many a group stands for: the lowest number given or its parts together, within what is given."""
    lowest = _if_all(min, [each.low for each in counts if each.is_number])
    within = [each for each in (lowest, parts.least) if each is not None]
    smallest = [each.high for each in counts if each.high is not None]
    least = min([max(within), *smallest]) if within else None
    return Bounds(least, _if_all(max, [each.high for each in counts]))


def total(groups: Iterable[Bounds]) -> Bounds:
    """Return how many groups that share nobody stand for together; one without a lower bound adds nothing to it."""
    found = list(groups)
    known = [each.least for each in found if each.least is not None]
    return Bounds(sum(known) if known else None, _if_all(sum, [each.most for each in found]))


def _if_all(choose: Callable[[list[int]], int], values: Sequence[int | None]) -> int | None:
    """Return what `choose` makes of the values, or None if there are none or one is missing."""
    known = [each for each in values if each is not None]
    return choose(known) if known and len(known) == len(values) else None
