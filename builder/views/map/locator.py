"""Where the places of a page lie: positions with how closely each is known."""

from dataclasses import dataclass

from builder.views.map.atlas import is_general
from builder.views.map.frame import is_drawn
from builder.views.parts.teller import Teller


@dataclass(frozen=True, slots=True, kw_only=True)
class Locator:
    """A place on the map: latitude and longitude in degrees, and the radius in km within which it lies.

    `marked` is the place whose position is drawn: the place itself, or the nearest one around it that has any.
    `outline` is the name by which that may be drawn as a country, `general` says that no article gives its position.
    """

    record: str
    name: str
    marked: str
    outline: str
    latitude: float
    longitude: float
    precision_km: float
    general: bool


def locators_of(teller: Teller, location: str) -> tuple[Locator, ...]:
    """Return where a place lies: its first coordinates, or those of the smallest places around it that have any.

    What lies so near a pole that no map shows it is left out.
    """
    found = (_locator(teller, location, each) for each in teller.knowledge.places.positions_of(location))
    return tuple(each for each in found if each and is_drawn(each.latitude))


def all_locators(teller: Teller) -> tuple[Locator, ...]:
    """Return every place with a position of its own, for the small dots on maps."""
    found = (_locator(teller, key, key) for key in teller.dossier.locations)
    return tuple(each for each in found if each and is_drawn(each.latitude))


def _locator(teller: Teller, location: str, marked: str) -> Locator | None:
    known, spot = teller.dossier.locations, teller.knowledge.places.position(marked)
    if not spot:
        return None
    return Locator(
        record=location,
        name=known[location].shown_name,
        marked=known[marked].shown_name,
        outline=known[marked].name,
        latitude=spot.value[0],
        longitude=spot.value[1],
        precision_km=spot.precision_km,
        general=is_general(spot),
    )
