"""The smallest picture: in a line of an index, when the events of its record lie along the story.

All sparklines have one axis and one scale, so that they can be compared down a page. They repeat counts beside them.
"""

from collections.abc import Iterable
from math import sqrt

from builder.render.escape import Markdown
from builder.render.svg import element, number, numbers
from builder.views.site import Site
from builder.views.timeline.captions import of_the_smallest
from builder.views.timeline.density import Axis, Density, axis_of, density_of
from builder.views.timeline.strip import ends_of

WIDTH, TALL, FOOT = 96, 13, 3

FULL = 16
"""A column of so many events is as tall as can be. Heights go by the root, so that a single event is still seen."""


def sparkline(site: Site, events: Iterable[str]) -> Markdown:
    """Return the picture of events: a stroke for each month or longer, a line below for dates that span several."""
    density = density_of(site.teller, events)
    if density is None:
        return Markdown("")
    spans = "".join(_span(*ends_of(each.mark, density.axis)) for each in density.spans)
    return element(
        "svg",
        element("path", class_="axis", d="".join(_piece(density.axis, *each) for each in density.axis.runs)),
        _columns(density),
        element("path", class_="span", d=spans) if spans else Markdown(""),
        class_="sparkline",
        data_volume="none",
        viewBox=numbers(0, 0, WIDTH, TALL + FOOT),
        width=WIDTH,
        height=TALL + FOOT,
        aria_hidden="true",
        focusable="false",
    )


def sparkline_caption(site: Site) -> str:
    """Return what the pictures show, in words; empty if no event has a date."""
    axis = site.teller.once(axis_of)
    if not axis.columns or not any(each.when for each in site.dossier.events.values()):
        return ""
    return of_the_smallest(site.teller.words, axis)


def _columns(density: Density) -> Markdown:
    """Return the strokes as one path; each is as wide as the line that draws it."""
    axis, width = density.axis, WIDTH / density.axis.width
    strokes = (
        f"M{number(WIDTH * axis.edge(place) + width / 2)} {TALL}v-{number(TALL * sqrt(min(total, FULL) / FULL))}"
        for place, found in enumerate(density.columns)
        if (total := sum(count for _, count in found))
    )
    path = "".join(strokes)
    return element("path", stroke_width=min(6.0, width * 0.76), d=path) if path else Markdown("")


def _piece(axis: Axis, first: int, last: int) -> str:
    """Return a piece of the line, which is broken where columns are folded."""
    start, end = WIDTH * axis.edge(first), WIDTH * axis.edge(last)
    return f"M{number(start)} {TALL}h{number(end - start)}"


def _span(start: float, end: float) -> str:
    return f"M{number(WIDTH * start / 100)} {TALL + 2}h{number(WIDTH * (end - start) / 100)}"
