"""How a record is marked in a drawing: by its shape, the kind of record, and by its colour, the side of an actor."""

from builder.render.escape import Markdown
from builder.render.svg import element, point
from builder.views.network.view import Point


def point_drawing(drawn: Point, x: int, y: int, size: int) -> Markdown:
    """Return the mark of a record at a place: an actor is round, a place square, anything else stands on its tip."""
    kind = f"node side-{drawn.colour}"
    if drawn.sort == "actor":
        return element("circle", class_=kind, cx=x, cy=y, r=size)
    if drawn.sort == "location":
        return element("rect", class_=kind, x=x - size, y=y - size, width=2 * size, height=2 * size)
    tip = size + 1
    if drawn.sort == "event":
        return element(
            "path", class_=kind, d=f"M{point(x, y - tip)}l{point(tip, tip)} {point(-tip, tip)} {point(-tip, -tip)}z"
        )
    return element("path", class_=kind, d=f"M{point(x, y - tip)}l{point(tip, 2 * tip)}h{-2 * tip}z")
