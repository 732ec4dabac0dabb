"""The page of a location."""

from builder.derive.atlas import is_general, positions_of
from builder.derive.chronology import events_at
from builder.derive.facts import Fact, Material, sections
from builder.derive.places import containers, directly_within
from builder.derive.record import Locator, RecordView, record_view
from builder.derive.values import quantities_of
from builder.link.nodes import Text
from builder.model.document import Document
from builder.model.records import Location


def location_view(material: Material, document: Document, location: Location) -> RecordView:
    """Return the view of a location."""
    dossier = material.dossier
    kind = dossier.vocabulary.label("kinds.location", location.kind)
    within = tuple(
        material.fact(document, ("within", index), each, (material.record_link(each.value),), "Lies in")
        for index, each in enumerate(location.within)
    )
    chain = tuple((each, dossier.locations[each].name) for each in reversed(containers(dossier, document.id)))
    return record_view(
        material,
        document,
        location,
        kind,
        crumbs=(("locations", "Where"), *chain),
        box=within + _coordinates(material, document, location),
        sections=sections(
            ("Figures", "figures", quantities_of(material, document, location)),
            ("What the articles say", "statements", material.statements_of(document, location)),
        ),
        events=events_at(material, document.id),
        contained=directly_within(dossier, document.id),
        locators=locators_of(material, document.id),
    )


def locators_of(material: Material, location_id: str) -> tuple[Locator, ...]:
    """Return where a place lies: its first coordinates, or those of the smallest places around it that have any."""
    known = material.dossier.locations
    name = known[location_id].name
    return tuple(
        Locator(location_id, name, known[each].name, *spot.value, spot.precision_km, is_general(known[each]))
        for each in positions_of(material, location_id)
        for spot in known[each].coordinates[:1]
    )


def all_locators(material: Material) -> tuple[Locator, ...]:
    """Return every place with a position of its own, for the small dots on maps."""
    return tuple(
        Locator(key, each.name, each.name, *spot.value, spot.precision_km, is_general(each))
        for key, each in material.dossier.locations.items()
        for spot in each.coordinates[:1]
    )


def _coordinates(material: Material, document: Document, location: Location) -> tuple[Fact, ...]:
    facts = []
    for index, each in enumerate(location.coordinates):
        latitude, longitude = each.value
        north_south, east_west = "N" if latitude >= 0 else "S", "E" if longitude >= 0 else "W"
        degrees = f"{abs(latitude):g}° {north_south}, {abs(longitude):g}° {east_west}"
        text = f"{degrees}, within about {each.precision_km:g} km"
        facts.append(material.fact(document, ("coordinates", index), each, (Text(text),), "Coordinates"))
    return tuple(facts)
