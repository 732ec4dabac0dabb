"""A period of the timeline as a drawing: a line of time, and below it each event with its name where it may have been.

A dot is a day. A bar covers the days that a date can mean, with a stop at each end that is sharp; an end that is only
roughly known fades, an open one fades out. Dates that differ are joined by dots. Colours come from the stylesheet. The
drawing repeats the list that stands below it, so it is hidden from screen readers and left out of the order of tabs.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from builder.model.site import published
from builder.render.escape import Markdown, address
from builder.render.links import PageLinks
from builder.render.svg import element, joined, percent
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

LETTER = 5.6
"""The width of a letter, rather more than less."""

LONGEST = 60
"""Letters of a name; longer ones are cut, the list has them whole."""


@dataclass(frozen=True, slots=True)
class Label:
    """A name on a drawing: where it begins, or ends, in per cent and pixels beside that; and what is taken up."""

    text: str
    at: float
    shift: int
    anchor: str
    taken: Ends


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
    height = HEAD + LANE * (1 + max(each.lane for each in placed)) + 4
    drawing = element(
        "svg",
        _axis(scale, site.teller.words),
        *(_event(each, scale, _address(w, each.event)) for each in placed),
        width="100%",
        height=height,
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
    labels = [_label(_cut(event.line.name, LONGEST), each) for event, each in zip(found, ends, strict=True)]
    yield from map(Placed, found, lanes((each.taken for each in labels), APART), ends, labels)


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

    It stands within a bar that has room for it, else behind the marks, before them, or over a bar and beyond; if there
    is room nowhere, it is cut where there is most.
    """
    start, end = min(each[0] for each in ends), max(each[1] for each in ends)
    left, right = (NARROWEST * each / 100 for each in (start, end))
    bar = len(ends) == 1 and right > left
    ways = (
        (right - left - 14 if bar else 0.0, start, 8, "start", left),
        (NARROWEST - right - 10, end, 9, "start", right + 10),
        (left - 10, start, -9, "end", left - 10),
        (NARROWEST - left - 10 if bar else 0.0, start, 8, "start", left),
    )
    width = LETTER * len(name)
    fitting = next((way for way in ways if way[0] >= width), None)
    room, at, shift, anchor, edge = fitting or max(ways, key=lambda way: way[0])
    text = _cut(name, int(room / LETTER))
    edges = (edge, edge + LETTER * len(text) * (1 if anchor == "start" else -1))
    return Label(text, at, shift, anchor, (min(left - 6, *edges), max(right + 6, *edges)))


def _cut(text: str, letters: int) -> str:
    return text if len(text) <= letters else text[: max(1, letters - 1)].rstrip() + "…"


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


def _event(placed: Placed, scale: Scale, target: str) -> Markdown:
    line, label = placed.event.line, placed.label
    marks = (_mark(mark, ends, scale) for mark, ends in zip(placed.event.marks, placed.ends, strict=True))
    name = element("text", label.text, x=percent(label.at), dx=label.shift, y=16.5, text_anchor=label.anchor)
    return element(
        "a",
        *(element("title", f"{line.name}, {line.when}"), _alternatives(placed.ends), *marks, name),
        class_=f"mark side-{line.kind.colour}",
        data_event=line.event,
        href=target,
        tabindex=-1,
        transform=f"translate(0 {HEAD + LANE * placed.lane})",
    )


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
    bar = element("rect", class_="bar", x=x, y=4, width=width, height=16, rx=1, mask=fade_of(mark))
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
