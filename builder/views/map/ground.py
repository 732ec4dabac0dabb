"""What lies beneath the places of a map: land, lakes, rivers, and where names of countries and cities may stand."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby, pairwise

from builder.read.shipped.outlines import Outline, World
from builder.render.escape import Markdown
from builder.render.svg import element, joined
from builder.views.map.frame import Frame, Point

SPECK = 6.0
"""An island has to be larger than this, in units of the drawing, to be drawn, unless it is all of its country."""

MOST_CITIES = 12


@dataclass(frozen=True, slots=True)
class Land:
    """A country as drawn: its path, the middle of its largest part, and the share of the map that it covers."""

    name: str
    path: Markdown
    middle: Point
    share: float


@dataclass(frozen=True, slots=True)
class Ground:
    """All that is beneath the places, as paths of the drawing; cities with their points, the largest first."""

    countries: tuple[Land, ...]
    lakes: Markdown
    rivers: Markdown
    cities: tuple[tuple[str, Point], ...]

    @property
    def drawn(self) -> frozenset[str]:
        """The names of the countries on the map."""
        return frozenset(each.name for each in self.countries)

    def svg(self, focus: Iterable[str] = ()) -> Markdown:
        """Return the drawing; the countries in `focus` stand out."""
        named = set(focus)
        land = (
            element("path", class_="land focus" if each.name in named else "land", d=each.path)
            for each in self.countries
        )
        water = (
            element("path", class_=name, d=path)
            for name, path in (("lake", self.lakes), ("river", self.rivers))
            if path
        )
        return joined(*land, *water)


def ground_of(world: World, frame: Frame) -> Ground:
    """Return what lies beneath a map."""
    water = world.water
    lines = (run for river in frame.on(water.rivers) for run in frame.runs(river))
    cities = (
        (each.name, frame.project((each.longitude, each.latitude)))
        for each in world.cities
        if frame.holds(each.longitude, each.latitude)
    )
    return Ground(
        tuple(_lands(world, frame)),
        Markdown("".join(_path(ring, "Z") for ring in _areas(water.lakes, frame) if _middle(ring)[0] > SPECK)),
        Markdown("".join(_path(run) for run in lines if len(run) > 1)),
        tuple(cities)[:MOST_CITIES],
    )


def _lands(world: World, frame: Frame) -> Iterable[Land]:
    for country in world.countries:
        rings = sorted(((*_middle(ring), ring) for ring in _areas(country.rings, frame)), reverse=True)
        if rings:
            size, middle, _ = rings[0]
            path = "".join(_path(ring, "Z") for each, _, ring in rings if each > SPECK or ring is rings[0][2])
            yield Land(country.name, Markdown(path), middle, size / (frame.width * frame.height))


def _areas(outlines: Iterable[Outline], frame: Frame) -> list[list[Point]]:
    rings = (frame.area(each) for each in frame.on(outlines))
    return [ring for ring in rings if len(ring) > 2]


def _path(points: list[Point], end: str = "") -> str:
    """Return a line through points in whole units, each as its way from the one before: so it is short.

    A minus parts two numbers as well as a space does. A point that falls on the one before it is left out, and a line
    of which only one is left.
    """
    whole = [point for point, _ in groupby((round(x), round(y)) for x, y in points)]
    ways = " ".join(f"{x2 - x1} {y2 - y1}" for (x1, y1), (x2, y2) in pairwise(whole))
    return f"M{whole[0][0]} {whole[0][1]}l{ways}{end}".replace(" -", "-") if ways else ""


def _middle(ring: list[Point]) -> tuple[float, Point]:
    """Return the size of an area and its centre of gravity."""
    twice = x = y = 0.0
    for (x1, y1), (x2, y2) in zip(ring, [*ring[1:], ring[0]], strict=True):
        cross = x1 * y2 - x2 * y1
        twice, x, y = twice + cross, x + (x1 + x2) * cross, y + (y1 + y2) * cross
    if not twice:
        return 0.0, ring[0]
    return abs(twice) / 2, (x / twice / 3, y / twice / 3)
