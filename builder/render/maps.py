"""Locator maps as SVG: country outlines, the places of the page, and how closely each is known.

Projection: Mercator, which keeps shapes at the size of a country. Outlines are clipped to the map (Sutherland and
Hodgman, "Reentrant Polygon Clipping", 1974) and thinned to what can be seen. Colours come from the stylesheet.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from builder.derive.record import Locator
from builder.model.vocabulary import Extent
from builder.read.outlines import Ring, read_outlines
from builder.render.escape import Markdown, svg

WIDTH = 480
KM_PER_DEGREE = 111.2
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Frame:
    """The part of the world shown, in degrees, and its projection to a drawing WIDTH units wide."""

    west: float
    east: float
    south: float
    north: float

    @property
    def height(self) -> float:
        """The height of the drawing, which follows from its width and extent."""
        span = _mercator(self.north) - _mercator(self.south)
        return WIDTH * span / math.radians(self.east - self.west)

    def project(self, point: Point) -> Point:
        """Return the place of a point (longitude, latitude) on the drawing."""
        span = _mercator(self.north) - _mercator(self.south)
        x = (point[0] - self.west) / (self.east - self.west) * WIDTH
        return x, (_mercator(self.north) - _mercator(point[1])) / span * self.height

    def holds(self, locator: Locator) -> bool:
        """Return whether a place lies on the map."""
        return self.west <= locator.longitude <= self.east and self.south <= locator.latitude <= self.north


def locator_map(locators: Iterable[Locator], others: Iterable[Locator], extent: Extent | None) -> Markdown:
    """Return the map of the places given, with the dossier's other places as small dots, as an SVG figure.

    The map shows the dossier's extent if all the places lie in it, else their surroundings.
    """
    places = tuple(locators)
    if not places:
        return Markdown("")
    frame = _frame(places, extent)
    names = svg(", ".join(each.name for each in places))
    named = {each.marked for each in places}
    land = "".join(
        f'<path class="{"land focus" if name in named else "land"}" d="{path}"/>' for name, path in _outlines(frame)
    )
    whole = {name for name, _ in _outlines(frame)} & named
    dots = "".join(_dot(each, frame) for each in others if frame.holds(each))
    marks = "".join(_mark(each, frame, each.marked in whole) for each in places)
    return Markdown(
        f'<figure class="locator"><svg viewBox="0 0 {WIDTH} {frame.height:.0f}" role="img" '
        f'aria-label="Map: {names}">{land}{dots}{marks}</svg>'
        f"<figcaption>{_caption(places, whole)}</figcaption></figure>"
    )


def _caption(places: tuple[Locator, ...], whole: set[str]) -> str:
    known = []
    for each in places:
        where = f"somewhere in {svg(each.marked)}" if each.name != each.marked else ""
        distance = "" if each.marked in whole else f"within about {each.precision_km:g} km of the mark"
        known.append(", ".join(part for part in (svg(each.name), where, distance) if part))
    return f"{'; '.join(known)}. Positions are general knowledge. Outlines: Natural Earth."


def _frame(places: tuple[Locator, ...], extent: Extent | None) -> Frame:
    if extent:
        frame = Frame(extent.west, extent.east, extent.south, extent.north)
        if all(frame.holds(each) for each in places):
            return frame
    # Room for the widest circle, and at least 500 km around, so that a coast or border gives a bearing.
    reach = max(5.0, *(each.precision_km * 2.5 / KM_PER_DEGREE for each in places))
    west, east = (f(each.longitude for each in places) for f in (min, max))
    south, north = (f(each.latitude for each in places) for f in (min, max))
    wide = reach / max(0.2, math.cos(math.radians((south + north) / 2))) * 1.2
    return Frame(west - wide, east + wide, max(-80.0, south - reach), min(82.0, north + reach))


@lru_cache(maxsize=64)
def _outlines(frame: Frame) -> tuple[tuple[str, str], ...]:
    """Return name and path of each country that the map shows; most maps of a dossier share one frame."""
    found = []
    for country in read_outlines():
        rings = (_clip(ring, frame) for ring in country.rings if _touches(ring, frame))
        path = "".join(_path([frame.project(point) for point in ring]) for ring in rings if len(ring) > 2)
        if path:
            found.append((country.name, path))
    return tuple(found)


def _touches(ring: Ring, frame: Frame) -> bool:
    """Return whether the ring's bounding box and the map overlap."""
    longitudes, latitudes = zip(*ring, strict=True)
    beside = max(longitudes) < frame.west or min(longitudes) > frame.east
    return not beside and max(latitudes) >= frame.south and min(latitudes) <= frame.north


