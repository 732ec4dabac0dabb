"""Locator maps: the places of one page among others, and how closely each is known."""

from collections.abc import Iterable, Iterator
from itertools import islice

from builder.model.vocabulary import Extent
from builder.read.shipped.outlines import World
from builder.render.escape import Markdown
from builder.render.svg import element, joined, numbers
from builder.views.map.frame import Frame, around, frame_of
from builder.views.map.ground import Ground
from builder.views.map.grounds import grounds
from builder.views.map.labels import Labels
from builder.views.map.locator import Locator
from builder.views.map.others import APART, Others, others
from builder.views.site import Site
from builder.words import Words

LETTER = 9.5
"""The width of a letter, large enough for the larger letters of a phone."""

MOST_NAMES = 6
"""So many other places and cities are shown, each with its name."""

Dot = tuple[str, float, float, str]
"""A small dot: its name, its point on the drawing, and its kind."""


def locator_map(site: Site, locators: Iterable[Locator]) -> Markdown:
    """Return the map of the places given, with some of the dossier's other places as small dots, as an SVG figure.

    The map shows the dossier's extent if all the places lie in it, else their surroundings.
    """
    places = tuple(locators)
    if not places:
        return Markdown("")
    frame, words = _frame(places, site.dossier.settings.map), site.teller.words
    beneath, near = site.teller.once(grounds), site.teller.once(others)
    ground, outlined_as = beneath.under(frame), beneath.world.outlined_as
    named = {outlined_as(each.outline) for each in places}
    whole = ground.drawn & named
    labels = Labels(frame.width, frame.height, LETTER)
    marks = [_mark(each, frame, labels) for each in places if outlined_as(each.outline) not in whole]
    own = [labels.at(each.name, *each.middle, "label") for each in ground.countries if each.name in named]
    dots = islice(filter(None, (_dot(each, labels) for each in _dots(frame, ground, near, places))), MOST_NAMES)
    names = words.enumerated(dict.fromkeys(each.name for each in places))
    drawing = element(
        "svg",
        ground.svg(named),
        *dots,
        *marks,
        *own,
        *_countries(ground, labels, named),
        viewBox=numbers(0, 0, frame.width, round(frame.height)),
        role="img",
        aria_label=words.gettext("Map: %(places)s", places=names),
    )
    caption = element("figcaption", _caption(words, places, whole, beneath.world))
    return element("figure", drawing, caption, class_="locator", data_volume="once")


def _frame(places: tuple[Locator, ...], extent: Extent | None) -> Frame:
    if extent:
        frame = frame_of(extent)
        if all(frame.holds(each.longitude, each.latitude) for each in places):
            return frame
    return around(((each.longitude, each.latitude, each.precision_km * 2.5) for each in places), 550)


def _caption(words: Words, places: tuple[Locator, ...], whole: frozenset[str], world: World) -> str:
    names = dict.fromkeys(each.name for each in places)
    known = "; ".join(_known(words, [each for each in places if each.name == name], whole, world) for name in names)
    if all(each.general for each in places):
        return words.gettext("%(places)s. Positions are general knowledge. Outlines: Natural Earth.", places=known)
    return words.gettext("%(places)s. Outlines: Natural Earth.", places=known)


def _known(words: Words, here: list[Locator], whole: frozenset[str], world: World) -> str:
    """Return how closely a place is known: by its own position, or by those of the places around it."""
    name = here[0].name
    around = words.listed([each.marked for each in here if each.marked != name])
    is_close = not any(world.outlined_as(each.outline) in whole for each in here)
    values = {"place": name, "area": around, "distance": here[0].precision_km}
    if around and is_close:
        return words.gettext("%(place)s, somewhere in %(area)s, within about %(distance)s km of the mark", **values)
    if around:
        return words.gettext("%(place)s, somewhere in %(area)s", **values)
    return words.gettext("%(place)s, within about %(distance)s km of the mark", **values) if is_close else name


def _dots(frame: Frame, ground: Ground, near: Others, shown: tuple[Locator, ...]) -> Iterator[Dot]:
    """Yield what gives a bearing: the dossier's other places, and cities: name, point, kind of mark."""
    points = [frame.project((each.longitude, each.latitude)) for each in shown]
    for each, x, y in near.on(frame, shown):
        points.append((x, y))
        yield each.name, x, y, "place"
    for name, (x, y) in ground.cities:
        if all(abs(x - left) + abs(y - top) >= APART for left, top in points):
            yield name, x, y, "city"


def _mark(place: Locator, frame: Frame, labels: Labels) -> Markdown:
    """Return a place: a dot, a ring as wide as its position is uncertain, and its name."""
    x, y = frame.project((place.longitude, place.latitude))
    radius = frame.units(place.precision_km, place.latitude)
    ring = element("circle", class_="precision", cx=x, cy=y, r=radius) if radius > 5 else Markdown("")
    dot = element("circle", class_="here", cx=x, cy=y, r=4)
    labels.keep(x, y, 4)
    return joined(ring, dot, labels.beside(place.marked, x, y, 4, "label", must=True))


def _dot(dot: Dot, labels: Labels) -> Markdown:
    """Return a small dot with its name; nothing if there is no room for it, since a dot without a name says nothing."""
    name, x, y, kind = dot
    written = labels.beside(name, x, y, 2, "small") if labels.is_clear(x, y, 4) else ""
    if not written:
        return Markdown("")
    labels.keep(x, y, 2)
    return joined(element("circle", class_=kind, cx=x, cy=y, r=2), written)


def _countries(ground: Ground, labels: Labels, named: set[str]) -> Iterator[Markdown]:
    """Yield the names of the countries around where there is room."""
    for each in sorted(ground.countries, key=lambda each: -each.share):
        if each.name not in named and each.share > 0.03:
            yield labels.at(each.name, *each.middle, "small country")
