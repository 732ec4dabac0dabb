"""The page of an event."""

from collections.abc import Iterator

from builder.derive.accounts import comparison_of
from builder.derive.attributions import attributions_of
from builder.derive.casualties import casualties_of
from builder.derive.chronology import year_of
from builder.derive.facts import Fact, Material, sections
from builder.derive.ladder import ladder_of
from builder.derive.location import locators_of
from builder.derive.neighbours import neighbours
from builder.derive.places import containers
from builder.derive.record import Locator, RecordView, record_view
from builder.derive.values import place_of
from builder.link.nodes import Text
from builder.model.document import Document
from builder.model.records import Event


def event_view(material: Material, document: Document, event: Event) -> RecordView:
    """Return the view of an event."""
    kind = material.dossier.vocabulary.label("kinds.event", event.kind)
    year = year_of(event)
    ladder = ladder_of(material, document.id)
    return record_view(
        material,
        document,
        event,
        kind,
        crumbs=(("events", "Story"), (f"events#y{year.lower()}", year)),
        box=(*_dates(material, document, event), *_places(material, document, event)),
        sections=sections(
            ("Who took part", "participants", _participants(material, document, event)),
            ("Casualties", "casualties", casualties_of(material, document.id)),
            ("Other figures", "figures", tuple(_quantities(material, document, event))),
            ("Who says who did it", "attributions", attributions_of(material, document.id)),
            (
                "What came before, and what came of it",
                "chain",
                tuple(each.fact for each in ladder.arrows) if ladder else (),
            ),
            ("What else the articles say", "statements", material.statements_of(document, event)),
        ),
        locators=_locators(material, event),
        neighbours=neighbours(material, document.id),
        comparison=comparison_of(material, document, event),
        ladder=ladder,
    )


def _dates(material: Material, document: Document, event: Event) -> tuple[Fact, ...]:
    return tuple(
        material.fact(document, ("when", index), each, (Text(each.shown),), "When")
        for index, each in enumerate(event.when)
    )


def _places(material: Material, document: Document, event: Event) -> tuple[Fact, ...]:
    return tuple(
        material.fact(document, ("where", index), each, place_of(material, each), "Where")
        for index, each in enumerate(event.where)
    )


def _locators(material: Material, event: Event) -> tuple[Locator, ...]:
    """Return where it happened, as closely as stated: a place that contains another of the places is left out."""
    stated = [each.value for each in event.where]
    around = {outer for each in stated for outer in containers(material.dossier, each)}
    found = (locator for each in stated if each not in around for locator in locators_of(material, each))
    return tuple({(each.latitude, each.longitude): each for each in found}.values())


def _participants(material: Material, document: Document, event: Event) -> tuple[Fact, ...]:
    label = material.dossier.vocabulary.label
    return tuple(
        material.fact(
            document,
            ("participants", index),
            each,
            (material.record_link(each.actor),),
            label("roles", each.role).label,
        )
        for index, each in enumerate(event.participants)
    )


def _quantities(material: Material, document: Document, event: Event) -> Iterator[Fact]:
    for index, each in enumerate(event.figures):
        label = material.dossier.vocabulary.label("quantities", each.what).label
        value = (Text(str(each.count)),) if each.count else (Text("no figure"),)
        yield material.fact(document, ("figures", index), each, value, label)
