"""The dossier's other places on the map of one: a few small dots that give a bearing."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice

from builder.views.map.atlas import AREA_KM
from builder.views.map.frame import Frame
from builder.views.map.locator import Locator, all_locators
from builder.views.parts.teller import Teller

MOST_DOTS = 24
APART = 14
"""The dossier's other places are a few small dots, this many units apart: as many as help, however many there are."""

_CELL = 10
_AROUND = 360 // _CELL


class Others:
    """The dossier's places for the small dots, those that matter most first, found by where they lie."""

    def __init__(self, locators: Iterable[Locator]) -> None:
        self._cells: dict[tuple[int, int], list[tuple[int, Locator]]] = defaultdict(list)
        for rank, each in enumerate(locators):
            if each.precision_km < AREA_KM:
                self._cells[int(each.longitude // _CELL), int(each.latitude // _CELL)].append((rank, each))

    def on(self, frame: Frame, shown: Iterable[Locator]) -> Iterator[tuple[Locator, float, float]]:
        """Yield some of the places on a map with their points, apart from each other and from those shown already."""
        points = [frame.project((each.longitude, each.latitude)) for each in shown]
        most = len(points) + MOST_DOTS
        for _, each in sorted(self._within(frame), key=lambda item: item[0]):
            x, y = frame.project((each.longitude, each.latitude))
            if all(abs(x - left) + abs(y - top) >= APART for left, top in points):
                points.append((x, y))
                yield each, x, y
            if len(points) >= most:
                return

    def _within(self, frame: Frame) -> Iterator[tuple[int, Locator]]:
        for column in range(int(frame.west // _CELL), int(frame.east // _CELL) + 1):
            for row in range(int(frame.south // _CELL), int(frame.north // _CELL) + 1):
                found = self._cells.get(((column + _AROUND // 2) % _AROUND - _AROUND // 2, row), ())
                held = (item for item in found if frame.holds(item[1].longitude, item[1].latitude))
                # No cell has to give more than all that could be shown.
                yield from islice(held, MOST_DOTS * 8)


def others(teller: Teller) -> Others:
    """Return the places that maps show as small dots: those that hold others, then short names."""
    way_up = teller.knowledge.places.way_up
    holds = Counter(outer for each in teller.dossier.locations for outer in way_up(each))
    order = sorted(all_locators(teller), key=lambda each: (-holds[each.record], len(each.name), each.record))
    return Others(order)
