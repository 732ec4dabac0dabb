"""Figures as bars: from the lowest to the highest number, all on one scale, open where nothing bounds them.

Up to a few dozen each person takes the same room; beyond that the scale narrows, so that one person is still seen
beside hundreds. Bars repeat the words beside them.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import log10

from builder.know.numbers.bounds import Bounds
from builder.render.escape import Markdown
from builder.render.svg import element, joined, number, numbers
from builder.words import Words

WIDTH, TALL, EDGE = 150, 14, 6
"""The width of a drawing, its height, and the room at both of its ends."""

EVEN = 30
"""Up to this highest number the scale is even."""

ROOM = 26
"""The least room of a tick with its number."""


@dataclass(frozen=True, slots=True)
class Scale:
    """What all bars share: the highest number of any of them; 0 if there is none."""

    top: int

    @property
    def is_even(self) -> bool:
        """Whether each person takes the same room."""
        return self.top <= EVEN

    def place(self, value: int) -> float:
        """Return how far to the right a number stands."""
        share = value / self.top if self.is_even else log10(value + 1) / log10(self.top + 1)
        return EDGE + share * (WIDTH - 2 * EDGE)

    @property
    def ticks(self) -> tuple[int, ...]:
        """The numbers that are written on it: 0, then even or tenfold steps, as many as have room."""
        steps = self._even_steps() if self.is_even else self._tenfold()
        found = [0]
        for each in steps:
            if self.place(each) - self.place(found[-1]) >= ROOM:
                found.append(each)
        return tuple(found)

    def _even_steps(self) -> Iterator[int]:
        yield from range(1, self.top + 1)

    def _tenfold(self) -> Iterator[int]:
        step = 1
        while step <= self.top:
            yield step
            step *= 10


def scale_of(found: Iterable[Bounds]) -> Scale:
    """Return the scale on which all these figures have room; what has no highest number goes on beyond its lowest."""
    return Scale(max((_reach(each) for each in found), default=0))


def _reach(bounds: Bounds) -> int:
    if bounds.most is not None:
        return bounds.most
    return 0 if bounds.least is None else max(bounds.least + 1, round(bounds.least * 1.5))


def bar(scale: Scale, bounds: Bounds) -> Markdown:
    """Return the bar of a figure; nothing if nothing bounds it."""
    if not scale.top or (bounds.least is None and bounds.most is None):
        return Markdown("")
    low = scale.place(bounds.least or 0)
    return _drawing(_ticks(scale), *_marks(scale, bounds, low))


def _marks(scale: Scale, bounds: Bounds, low: float) -> Iterator[Markdown]:
    """Yield a dot for one number, a line for several; an arrow where it is open above, a gap where it is below."""
    middle = TALL / 2
    if bounds.is_exact:
        yield element("circle", class_="exact", cx=low, cy=middle, r=4.0)
        return
    end = WIDTH - 1.0 if bounds.most is None else scale.place(bounds.most)
    kind = "line" if bounds.least else "line upto"
    yield element("path", class_=kind, d=f"M{number(low)} {number(middle)}H{number(end)}")
    if bounds.least:
        yield element("circle", class_="exact", cx=low, cy=middle, r=3.0)
    if bounds.most is None:
        yield element("path", class_="open", d=f"M{number(end - 5)} {number(middle - 4)}l5 4l-5 4")
    else:
        yield element("circle", class_="exact", cx=end, cy=middle, r=3.0)


def axis(words: Words, scale: Scale) -> Markdown:
    """Return the numbers of the scale, for the head of the column; nothing if no figure has a number."""
    if not scale.top:
        return Markdown("")
    written = (
        element("text", words.number(each), x=scale.place(each), y=TALL - 4.0, text_anchor="middle")
        for each in scale.ticks
    )
    return _drawing(*written)


def _ticks(scale: Scale) -> Markdown:
    return element("path", class_="tick", d="".join(f"M{number(scale.place(each))} 0v{TALL}" for each in scale.ticks))


def _drawing(*inside: Markdown) -> Markdown:
    return element(
        "svg",
        joined(*inside),
        class_="range",
        viewBox=numbers(0, 0, WIDTH, TALL),
        width=WIDTH,
        height=TALL,
        aria_hidden="true",
        focusable="false",
    )
