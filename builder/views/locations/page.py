"""The page of a location."""

from collections.abc import Iterator

from builder.link.nodes import Text
from builder.model.anchors import Anchor
from builder.model.document import Document
from builder.model.marked import marked
from builder.model.records import Location
from builder.views.map.locator import locators_of
from builder.views.parts.facts import Fact
from builder.views.parts.lines import lines
from builder.views.parts.positions import position
from builder.views.parts.teller import Teller
from builder.views.parts.values import quantities_of
from builder.views.record import sections as parts
from builder.views.record.differ import differ
from builder.views.record.glance import in_short, kind_fact, seen_of
from builder.views.record.history import changed, withdrawn
from builder.views.record.sections import Contained, Happenings, Section
from builder.views.record.view import RecordPage, minute_of, page_of
from builder.views.record.way import events_of
from builder.views.site import PageView, Site


def location_pages(site: Site) -> Iterator[PageView]:
    """Yield the page of each place."""
    for key, location in site.dossier.locations.items():
        document = site.dossier.document_of[key]
        yield page_of(site, document, location, location_page)


def location_page(teller: Teller, document: Document, location: Location) -> RecordPage:
    """Return the page of a location."""
    dossier, key = teller.dossier, document.id
    kind = dossier.vocabulary.label("kinds.location", location.kind)
    chain = ((each, dossier.locations[each].shown_name) for each in reversed(teller.knowledge.places.way_up(key)))
    own = (*_within(teller, document, location), *_coordinates(teller, document, location))
    minute = minute_of(teller, key)
    return RecordPage(
        id=key,
        kind=kind,
        colour=kind.colour,
        crumbs=(("locations", teller.words.gettext("Where")), *chain),
        title=location.shown_name,
        lead=teller.prose(document, "summary"),
        box=(kind_fact(teller, kind), *in_short(own)),
        beside=events_of(teller, key),
        seen=seen_of(teller, key),
        minute=minute,
        locators=locators_of(teller, key),
        sections=parts.present(
            parts.names(teller, document, location),
            parts.facts(Anchor.FIGURES, marked("Figures"), quantities_of(teller, document, location)),
            parts.facts(Anchor.STATEMENTS, marked("What the articles say"), teller.statements_of(document, location)),
            parts.reasoning(own),
            _contained(teller, key),
            _events(teller, key),
            parts.ties(teller, key),
            parts.said_about(teller, key),
            parts.declined(teller, key),
            differ(minute.differ),
            parts.unknown(minute.questions),
            parts.remark(teller, document),
            withdrawn(teller, key),
            parts.mentioned(teller, key),
            changed(teller, key),
        ),
    )


def _within(teller: Teller, document: Document, location: Location) -> tuple[Fact, ...]:
    label = teller.words.gettext("Lies in")
    return tuple(
        teller.fact(document, ("within", index), each, (teller.record_link(each.value),), label)
        for index, each in enumerate(location.within)
    )


def _coordinates(teller: Teller, document: Document, location: Location) -> tuple[Fact, ...]:
    label = teller.words.gettext("Coordinates")
    return tuple(
        teller.fact(document, ("coordinates", index), each, (Text(position(teller.words, each)),), label)
        for index, each in enumerate(location.coordinates)
    )


def _contained(teller: Teller, location: str) -> Section | None:
    found = teller.knowledge.places.directly_inside(location)
    return Section(Anchor.WITHIN, marked("Places within it"), Contained(found)) if found else None


def _events(teller: Teller, location: str) -> Section | None:
    found = lines(teller, teller.knowledge.events.of(location), place=location)
    return (
        Section(Anchor.EVENTS, marked("Events told of this place"), Happenings(location, "place", found))
        if found
        else None
    )
