"""TopoJSON, as far as maps need it: arcs in whole numbers, joined to lines and rings in degrees."""

import json
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

Line = tuple[tuple[float, float], ...]
"""Points, each longitude and latitude in degrees (WGS 84); in a ring the last one is the first."""


class Topology:
    """One file shipped below builder/read/vendor/."""

    def __init__(self, path: str) -> None:
        self._file = json.loads(files("builder.read").joinpath("vendor", path).read_text(encoding="utf-8"))
        self._arcs: dict[int, Line] = {}

    def shapes(self, layer: str) -> Iterator[dict[str, Any]]:
        """Yield the shapes of a layer as the file has them."""
        yield from self._file["objects"][layer]["geometries"]

    def lines(self, shape: dict[str, Any]) -> tuple[Line, ...]:
        """Return the lines of a shape: of areas their rings, inner ones among them."""
        match shape["type"]:
            case "LineString":
                joined = [shape["arcs"]]
            case "Polygon" | "MultiLineString":
                joined = shape["arcs"]
            case "MultiPolygon":
                joined = [ring for polygon in shape["arcs"] for ring in polygon]
            case _:
                joined = []
        return tuple(self._line(numbers) for numbers in joined)

    def _line(self, numbers: list[int]) -> Line:
        """Return a line put together from arcs; a negative number means the arc in reverse."""
        points: list[tuple[float, float]] = []
        for number in numbers:
            arc = self._arc(number) if number >= 0 else self._arc(~number)[::-1]
            points += arc[1:] if points else arc
        return tuple(points)

    def _arc(self, number: int) -> Line:
        """Return an arc in degrees; the file holds steps from point to point in whole units."""
        if number not in self._arcs:
            (scale_x, scale_y), (shift_x, shift_y) = (
                self._file["transform"]["scale"],
                self._file["transform"]["translate"],
            )
            x = y = 0
            points = []
            for step_x, step_y in self._file["arcs"][number]:
                x, y = x + step_x, y + step_y
                points.append((x * scale_x + shift_x, y * scale_y + shift_y))
            self._arcs[number] = tuple(points)
        return self._arcs[number]
