"""The maps of all places: what the page "Map" shows without JavaScript and on paper.

Places that would cover each other share a mark. Marks are numbered from north to south; the list beneath the map gives
the places of each number. If places lie beyond the dossier's extent, a second map shows them.
"""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from builder.model.values.names import list_order
from builder.model.vocabulary import Extent
from builder.render.escape import Markdown, markdown
from builder.render.svg import anchored, element, numbers
from builder.views.map.atlas import Atlas, Spot
from builder.views.map.frame import Frame, around, frame_of
from builder.views.map.ground import Ground
from builder.views.map.grounds import Grounds, grounds
from builder.views.map.labels import Labels
from builder.views.site import Site
from builder.words import Words

WIDTH = 720
RADIUS = 10
ROOM = 13
"""The radius of a mark on a phone, where the drawing is half as large; so much room is kept for each."""

LETTER = 12.0
"""The width of a letter there, in units of the drawing."""

WIDEST_KM = 1000
MOST_MARKS = 80
"""A drawing has no more marks than this, however many places there are."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A numbered mark and the places that share it, the one that names it first."""

    number: int
    x: float
    y: float
    spots: tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    """A map: its heading and anchor, the figure, and its marks."""

    heading: str
    anchor: str
    figure: Markdown
    marks: tuple[Mark, ...]


def overview(site: Site, atlas: Atlas, page: str = "") -> tuple[Drawing, ...]:
    """Return the map of the dossier's extent, and one of the places beyond it if there are any.

    `page` is the address of the page that lists the places, empty if it is the one that shows the map.
    """
    words, extent = site.teller.words, site.dossier.settings.map
    frame = frame_of(extent, WIDTH) if extent else None
    near = [each for each in atlas.spots if not frame or frame.holds(each.longitude, each.latitude)]
    far = [each for each in atlas.spots if frame and not frame.holds(each.longitude, each.latitude)]
    if frame:
        areas = [each for each in far if each.is_area]
        drawings = [_drawing(site, words.gettext("On the map"), "places", frame, near, areas, 1, page)]
        if far:
            frame, heading = around(_reach(far), 550, WIDTH), words.gettext("Beyond this map")
            first = len(drawings[0].marks) + 1
            drawings.append(_drawing(site, heading, "beyond", frame, far, [], first, page, extent))
    elif near:
        frame = around(_reach(near), 550, WIDTH)
        drawings = [_drawing(site, words.gettext("On the map"), "places", frame, near, [], 1, page)]
    else:
        drawings = []
    return tuple(drawings)


def _reach(spots: Iterable[Spot]) -> Iterator[tuple[float, float, float]]:
    for each in spots:
        yield each.longitude, each.latitude, min(each.precision_km, 1000)


def _drawing(
    site: Site,
    heading: str,
    anchor: str,
    frame: Frame,
    spots: list[Spot],
    around: list[Spot],
    first: int,
    page: str,
    extent: Extent | None = None,
) -> Drawing:
    """Return one map; `around` are areas that may reach into it, `extent` is marked as a box."""
    words, beneath = site.teller.words, site.teller.once(grounds)
    ground, outlined_as = beneath.under(frame), beneath.world.outlined_as
    marks = _marks([each for each in spots if not each.is_area], frame, first)
    areas = [each for each in spots if each.is_area]
    shown = areas + [each for each in around if outlined_as(each.outline) in ground.drawn]
    labels = Labels(frame.width, frame.height, LETTER)
    for each in marks:
        labels.keep(each.x, each.y, ROOM)
    rings = [_ring(each.spots[0], frame, ROOM) for each in marks]
    wide = [_ring(each, frame, 0, "precision wide") for each in areas if _is_ringed(each, ground, beneath)]
    box = _box(extent, frame) if extent else Markdown("")
    # Marks come first where there is little room for names, but are drawn over the names of areas.
    heaviest = sorted(marks, key=lambda each: (-each.spots[0].weight, each.number))
    drawn = [_mark(words, each, labels, page) for each in heaviest]
    names = _names(beneath, frame, shown, labels, page)
    drawing = element(
        "svg",
        *(ground.svg(), *wide, *rings, box, *names, *drawn),
        viewBox=numbers(0, 0, frame.width, round(frame.height)),
        role="group",
        aria_label=words.ngettext(
            "%(heading)s: map with %(number)s numbered place",
            "%(heading)s: map with %(number)s numbered places",
            len(marks),
            heading=heading,
        ),
    )
    caption = element("figcaption", _caption(words, spots, page))
    figure = element("figure", element("div", drawing, class_="still"), caption, class_="locator overview")
    return Drawing(heading, anchor, figure, marks)


