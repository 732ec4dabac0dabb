"""The data of the map tool: places with their events, and what lies beneath them."""

import math
from collections.abc import Iterable, Iterator
from functools import partial
from itertools import groupby
from typing import Any

from builder.model.site import published
from builder.read.shipped.outlines import Outline
from builder.render.columns import columns
from builder.views.map.atlas import Atlas, Place, Spot, atlas
from builder.views.map.frame import Frame, around, frame_of, seam_beside
from builder.views.map.grounds import grounds
from builder.views.map.ruler import Ruler, ruler_of
from builder.views.parts.lines import EventLine
from builder.views.site import Site
from builder.views.timeline.marks import Mark, all_marks

COARSE = 0.8
"""Far from all places one point is kept in a square of this many degrees, and small islands are left out."""

CELL = 3
"""Near is what lies in the same square of this many degrees as a place, or in one beside it."""


def map_data(site: Site) -> Iterator[tuple[str, object]]:
    """Yield "map", the places and events, and "map-outlines", the land, lakes, rivers and cities around them."""
    whole = site.teller.once(atlas)
    yield "map", _places(site, whole)
    yield "map-outlines", _outlines(site, whole)


def _places(site: Site, found: Atlas) -> dict[str, Any]:
    world, events, extent = site.teller.once(grounds).world, site.dossier.events, site.dossier.settings.map
    whole = _whole(site, found)
    shown = {line.event: line for spot in found.spots for each in (spot, *spot.inside) for line in each.events}
    lines = {key: shown[key] for key in site.teller.knowledge.events.in_order(shown)}
    number = {key: index for index, key in enumerate(lines)}
    words = site.dossier.vocabulary.kinds.event
    used = {events[key].kind for key in lines}
    known = site.teller.once(all_marks)
    ruler = ruler_of(mark for key in lines for mark in known[key])

    def place(each: Place) -> dict[str, Any]:
        here = [number[line.event] for line in each.events]
        told = [[number[line.event], hedged] for line in each.events if (hedged := _hedged(line, each.id))]
        shown = {"id": each.id, "name": each.name, "page": _page(site, each.id), "fact": each.fact, "events": here}
        return shown | ({"told": told} if told else {})

    def spot(each: Spot) -> dict[str, Any]:
        outline = world.outlined_as(each.outline) if each.is_area else None
        at = {
            "at": [each.latitude, whole.turned(each.longitude)],
            "km": each.precision_km,
            "area": each.is_area,
            "outline": outline,
        }
        return place(each) | at | ({"inside": [place(inside) for inside in each.inside]} if each.inside else {})

    return {
        "extent": _corners(frame_of(extent)) if extent else None,
        "kinds": columns({"key": key, "label": label.label} for key, label in words.items() if key in used),
        "places": [spot(each) for each in found.spots],
        "events": [
            {
                "name": line.name,
                "page": _page(site, key),
                "date": line.when,
                "kind": events[key].kind,
                "reach": _reach(ruler, known[key]),
            }
            for key, line in lines.items()
        ],
        "time": {"unit": ruler.unit, "first": ruler.first.isoformat(), "bounds": ruler.bounds} if ruler else None,
    }


def _hedged(line: EventLine, place: str) -> str:
    """Return a place of an event with all that is said beside its name, nothing if that is all."""
    return next((each.text for each in line.places if each.location == place and not each.is_plain), "")


def _page(site: Site, record: str) -> str:
    return published(site.routes.record(record))


def _reach(ruler: Ruler | None, marks: Iterable[Mark]) -> list[tuple[int, int]]:
    """Return the steps of the strip of time in which an event can lie, for each of its dates."""
    return [ruler.reach(each) for each in marks] if ruler else []


