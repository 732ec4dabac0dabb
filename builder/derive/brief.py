"""What a brief prints of each row of the explorer: the same summaries, statements and disagreements as its page."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from builder.derive.claims import all_claims
from builder.derive.disagreement import DisagreementView, disagreement_view
from builder.derive.explorer import Row, key_of
from builder.derive.facts import Fact, Material
from builder.derive.found import found_about
from builder.derive.indexes import fact_line
from builder.derive.times import time_of_role
from builder.derive.values import FIELDS, fact_at
from builder.link.nodes import Cite, Inline, Text
from builder.model.document import Document
from builder.model.dossier import Dossier
from builder.model.records import Actor, Article, Disagreement, Event, Location
from builder.model.refs import Citation

PRINTED = ("when", "where", "participants", "casualties", "attributions")
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


def brief_entries(material: Material, rows: Sequence[Row]) -> Iterator[BriefEntry]:
    """Yield the entry of each row, in the order of the rows."""
    claims = dict(_claims(material))
    for row in rows:
        if row.sort == "claim":
            yield claims[row.key]
        elif row.sort == "disagreement":
            yield _disagreement(material, row.id)
        else:
            yield _record(material, material.dossier.document_of[row.id])


def _record(material: Material, document: Document) -> BriefEntry:
    key, model, line = document.id, document.model, fact_line(material, document.id)
    if isinstance(model, Article):
        return BriefEntry(key, line, material.prose(document, "note"), _of_article(material, document, model))
    dated: tuple[Citation, ...] = ()
    facts: tuple[Fact, ...] = ()
    match model:
        case Event():
            facts = tuple(
                fact_at(material, document, (field, index))
                for field in PRINTED
                for index, _ in enumerate(getattr(model, field))
            )
            dated = tuple(dict.fromkeys(source for each in model.when for source in each.sources))
        case Actor():
            facts = tuple(_roles(material, document, model))
        case Location():
            places = (fact_at(material, document, ("within", index)) for index, _ in enumerate(model.within))
            facts = tuple(replace(each, label="Lies in") for each in places)
    return BriefEntry(key, line, material.prose(document, "summary"), facts, _disputes(material, key), dated)


def _roles(material: Material, document: Document, actor: Actor) -> Iterator[Fact]:
    """Yield the offices of an actor, each with the time for which it is known."""
    for index, role in enumerate(actor.roles):
        known = time_of_role(material.dossier, role)
        fact = fact_at(material, document, ("roles", index))
        yield replace(fact, label=FIELDS["roles"], value=(*fact.value, *([Text(f" ({known})")] if known else [])))


def _of_article(material: Material, document: Document, article: Article) -> tuple[Fact, ...]:
    reason = material.prose(document, "date", "reason")
    basis = () if article.date.basis == "printed" else (Text(f" ({article.date.basis})"),)
    authors = ", ".join(each.name for each in article.authors)
    return (
        Fact("Published", (Text(article.date.value.days), *basis), note=reason),
        *((Fact("Written by", (Text(authors),)),) if authors else ()),
    )


def _disputes(material: Material, record: str) -> tuple[Dispute, ...]:
    """Return what is disputed about a record: the editor's disagreements, then differences not yet assessed."""
    entered = (disagreement_view(material, *each) for each in _by_record(material.dossier).get(record, ()))
    found = (Dispute(each.field, None, each.sides) for each in found_about(material, record) if each.entry is None)
    return (*(Dispute(each.title, each.id, _sides(each)) for each in entered), *found)


def _sides(view: DisagreementView) -> tuple[tuple[Fact, ...], ...]:
    return tuple((side,) for side in view.sides)


@lru_cache(maxsize=4)
def _by_record(dossier: Dossier) -> Mapping[str, list[tuple[Document, Disagreement]]]:
    """Return the editor's disagreements about each record, in the vocabulary's order of kinds."""
    order = list(dossier.vocabulary.disagreements)
    found = sorted(_disagreements(dossier).values(), key=lambda each: (order.index(each[1].kind), each[0].id))
    about: dict[str, list[tuple[Document, Disagreement]]] = defaultdict(list)
    for document, model in found:
        for record in dict.fromkeys(model.about):
            about[record].append((document, model))
    return about


@lru_cache(maxsize=4)
def _disagreements(dossier: Dossier) -> Mapping[str, tuple[Document, Disagreement]]:
    documents = dossier.documents
    return {each.id: (each, each.model) for each in documents if isinstance(each.model, Disagreement)}


def _disagreement(material: Material, disagreement: str) -> BriefEntry:
    view = disagreement_view(material, *_disagreements(material.dossier)[disagreement])
    key = key_of("disagreement", disagreement)
    return BriefEntry(key, view.kind, view.assessment, (), (Dispute("", None, _sides(view)),))


def _claims(material: Material) -> Iterator[tuple[str, BriefEntry]]:
    for claim, view in all_claims(material):
        facts = (
            Fact("Said by", view.speaker),
            Fact("For", view.behalf),
            Fact("To", view.to),
            Fact("When", (Text(view.when),) if view.when else ()),
            Fact("How", (Text(f"{view.manner}, {view.anonymity}"),)),
        )
        key = key_of("claim", claim.id)
        lead = (*view.says, Cite(claim.sources))
        yield key, BriefEntry(key, "Claim", lead, tuple(each for each in facts if each.value))
