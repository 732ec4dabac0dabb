"""What the shapes and colours of the timeline mean; it also holds the fading ends that the page's drawings share."""

from datetime import date

from builder.render.escape import Markdown, svg
from builder.render.paging import Sheet
from builder.views.site import Site
from builder.views.timeline.fades import fade_of, fades
from builder.views.timeline.marks import Edge, Mark
from builder.views.timeline.periods import Period
from builder.views.timeline.view import Timeline

_DAY = date(2000, 1, 1)
_ABOUT = Mark(_DAY, _DAY, Edge.ABOUT, Edge.ABOUT, is_day=False)
_OPEN = Mark(_DAY, _DAY, Edge.SHARP, Edge.OPEN, is_day=False)

_DOT = '<circle cx="17" cy="8" r="5"/>'


def legend(_: Site, timeline: Timeline, sheet: Sheet[str, Period]) -> Markdown:
    """Return the legend of a page of the timeline."""
    events = [each for period in sheet.items for each in period.events]
    marks = [mark for each in events for mark in each.marks]
    spans = [each.mark for each in timeline.density.spans] if timeline.density else []
    shapes = (
        ("a day", _DOT),
        (
            "within or during these days",
            '<rect class="bar" x="3" y="1" width="28" height="14"/><path class="stop" d="M3,1V15M31,1V15"/>',
        ),
        ("about then", f'<rect class="bar" x="1" y="1" width="32" height="14"{fade_of(_ABOUT)}/>'),
        (
            "from then on; the other way round: by then",
            f'<rect class="bar" x="3" y="1" width="31" height="14"{fade_of(_OPEN)}/><path class="stop" d="M3,1V15"/>',
        ),
        (
            "one or the other",
            '<path class="or" d="M6,8H28"/><circle cx="5" cy="8" r="4"/><circle cx="29" cy="8" r="4"/>',
        ),
    )
    shown = "".join(f"<li>{_glyph(shape)}{words}</li>" for words, shape in shapes)
    small = _DOT.replace("17", "5")
    colours = "".join(
        f'<li class="side-{colour}">{_glyph(small, 10)}{svg(", ".join(each.many for each in labels))}</li>'
        for colour, labels in timeline.legend
    )
    masks = f'<svg class="timeline-masks" width="0" height="0">{fades((*marks, *spans, _ABOUT, _OPEN))}</svg>'
    return Markdown(f'<div class="timeline-legend" aria-hidden="true">{masks}<ul>{shown}</ul><ul>{colours}</ul></div>')


def _glyph(shape: str, width: int = 34) -> str:
    return f'<svg class="mark" width="{width}" height="16" focusable="false">{shape}</svg>'
