"""Lanes for things that stand side by side; the script parts/tool/lanes.js does the same with what a choice leaves."""

from collections.abc import Iterable, Iterator

Ends = tuple[float, float]
"""Where something begins and ends."""


def lanes(ends: Iterable[Ends], apart: float) -> Iterator[int]:
    """Yield the lane of each: the first in which it stays so far apart from what is before it."""
    taken: list[float] = []
    for first, last in ends:
        lane = next((number for number, until in enumerate(taken) if until + apart <= first), len(taken))
        taken[lane : lane + 1] = [last]
        yield lane
