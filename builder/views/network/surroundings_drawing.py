"""The drawing of what is around one record, as SVG: names that can be read on a phone, beside lines to the middle.

A line has the colour of its kind of tie, and the words for the tie stand at its end. Names lead to the records; on a
record's own page lines, and what stands above and below the names, lead to the statements. The list beside says it all
in words, so that the drawing is silent for screen readers and no stop for the keyboard; on the page of the network,
tool/star.js makes the same drawing around whichever record is chosen, and has it walked by keyboard.
"""

from dataclasses import dataclass

from builder.model.site import published
from builder.render.escape import Markdown, address
from builder.render.svg import anchored, element, joined, numbers, point
from builder.render.svg_text import text_lines, whole_lines
from builder.views.network.points import point_drawing
from builder.views.network.star import HEDGED, LINE, NARROW, ON_A_PAGE, SMALL, WIDE, Block, Frame, Placed, star_of
from builder.views.network.surroundings import Surroundings, surroundings_of
from builder.views.site import Site
from builder.words import Words


def surroundings_drawing(site: Site, record: str, page: str) -> Markdown:
    """Return the drawing of the ties around a record for its page at a path, nothing if it has none."""
    view = surroundings_of(site.teller, record, ON_A_PAGE.most)
    if view is None:
        return Markdown("")
    drawing = StarDrawing(site, ON_A_PAGE, page, leads=True).of(view)
    return element("figure", drawing, _caption(site.teller.words, view), class_="around", data_volume="none")


def stars(site: Site, record: str, page: str) -> Markdown:
    """Return the drawing around a record for the page of the network twice, for a desk and for a phone."""
    found = []
    for frame in (WIDE, NARROW):
        view = surroundings_of(site.teller, record, frame.most)
        if view is not None:
            drawing = StarDrawing(site, frame, page, leads=False).of(view)
            figure = element("figure", drawing, _caption(site.teller.words, view), class_=f"around {frame.name}")
            found.append(figure)
    return Markdown("".join(found))


def _caption(words: Words, view: Surroundings) -> Markdown:
    """Return what the drawing leaves out, and what its marks mean, if it has any."""
    spokes = [each for cluster in view.clusters for each in cluster.spokes]
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


@dataclass(frozen=True, slots=True)
class StarDrawing:
    """Draws on the page at a path; if it `leads`, to the statements on that page, else it names the ties drawn."""

    site: Site
    frame: Frame
    page: str
    leads: bool

    def of(self, view: Surroundings) -> Markdown:
        """Return the drawing."""
        star = star_of(view, self.frame)
        drawn = [self._cluster(each, star.middle) for each in star.blocks]
        drawn.append(self._middle(view, star.middle))
        size = numbers(0, 0, self.frame.width, star.height)
        return element("svg", *drawn, viewBox=size, width=self.frame.width, aria_hidden="true")

    def _cluster(self, block: Block, middle: int) -> Markdown:
        words = text_lines("tie-words", block.words, self._x(block.is_left, 2), block.y, SMALL, _anchor(block))
        spokes = [self._spoke(block, each, middle) for each in block.placed]
        return element("g", self._stated(block.placed[0], words), *spokes, class_=block.cluster.kind.look)

    def _spoke(self, block: Block, placed: Placed, middle: int) -> Markdown:
        """Return the line to one record, its mark, its name, which leads to its page, and the dates of the tie."""
        x = self._x(block.is_left, 8)
        routes = self.site.routes
        target = routes.relative(published(routes.record(placed.spoke.record)), published(self.page))
        name = text_lines("tied", placed.name, x, placed.y, LINE, _anchor(block))
        below = placed.y + len(placed.name) * LINE - 1
        times = text_lines("tie-time", placed.times, x, below, SMALL, _anchor(block))
        drawn = (
            self._stated(placed, *self._line(block, placed, middle)),
            point_drawing(placed.spoke.point, self._x(block.is_left), placed.y - 4, 4),
            element("a", name, href=address(target), tabindex=-1),
            self._stated(placed, times) if times else Markdown(""),
        )
        return joined(*drawn) if self.leads else element("g", *drawn, data_ties=" ".join(placed.spoke.keys))

    def _line(self, block: Block, placed: Placed, middle: int) -> tuple[Markdown, Markdown]:
        """Return a line, and its head in the direction in which the tie reads."""
        y = placed.y - 4
        end, centre = self._x(block.is_left), self.frame.width // 2
        sign = -1 if block.is_left else 1
        bend = (centre + end) // 2
        # Within its last units the line lies flat: there the head stands.
        tip, back = (end - 5 * sign, end - 11 * sign) if block.cluster.is_outward else (end - 12 * sign, end - 6 * sign)
        bow = f"{point(bend, middle)} {point(bend, y)} {point(end - 12 * sign, y)}"
        kind = "spoke inferred-tie" if placed.spoke.is_inferred else "spoke"
        head = f"M{point(back, y - 4)}L{point(tip, y)}L{point(back, y + 4)}"
        return (
            element("path", class_=kind, d=f"M{point(centre, middle)}C{bow}H{end}"),
            element("path", class_="head", d=head),
        )

    def _stated(self, placed: Placed, *drawn: Markdown) -> Markdown:
        """Return what is drawn as a link to its statement on the page, if lines lead there."""
        if not self.leads:
            return joined(*drawn)
        return element("a", *drawn, href=anchored("", placed.spoke.keys[0]), tabindex=-1)

    def _middle(self, view: Surroundings, middle: int) -> Markdown:
        x = self.frame.width // 2
        lines = whole_lines(view.point.name, self.frame.middle_letters)
        name = text_lines("hub", lines, x, middle + 24, LINE, "middle")
        return joined(point_drawing(view.point, x, middle, 8), name)

    def _x(self, is_left: bool, beyond: int = 0) -> int:
        """Return where a line ends, or a place so far beyond it."""
        return self.frame.end - beyond if is_left else self.frame.width - self.frame.end + beyond


def _anchor(block: Block) -> str:
    return "end" if block.is_left else "start"