def _path(points: list[Point]) -> str:
    """Return a closed path through the points, leaving out those that lie within a unit of the last one drawn."""
    drawn = [points[0]]
    for point in points[1:]:
        if abs(point[0] - drawn[-1][0]) + abs(point[1] - drawn[-1][1]) >= 1.5:
            drawn.append(point)
    return "M" + "L".join(f"{x:.1f},{y:.1f}" for x, y in drawn) + "Z" if len(drawn) > 2 else ""


def _clip(ring: Ring, frame: Frame) -> list[Point]:
    points = list(ring)
    for axis, bound, sign in (
        (0, frame.west, 1),
        (0, frame.east, -1),
        (1, frame.south, 1),
        (1, frame.north, -1),
    ):
        points = _clip_side(points, axis, bound, sign)
        if not points:
            return []
    return points


def _clip_side(points: list[Point], axis: int, bound: float, sign: int) -> list[Point]:
    """Return what is left of a ring on one side of a line; `sign` says on which."""

    def inside(point: Point) -> bool:
        return (point[axis] - bound) * sign >= 0

    kept: list[Point] = []
    for before, point in zip([points[-1], *points[:-1]], points, strict=True):
        if inside(before) != inside(point):
            share = (bound - before[axis]) / (point[axis] - before[axis])
            kept.append((before[0] + share * (point[0] - before[0]), before[1] + share * (point[1] - before[1])))
        if inside(point):
            kept.append(point)
    return kept


def _dot(place: Locator, frame: Frame) -> str:
    x, y = frame.project((place.longitude, place.latitude))
    return f'<circle class="place" cx="{x:.1f}" cy="{y:.1f}" r="2"><title>{svg(place.name)}</title></circle>'


def _mark(place: Locator, frame: Frame, whole: bool) -> str:
    """Return a place: a dot, a ring as wide as its position is uncertain, and its name; a country has the name only."""
    x, y = frame.project((place.longitude, place.latitude))
    if whole:
        return _label(place.marked, WIDTH / 2 if x > WIDTH or x < 0 else x, y, "middle")
    per_degree = WIDTH / (frame.east - frame.west)
    radius = place.precision_km / KM_PER_DEGREE / max(0.2, math.cos(math.radians(place.latitude))) * per_degree
    ring = f'<circle class="precision" cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}"/>' if radius > 5 else ""
    # A letter is about 7 units wide; a name goes where it fits, else above the dot.
    reach = len(place.marked) * 7 + 10
    if x + reach < WIDTH:
        label = _label(place.marked, x + 8, y + 4, "start")
    elif x - reach > 0:
        label = _label(place.marked, x - 8, y + 4, "end")
    else:
        label = _label(place.marked, WIDTH / 2, y - 12, "middle")
    return f'{ring}<circle class="here" cx="{x:.1f}" cy="{y:.1f}" r="4"/>{label}'


def _label(name: str, x: float, y: float, anchor: str) -> str:
    return f'<text class="label" x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{svg(name)}</text>'


def _mercator(latitude: float) -> float:
    return math.log(math.tan(math.pi / 4 + math.radians(latitude) / 2))
