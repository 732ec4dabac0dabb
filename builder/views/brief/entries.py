"""What a brief prints of each row of the explorer: the same summaries, statements and disagreements as its page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import assert_never

from builder.link.nodes import Cite, Inline, Text
from builder.model.document import Document
from builder.model.kinds import SHOWN
from builder.model.records import Actor, Article, Event, Location
from builder.model.refs import Citation
from builder.views.disagreements.page import DisagreementView, disagreement_views
from builder.views.explorer.row import Row, key_of
from builder.views.parts.claims import claim_view
from builder.views.parts.fact_line import fact_line
from builder.views.parts.facts import Fact
from builder.views.parts.found import found_about
from builder.views.parts.teller import Teller
from builder.views.parts.times import known_time
from builder.views.parts.values import fact_at

PRINTED = tuple(name for name, shown in SHOWN.items() if shown.brief)
"""The fields of an event that a brief prints, in order."""


@dataclass(frozen=True, slots=True)
class Dispute:
    """Something on which accounts differ: its title, the id of its page if it has one, and its sides."""

    title: str
    id: str | None
    sides: tuple[tuple[Fact, ...], ...]


@dataclass(frozen=True, slots=True)
class BriefEntry:
    """A record as a brief prints it; `dated` are the citations for its dates, for lists in order of time."""

    key: str
    line: str
    lead: tuple[Inline, ...]
    facts: tuple[Fact, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    dated: tuple[Citation, ...] = ()


def brief_entries(teller: Teller, rows: Sequence[Row]) -> Iterator[BriefEntry]:
    """Yield the entry of each row, in the order of the rows."""
    for row in rows:
        match row.sort:
            case "claim":
                yield _claim(teller, row.id)
            case "disagreement":
                yield _disagreement(teller, row.id)
            case _:
                yield _record(teller, teller.dossier.document_of[row.id])


def _record(teller: Teller, document: Document) -> BriefEntry:
    key, line = document.id, str(fact_line(teller, document.id))
    lead, disputes = teller.prose(document, "summary"), _disputes(teller, document.id)
    model = teller.dossier.records[key]
    match model:
        case Article():
            return BriefEntry(key, line, teller.prose(document, "note"), _of_article(teller, document, model))
        case Event():
            facts = tuple(
                fact_at(teller, document, (field, index))
                for field in PRINTED
                for index, _ in enumerate(getattr(model, field))
            )
            dated = tuple(dict.fromkeys(source for each in model.when for source in each.sources))
            return BriefEntry(key, line, lead, facts, disputes, dated)
        case Actor():
            return BriefEntry(key, line, lead, tuple(_roles(teller, document, model)), disputes)
        case Location():
            places = (fact_at(teller, document, ("within", index)) for index, _ in enumerate(model.within))
            label = teller.words.gettext("Lies in")
            return BriefEntry(key, line, lead, tuple(replace(each, label=label) for each in places), disputes)
        case _:
            assert_never(model)


def _roles(teller: Teller, document: Document, actor: Actor) -> Iterator[Fact]:
    """Yield the offices of an actor, each with the time for which it is known."""
    for index, role in enumerate(actor.roles):
        known = known_time(teller.words, teller.knowledge.times.of_role(role))
        fact = fact_at(teller, document, ("roles", index))
        yield replace(fact, value=(*fact.value, *([Text(f" ({known})")] if known else [])))


def _of_article(teller: Teller, document: Document, article: Article) -> tuple[Fact, ...]:
    words, reason = teller.words, teller.prose(document, "date", "reason")
    worked_out = words.gettext("(worked out)")
    basis = (Text(f" {worked_out}"),) if article.date.is_worked_out else ()
    authors = words.enumerated(each.name for each in article.authors)
    return (
        Fact(words.gettext("Published"), (Text(teller.bylines.days(article.date)), *basis), note=reason),
        *((Fact(words.gettext("Written by"), (Text(authors),)),) if authors else ()),
    )


def _disputes(teller: Teller, record: str) -> tuple[Dispute, ...]:
    """Return what is disputed about a record: the editor's disagreements, then differences not yet assessed."""
    views = teller.once(disagreement_views)
    entered = (views[each.id] for each in teller.knowledge.concerns.entries_about(record))
    found = (Dispute(each.field, None, each.sides) for each in found_about(teller, record) if each.entry is None)
    return (*(Dispute(each.title, each.id, _sides(each)) for each in entered), *found)


def _sides(view: DisagreementView) -> tuple[tuple[Fact, ...], ...]:
    return tuple((side,) for side in view.sides)


def _disagreement(teller: Teller, disagreement: str) -> BriefEntry:
    view = teller.once(disagreement_views)[disagreement]
    key = key_of("disagreement", disagreement)
    return BriefEntry(key, view.kind, view.assessment, (), (Dispute("", None, _sides(view)),))


def _claim(teller: Teller, claim: str) -> BriefEntry:
    view, words = claim_view(teller, claim), teller.words
    facts = (
        Fact(words.gettext("Said by"), view.speaker),
        Fact(words.pgettext("for whom a claim is made", "For"), view.behalf),
        Fact(words.pgettext("to whom a claim is made", "To"), view.to),
        Fact(words.gettext("According to"), view.reporter),
        Fact(words.gettext("When"), (Text(view.when),) if view.when else ()),
        Fact(words.pgettext("how a claim is made", "How"), (Text(f"{view.manner}, {view.anonymity}"),)),
    )
    lead = (*view.says, Cite(view.sources))
    return BriefEntry(key_of("claim", claim), words.gettext("Claim"), lead, tuple(each for each in facts if each.value))
