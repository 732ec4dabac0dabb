"""A period of the timeline as a drawing: a line of time, and below it each event with its name where it may have been.

A dot is a day. A bar covers the days that a date can mean, with a stop at each end that is sharp; an end that is only
roughly known fades, an open one fades out. Dates that differ are joined by dots. Colours come from the stylesheet. The
drawing repeats the list that stands below it, so it is hidden from screen readers and left out of the order of tabs.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import accumulate
from unicodedata import east_asian_width

from builder.model.site import published
from builder.render.escape import Markdown, address
from builder.render.links import PageLinks
from builder.render.svg import element, joined, percent
from builder.render.svg_text import in_lines
from builder.views.site import Site
from builder.views.timeline.fades import fade_of
from builder.views.timeline.lanes import Ends, lanes
from builder.views.timeline.marks import Edge, Mark, Timed
from builder.views.timeline.periods import Period
from builder.views.timeline.scale import NARROWEST, Scale, Tick
from builder.words import Words

LANE, HEAD = 24, 42
APART = 12
"""Pixels between events that share a lane."""

LETTER, WIDE = 5.6, 2.3
"""The width of a letter, rather more than less, and by how much those are wider that fill a square."""

LINE, MOST = 15, 4
"""The height of a line of a name that stands above its marks, and how many lines there are at most."""


@dataclass(frozen=True, slots=True)
class Label:
    """A name on a drawing: where it begins, or ends, in per cent and pixels beside that; and what is taken up.

    It stands beside the marks in one line, or above them in as many as it needs.
    """

    lines: tuple[str, ...]
    at: float
    shift: int
    anchor: str
    taken: Ends
    is_above: bool = False

    @property
    def above(self) -> int:
        """How much of the lane's height it takes above the marks."""
        return LINE * len(self.lines) + 4 if self.is_above else 0


@dataclass(frozen=True, slots=True)
class Placed:
    """An event on a drawing: its lane, the ends of its marks in per cent of the drawing's width, and its name."""

    event: Timed
    lane: int
    ends: tuple[Ends, ...]
    label: Label


def period_drawing(site: Site, w: PageLinks, period: Period) -> Markdown:
    """Return the drawing of a period for a page. Nothing for one without days, or of a single date."""
    if not (period.first and period.last) or len({each.marks for each in period.events if each.marks}) < 2:
        return Markdown("")
    scale = Scale(period.first, period.last)
    placed = tuple(place(period.events, scale))
    *tops, height = lane_tops(placed)
    drawing = element(
        "svg",
        _axis(scale, site.teller.words),
        *(_event(each, tops[each.lane], scale, _address(w, each.event)) for each in placed),
        width="100%",
        height=height + 4,
        focusable="false",
        data_lane=LANE,
        data_head=HEAD,
    )
    return element("figure", drawing, class_="period-drawing", aria_hidden="true")


def _address(w: PageLinks, event: Timed) -> Markdown:
    return address(w.routes.relative(published(w.routes.record(event.line.event)), published(w.page)))


def place(events: Iterable[Timed], scale: Scale) -> Iterator[Placed]:
    """Yield events with their lanes: each in the first lane in which it touches no other."""
    found = tuple(events)
    ends = [tuple(_ends(each, scale) for each in event.marks) for event in found]
    labels = [_label(event.line.name, each) for event, each in zip(found, ends, strict=True)]
    yield from map(Placed, found, lanes((each.taken for each in labels), APART), ends, labels)


def lane_tops(placed: Iterable[Placed]) -> list[int]:
    """Return where each lane begins, and behind them where the last one ends: each is as high as what stands in it."""
    above: dict[int, int] = {}
    for each in placed:
        above[each.lane] = max(above.get(each.lane, 0), each.label.above)
    return list(accumulate((LANE + above[lane] for lane in range(len(above))), initial=HEAD))


def _ends(mark: Mark, scale: Scale) -> Ends:
    """Return the ends of a mark; an open one reaches to the end of the drawing, but at least a twelfth of it."""
    if mark.is_day:
        middle = scale.at(mark.first, 0.5)
        return middle, middle
    start = 0.0 if mark.start is Edge.OPEN else scale.at(mark.first)
    end = 100.0 if mark.end is Edge.OPEN else scale.at(mark.last, 1)
    if mark.start is Edge.ABOUT and mark.end is Edge.ABOUT:
        slack = max(0.0, 3.0 - (end - start)) / 2
        start, end = max(0.0, start - slack), min(100.0, end + slack)
    least = 8.0 if Edge.OPEN in (mark.start, mark.end) else 0.8
    return (min(start, 100 - least), min(start, 100 - least) + least) if end - start < least else (start, end)


