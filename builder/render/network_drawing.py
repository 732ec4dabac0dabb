"""The drawing of the whole network, as SVG: records on a ring by side, their names outward, ties as chords.

One chord joins two records, however many ties they have; without a script it leads to the statement of the first, and
its title says them all. overrides/assets/javascripts/tools/network/ adds the rest. The numbers in `data-node` and
`data-ends` are the places of records in data/network.js.
"""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from builder.derive.network import Member, Network, Tie
from builder.derive.ring import ring_of
from builder.render.escape import Markdown, address, svg
from builder.render.routes import Routes, published, relative
from builder.render.svg_text import shortened

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


def network_drawing(network: Network, routes: Routes, page: str) -> Markdown:
    """Return the drawing for the page at a path, empty if there are no ties."""
    if not network.members:
        return Markdown("")
    by_sector: dict[str, list[str]] = {sector: [] for sector in network.sectors}
    for member in network.members:
        by_sector[member.sector].append(member.id)
    ring = ring_of(by_sector, [(each.source, each.target) for each in network.drawn])
    scale = Scale.of(network)
    names = {each.id: each.name for each in network.members}
    places = {each.id: place for place, each in enumerate(network.members)}
    chords = "".join(
        _chord(ties, scale, ring.angles, places, names, relative(published(routes.record(ties[0].source)), page))
        for ties in _by_pair(network.drawn)
    )
    arcs = "".join(_arc(scale, *ring.arcs[key], network.sectors[key].colour) for key in network.sectors)
    nodes = "".join(
        _node(
            member,
            places[member.id],
            scale,
            ring.angles[member.id],
            network.sectors[member.sector].colour,
            relative(published(routes.record(member.id)), page),
        )
        for member in sorted(network.members, key=lambda each: ring.angles[each.id])
    )
    size, shown = 2 * scale.half, 2 * scale.half * SHOWN
    return Markdown(
        f'<svg class="ring" viewBox="0 0 {size:.0f} {size:.0f}" width="{shown:.0f}" height="{shown:.0f}" '
        f'font-size="{scale.letters:.1f}" aria-hidden="true"><g class="arcs">{arcs}</g><g class="chords">{chords}</g>'
        f'<g class="nodes">{nodes}</g></svg>'
    )


def _by_pair(ties: Sequence[Tie]) -> list[list[Tie]]:
    """Return the ties of each two records, in the order of the list."""
    found: dict[frozenset[str], list[Tie]] = defaultdict(list)
    for tie in ties:
        found[frozenset((tie.source, tie.target))].append(tie)
    return list(found.values())


def _chord(
    ties: list[Tie],
    scale: Scale,
    angles: Mapping[str, float],
    places: Mapping[str, int],
    names: Mapping[str, str],
    page: str,
) -> str:
    first = ties[0]
    ends = sorted((first.source, first.target), key=lambda each: places[each])
    (ax, ay), (bx, by) = (scale.point(angles[each], scale.radius - 5) for each in ends)
    # The further apart two records are on the ring, the deeper their chord dips towards its middle.
    apart = abs(math.sin((angles[ends[0]] - angles[ends[1]]) / 2))
    share = 0.88 * (1 - apart) ** 0.6
    cx, cy = (scale.half + ((a + b) / 2 - scale.half) * share for a, b in ((ax, bx), (ay, by)))
    said = "; ".join(_said(each, names) for each in ties)
    line = f"M{ax:.1f},{ay:.1f}Q{cx:.1f},{cy:.1f} {bx:.1f},{by:.1f}"
    kind = "chord inferred-tie" if all(each.is_inferred for each in ties) else "chord"
    return (
        f'<a href="{address(page)}#{address(first.key)}" tabindex="-1" data-ends="{places[ends[0]]} {places[ends[1]]}">'
        f'<title>{svg(said)}</title><path class="{kind}" d="{line}"/></a>'
    )


def _said(tie: Tie, names: Mapping[str, str]) -> str:
    time = f", {tie.time}" if tie.time else ""
    worked_out = " (worked out)" if tie.is_inferred else ""
    return f"{names[tie.source]} {tie.label} {names[tie.target]}{time}{worked_out}"


def _arc(scale: Scale, begin: float, end: float, colour: str) -> str:
    (ax, ay), (bx, by) = (scale.point(angle, scale.radius) for angle in (begin, end))
    long = int(end - begin > math.pi)
    r = f"{scale.radius:.1f}"
    return f'<path class="arc side-{colour}" d="M{ax:.1f},{ay:.1f}A{r},{r} 0 {long} 1 {bx:.1f},{by:.1f}"/>'


def _node(member: Member, place: int, scale: Scale, angle: float, colour: str, target: str) -> str:
    x, y = scale.point(angle, scale.radius)
    # On the left half names are turned round, so that none stands on its head.
    turned = angle % (2 * math.pi) > math.pi
    degrees = math.degrees(angle) - 90 + (180 if turned else 0)
    lx, ly = scale.point(angle, scale.radius + 10)
    size = min(8.0, 2.6 + 0.9 * math.sqrt(member.ties))
    anchor = "end" if turned else "start"
    return (
        f'<a href="{address(target)}" tabindex="-1" class="side-{colour}" data-node="{place}" id="node-{member.id}">'
        f"<title>{svg(member.name)}</title>"
        f'<circle class="node" cx="{x:.1f}" cy="{y:.1f}" r="{size:.1f}"/>'
        f'<text class="tied" x="{lx:.1f}" y="{ly:.1f}" dy="0.35em" text-anchor="{anchor}" '
        f'transform="rotate({degrees:.1f} {lx:.1f} {ly:.1f})">{svg(shortened(member.name, LETTERS))}</text></a>'
    )
