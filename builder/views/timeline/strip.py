"""The small picture of a story along time: a column for each month, quarter or year, and lines for what is less exact.

The axis is the same on every page of a dossier, so that pictures can be compared. It repeats lists in words.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace

from builder.model.site import published
from builder.render.escape import Markdown, address
from builder.render.links import PageLinks
from builder.render.svg import element, percent
from builder.views.parts.lines import EventLine
from builder.views.site import Site
from builder.views.timeline.axis import drawn_axis, drawn_breaks, foot_of
from builder.views.timeline.captions import column_by_column, of_the_columns, of_the_story
from builder.views.timeline.density import Axis, Density, density_of, in_one_colour
from builder.views.timeline.fades import fade_of, fades
from builder.views.timeline.lanes import lanes
from builder.views.timeline.marks import Edge, Mark
from builder.views.timeline.view import Timeline
from builder.words import Words

COLUMNS, TOP, LANE = 72, 14, 6

SMALL = 36
"""The height of the columns where the picture is one of several things to look at first."""

APART = 0.6
"""Per cent of the picture's width between lines that share a lane."""

EVENTS = 4
"""A record has its picture if at least so many of its events have a date."""

ENOUGH = 4
"""An axis of fewer columns shows nothing that words do not say better."""


def story_strip(site: Site, w: PageLinks, timeline: Timeline, has_legend: bool = True) -> Markdown:
    """Return the picture of the whole story; columns lead to their periods on the timeline.

    Without a legend on the page, which says what the colours mean, there is one colour.
    """
    density = timeline.density
    if not density:
        return Markdown("")
    if not has_legend:
        density = in_one_colour(density)

    def link(column: int) -> str:
        found = timeline.targets[column]
        if not found:
            return ""
        target = f"{published(site.routes.index('timeline', found[0]))}#{found[1]}"
        return address(site.routes.relative(target, published(w.page)))

    return _strip(
        site.teller.words,
        density,
        link,
        masks=Markdown("") if has_legend else fades(each.mark for each in density.spans),
    )


def record_strip(site: Site, events: Iterable[EventLine]) -> Markdown:
    """Return the picture of a record's events, nothing if it has few."""
    dated = [each.event for each in events if each.dates]
    density = density_of(site.teller, dated) if len(dated) >= EVENTS else None
    if density is None:
        return Markdown("")
    density = in_one_colour(density)
    return _strip(
        site.teller.words, density, lambda column: "", height=45, masks=fades(each.mark for each in density.spans)
    )


def small_strip(site: Site, w: PageLinks, timeline: Timeline) -> Markdown:
    """Return the columns of the whole story, small, as a link to the timeline, with a list of what they show."""
    words, found = site.teller.words, timeline.density
    if not found or not found.highest or found.axis.columns < ENOUGH:
        return Markdown("")
    density = replace(in_one_colour(found), spans=())
    target = address(site.routes.relative(published(site.routes.index("timeline")), published(w.page)))
    drawing = _drawing(words, density, lambda column: "", SMALL, Markdown(""))
    picture = element("a", drawing, href=target, tabindex=-1, aria_hidden="true")
    caption = element("figcaption", element("a", of_the_columns(words, density), href=target))
    items = (element("li", each) for each in column_by_column(words, density))
    return element("figure", picture, element("ul", *items, class_="unseen"), caption, class_="strip small")


def _strip(
    words: Words, density: Density, link: Callable[[int], str], *, height: int = COLUMNS, masks: Markdown
) -> Markdown:
    """Return the picture with its caption; `link` gives the address that a column leads to, empty for none."""
    if density.axis.columns < ENOUGH:
        return Markdown("")
    drawing = _drawing(words, density, link, height, masks)
    caption = element("figcaption", of_the_story(words, density))
    return element("figure", drawing, caption, class_="strip", aria_hidden="true")


def _drawing(words: Words, density: Density, link: Callable[[int], str], height: int, masks: Markdown) -> Markdown:
    axis = density.axis
    unit = min(9.0, height / max(1, density.highest))
    tall = round(unit * density.highest)
    base = TOP + tall
    columns = (_column(words, number, density, base, unit, link(number)) for number in range(axis.columns))
    foot = base + foot_of(axis)
    lanes, lines = _lines(density, foot + 6)
    total = foot + (6 + LANE * lanes if lanes else 0)
    return element(
        "svg",
        *(masks, *drawn_axis(words, axis, base), *columns, *lines, *drawn_breaks(words, axis, base, total)),
        width="100%",
        height=total,
        focusable="false",
        data_base=base,
        data_unit=f"{unit:.2f}",
        data_lines=foot + 6,
    )


def _column(words: Words, number: int, density: Density, base: int, unit: float, target: str) -> Markdown:
    found = density.columns[number]
    if not found:
        return Markdown("")
    start, width = 100 * density.axis.edge(number), 100 / density.axis.width
    x, wide, parts, top = percent(start + 0.12 * width), percent(0.76 * width), [], float(base)
    for colour, count in found:
        top -= count * unit
        tall = max(1.0, count * unit - 1)
        parts.append(element("rect", class_=f"side-{colour}", x=x, y=top, width=wide, height=tall))
    total = words.number(sum(count for _, count in found))
    middle = percent(start + 0.5 * width)
    parts.append(element("text", total, class_="count", x=middle, y=top - 3, text_anchor="middle"))
    if target:
        return element("a", *parts, class_="column", data_column=number, href=target, tabindex=-1)
    return element("g", *parts, class_="column", data_column=number)


def _lines(density: Density, top: int) -> tuple[int, list[Markdown]]:
    """Return how many lanes the lines take, and the lines."""
    ends = [ends_of(each.mark, density.axis) for each in density.spans]
    placed = list(lanes(ends, APART))
    found = []
    for each, (start, end), lane in zip(density.spans, ends, placed, strict=True):
        found.append(
            element(
                "rect",
                class_=f"line side-{each.colour}",
                data_event=each.event,
                x=percent(start),
                y=top + LANE * lane,
                width=percent(end - start),
                height=3,
                mask=fade_of(each.mark.start, each.mark.end),
            )
        )
    return max(placed, default=-1) + 1, found


def ends_of(mark: Mark, axis: Axis) -> tuple[float, float]:
    """Return the ends of a line in per cent of the axis; an open end is a stub, however long it may be open."""
    start, end = 100 * axis.share(mark.first), 100 * axis.share(mark.last)
    if mark.start is Edge.OPEN:
        start = end - 5
    if mark.end is Edge.OPEN:
        end = start + 5
    start = max(0.0, min(start, 98.8))
    return start, min(100.0, max(end, start + 1.2))