def _marks(spots: list[Spot], frame: Frame, first: int) -> tuple[Mark, ...]:
    """Return the marks of places, numbered from north to south; places that would touch on a phone share one."""
    points = {each.id: frame.project((each.longitude, each.latitude)) for each in spots}
    apart = 2.0 * ROOM
    groups = gathered(spots, points, apart)
    while len(groups) > MOST_MARKS:
        apart *= 1.5
        groups = gathered(spots, points, apart)
    groups.sort(key=lambda group: (round(points[group[0].id][1]), points[group[0].id][0], group[0].id))
    return tuple(Mark(number, *points[group[0].id], tuple(group)) for number, group in enumerate(groups, first))


def gathered(spots: list[Spot], points: dict[str, tuple[float, float]], apart: float) -> list[list[Spot]]:
    """Return places in groups around those that come first: each joins the nearest that is closer than `apart`.

    The script tools/map/gather.js does the same at each scale.
    """
    groups: dict[tuple[int, int], list[list[Spot]]] = {}
    for spot in spots:
        x, y = points[spot.id]
        column, row = int(x // apart), int(y // apart)
        beside = [(column + right, row + down) for right in (-1, 0, 1) for down in (-1, 0, 1)]
        near = [
            (distance, position, group)
            for position, group in enumerate(each for cell in beside for each in groups.get(cell, ()))
            if (distance := math.dist((x, y), points[group[0].id])) < apart
        ]
        if near:
            min(near, key=lambda item: item[:2])[2].append(spot)
        else:
            groups.setdefault((column, row), []).append([spot])
    return [group for cell in groups.values() for group in cell]


def _mark(words: Words, mark: Mark, labels: Labels, page: str) -> Markdown:
    """Return a mark that leads to its place in the list, with its name if there is room for it."""
    chief, more = mark.spots[0], len(mark.spots) - 1
    several = words.ngettext("%(name)s and %(number)s more", "%(name)s and %(number)s more", more, name=chief.name)
    names = [several, chief.name] if more else [chief.name]
    label = next(filter(None, (labels.beside(each, mark.x, mark.y, ROOM, "label") for each in names)), Markdown(""))
    return element(
        "a",
        element("circle", class_="here", cx=mark.x, cy=mark.y, r=RADIUS),
        element("text", words.number(mark.number), class_="number", x=mark.x, y=mark.y + 3.8, text_anchor="middle"),
        Markdown(" "),
        label,
        href=anchored(page, f"place-{chief.id}"),
        aria_label=f"{words.number(mark.number)} {names[0]}",
    )


def _is_ringed(area: Spot, ground: Ground, beneath: Grounds) -> bool:
    """Return whether an area is shown by a ring: a country has its outline, and of half a continent nothing is said."""
    return beneath.world.outlined_as(area.outline) not in ground.drawn and area.precision_km <= WIDEST_KM


def _ring(spot: Spot, frame: Frame, least: float, kind: str = "precision") -> Markdown:
    """Return the ring within which a place lies, if it is wide enough to be seen."""
    x, y = frame.project((spot.longitude, spot.latitude))
    radius = frame.units(spot.precision_km, spot.latitude)
    if not least < radius < frame.width / 4:
        return Markdown("")
    return element("circle", class_=kind, cx=x, cy=y, r=radius)


def _box(extent: Extent, frame: Frame) -> Markdown:
    west, north = frame.project((extent.west, extent.north))
    east, south = frame.project((extent.east, extent.south))
    return element("rect", class_="extent", x=west, y=north, width=east - west, height=south - north)


def _names(beneath: Grounds, frame: Frame, areas: list[Spot], labels: Labels, page: str) -> Iterator[Markdown]:
    """Yield the names of areas, which lead to the list, and of the countries around where there is room."""
    ground, outlined_as = beneath.under(frame), beneath.world.outlined_as
    middles = {each.name: each.middle for each in ground.countries}
    for each in sorted(areas, key=lambda each: (-each.weight, list_order(each.name))):
        point = middles.get(outlined_as(each.outline)) or frame.project((each.longitude, each.latitude))
        written = labels.at(each.name, *point, "label area")
        if written:
            yield element("a", written, href=anchored(page, f"place-{each.id}"))
    taken = {outlined_as(each.outline) for each in areas}
    for land in sorted(ground.countries, key=lambda each: (-each.share, list_order(each.name))):
        if land.name not in taken and land.share > 0.02:
            yield labels.at(land.name, *land.middle, "country")


def _caption(words: Words, spots: list[Spot], page: str) -> Markdown:
    numbers_lead = (
        words.gettext("Numbers lead to the list on the page of the map.")
        if page
        else words.gettext("Numbers lead to the list.")
    )
    said = [numbers_lead]
    if any(not each.is_area for each in spots):
        said.append(words.gettext("A dashed ring: the place lies somewhere within it."))
    if spots and all(each.general for each in spots):
        said.append(words.gettext("Positions are general knowledge, not stated in the articles."))
    said.append(words.gettext("Outlines, lakes and rivers: Natural Earth."))
    return markdown(" ".join(said))
