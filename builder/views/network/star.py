"""Where everything stands in the drawing around one record: two columns of names, and the record between them.

Clusters keep their order, down the left column and then down the right one, which are about equally high. Names stand
whole, in as many lines as they need. All is in whole pixels, so that tool/star.js comes to the same places when a
reader chooses another record or some of its ties.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from builder.render.svg_text import whole_lines
from builder.views.network.surroundings import Cluster, Spoke, Surroundings

LINE, SMALL = 15, 13
"""The heights of a line of a name, and of a line of the words and dates of a tie."""

HEDGED = "*"
"""Stands behind a name of which the list says more."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The measures of a drawing: its width, where the lines of the left column end, and how many letters a line has.

    `middle_letters` is for the name in the middle, `most` how many records are drawn.
    """

    name: str
    width: int
    end: int
    letters: int
    middle_letters: int
    most: int

    def lines(self, text: str) -> tuple[str, ...]:
        """Return a name, or the words or the date of a tie, in lines."""
        return whole_lines(text, self.letters)


WIDE = Frame("wide", 620, 226, 32, 20, 40)
NARROW = Frame("narrow", 328, 124, 17, 11, 12)
"""As wide as a phone has room: there the drawing is not made smaller, so that its letters stay as large."""
ON_A_PAGE = replace(NARROW, most=40)


@dataclass(frozen=True, slots=True)
class Placed:
    """A record beside the line to it: the base line of its first line, its name and its dates in lines."""

    spoke: Spoke
    y: int
    name: tuple[str, ...]
    times: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A cluster in its place: the base line of the first line of its words, and what stands below them."""

    cluster: Cluster
    is_left: bool
    y: int
    words: tuple[str, ...]
    placed: tuple[Placed, ...]


@dataclass(frozen=True, slots=True)
class Star:
    """A drawing: its height, the height of the record in the middle, and the clusters around it."""

    height: int
    middle: int
    blocks: tuple[Block, ...]


def star_of(view: Surroundings, frame: Frame) -> Star:
    """Return where everything stands; a single cluster stands on the right."""
    heights = [_height(each, frame) for each in view.clusters]
    cut = min(range(len(heights)), key=lambda each: (abs(sum(heights[:each]) - sum(heights[each:])), each))
    least = 2 * LINE * (len(whole_lines(view.point.name, frame.middle_letters)) + 2)
    height = max(sum(heights[:cut]), sum(heights[cut:]), least) + LINE
    sides = (view.clusters[:cut], heights[:cut], True), (view.clusters[cut:], heights[cut:], False)
    blocks = [
        block
        for clusters, taken, is_left in sides
        # The shorter column stands in the middle of the longer one.
        for block in _column(clusters, frame, is_left, (height - sum(taken)) // 2)
    ]
    return Star(height, height // 2, tuple(blocks))


def _column(clusters: Iterable[Cluster], frame: Frame, is_left: bool, top: int) -> Iterable[Block]:
    for cluster in clusters:
        words = frame.lines(cluster.label)
        y = top + SMALL
        below = y + (len(words) - 1) * SMALL + 2
        placed = []
        for spoke in cluster.spokes:
            name, times = _told(spoke, frame)
            placed.append(Placed(spoke, below + LINE, name, times))
            below += _taken(name, times)
        yield Block(cluster, is_left, y, words, tuple(placed))
        top += _height(cluster, frame)


def _height(cluster: Cluster, frame: Frame) -> int:
    """Return how high a cluster is, with the room to the next."""
    return len(frame.lines(cluster.label)) * SMALL + sum(_taken(*_told(each, frame)) for each in cluster.spokes) + 12


def _taken(name: tuple[str, ...], times: tuple[str, ...]) -> int:
    return len(name) * LINE + len(times) * SMALL + 3


def _told(spoke: Spoke, frame: Frame) -> tuple[tuple[str, ...], tuple[str, ...]]:
    name = frame.lines(spoke.point.name)
    if spoke.is_hedged:
        name = (*name[:-1], f"{name[-1]} {HEDGED}")
    return name, tuple(line for each in spoke.times for line in frame.lines(each))
