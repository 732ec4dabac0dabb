"""Whereabouts: coordinates that lie far away and would be near if their two numbers were written otherwise."""

from collections.abc import Iterator
from dataclasses import dataclass

from builder.check.doubts import Doubt
from builder.know import Knowledge
from builder.model.dossier import Dossier

FEW = 3
"""How many other places must be known for them to say where a dossier lies, if its settings do not."""

MARGIN = 0.25
"""By how much of its own width and height the area grows, at each side: a place may lie a little outside."""

WIDEST = 60.0
"""How many degrees an area may span for a place to be out of place: of half the world, nothing is far."""

_WAYS = ((True, 1, 1), (False, -1, 1), (False, 1, -1), (False, -1, -1), (True, -1, 1), (True, 1, -1), (True, -1, -1))


@dataclass(frozen=True, slots=True)
class Area:
    """A part of the world, in degrees."""

    south: float
    north: float
    west: float
    east: float

    def holds(self, latitude: float, longitude: float, margin: float = 0) -> bool:
        """Return whether a point lies in it, or no farther outside than `margin` of its height and width."""
        high, wide = (self.north - self.south) * margin, (self.east - self.west) * margin
        inside = self.south - high <= latitude <= self.north + high
        return inside and self.west - wide <= longitude <= self.east + wide


def far_away(knowledge: Knowledge) -> Iterator[Doubt]:
    """No place lies outside of where the dossier does, but inside if latitude and longitude, or a sign, are changed.

    That is the area of its maps or, if none is given, the one that its other places span.
    """
    dossier = knowledge.dossier
    positions = {key: knowledge.places.position(key) for key in dossier.locations}
    points = {key: stated.value for key, stated in positions.items() if stated}
    for key, place in dossier.locations.items():
        area = _area(dossier, [point for other, point in points.items() if other != key]) if key in points else None
        for index, each in enumerate(place.coordinates if area else ()):
            found = _nearer(area, *each.value) if area and not each.body else None
            if found:
                message = (
                    f"{_written(each.value)} lies far outside of what this dossier is about; {found[1]} it lies in it"
                )
                remedy = f'Write latitude first, north and east without a sign: value: "{_written(found[0])}".'
                yield Doubt("far-away", dossier.document_of[key], ("coordinates", index, "value"), message, remedy)


def _nearer(area: Area, latitude: float, longitude: float) -> tuple[tuple[float, float], str] | None:
    """Return the point in an area that is meant by one far outside of it, and how; None if there is none."""
    if area.holds(latitude, longitude, MARGIN):
        return None
    for swapped, north, east in _WAYS:
        point = (longitude * north, latitude * east) if swapped else (latitude * north, longitude * east)
        if abs(point[0]) <= 90 and area.holds(*point):
            return point, "with latitude and longitude swapped" if swapped else "with another sign"
    return None


def _area(dossier: Dossier, others: list[tuple[float, float]]) -> Area | None:
    if shown := dossier.settings.map:
        found = Area(shown.south, shown.north, shown.west, shown.east)
    elif len(others) >= FEW:
        latitudes, longitudes = zip(*others, strict=True)
        found = Area(min(latitudes), max(latitudes), min(longitudes), max(longitudes))
    else:
        return None
    return found if 0 <= found.east - found.west <= WIDEST and found.north - found.south <= WIDEST else None


def _written(point: tuple[float, float]) -> str:
    return f"{point[0]:g}, {point[1]:g}"
