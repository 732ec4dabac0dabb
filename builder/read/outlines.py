"""Outlines of countries for maps: Natural Earth's, in the public domain, shipped as TopoJSON (world-atlas)."""

import json
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

Ring = tuple[tuple[float, float], ...]
"""A closed line of points, each longitude and latitude in degrees (WGS 84)."""

_FILE = "vendor/world-atlas-2.0.2/countries-50m.json"


@dataclass(frozen=True, slots=True)
class Country:
    """A country: its name in English and the rings of its area; inner rings are holes."""

    name: str
    rings: tuple[Ring, ...]


@lru_cache(maxsize=1)
def read_outlines() -> tuple[Country, ...]:
    """Return the countries of the world at a scale of 1 to 50 million."""
    topology = json.loads(files("builder.read").joinpath(_FILE).read_text(encoding="utf-8"))
    arcs = [_arc(arc, topology["transform"]) for arc in topology["arcs"]]
    countries = []
    for shape in topology["objects"]["countries"]["geometries"]:
        polygons = [shape["arcs"]] if shape["type"] == "Polygon" else shape.get("arcs", [])
        rings = tuple(_ring(ring, arcs) for polygon in polygons for ring in polygon)
        countries.append(Country(shape["properties"]["name"], rings))
    return tuple(countries)


def _arc(arc: list[list[int]], transform: dict[str, list[float]]) -> list[tuple[float, float]]:
    """Return an arc in degrees; the file holds steps from point to point in whole units."""
    (scale_x, scale_y), (shift_x, shift_y) = transform["scale"], transform["translate"]
    x = y = 0
    points = []
    for step_x, step_y in arc:
        x, y = x + step_x, y + step_y
        points.append((x * scale_x + shift_x, y * scale_y + shift_y))
    return points


def _ring(numbers: list[int], arcs: list[list[tuple[float, float]]]) -> Ring:
    """Return a ring put together from arcs; a negative number means the arc in reverse."""
    points: list[tuple[float, float]] = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        points += arc[1:] if points else arc
    return tuple(points)
