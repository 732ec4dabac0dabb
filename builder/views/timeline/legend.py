"""What the shapes and colours of the timeline mean; it also holds the fading ends that the page's drawings share."""

from builder.model.values.dates import Point
from builder.render.escape import Markdown
from builder.render.paging import Sheet
from builder.render.svg import element, joined
from builder.views.site import Site
from builder.views.timeline.fades import fade_of, fades
from builder.views.timeline.marks import Edge, Mark
from builder.views.timeline.periods import Period
from builder.views.timeline.view import Timeline

_YEAR = Point(2000)
_ABOUT = Mark(_YEAR.first, _YEAR.last, Edge.ABOUT, Edge.ABOUT, False, _YEAR, _YEAR)
_OPEN = Mark(_YEAR.first, _YEAR.last, Edge.SHARP, Edge.OPEN, False, _YEAR, _YEAR)


def legend(site: Site, timeline: Timeline, sheet: Sheet[str, Period]) -> Markdown:
    """Return the legend of a page of the timeline."""
    events = [each for period in sheet.items for each in period.events]
    marks = [mark for each in events for mark in each.marks]
    spans = [each.mark for each in timeline.density.spans] if timeline.density else []
    words = site.teller.words
    shapes = (
        (words.gettext("a day"), _dot(17)),
        (
            words.gettext("within or during these days"),
            joined(_bar(3, 28), element("path", class_="stop", d="M3,1V15M31,1V15")),
        ),
        (words.gettext("about then, or perhaps"), _bar(1, 32, fade_of(_ABOUT))),
        (
            words.gettext("from then on; the other way round: by then"),
            joined(_bar(3, 31, fade_of(_OPEN)), element("path", class_="stop", d="M3,1V15")),
        ),
        (
            words.gettext("one or the other"),
            joined(element("path", class_="or", d="M6,8H28"), _dot(5, 4), _dot(29, 4)),
        ),
    )
    shown = (element("li", _glyph(shape), meaning) for meaning, shape in shapes)
    colours = (
        element("li", _glyph(_dot(5), 10), words.enumerated(each.many for each in labels), class_=f"side-{colour}")
        for colour, labels in timeline.legend
    )
    masks = element("svg", fades((*marks, *spans, _ABOUT, _OPEN)), class_="timeline-masks", width=0, height=0)
    lists = element("ul", *shown), element("ul", *colours)
    return element("div", masks, *lists, class_="timeline-legend", aria_hidden="true")


def _dot(x: int, radius: int = 5) -> Markdown:
    return element("circle", cx=x, cy=8, r=radius)


def _bar(x: int, width: int, mask: str | None = None) -> Markdown:
    return element("rect", class_="bar", x=x, y=1, width=width, height=14, mask=mask)


def _glyph(shape: Markdown, width: int = 34) -> Markdown:
    return element("svg", shape, class_="mark", width=width, height=16, focusable="false")
