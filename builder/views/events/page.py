"""The page of an event."""

from collections.abc import Iterator

from builder.know.events import year_of
from builder.model.anchors import Anchor
from builder.model.document import Document
from builder.model.marked import marked
from builder.model.records import Event
from builder.views.attributions.facts import attributions_of
from builder.views.casualties.facts import casualties_of
from builder.views.events.accounts import accounts
from builder.views.events.box import event_box, own_facts
from builder.views.events.ladder import ladder
from builder.views.events.view import anchor_of_year
from builder.views.map.locator import Locator, locators_of
from builder.views.parts.facts import Fact
from builder.views.parts.lines import year_in_words
from builder.views.parts.teller import Teller
from builder.views.parts.values import quantities_of
from builder.views.record import sections as parts
from builder.views.record.differ import differ
from builder.views.record.history import changed, withdrawn
from builder.views.record.view import RecordPage, minute_of, page_of
from builder.views.record.way import around, place_of
from builder.views.site import PageView, Site


def event_pages(site: Site) -> Iterator[PageView]:
    """Yield the page of each event."""
    for key, event in site.dossier.events.items():
        document = site.dossier.document_of[key]
        yield page_of(site, document, event, event_page)


def event_page(teller: Teller, document: Document, event: Event) -> RecordPage:
    """Return the page of an event."""
    kind, key = teller.dossier.vocabulary.label("kinds.event", event.kind), document.id
    minute, place = minute_of(teller, key, tells=True), place_of(teller, key)
    return RecordPage(
        id=key,
        kind=kind,
        colour=kind.colour,
        crumbs=_crumbs(teller, event),
        title=event.shown_name,
        lead=teller.prose(document, "summary"),
        place=place,
        beside=around(teller, key),
        box=event_box(teller, document, event),
        minute=minute,
        locators=_locators(teller, event),
        sections=parts.present(
            parts.names(teller, document, event),
            parts.facts(Anchor.PARTICIPANTS, marked("People and groups"), _participants(teller, document, event)),
            parts.facts(Anchor.CASUALTIES, marked("Casualties"), casualties_of(teller, key)),
            parts.facts(Anchor.FIGURES, marked("Other figures"), quantities_of(teller, document, event)),
            parts.facts(Anchor.ATTRIBUTIONS, marked("Who says who did it"), attributions_of(teller, key)),
            ladder(teller, key),
            parts.facts(Anchor.STATEMENTS, marked("What else the articles say"), teller.statements_of(document, event)),
            parts.reasoning(own_facts(teller, document, event)),
            parts.ties(teller, key),
            parts.said_about(teller, key),
            parts.declined(teller, key),
            accounts(teller, document, event),
            differ(minute.differ),
            parts.unknown(minute.questions),
            parts.remark(teller, document),
            withdrawn(teller, key),
            parts.mentioned(teller, key),
            changed(teller, key),
        ),
    )


def _crumbs(teller: Teller, event: Event) -> tuple[tuple[str, str], ...]:
    words, year = teller.words, year_of(event)
    return ("events", words.gettext("Story")), (f"events#{anchor_of_year(year)}", year_in_words(words, year))


def _locators(teller: Teller, event: Event) -> tuple[Locator, ...]:
    """Return where it happened, as closely as stated: a place that contains another of the places is left out."""
    stated = teller.knowledge.places.closest([each.value for each in event.where])
    found = (locator for each in stated for locator in locators_of(teller, each))
    return tuple({(each.latitude, each.longitude): each for each in found}.values())


def _participants(teller: Teller, document: Document, event: Event) -> tuple[Fact, ...]:
    label = teller.dossier.vocabulary.label
    return tuple(
        teller.fact(
            document, ("participants", index), each, (teller.record_link(each.actor),), label("roles", each.role).label
        )
        for index, each in enumerate(event.participants)
    )
