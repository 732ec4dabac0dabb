"""Ends that fade: a mask for each way in which the ends of a bar are not sharp.

An end known only roughly fades at its side; an open one fades over the whole bar, which has no end there at all.
"""

from collections.abc import Iterable
from itertools import product

from builder.render.escape import Markdown
from builder.render.svg import element, joined
from builder.views.timeline.marks import Edge, Mark

_DEPTH: dict[Edge, float] = {Edge.ABOUT: 0.3, Edge.OPEN: 1}


def fade_of(mark: Mark) -> str | None:
    """Return the `mask` that makes a bar fade at the ends that are not sharp, if there are any."""
    return None if mark.start == mark.end == Edge.SHARP else f"url(#{_name(mark.start, mark.end)})"


def fades(marks: Iterable[Mark]) -> Markdown:
    """Return the masks that these marks need, as the definitions of a drawing."""
    used = {(each.start, each.end) for each in marks}
    found = [
        _mask(start, end)
        for start, end in product(Edge, Edge)
        if (start, end) in used and (start, end) != (Edge.SHARP, Edge.SHARP)
    ]
    return element("defs", *found) if found else Markdown("")


def _name(start: Edge, end: Edge) -> str:
    return f"fade-{start}-{end}"


def _mask(start: Edge, end: Edge) -> Markdown:
    name = _name(start, end)
    stops: list[tuple[float, int]] = [(0, 0 if start in _DEPTH else 1)]
    if start in _DEPTH:
        stops.append((min(_DEPTH[start], 0.6 if end in _DEPTH else 1), 1))
    if end in _DEPTH:
        stops += [(max(1 - _DEPTH[end], stops[-1][0]), 1), (1, 0)]
    shown = (
        element("stop", offset=offset, stop_color="#fff", stop_opacity=opacity)
        for offset, opacity in dict.fromkeys(stops)
    )
    return joined(
        element("linearGradient", *shown, id=f"{name}-g"),
        element(
            "mask",
            element("rect", width=1, height=1, fill=f"url(#{name}-g)"),
            id=name,
            maskContentUnits="objectBoundingBox",
        ),
    )
