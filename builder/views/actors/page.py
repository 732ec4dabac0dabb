"""The page of an actor."""

from collections.abc import Iterator

from builder.model.anchors import Anchor
from builder.model.document import Document
from builder.model.marked import marked
from builder.model.records import Actor
from builder.views.actors.box import actor_box, own_facts
from builder.views.attributions.named import named_as_responsible
from builder.views.parts.lines import lines
from builder.views.parts.teller import Teller
from builder.views.parts.values import quantities_of
from builder.views.record import sections as parts
from builder.views.record.differ import differ
from builder.views.record.glance import seen_of
from builder.views.record.history import changed, withdrawn
from builder.views.record.sections import Happenings, Section
from builder.views.record.view import RecordPage, minute_of, page_of
from builder.views.record.way import events_of
from builder.views.site import PageView, Site
from builder.views.works.outlets import articles_of


def actor_pages(site: Site) -> Iterator[PageView]:
    """Yield the page of each actor."""
    for key, actor in site.dossier.actors.items():
        document = site.dossier.document_of[key]
        yield page_of(site, document, actor, actor_page)


def actor_page(teller: Teller, document: Document, actor: Actor) -> RecordPage:
    """Return the page of an actor."""
    label, key = teller.dossier.vocabulary.label, document.id
    side = label("sides", actor.side)
    minute = minute_of(teller, key)
    return RecordPage(
        id=key,
        kind=label("kinds.actor", actor.kind),
        colour=side.colour,
        crumbs=(("actors", teller.words.gettext("Who")), (f"actors#{actor.side}", side.label)),
        title=actor.shown_name,
        lead=teller.prose(document, "summary"),
        box=actor_box(teller, document, actor),
        beside=events_of(teller, key),
        seen=seen_of(teller, key),
        minute=minute,
        sections=parts.present(
            parts.names(teller, document, actor),
            parts.facts(Anchor.FIGURES, marked("Figures"), quantities_of(teller, document, actor)),
            parts.facts(Anchor.RESPONSIBLE, marked("On who is responsible"), named_as_responsible(teller, key)),
            parts.facts(Anchor.ARTICLES, marked("Articles here"), articles_of(teller, key)),
            parts.facts(Anchor.STATEMENTS, marked("What the articles say"), teller.statements_of(document, actor)),
            parts.reasoning(own_facts(teller, document, actor)),
            _events(teller, key),
            parts.ties(teller, key, is_drawn=True),
            parts.said(teller, key),
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


def _events(teller: Teller, actor: str) -> Section | None:
    found = lines(teller, teller.knowledge.events.of(actor), actor)
    return Section(Anchor.EVENTS, marked("Events"), Happenings(actor, "actor", found)) if found else None
