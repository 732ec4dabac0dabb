"""What the shapes and colours of a page of the timeline mean, and the fading ends that its drawings share."""

from collections.abc import Iterator

from builder.model.values.dates import Point
from builder.render.escape import Markdown
from builder.render.paging import Sheet
from builder.render.svg import element, joined
from builder.views.site import Site
from builder.views.timeline.fades import fade_of, fades, fades_down
from builder.views.timeline.marks import Edge, Mark
from builder.views.timeline.periods import Period
from builder.views.timeline.view import Timeline
from builder.words import Words

_YEAR = Point(2000)
_ABOUT = Mark(_YEAR.first, _YEAR.last, Edge.ABOUT, Edge.ABOUT, False, _YEAR, _YEAR)
_OPEN = Mark(_YEAR.first, _YEAR.last, Edge.SHARP, Edge.OPEN, False, _YEAR, _YEAR)


def legend(site: Site, timeline: Timeline, sheet: Sheet[str, Period]) -> Markdown:
    """Return the legend of a page of the timeline."""
    events = [each for period in sheet.items for each in period.events]
    drawn = {shape for each in events for shape in each.shapes}
    used = {each.line.kind.colour for each in events}
    shapes = (
        element("li", _glyph(shape), meaning, data_shape=name)
        for name, meaning, shape in _shapes(site.teller.words)
        if name in drawn
    )
    colours = (
        element(
            "li",
            _glyph(_dot(5), 10),
            site.teller.words.enumerated(each.many for each in labels),
            class_=f"side-{colour}",
            data_colour=colour,
        )
        for colour, labels in timeline.legend
        if colour in used
    )
    words = site.teller.words
    summary = element("summary", words.gettext("What the marks and colours mean"))
    honest = element("p", words.gettext("A drawing never shows a date more exactly than its event’s page does."))
    return element(
        "details", summary, element("ul", *shapes), element("ul", *colours), honest, class_="timeline-legend"
    )


def masks(timeline: Timeline, sheet: Sheet[str, Period]) -> Markdown:
    """Return the fading ends that the drawings of a page share."""
    marks = [mark for period in sheet.items for each in period.events for mark in each.marks]
    spans = [each.mark for each in timeline.density.spans] if timeline.density else []
    found = fades((*marks, *spans, _ABOUT, _OPEN)), fades_down(marks)
    return element("svg", *found, class_="timeline-masks", width=0, height=0, aria_hidden="true", focusable="false")


def _shapes(words: Words) -> Iterator[tuple[str, str, Markdown]]:
    """Yield the shapes, each with its name and what it means."""
    yield "day", words.gettext("a day"), _dot(17)
    bar = joined(_bar(3, 28), element("path", class_="stop", d="M3,1V15M31,1V15"))
    yield "span", words.gettext("within or during these days"), bar
    yield "about", words.gettext("about then, or perhaps"), _bar(1, 32, fade_of(Edge.ABOUT, Edge.ABOUT))
    fading = joined(_bar(3, 31, fade_of(Edge.SHARP, Edge.OPEN)), element("path", class_="stop", d="M3,1V15"))
    yield "open", words.gettext("from then on; the other way round: by then"), fading
    dots = joined(element("path", class_="or", d="M6,8H28"), _dot(5, 4), _dot(29, 4))
    yield "or", words.gettext("one or the other"), dots


def _dot(x: int, radius: int = 5) -> Markdown:
    return element("circle", cx=x, cy=8, r=radius)


def _bar(x: int, width: int, mask: str | None = None) -> Markdown:
    return element("rect", class_="bar", x=x, y=1, width=width, height=14, mask=mask)


def _glyph(shape: Markdown, width: int = 34) -> Markdown:
    return element("svg", shape, class_="mark", width=width, height=16, aria_hidden="true", focusable="false")
