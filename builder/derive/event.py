"""The page of an event."""

from collections.abc import Iterator

from builder.derive.accounts import comparison_of
from builder.derive.chronology import line_of, neighbours
from builder.derive.facts import Fact, Material, sections
from builder.derive.ladder import ladder_of
from builder.derive.location import locators_of
from builder.derive.places import containers
from builder.derive.record import Locator, RecordView, record_view
from builder.link.nodes import Inline, Text
from builder.model.document import Document
from builder.model.records import Casualties, Event, Quantity


def event_view(material: Material, document: Document, event: Event) -> RecordView:
    """Return the view of an event."""
    kind = material.dossier.vocabulary.label("kinds.event", event.kind)
    year = line_of(material, document.id).year
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
            ("Casualties", "casualties", tuple(_casualties(material, document, event))),
            ("Other figures", "figures", tuple(_quantities(material, document, event))),
            ("Who says who did it", "attributions", _attributions(material, document, event)),
            ("What came before, and what came of it", "chain", tuple(each.fact for each in ladder.arrows) if ladder else ()),
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
        material.fact(document, ("where", index), each, (material.record_link(each.value),), "Where")
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


def _casualties(material: Material, document: Document, event: Event) -> Iterator[Fact]:
    vocabulary = material.dossier.vocabulary
    for index, each in enumerate(event.casualties):
        who: Inline = Text(vocabulary.label("groups", each.who).label)
        if each.who in material.dossier.actors:
            who = material.record_link(each.who)
        label = vocabulary.label("outcomes", each.outcome).label
        yield material.fact(document, ("casualties", index), each, (*_figure(each), who), label)


def _quantities(material: Material, document: Document, event: Event) -> Iterator[Fact]:
    for index, each in enumerate(event.figures):
        label = material.dossier.vocabulary.label("quantities", each.what).label
        value = (Text(str(each.count)),) if each.count else (Text("no figure"),)
        yield material.fact(document, ("figures", index), each, value, label)


def _figure(entry: Casualties | Quantity) -> tuple[Inline, ...]:
    return (Text(f"{entry.count} · "),) if entry.count else ()


def _attributions(material: Material, document: Document, event: Event) -> tuple[Fact, ...]:
    """Return who says who did it, under "whom, and how he is named"."""
    dossier, facts = material.dossier, []
    for index, each in enumerate(event.attributions):
        stance = dossier.vocabulary.label("stances", each.stance)
        named = f"{dossier.actors[each.of].name}, " if each.of else ""
        value = [*material.voice(each.by)]
        if each.when:
            value.append(Text(f", {each.when}"))
        if each.evidence:
            value.append(Text(f". Evidence: {each.evidence}."))
        fact = material.fact(document, ("attributions", index), each, value, named + (stance.reverse or stance.label))
        facts.append(fact)
    return tuple(facts)
