"""The part of the world that a map shows, and how points and lines come to lie on the drawing.

Projection: Mercator, which keeps shapes at the size of a country. Areas are cut to the map (Sutherland and Hodgman,
"Reentrant Polygon Clipping", 1974); what is drawn is thinned to what can be seen.
"""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from builder.model.vocabulary import Extent
from builder.read.shipped.outlines import Outline

KM_PER_DEGREE = 111.2
POLEMOST = 84.0
"""The latitude, north and south, up to which maps show places; Mercator's projection has no poles."""

MERCATOR = 85.05
"""The latitude beyond which nothing is projected."""

LOWEST = 0.5
"""No map is lower than this share of its width."""

Point = tuple[float, float]


@dataclass(frozen=True)
class Frame:
    """A part of the world in degrees, drawn `width` units wide; east of 180 where it crosses that meridian."""

    west: float
    east: float
    south: float
    north: float
    width: int = 480

    @cached_property
    def height(self) -> float:
        """The height of the drawing, which follows from its width and extent."""
        return self.width * self._span / math.radians(self.east - self.west)

    @cached_property
    def _top(self) -> float:
        return _mercator(self.north)

    @cached_property
    def _span(self) -> float:
        return self._top - _mercator(self.south)

    def project(self, point: Point) -> Point:
        """Return the place of a point (longitude, latitude) on the drawing."""
        return next(self._projected(((self.turned(point[0]), point[1]),)))

    def _projected(self, points: Iterable[Point]) -> Iterator[Point]:
        """Yield the places of points; there are a hundred thousand of them, so what is the same for all is got once."""
        west, degrees, width = self.west, self.east - self.west, self.width
        top, span, height = self._top, self._span, self.height
        for longitude, latitude in points:
            yield (longitude - west) / degrees * width, (top - _mercator(latitude)) / span * height

    def turned(self, longitude: float) -> float:
        """Return a longitude as it is counted on this map: beyond 180 behind that meridian."""
        return longitude + 360 if longitude < self.west and longitude + 360 <= self.east else longitude

    def units(self, kilometres: float, latitude: float) -> float:
        """Return how long a distance is on the drawing."""
        degrees = kilometres / KM_PER_DEGREE / max(0.2, math.cos(math.radians(latitude)))
        return degrees * self.width / (self.east - self.west)

    def holds(self, longitude: float, latitude: float) -> bool:
        """Return whether a point lies on the map."""
        return self.west <= self.turned(longitude) <= self.east and self.south <= latitude <= self.north

    def _shows(self, longitude: float, latitude: float) -> bool:
        return self.west <= longitude <= self.east and self.south <= latitude <= self.north

    def touches(self, outline: Outline) -> bool:
        """Return whether the box of an outline and the map overlap."""
        return self._meets(outline.box)

    def _meets(self, box: tuple[float, float, float, float]) -> bool:
        west, east, south, north = box
        return east >= self.west and west <= self.east and north >= self.south and south <= self.north

    def on(self, outlines: Iterable[Outline]) -> Iterator[Outline]:
        """Yield the outlines that the map touches, once, also behind the 180th meridian if it crosses that."""
        met: set[tuple[float, float, float, float]] = set()
        turns = (0, 360) if self.east > 180 else (0,)
        for outline in outlines:
            for turn in turns:
                west, east, south, north = outline.box
                box = (west + turn, east + turn, south, north)
                if box not in met and self._meets(box):
                    yield outline.moved(turn)
                if len(turns) > 1:
                    met.add(box)

    def area(self, outline: Outline) -> list[Point]:
        """Return the part of an area that lies on the map, as points of the drawing."""
        points = list(outline.points)
        west, east, south, north = outline.box
        for crosses, axis, bound, sign in (
            (west < self.west, 0, self.west, 1),
            (east > self.east, 0, self.east, -1),
            (south < self.south, 1, self.south, 1),
            (north > self.north, 1, self.north, -1),
        ):
            if crosses and points:
                points = _clip_side(points, axis, bound, sign)
        return self._thinned(points)

    def runs(self, outline: Outline) -> Iterator[list[Point]]:
        """Yield the parts of a line that lie on the map, as points of the drawing."""
        run: list[Point] = []
        for before, point in zip(outline.points, outline.points[1:], strict=False):
            if self._shows(*before) or self._shows(*point):
                run = run or [before]
                run.append(point)
            elif run:
                yield self._thinned(run)
                run = []
        if run:
            yield self._thinned(run)

    def _thinned(self, points: Iterable[Point]) -> list[Point]:
        """Return points on the drawing without those beside the last one kept; a map of half the world is rougher.

        Where an area was cut, every point stays, so that it reaches the edge of the map all along.
        """
        least = 3 if self.east - self.west < 40 else 4
        right, bottom = self.width - 0.5, self.height - 0.5
        kept: list[Point] = []
        before_x = before_y = math.inf
        for x, y in self._projected(points):
            is_inside = 0.5 < x < right and 0.5 < y < bottom
            if not is_inside or abs(x - before_x) + abs(y - before_y) >= least:
                kept.append((x, y))
                before_x, before_y = x, y
        return kept


