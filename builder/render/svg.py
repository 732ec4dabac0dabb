"""One way to write the elements of a drawing, and of the little HTML around it: text is encoded, numbers look alike.

A point of a drawing has one decimal, since less cannot be seen; a share of its width has two. Whole numbers stay whole.
"""

from builder.render.escape import Markdown, address, svg

Value = str | float | None

_SHAPES = frozenset({"circle", "line", "path", "rect", "stop"})
"""What closes itself if nothing is in it; everything else needs an end tag where HTML is read."""


def element(name: str, /, *inside: str, **attributes: Value) -> Markdown:
    """Return an element with what is inside it, in that order; nothing is left out but attributes of None or False.

    Text is encoded, `Markdown` is markup already. Attributes are written in the order given: `class_` is `class`,
    `data_event` is `data-event`, `viewBox` is itself. Text loses the spaces at its ends.
    """
    opened = name
    for each, value in attributes.items():
        if value is not None and value is not False:
            opened += f' {each.rstrip("_").replace("_", "-")}="{_written(value)}"'
    if not inside and name in _SHAPES:
        return Markdown(f"<{opened}/>")
    return Markdown(f"<{opened}>{joined(*inside)}</{name}>")


def joined(*parts: str) -> Markdown:
    """Return parts one after the other: text is encoded, `Markdown` is markup already."""
    return Markdown("".join(each if isinstance(each, Markdown) else svg(each) for each in parts))


def number(value: float) -> str:
    """Return a number as drawings have it: a whole one as it is, else with one decimal, never as a zero below zero."""
    return str(value) if isinstance(value, int) else f"{value:z.1f}"


def numbers(*values: float) -> Markdown:
    """Return numbers with spaces between them, as in `viewBox`."""
    return Markdown(" ".join(map(number, values)))


def percent(value: float) -> Markdown:
    """Return a share of the drawing's width or height."""
    return Markdown(f"{value:z.2f}%")


def point(x: float, y: float) -> str:
    """Return a point as it stands in a path, behind the letter that says how to get there."""
    return f"{number(x)},{number(y)}"


def anchored(page: str, anchor: str) -> Markdown:
    """Return the address of an anchor of a page, or of the one that is read if the page has no address."""
    return Markdown(f"{address(page)}#{address(anchor)}")


def _written(value: str | float) -> str:
    if isinstance(value, Markdown):
        return value
    if isinstance(value, str):
        return svg(value)
    return str(value).lower() if isinstance(value, bool) else number(value)
