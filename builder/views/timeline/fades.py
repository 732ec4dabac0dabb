"""Ends that fade: a mask for each way in which the ends of a bar are not sharp.

An end known only roughly fades at its side; an open one fades over the whole bar, which has no end there at all.
"""

from collections.abc import Iterable
from itertools import product

from builder.render.escape import Markdown
from builder.render.svg import element, joined
from builder.views.timeline.marks import Edge, Mark

_DEPTH: dict[Edge, float] = {Edge.ABOUT: 0.3, Edge.OPEN: 1}


def fade_of(start: Edge, end: Edge, is_down: bool = False) -> str | None:
    """Return the `mask` that makes a bar fade at the ends that are not sharp, if there are any."""
    return None if start == end == Edge.SHARP else f"url(#{_name(start, end, is_down)})"


def fades(marks: Iterable[Mark]) -> Markdown:
    """Return the masks that these marks need, as the definitions of a drawing."""
    return _defined(((each.start, each.end) for each in marks), is_down=False)


def fades_down(marks: Iterable[Mark]) -> Markdown:
    """Return the masks that these marks need where time runs down; there each end may stand for itself."""
    found = tuple((each.start, each.end) for each in marks)
    ends = (pair for start, end in found for pair in ((start, Edge.SHARP), (Edge.SHARP, end)))
    return _defined((*found, *ends), is_down=True)


def _defined(pairs: Iterable[tuple[Edge, Edge]], is_down: bool) -> Markdown:
    used = set(pairs) - {(Edge.SHARP, Edge.SHARP)}
    found = [_mask(start, end, is_down) for start, end in product(Edge, Edge) if (start, end) in used]
    return element("defs", *found) if found else Markdown("")


def _name(start: Edge, end: Edge, is_down: bool) -> str:
    return f"{'down' if is_down else 'fade'}-{start}-{end}"


def _mask(start: Edge, end: Edge, is_down: bool) -> Markdown:
    name = _name(start, end, is_down)
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
        element("linearGradient", *shown, id=f"{name}-g", **({"x2": 0, "y2": 1} if is_down else {})),
        element(
            "mask",
            element("rect", width=1, height=1, fill=f"url(#{name}-g)"),
            id=name,
            maskContentUnits="objectBoundingBox",
        ),
    )
