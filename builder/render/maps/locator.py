"""Locator maps: the places of one page among others, and how closely each is known."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice

from builder.derive.atlas import AREA_KM
from builder.derive.record import Locator
from builder.model.vocabulary import Extent
from builder.read.outlines import outlined_as
from builder.render.escape import Markdown, svg
from builder.render.maps.frame import Frame, around, frame_of
from builder.render.maps.ground import Ground, ground_of
from builder.render.maps.labels import Labels

MOST_DOTS = 24
APART = 14
"""The dossier's other places are a few small dots, this many units apart: as many as help, however many there are."""

LETTER = 9.5
"""The width of a letter, large enough for the larger letters of a phone."""

MOST_NAMES = 5

_CELL = 10

Dot = tuple[str, float, float, str]
"""A small dot: its name, its point on the drawing, and its kind."""


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
                found = self._cells.get((column, row), ())
                held = (item for item in found if frame.holds(item[1].longitude, item[1].latitude))
                # No cell has to give more than all that could be shown.
                yield from islice(held, MOST_DOTS * 8)


def locator_map(locators: Iterable[Locator], others: Others, extent: Extent | None) -> Markdown:
    """Return the map of the places given, with some of the dossier's other places as small dots, as an SVG figure.

    The map shows the dossier's extent if all the places lie in it, else their surroundings.
    """
    places = tuple(locators)
    if not places:
        return Markdown("")
    frame = _frame(places, extent)
    ground = ground_of(frame)
    named = {outlined_as(each.marked) for each in places}
    whole = ground.drawn & named
    labels = Labels(frame.width, frame.height, LETTER)
    marks = [_mark(each, frame, labels) for each in places if outlined_as(each.marked) not in whole]
    dots = tuple(_dots(frame, ground, others, places))
    for _, x, y, _kind in dots:
        labels.keep(x, y, 2)
    names = svg(", ".join(dict.fromkeys(each.name for each in places)))
    return Markdown(
        f'<figure class="locator"><svg viewBox="0 0 {frame.width} {frame.height:.0f}" role="img" '
        f'aria-label="Map: {names}">{ground.svg(named)}{"".join(map(_dot, dots))}{"".join(marks)}'
        f"{''.join(_names(ground, labels, named, dots))}</svg>"
        f"<figcaption>{_caption(places, whole)}</figcaption></figure>"
    )


def _frame(places: tuple[Locator, ...], extent: Extent | None) -> Frame:
    if extent:
        frame = frame_of(extent)
        if all(frame.holds(each.longitude, each.latitude) for each in places):
            return frame
    return around(((each.longitude, each.latitude, each.precision_km * 2.5) for each in places), 550)


def _caption(places: tuple[Locator, ...], whole: frozenset[str]) -> str:
    known = []
    for name in dict.fromkeys(each.name for each in places):
        here = [each for each in places if each.name == name]
        around = ", ".join(svg(each.marked) for each in here if each.marked != name)
        closely = [
            f"within about {each.precision_km:g} km of the mark"
            for each in here
            if outlined_as(each.marked) not in whole
        ]
        parts = (svg(name), f"somewhere in {around}" if around else "", closely[0] if len(here) == len(closely) else "")
        known.append(", ".join(part for part in parts if part))
    general = " Positions are general knowledge." if all(each.general for each in places) else ""
    return f"{'; '.join(known)}.{general} Outlines: Natural Earth."


def _dots(frame: Frame, ground: Ground, others: Others, shown: tuple[Locator, ...]) -> Iterator[Dot]:
    """Yield what gives a bearing: the dossier's other places, and cities: name, point, kind of mark."""
    points = [frame.project((each.longitude, each.latitude)) for each in shown]
    for each, x, y in others.on(frame, shown):
        points.append((x, y))
        yield each.name, x, y, "place"
    for name, (x, y) in ground.cities:
        if all(abs(x - left) + abs(y - top) >= APART for left, top in points):
            yield name, x, y, "city"


def _mark(place: Locator, frame: Frame, labels: Labels) -> str:
    """Return a place: a dot, a ring as wide as its position is uncertain, and its name."""
    x, y = frame.project((place.longitude, place.latitude))
    radius = frame.units(place.precision_km, place.latitude)
    ring = f'<circle class="precision" cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}"/>' if radius > 5 else ""
    dot = f'<circle class="here" cx="{x:.1f}" cy="{y:.1f}" r="4"/>'
    labels.keep(x, y, 4)
    return ring + dot + labels.beside(place.marked, x, y, 4, "label", must=True)


def _dot(dot: Dot) -> str:
    name, x, y, kind = dot
    return f'<circle class="{kind}" cx="{x:.1f}" cy="{y:.1f}" r="2"><title>{svg(name)}</title></circle>'


def _names(ground: Ground, labels: Labels, named: set[str], dots: tuple[Dot, ...]) -> Iterator[str]:
    """Yield names where there is room: of the page's countries, of some dots, of the countries around."""
    for each in ground.countries:
        if each.name in named:
            yield labels.at(each.name, *each.middle, "label")
    for name, x, y, _ in dots[:MOST_NAMES]:
        yield labels.beside(name, x, y, 2, "small")
    for each in sorted(ground.countries, key=lambda each: -each.share):
        if each.name not in named and each.share > 0.03:
            yield labels.at(each.name, *each.middle, "small country")