def around(
    points: Iterable[tuple[float, float, float]], least_km: float, width: int = 480, seam: float | None = None
) -> Frame:
    """Return the map of points (longitude, latitude, kilometres to show around them), in even degrees.

    At least `least_km` are shown around each, so that a coast or border gives a bearing. Neighbours share a map. `seam`
    is the meridian at which the world is cut; if it is not given, -180, or one far from points that lie around 180.
    """
    found = tuple(points)
    begin = seam_of([longitude for longitude, _, _ in found]) if seam is None else seam
    west, east, south, north = begin + 360.0, begin, 90.0, -90.0
    for turned, latitude, kilometres in found:
        longitude = turned + 360 if turned < begin else turned
        high = max(least_km, kilometres) / KM_PER_DEGREE
        wide = high / max(0.2, math.cos(math.radians(latitude)))
        west, east = min(west, longitude - wide), max(east, longitude + wide)
        south, north = min(south, latitude - high), max(north, latitude + high)
    west, south = (2.0 * math.floor(each / 2) for each in (west, south))
    east, north = (2.0 * math.ceil(each / 2) for each in (east, north))
    west, east = max(begin, west), min(begin + 360.0, east)
    frame = Frame(west, east, max(-POLEMOST, south), min(POLEMOST, north), width)
    while frame.height < width * LOWEST and (frame.south > -60 or frame.north < 75):
        south, north = min(frame.south, max(-60.0, frame.south - 1)), max(frame.north, min(75.0, frame.north + 1))
        frame = replace(frame, south=south, north=north)
    return frame


def frame_of(extent: Extent, width: int = 480) -> Frame:
    """Return the map of the dossier's extent."""
    east = extent.east if extent.west < extent.east else extent.east + 360
    return Frame(extent.west, east, max(-POLEMOST, extent.south), min(POLEMOST, extent.north), width)


def is_drawn(latitude: float) -> bool:
    """Return whether maps can show what lies at a latitude."""
    return abs(latitude) <= POLEMOST


def seam_of(longitudes: Sequence[float]) -> float:
    """Return the meridian at which the world is cut for points: -180, or one between them if they lie around 180."""
    found = sorted(set(longitudes))
    if len(found) < 2 or found[-1] - found[0] <= 180:
        return -180.0
    gaps = [(right - left, left) for left, right in pairwise(found)]
    widest, left = max(gaps)
    return left + widest / 2 if widest > 180 else -180.0


def seam_beside(extent: Extent) -> float:
    """Return the meridian at which the world is cut for a part of it: -180, or one far from a part around 180."""
    return -180.0 if extent.west < extent.east else (extent.west + extent.east) / 2


def _clip_side(points: list[Point], axis: int, bound: float, sign: int) -> list[Point]:
    """Return what is left of a ring on one side of a line; `sign` says on which."""
    kept: list[Point] = []
    before = points[-1]
    was_inside = (before[axis] - bound) * sign >= 0
    for point in points:
        is_inside = (point[axis] - bound) * sign >= 0
        if was_inside != is_inside:
            share = (bound - before[axis]) / (point[axis] - before[axis])
            kept.append((before[0] + share * (point[0] - before[0]), before[1] + share * (point[1] - before[1])))
        if is_inside:
            kept.append(point)
        before, was_inside = point, is_inside
    return kept


def _mercator(latitude: float) -> float:
    latitude = min(MERCATOR, max(-MERCATOR, latitude))
    return math.log(math.tan(math.pi / 4 + math.radians(latitude) / 2))
