"""A period of the timeline as a drawing: a line of time, and below it each event with its name where it may have been.

A dot is a day. A bar covers the days that a date can mean, with a stop at each end that is sharp; an end that is only
roughly known fades, an open one fades out. Dates that differ are joined by dots. Colours come from the stylesheet. The
drawing repeats the list that stands below it, so it is hidden from screen readers and left out of the order of tabs.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from builder.model.site import published
from builder.render.escape import Markdown, address, svg
from builder.render.links import PageLinks
from builder.views.site import Site
from builder.views.timeline.fades import fade_of
from builder.views.timeline.marks import Edge, Mark, Timed
from builder.views.timeline.periods import Period
from builder.views.timeline.scale import NARROWEST, Scale

LANE, HEAD = 24, 42
LETTER = 5.6
"""The width of a letter, rather more than less."""

LONGEST = 60
"""Letters of a name; longer ones are cut, the list has them whole."""

Ends = tuple[float, float]
"""Where something begins and ends, in per cent of the drawing's width."""


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
    """An event on a drawing: its lane, the ends of its marks, and its name."""

    event: Timed
    lane: int
    ends: tuple[Ends, ...]
    label: Label


def period_drawing(_: Site, w: PageLinks, period: Period) -> Markdown:
    """Return the drawing of a period for a page. Nothing for one without days, or of a single date."""
    if not (period.first and period.last) or len({each.marks for each in period.events if each.marks}) < 2:
        return Markdown("")
    scale = Scale(period.first, period.last)
    placed = tuple(place(period.events, scale))
    height = HEAD + LANE * (1 + max(each.lane for each in placed)) + 4
    shown = "".join(_event(each, scale, _address(w, each.event)) for each in placed)
    return Markdown(
        f'<figure class="period-drawing" aria-hidden="true"><svg width="100%" height="{height}" focusable="false" '
        f'data-lane="{LANE}" data-head="{HEAD}">{_axis(scale)}{shown}</svg></figure>'
    )


def _address(w: PageLinks, event: Timed) -> str:
    return address(w.routes.relative(published(w.routes.record(event.line.event)), published(w.page)))


def place(events: Iterable[Timed], scale: Scale) -> Iterator[Placed]:
    """Yield events with their lanes: each in the first lane in which it touches no other."""
    taken: list[float] = []
    for event in events:
        ends = tuple(_ends(each, scale) for each in event.marks)
        label = _label(_cut(event.line.name, LONGEST), ends)
        first, last = label.taken
        lane = next((number for number, until in enumerate(taken) if until + 12 <= first), len(taken))
        taken[lane : lane + 1] = [last]
        yield Placed(event, lane, ends, label)


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


def _axis(scale: Scale) -> str:
    ticks = scale.ticks()
    lines = "".join(
        f'<line class="{"tick major" if each.is_major else "tick"}" x1="{each.at:.2f}%" x2="{each.at:.2f}%" '
        f'y1="{0 if each.is_major else HEAD - 6}" y2="100%"/>'
        for each in ticks
    )
    words = "".join(_word(each.at, each.text, each.is_major, scale) for each in ticks)
    return f'{lines}<line class="axis" x1="0" x2="100%" y1="{HEAD - 6}" y2="{HEAD - 6}"/>{words}'


def _word(at: float, text: str, is_major: bool, scale: Scale) -> str:
    if is_major:
        return f'<text class="major" x="{at:.2f}%" dx="4" y="13">{text}</text>'
    if scale.per_day >= 5:
        return f'<text class="minor" x="{at:.2f}%" y="{HEAD - 12}" text-anchor="middle">{text}</text>'
    return f'<text class="minor" x="{at:.2f}%" dx="4" y="{HEAD - 12}">{text}</text>'


def _event(placed: Placed, scale: Scale, target: str) -> str:
    line, label = placed.event.line, placed.label
    words = f"{line.name}, {line.when}"
    marks = "".join(_mark(mark, ends, scale) for mark, ends in zip(placed.event.marks, placed.ends, strict=True))
    return (
        f'<a class="mark side-{line.kind.colour}" data-event="{svg(line.event)}" href="{target}" tabindex="-1" '
        f'transform="translate(0 {HEAD + LANE * placed.lane})"><title>{svg(words)}</title>{_joined(placed.ends)}{marks}'
        f'<text x="{label.at:.2f}%" dx="{label.shift}" y="16.5" text-anchor="{label.anchor}">'
        f"{svg(label.text)}</text></a>"
    )


def _joined(ends: tuple[Ends, ...]) -> str:
    """Return the dotted line between dates that differ."""
    if len(ends) < 2:
        return ""
    first, last = min(each[1] for each in ends), max(each[0] for each in ends)
    return f'<line class="or" x1="{first:.2f}%" x2="{last:.2f}%" y1="12" y2="12"/>'


def _mark(mark: Mark, ends: Ends, scale: Scale) -> str:
    start, end = ends
    if mark.is_day and scale.first <= mark.first <= scale.last:
        return f'<circle cx="{start:.2f}%" cy="12" r="5"/>'
    bar = f'<rect class="bar" x="{start:.2f}%" y="4" width="{end - start:.2f}%" height="16" rx="1"{fade_of(mark)}/>'
    before, after = _beyond(mark.first, scale), _beyond(mark.last, scale)
    stops = [
        f'<line class="stop" x1="{at:.2f}%" x2="{at:.2f}%" y1="4" y2="20"/>'
        for at, edge, is_beyond in ((start, mark.start, before), (end, mark.end, after))
        if edge is Edge.SHARP and not is_beyond
    ]
    arrows = [
        f'<svg x="{at:.2f}%" y="12" overflow="visible"><path class="beyond" d="{path}"/></svg>'
        for at, edge, is_beyond, path in (
            (start, mark.start, before, "M8,-5L2,0L8,5"),
            (end, mark.end, after, "M-8,-5L-2,0L-8,5"),
        )
        if is_beyond and edge is not Edge.OPEN
    ]
    return bar + "".join((*stops, *arrows))


def _beyond(day: date, scale: Scale) -> bool:
    return not scale.first <= day <= scale.last
