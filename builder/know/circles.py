"""Circles: steps that lead back to where they began."""

from collections.abc import Hashable, Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from typing import TypeVar

Node = TypeVar("Node", bound=Hashable)


def circles(steps: Mapping[Node, tuple[Node, ...]]) -> Iterator[tuple[Node, ...]]:
    """Yield each circle of steps once, as the way from one node to the next and from the last to the first.

    Circles that share a step are one: what goes round by it is said with the first of them.
    """
    left = {node: dict.fromkeys(following) for node, following in steps.items()}
    while found := _circle(left):
        for here, there in zip(found, (*found[1:], found[0]), strict=True):
            del left[here][there]
        yield found


def _circle(steps: Mapping[Node, Mapping[Node, None]]) -> tuple[Node, ...]:
    try:
        TopologicalSorter(steps).prepare()
    except CycleError as error:
        return tuple(error.args[1][:0:-1])  # The sorter names the first node twice, and comes before goes.
    return ()
