"""What the pages of actors, locations and events share: one view, filled by a file for each kind."""

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache

from builder.derive.accounts import COMPARED, Comparison
from builder.derive.backlinks import Backlink, backlinks_of
from builder.derive.chronology import EventLine
from builder.derive.claims import ClaimView, claims_about, claims_by
from builder.derive.facts import Fact, Material, Section
from builder.derive.found import FoundView, found_about
from builder.derive.ladder import Ladder
from builder.derive.passages import cited_in_prose
from builder.derive.relations import TieGroup, ties_of
from builder.derive.voices import voices_of
from builder.link.nodes import Inline
from builder.model.document import Document
from builder.model.dossier import Dossier
from builder.model.records import Event, Record
from builder.model.vocabulary import Label
from builder.model.walk import citations


@dataclass(frozen=True, slots=True)
class Locator:
    """A place on the map: latitude and longitude in degrees, and the radius in km within which it lies.

    `marked` is the place whose position is drawn: the place itself, or the nearest one around it that has any.
    `general` says that no article gives that position.
    """

    record: str
    name: str
    marked: str
    latitude: float
    longitude: float
    precision_km: float
    general: bool


@dataclass(frozen=True, slots=True)
class RecordView:
    """The page of an actor, location or event, ready to print; empty parts are left out of the page."""

    id: str
    sort: str
    title: str
    kind: Label
    side: Label | None
    crumbs: tuple[tuple[str, str], ...]
    lead: tuple[Inline, ...]
    box: tuple[Fact, ...]
    names: tuple[Fact, ...]
    sections: tuple[Section, ...]
    events: tuple[EventLine, ...]
    contained: tuple[str, ...]
    locators: tuple[Locator, ...]
    ties: tuple[TieGroup, ...]
    claims_by: tuple[ClaimView, ...]
    claims_about: tuple[ClaimView, ...]
    disagreements: tuple["DisagreementLine", ...]
    found: tuple[FoundView, ...]
    questions: tuple["QuestionLine", ...]
    note: tuple[Inline, ...]
    backlinks: tuple[Backlink, ...]
    articles: tuple[str, ...]
    works: int
    voices: tuple[tuple[Inline, ...], ...]
    comparison: Comparison | None = None
    before: str | None = None
    after: str | None = None
    ladder: Ladder | None = None

    @property
    def has_dated_ties(self) -> bool:
        """Whether any tie is only known as of a time."""
        return any(each.dated for each in self.ties)

    @property
    def has_reasoning(self) -> bool:
        """Whether anything in the box was worked out or has a remark."""
        return any(each.inferred or each.note for each in self.box)


@dataclass(frozen=True, slots=True)
class DisagreementLine:
    """A disagreement that concerns the record."""

    id: str
    title: str
    kind: str


@dataclass(frozen=True, slots=True)
class QuestionLine:
    """An open question that concerns the record."""

    id: str
    question: str


def record_view(
    material: Material,
    document: Document,
    record: Record,
    kind: Label,
    *,
    side: Label | None = None,
    crumbs: tuple[tuple[str, str], ...] = (),
    box: tuple[Fact, ...] = (),
    sections: tuple[Section, ...] = (),
    events: tuple[EventLine, ...] = (),
    contained: tuple[str, ...] = (),
    locators: tuple[Locator, ...] = (),
    neighbours: tuple[str | None, str | None] = (None, None),
    comparison: Comparison | None = None,
    ladder: Ladder | None = None,
) -> RecordView:
    """Return the view of a record: what every kind has, and what the caller adds for its kind."""
    dossier = material.dossier
    articles = articles_behind(dossier, document)
    return RecordView(
        document.id,
        record.record_kind,
        record.name,
        kind,
        side,
        crumbs,
        material.prose(document, "summary"),
        box,
        material.names_of(document, record),
        sections,
        events,
        contained,
        locators,
        ties_of(material, document.id),
        claims_by(material, document.id),
        claims_about(material, document.id),
        disagreements_about(dossier, document.id),
        tuple(each for each in found_about(material, document.id) if each.entry is None),
        questions_about(dossier, document.id),
        material.prose(document, "note"),
        backlinks_of(material, document.id),
        articles,
        len(dossier.works(articles)),
        voices_of(material, document),
        comparison,
        *neighbours,
        ladder,
    )


def articles_behind(dossier: Dossier, document: Document) -> tuple[str, ...]:
    """Return the articles that tell of a record, in order of publication.

    Of an event, these are the articles that say when, where, who or how many; one that is cited only in its text, or to
    work out a date, does not tell of it. Of other records, all that are cited.
    """
    model = document.model
    told = (entry for field in COMPARED for entry in getattr(model, field)) if isinstance(model, Event) else ()
    cited = {source.article for entry in told for source in entry.sources}
    if not cited:
        cited = {each.article for _, each in citations(model)} | {each.article for each in cited_in_prose(document)}
    return tuple(
        sorted(cited & set(dossier.articles), key=lambda each: (dossier.articles[each].date.value.order, each))
    )


def disagreements_about(dossier: Dossier, record: str) -> tuple[DisagreementLine, ...]:
    """Return the disagreements that concern a record, in the vocabulary's order of kinds."""
    return tuple(_disagreements(dossier).get(record, ()))


@lru_cache(maxsize=4)
def _disagreements(dossier: Dossier) -> dict[str, list[DisagreementLine]]:
    words = list(dossier.vocabulary.disagreements)
    found: dict[str, list[DisagreementLine]] = defaultdict(list)
    for key, each in sorted(dossier.disagreements.items(), key=lambda item: (words.index(item[1].kind), item[0])):
        line = DisagreementLine(key, each.title, dossier.vocabulary.label("disagreements", each.kind).label)
        for record in dict.fromkeys(each.about):
            found[record].append(line)
    return dict(found)


def questions_about(dossier: Dossier, record: str) -> tuple[QuestionLine, ...]:
    """Return the open questions that concern a record."""
    return tuple(QuestionLine(each.id, each.question) for each in dossier.questions if record in each.about)
