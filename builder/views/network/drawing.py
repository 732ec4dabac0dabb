"""The drawing of the whole network, as SVG: records on a ring by side, their names outward, ties as chords.

One chord joins two records, however many ties they have; without a script it leads to the statement of the first, and
its title says them all. tool/network.js adds the rest. The numbers in `data-node` and
`data-ends` are the places of records in data/network.js.
"""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from builder.model.site import published
from builder.render.escape import Markdown, address
from builder.render.svg import anchored, element, numbers, point
from builder.render.svg_text import shortened
from builder.views.network.ring import ring_of
from builder.views.network.view import Member, Network, TieView
from builder.views.site import Site
from builder.words import Words

SMALLEST, LARGEST = 120.0, 290.0
LETTERS = 30
SHOWN = 0.86
"""How many pixels a unit has where there is room."""


@dataclass(frozen=True, slots=True)
class Scale:
    """The sizes of one drawing, which depend on how many records it has: of the ring, the letters and the page."""

    radius: float
    letters: float
    half: float

    @classmethod
    def of(cls, network: Network) -> "Scale":
        """Return the sizes for a network: as large as its names need to stand beside each other."""
        count = len(network.members) + 1.5 * len(network.sectors)
        radius = min(LARGEST, max(SMALLEST, count * 17 / (2 * math.pi)))
        letters = max(9.0, min(15.0, 2 * math.pi * radius / max(count, 1) * 0.92))
        longest = max((min(len(each.name), LETTERS) for each in network.members), default=0)
        return cls(radius, letters, radius + 20 + longest * letters * 0.54)

    def point(self, angle: float, radius: float) -> tuple[float, float]:
        """Return a point of the drawing, the angle taken clockwise from the top."""
        return self.half + radius * math.sin(angle), self.half - radius * math.cos(angle)


def network_drawing(site: Site, network: Network, page: str) -> Markdown:
    """Return the drawing for the page at a path, empty if there are no ties."""
    if not network.members:
        return Markdown("")
    routes, there = site.routes, published(page)
    by_sector: dict[str, list[str]] = {sector: [] for sector in network.sectors}
    for member in network.members:
        by_sector[member.sector].append(member.id)
    ring = ring_of(by_sector, [(each.source, each.target) for each in network.drawn])
    scale = Scale.of(network)
    names = {each.id: each.name for each in network.members}
    places = {each.id: place for place, each in enumerate(network.members)}
    pages = {each.source: routes.relative(published(routes.record(each.source)), there) for each in network.drawn}
    chords = (
        _chord(ties, scale, ring.angles, places, names, pages[ties[0].source], site.teller.words)
        for ties in _by_pair(network.drawn)
    )
    arcs = (_arc(scale, *ring.arcs[key], network.sectors[key].colour) for key in network.sectors)
    nodes = (
        _node(
            member,
            places[member.id],
            scale,
            ring.angles[member.id],
            network.sectors[member.sector].colour,
            routes.relative(published(routes.record(member.id)), there),
        )
        for member in sorted(network.members, key=lambda each: ring.angles[each.id])
    )
    size, shown = round(2 * scale.half), round(2 * scale.half * SHOWN)
    return element(
        "svg",
        element("g", *arcs, class_="arcs"),
        element("g", *chords, class_="chords"),
        element("g", *nodes, class_="nodes"),
        class_="ring",
        viewBox=numbers(0, 0, size, size),
        width=shown,
        height=shown,
        font_size=scale.letters,
        aria_hidden="true",
    )


def _by_pair(ties: Sequence[TieView]) -> list[list[TieView]]:
    """Return the ties of each two records, in the order of the list."""
    found: dict[frozenset[str], list[TieView]] = defaultdict(list)
    for tie in ties:
        found[frozenset((tie.source, tie.target))].append(tie)
    return list(found.values())


def _chord(
    ties: list[TieView],
    scale: Scale,
    angles: Mapping[str, float],
    places: Mapping[str, int],
    names: Mapping[str, str],
    page: str,
    words: Words,
) -> Markdown:
    first = ties[0]
    ends = sorted((first.source, first.target), key=lambda each: places[each])
    (ax, ay), (bx, by) = (scale.point(angles[each], scale.radius - 5) for each in ends)
    # The further apart two records are on the ring, the deeper their chord dips towards its middle.
    apart = abs(math.sin((angles[ends[0]] - angles[ends[1]]) / 2))
    share = 0.88 * (1 - apart) ** 0.6
    cx, cy = (scale.half + ((a + b) / 2 - scale.half) * share for a, b in ((ax, bx), (ay, by)))
    said = "; ".join(_said(words, each, names) for each in ties)
    line = f"M{point(ax, ay)}Q{point(cx, cy)} {point(bx, by)}"
    kind = "chord inferred-tie" if all(each.is_inferred for each in ties) else "chord"
    return element(
        "a",
        element("title", said),
        element("path", class_=kind, d=line),
        href=anchored(page, first.key),
        tabindex=-1,
        data_ends=numbers(*(places[each] for each in ends)),
    )


def _said(words: Words, tie: TieView, names: Mapping[str, str]) -> str:
    said = f"{names[tie.source]} – {tie.label}: {names[tie.target]}{f', {tie.time}' if tie.time else ''}"
    if tie.voice:
        said = words.gettext("%(tie)s according to %(voice)s", tie=said, voice=tie.voice)
    if tie.is_inferred:
        return words.gettext("%(tie)s (worked out)", tie=said)
    return words.gettext("%(tie)s (see remark)", tie=said) if tie.has_remark else said


def _arc(scale: Scale, begin: float, end: float, colour: str) -> Markdown:
    (ax, ay), (bx, by) = (scale.point(angle, scale.radius) for angle in (begin, end))
    long = int(end - begin > math.pi)
    line = f"M{point(ax, ay)}A{point(scale.radius, scale.radius)} 0 {long} 1 {point(bx, by)}"
    return element("path", class_=f"arc side-{colour}", d=line)


def _node(member: Member, place: int, scale: Scale, angle: float, colour: str, target: str) -> Markdown:
    x, y = scale.point(angle, scale.radius)
    # On the left half names are turned round, so that none stands on its head.
    turned = angle % (2 * math.pi) > math.pi
    degrees = math.degrees(angle) - 90 + (180 if turned else 0)
    lx, ly = scale.point(angle, scale.radius + 10)
    name = element(
        "text",
        shortened(member.name, LETTERS),
        class_="tied",
        x=lx,
        y=ly,
        dy="0.35em",
        text_anchor="end" if turned else "start",
        transform=f"rotate({numbers(degrees, lx, ly)})",
    )
    return element(
        "a",
        element("title", member.name),
        element("circle", class_="node", cx=x, cy=y, r=min(8.0, 2.6 + 0.9 * math.sqrt(member.ties))),
        name,
        href=address(target),
        tabindex=-1,
        class_=f"side-{colour}",
        data_node=place,
        id=f"node-{member.id}",
    )
