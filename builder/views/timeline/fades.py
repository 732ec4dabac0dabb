"""Ends that fade: a mask for each way in which the ends of a bar are not sharp.

An end known only roughly fades at its side; an open one fades over the whole bar, which has no end there at all.
"""

from collections.abc import Iterable
from itertools import product

from builder.views.timeline.marks import Edge, Mark

_DEPTH = {Edge.ABOUT: 0.3, Edge.OPEN: 1.0}


def fade_of(mark: Mark) -> str:
    """Return the attribute that makes a bar fade at the ends that are not sharp, with a space before it."""
    return "" if mark.start == mark.end == Edge.SHARP else f' mask="url(#{_name(mark.start, mark.end)})"'


def fades(marks: Iterable[Mark]) -> str:
    """Return the masks that these marks need, as the definitions of a drawing."""
    used = {(each.start, each.end) for each in marks}
    found = "".join(
        _mask(start, end)
        for start, end in product(Edge, Edge)
        if (start, end) in used and (start, end) != (Edge.SHARP, Edge.SHARP)
    )
    return f"<defs>{found}</defs>" if found else ""


def _name(start: Edge, end: Edge) -> str:
    return f"fade-{start}-{end}"


def _mask(start: Edge, end: Edge) -> str:
    name = _name(start, end)
    stops = [(0.0, 0.0 if start in _DEPTH else 1.0)]
    if start in _DEPTH:
        stops.append((min(_DEPTH[start], 0.6 if end in _DEPTH else 1.0), 1.0))
    if end in _DEPTH:
        stops += [(max(1 - _DEPTH[end], stops[-1][0]), 1.0), (1.0, 0.0)]
    shown = "".join(
        f'<stop offset="{offset:g}" stop-color="#fff" stop-opacity="{opacity:g}"/>'
        for offset, opacity in dict.fromkeys(stops)
    )
    return (
        f'<linearGradient id="{name}-g">{shown}</linearGradient>'
        f'<mask id="{name}" maskContentUnits="objectBoundingBox">'
        f'<rect width="1" height="1" fill="url(#{name}-g)"/></mask>'
    )
