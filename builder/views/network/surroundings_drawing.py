"""The drawing of what is around one actor, as SVG: names that can be read on a phone, beside lines to the middle.

Names lead to the records, lines and what stands above and below the names to the statements in the list on the page.
The list says it all in words, so that the drawing is silent for screen readers and no stop for the keyboard.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from builder.model.site import published
from builder.model.vocabulary import Label
from builder.render.escape import Markdown, address
from builder.render.routes import Routes
from builder.render.svg import anchored, element, number, numbers, point
from builder.render.svg_text import in_lines, text_lines
from builder.views.network.surroundings import Cluster, Spoke, Surroundings, surroundings_of
from builder.views.network.view import all_sectors
from builder.views.site import Site
from builder.words import Words

WIDTH = 360
MIDDLE = WIDTH / 2
END = 138.0
"""Where the lines of the left column end; those of the right one mirror it."""
LETTERS = 21
LINE, SMALL = 14.5, 12.5

HEDGED = "*"
"""Stands behind a name of which the list says more."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A spoke with the height of its first line, and how many lines its name has."""

    cluster: Cluster
    spoke: Spoke
    y: float
    name: tuple[str, ...]
    times: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """The words for the ties of a cluster, above its first spoke, leading to the statement."""

    lines: tuple[str, ...]
    y: float
    key: str


def surroundings_drawing(site: Site, record: str, page: str) -> Markdown:
    """Return the drawing of the ties around a record for the page at a path, nothing if it has none."""
    view = surroundings_of(site.teller, record)
    if view is None:
        return Markdown("")
    sectors, routes = all_sectors(site.teller), site.routes
    columns = [_column(view.left), _column(view.right)]
    height = max(bottom for _, _, bottom in columns)
    # The shorter column stands in the middle of the longer one.
    shifts = [(height - bottom) / 2 for _, _, bottom in columns]
    middle = height / 2
    drawn: list[Markdown] = []
    for (headings, spokes, _), shift, is_left in zip(columns, shifts, (True, False), strict=True):
        drawn += [_line(each, shift, middle, is_left) for each in spokes]
        drawn += [_heading(each, shift, is_left) for each in headings]
        drawn += [_name(each, shift, is_left, sectors, routes, page) for each in spokes]
    drawn.append(_centre(view, middle, sectors))
    drawing = element("svg", *drawn, viewBox=numbers(0, 0, WIDTH, round(height)), aria_hidden="true")
    return element("figure", drawing, _caption(site.teller.words, view), class_="around", data_volume="none")


def _caption(words: Words, view: Surroundings) -> Markdown:
    """Return what the drawing leaves out, and what its marks mean, if it has any."""
    spokes = [each for cluster in (*view.left, *view.right) for each in cluster.spokes]
    said = []
    if view.left_out:
        said.append(
            words.ngettext(
                "Drawn are those with the most ties of their own; %(number)s more is in the list.",
                "Drawn are those with the most ties of their own; %(number)s more are in the list.",
                view.left_out,
            )
        )
    if any(each.is_inferred for each in spokes):
        said.append(words.gettext("A dashed line is worked out by the editor."))
    if any(each.is_hedged for each in spokes):
        said.append(words.gettext("%(mark)s The list says according to whom, or has a remark.", mark=HEDGED))
    return element("figcaption", " ".join(said)) if said else Markdown("")


def _column(clusters: Iterable[Cluster]) -> tuple[list[Heading], list[Placed], float]:
    """Return headings and spokes one below the other, and the height that they take."""
    y = 4.0
    headings, spokes = [], []
    for cluster in clusters:
        y += 12
        lines = in_lines(cluster.label, LETTERS + 3, 3)
        headings.append(Heading(lines, y, cluster.spokes[0].key))
        y += (len(lines) - 1) * SMALL + 3
        for spoke in cluster.spokes:
            y += LINE
            name = in_lines(spoke.name, LETTERS, 2)
            if spoke.is_hedged:
                name = (*name[:-1], f"{name[-1]} {HEDGED}")
            times = tuple(line for each in spoke.times for line in in_lines(each, LETTERS + 3, 2))
            spokes.append(Placed(cluster, spoke, y, name, times))
            y += (len(name) - 1) * LINE + len(times) * SMALL + 4
        y += 8
    return headings, spokes, y + 2


def _x(is_left: bool, beyond: float = 0) -> float:
    """Return where a line ends, or a place so far beyond it."""
    return END - beyond if is_left else WIDTH - END + beyond


def _line(placed: Placed, shift: float, middle: float, is_left: bool) -> Markdown:
    """Return the line to one record, with a mark in the direction in which the tie reads."""
    y = placed.y + shift - 4
    end = _x(is_left)
    sign = -1 if is_left else 1
    bend = (MIDDLE + end) / 2
    # Within its last units the line lies flat: there the arrow stands.
    tip = end - sign * (4 if placed.cluster.is_outward else 10)
    back = tip + (-1 if placed.cluster.is_outward else 1) * sign * 5
    bow = f"{point(bend, middle)} {point(bend, y)} {point(end - sign * 10, y)}"
    kind = "spoke inferred-tie" if placed.spoke.is_inferred else "spoke"
    line = element("path", class_=kind, d=f"M{point(MIDDLE, middle)}C{bow}H{number(end)}")
    arrow = f"M{point(back, y - 3.5)}L{point(tip, y)}L{point(back, y + 3.5)}"
    return _stated(placed.spoke.key, line, element("path", class_="direction", d=arrow))


def _stated(key: str, *drawn: Markdown) -> Markdown:
    """Return what is drawn as a link to its statement in the list."""
    return element("a", *drawn, href=anchored("", key), tabindex=-1)


def _heading(heading: Heading, shift: float, is_left: bool) -> Markdown:
    anchor = "end" if is_left else "start"
    text = text_lines("tie-words", heading.lines, _x(is_left, 2), heading.y + shift, SMALL, anchor)
    return _stated(heading.key, text)


def _name(
    placed: Placed, shift: float, is_left: bool, sectors: Mapping[str, Label], routes: Routes, page: str
) -> Markdown:
    y = placed.y + shift
    anchor = "end" if is_left else "start"
    target = routes.relative(published(routes.record(placed.spoke.record)), published(page))
    name = text_lines("tied", placed.name, _x(is_left, 8), y, LINE, anchor)
    below = y + len(placed.name) * LINE - 1
    times = text_lines("tie-time", placed.times, _x(is_left, 8), below, SMALL, anchor)
    colour = sectors[placed.spoke.sector].colour
    return element(
        "g",
        element("circle", class_="node", cx=_x(is_left), cy=y - 4, r=3.6),
        element("a", element("title", placed.spoke.name), name, href=address(target), tabindex=-1),
        _stated(placed.spoke.key, times) if times else Markdown(""),
        class_=f"side-{colour}",
    )


def _centre(view: Surroundings, middle: float, sectors: Mapping[str, Label]) -> Markdown:
    lines = in_lines(view.name, 12, 4)
    name = text_lines("hub", lines, MIDDLE, middle + 24, LINE, "middle")
    node = element("circle", class_="node", cx=MIDDLE, cy=middle, r=8)
    return element("g", node, name, class_=f"side-{sectors[view.sector].colour}")