def _label(name: str, ends: tuple[Ends, ...]) -> Label:
    """Return where a name stands, and what it takes up with the marks, in pixels.

    It stands within a bar that has room for it, else behind the marks or before them; if there is room nowhere, above
    them.
    """
    start, end = min(each[0] for each in ends), max(each[1] for each in ends)
    left, right = (NARROWEST * each / 100 for each in (start, end))
    bar = len(ends) == 1 and right > left
    width = length(name)
    ways = (
        (right - left - 14 if bar else 0.0, start, 8, "start", left),
        (NARROWEST - right - 10, end, 9, "start", right + 10),
        (left - 10, start, -9, "end", left - 10),
    )
    for room, at, shift, anchor, edge in ways:
        if room >= width:
            edges = (edge, edge + width * (1 if anchor == "start" else -1))
            return Label((name,), at, shift, anchor, (min(left - 6, *edges), max(right + 6, *edges)))
    lines = in_lines(name, int(NARROWEST * len(name) / width), MOST)
    width = max(map(length, lines))
    if left + width <= NARROWEST:
        return Label(lines, start, 0, "start", (left - 6, max(right + 6, left + width)), is_above=True)
    return Label(lines, 100, 0, "end", (min(left - 6, NARROWEST - width), NARROWEST), is_above=True)


def length(text: str) -> float:
    """Return about how many pixels a text takes, rather more than less."""
    return LETTER * sum(WIDE if east_asian_width(each) in "WF" else 1 for each in text)


def _axis(scale: Scale, words: Words) -> Markdown:
    ticks = scale.ticks(words)
    axis = element("line", class_="axis", x1=0, x2="100%", y1=HEAD - 6, y2=HEAD - 6)
    return joined(*map(_tick, ticks), axis, *(_word(each, scale) for each in ticks))


def _tick(tick: Tick) -> Markdown:
    kind, top = ("tick major", 0) if tick.is_major else ("tick", HEAD - 6)
    return element("line", class_=kind, x1=percent(tick.at), x2=percent(tick.at), y1=top, y2="100%")


def _word(tick: Tick, scale: Scale) -> Markdown:
    if tick.is_major:
        return element("text", tick.text, class_="major", x=percent(tick.at), dx=4, y=13)
    if scale.per_day >= 5:
        return element("text", tick.text, class_="minor", x=percent(tick.at), y=HEAD - 12, text_anchor="middle")
    return element("text", tick.text, class_="minor", x=percent(tick.at), dx=4, y=HEAD - 12)


def _event(placed: Placed, top: int, scale: Scale, target: str) -> Markdown:
    line, label = placed.event.line, placed.label
    marks = (_mark(mark, ends, scale) for mark, ends in zip(placed.event.marks, placed.ends, strict=True))
    drawn = joined(_alternatives(placed.ends), *marks)
    return element(
        "a",
        element("title", f"{line.name}, {line.when}"),
        element("g", drawn, transform=f"translate(0 {label.above})") if label.above else drawn,
        *(_name(label, text, LINE * (number + 1) if label.above else 16.5) for number, text in enumerate(label.lines)),
        class_=f"mark side-{line.kind.colour}",
        data_event=line.event,
        data_above=label.above or None,
        href=target,
        tabindex=-1,
        transform=f"translate(0 {top})",
    )


def _name(label: Label, text: str, y: float) -> Markdown:
    return element("text", text, x=percent(label.at), dx=label.shift or None, y=y, text_anchor=label.anchor)


def _alternatives(ends: tuple[Ends, ...]) -> Markdown:
    """Return the dotted line between dates that differ."""
    if len(ends) < 2:
        return Markdown("")
    first, last = min(each[1] for each in ends), max(each[0] for each in ends)
    return element("line", class_="or", x1=percent(first), x2=percent(last), y1=12, y2=12)


def _mark(mark: Mark, ends: Ends, scale: Scale) -> Markdown:
    start, end = ends
    if mark.is_day and scale.first <= mark.first <= scale.last:
        return element("circle", cx=percent(start), cy=12, r=5)
    x, width = percent(start), percent(end - start)
    bar = element("rect", class_="bar", x=x, y=4, width=width, height=16, rx=1, mask=fade_of(mark.start, mark.end))
    before, after = _beyond(mark.first, scale), _beyond(mark.last, scale)
    stops = [
        element("line", class_="stop", x1=percent(at), x2=percent(at), y1=4, y2=20)
        for at, edge, is_beyond in ((start, mark.start, before), (end, mark.end, after))
        if edge is Edge.SHARP and not is_beyond
    ]
    arrows = [
        element("svg", element("path", class_="beyond", d=path), x=percent(at), y=12, overflow="visible")
        for at, edge, is_beyond, path in (
            (start, mark.start, before, "M8,-5L2,0L8,5"),
            (end, mark.end, after, "M-8,-5L-2,0L-8,5"),
        )
        if is_beyond and edge is not Edge.OPEN
    ]
    return joined(bar, *stops, *arrows)


def _beyond(day: date, scale: Scale) -> bool:
    return not scale.first <= day <= scale.last
