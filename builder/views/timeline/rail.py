"""The same drawing for a phone, where time runs down: beside each line of the list its sign, and what goes on there.

A dot is a day. A bar begins in the line of its event and runs down beside the events that begin before it ends. Its
ends are drawn as in the drawings of periods: a stop where one is sharp, fading where it is not, an arrow where the bar
goes on beyond the period. Where a choice hides lines, each bar is drawn whole within its own.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from builder.render.escape import Markdown
from builder.render.svg import element, joined
from builder.views.site import Site
from builder.views.timeline.fades import fade_of
from builder.views.timeline.lanes import lanes
from builder.views.timeline.marks import Edge, Mark, Timed
from builder.views.timeline.pauses import between
from builder.views.timeline.periods import Period

MOST = 5
"""So many bars run down side by side; whatever has no room there is drawn in its own line alone."""

LANE, WIDTH = 9, 6
"""How far bars are apart, and how wide they are, in pixels."""

TOP, SHORT, FOOT = 8, 30, 5
"""Where a sign begins in its line, how tall it is if it stays there, and how far above the end of a line a bar ends."""


@dataclass(frozen=True, slots=True)
class Sign:
    """The sign of an event: its lane, its colour, its marks, and the line of the period beside which it ends."""

    lane: int
    colour: str
    marks: tuple[Mark, ...]
    line: int
    until: int
    period: Period

    @property
    def is_long(self) -> bool:
        """Whether it runs down beside other lines."""
        return self.until > self.line


def width_of(periods: Iterable[Period]) -> int:
    """Return how many lanes side by side the drawings of these periods need."""
    return max((each.lane + 1 for period in periods for each in _signs(period)), default=1)


def period_lines(site: Site, period: Period, width: int) -> Iterator[tuple[Timed, Markdown, str]]:
    """Yield each event of a period with the drawing beside its line, and how much time lies before it if much does."""
    yield from zip(period.events, rails(period, width), between(site.teller.words, period.events), strict=True)


def rails(period: Period, width: int) -> Iterator[Markdown]:
    """Yield the drawing beside each line of a period, so many lanes wide; the first lane is the nearest to the text."""
    signs = tuple(_signs(period))
    for line in range(len(period.events)):
        here = (each for each in signs if each.line <= line <= each.until)
        shapes = joined(*(shape for each in here for shape in _shapes(each, line, LANE * (width - each.lane - 0.5))))
        yield element("svg", shapes, class_="rail", width=LANE * width, aria_hidden="true", focusable="false")


def _signs(period: Period) -> Iterator[Sign]:
    events = period.events
    ends = [_until(events, number) for number in range(len(events))]
    found = lanes(((float(number), float(until)) for number, until in enumerate(ends)), 1)
    for number, (event, until, lane) in enumerate(zip(events, ends, found, strict=True)):
        if event.marks:
            has_room = lane < MOST
            last = until if has_room else number
            yield Sign(min(lane, MOST), event.line.kind.colour, event.marks, number, last, period)


def _until(events: Sequence[Timed], number: int) -> int:
    """Return beside which line the bar of an event ends: the last of those that follow and begin before it is over."""
    event, *following = events[number:]
    if len(event.marks) != 1 or event.mark.is_day:
        return number
    if event.mark.end is Edge.OPEN:
        return len(events) - 1
    for offset, each in enumerate(following):
        if not each.marks or each.mark.first > event.mark.last:
            return number + offset
    return number + len(following)


def _shapes(sign: Sign, line: int, x: float) -> Iterator[Markdown]:
    """Yield what of a sign stands beside a line: where it begins also the whole, for when other lines are hidden."""
    if line == sign.line:
        yield _group(sign, "whole" if sign.is_long else "", _whole(sign, x))
    if not sign.is_long:
        return
    mark = sign.marks[0]
    if line == sign.line:
        yield _group(sign, "runs", (_bar(mark, x, TOP, "100%", (mark.start, Edge.SHARP)), *_begins(sign, mark, x, TOP)))
    elif line < sign.until:
        yield _group(sign, "runs", (_bar(mark, x, 0, "100%", (Edge.SHARP, Edge.SHARP)),))
    else:
        ends = tuple(_ends(sign, mark, x, -FOOT))
        at_foot = (element("svg", *ends, y="100%", overflow="visible"),) if ends else ()
        yield _group(sign, "runs", (_bar(mark, x, -FOOT, "100%", (Edge.SHARP, mark.end)), *at_foot))


def _group(sign: Sign, kind: str, shapes: Iterable[Markdown]) -> Markdown:
    return element("g", *shapes, class_=f"mark side-{sign.colour} {kind}".strip())


def _whole(sign: Sign, x: float) -> Iterator[Markdown]:
    """Yield the sign in its own line; dates that differ stand below each other, joined by dots."""
    number = len(sign.marks)
    tall = SHORT if number == 1 else SHORT // 2
    if number > 1:
        yield element("line", class_="or", x1=x, x2=x, y1=TOP + 4, y2=TOP + (number - 1) * (tall + 6) + 4)
    for place, mark in enumerate(sign.marks):
        top = TOP + place * (tall + 6)
        if mark.is_day:
            yield element("circle", cx=x, cy=top + 4, r=4)
        else:
            yield _bar(mark, x, top, tall, (mark.start, mark.end))
            yield from _begins(sign, mark, x, top)
            yield from _ends(sign, mark, x, top + tall)


def _bar(mark: Mark, x: float, top: float, height: float | str, edges: tuple[Edge, Edge]) -> Markdown:
    fade = fade_of(*edges, is_down=True)
    return element("rect", class_="bar", x=x - WIDTH / 2, y=top, width=WIDTH, height=height, mask=fade)


def _begins(sign: Sign, mark: Mark, x: float, y: float) -> Iterator[Markdown]:
    if mark.start is Edge.OPEN:
        return
    if sign.period.first and mark.first < sign.period.first:
        yield element("path", class_="beyond", d=f"M{x - 3},{y + 1}L{x},{y - 3}L{x + 3},{y + 1}")
    elif mark.start is Edge.SHARP:
        yield element("path", class_="stop", d=f"M{x - 4},{y}h8")


def _ends(sign: Sign, mark: Mark, x: float, y: float) -> Iterator[Markdown]:
    if mark.end is Edge.OPEN:
        return
    if sign.period.last and mark.last > sign.period.last:
        yield element("path", class_="beyond", d=f"M{x - 3},{y - 1}L{x},{y + 3}L{x + 3},{y - 1}")
    elif mark.end is Edge.SHARP:
        yield element("path", class_="stop", d=f"M{x - 4},{y}h8")