def _outlines(site: Site, found: Atlas) -> dict[str, Any]:
    """Return what lies around the places: in full within the dossier's extent and near places, roughly elsewhere."""
    extent = site.dossier.settings.map
    whole = _whole(site, found)
    points = [(whole.turned(each.longitude), each.latitude) for each in found.spots if not each.is_area]
    near = Near(frame_of(extent) if extent else None, points)
    world = site.teller.once(grounds).world
    water = world.water

    def area(outlines: Iterable[Outline]) -> list[list[list[float]]]:
        rings = (list(near.thinned(each)) for each in whole.on(outlines) if near.is_seen(each))
        return [each for each in rings if len(each) > 3]

    countries = ((each.name, area(each.rings)) for each in world.countries)
    return {
        "countries": [{"name": name, "rings": rings} for name, rings in countries if rings],
        "lakes": area(water.lakes),
        "rivers": [list(near.thinned(each)) for each in whole.on(water.rivers) if near.reaches(each)],
        "cities": columns(
            {
                "name": each.name,
                "latitude": round(each.latitude, 2),
                "longitude": round(whole.turned(each.longitude), 2),
                "rank": each.rank,
            }
            for each in world.cities
            if whole.holds(each.longitude, each.latitude)
        ),
        "bounds": _corners(whole),
    }


def _whole(site: Site, found: Atlas) -> Frame:
    """Return the part of the world that the map can show: all places, and the dossier's extent."""
    extent = site.dossier.settings.map
    points = [(each.longitude, each.latitude, max(550.0, each.precision_km)) for each in found.spots]
    if extent:
        points += [(extent.west, extent.south, 550.0), (extent.east, extent.north, 550.0)]
    return around(points or [(0.0, 0.0, 9000.0)], 550, seam=seam_beside(extent) if extent else None)


def _corners(frame: Frame) -> list[list[float]]:
    return [[frame.south, frame.west], [frame.north, frame.east]]


class Near:
    """What counts as near: the dossier's extent, and a few degrees around each place."""

    def __init__(self, frame: Frame | None, points: Iterable[tuple[float, float]]) -> None:
        self._frame = frame
        found = {_cell(each) for each in points}
        self._cells = {(x + right, y + down) for x, y in found for right in (-1, 0, 1) for down in (-1, 0, 1)}

    def holds(self, point: tuple[float, float]) -> bool:
        """Return whether a point is near."""
        return _cell(point) in self._cells or bool(self._frame and self._frame.holds(*point))

    def reaches(self, outline: Outline) -> bool:
        """Return whether any point of an outline is near."""
        return self.may_reach(outline) and any(map(self.holds, outline.points))

    def is_seen(self, outline: Outline) -> bool:
        """Return whether an area is near, or large enough to be seen from afar."""
        west, east, south, north = outline.box
        return max(east - west, north - south) > 2 * COARSE or self.reaches(outline)

    def may_reach(self, outline: Outline) -> bool:
        """Return whether the box of an outline lies in part near, without which none of its points does."""
        west, east, south, north = outline.box
        (left, low), (right, high) = _cell((west, south)), _cell((east, north))
        in_frame = self._frame is not None and self._frame.touches(outline)
        return in_frame or any(left <= x <= right and low <= y <= high for x, y in self._cells)

    def thinned(self, outline: Outline) -> Iterator[list[float]]:
        """Yield the points of an outline; far away, of those in one square only that nearest to its middle.

        Which point that is does not depend on the direction, so that neighbours keep the border they share.
        """
        near = self.holds if self.may_reach(outline) else None

        def square(point: tuple[float, float]) -> tuple[float, float]:
            return point if near and near(point) else (point[0] // COARSE, point[1] // COARSE)

        for key, points in groupby(outline.points, square):
            first, *others = points
            longitude, latitude = min((first, *others), key=partial(_off_middle, key)) if others else first
            yield [round(longitude, 2), round(latitude, 2)]


def _cell(point: tuple[float, float]) -> tuple[int, int]:
    return int(point[0] // CELL), int(point[1] // CELL)


def _off_middle(square: tuple[float, float], point: tuple[float, float]) -> float:
    return math.dist(point, ((square[0] + 0.5) * COARSE, (square[1] + 0.5) * COARSE))
