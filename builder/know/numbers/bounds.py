"""How many people figures stand for: at least and at most, over several statements and over groups that are apart."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from builder.model.values.counts import Count


@dataclass(frozen=True, slots=True)
class Bounds:
    """At least and at most how many; None where nothing bounds it."""

    least: int | None
    most: int | None

    @property
    def is_exact(self) -> bool:
        """Whether it is one number."""
        return self.least is not None and self.least == self.most


def worth_saying(counts: Iterable[Count]) -> tuple[Count, ...]:
    """Return figures for one thing, each once, but no word that says no more than a number beside it.

    `some` says no more than the 3 beside it, but `hundreds` does.
    """
    given = list(dict.fromkeys(counts))
    numbers = [each for each in given if each.is_number]
    return tuple(each for each in given if each.is_number or not numbers or any(each.excludes(one) for one in numbers))


def range_of(counts: Sequence[Count]) -> Bounds:
    """Return the lowest to the highest number that figures for one thing allow."""
    return Bounds(_if_all(min, [each.low for each in counts]), _if_all(max, [each.high for each in counts]))


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
