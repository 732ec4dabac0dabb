"""The page of a record: head, box, and sections; each kind of record is a list of sections."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from builder.link.nodes import Inline
from builder.model.anchors import Anchor
from builder.model.document import Document
from builder.model.records import Question, Record
from builder.model.vocabulary import Label
from builder.views.map.locator import Locator
from builder.views.parts.facts import Fact
from builder.views.parts.records import sentence_of
from builder.views.parts.teller import Teller
from builder.views.record.differ import Differ, differing
from builder.views.record.glance import Seen
from builder.views.record.sections import QUESTIONS_IN_BOX, Section
from builder.views.record.way import Beside, Place
from builder.views.site import PageView, Site

Kind = TypeVar("Kind", bound=Record)


@dataclass(frozen=True, slots=True, kw_only=True)
class Minute:
    """The page in a minute: who says so, where accounts differ, what is not known.

    `articles` are those that tell of an event (`tells`) or on which another record rests; they carry so many `works`.
    `voices` are all whose word stands on the page, each with the part where it first does.
    """

    tells: bool
    articles: tuple[str, ...]
    works: int
    voices: tuple[tuple[tuple[Inline, ...], Anchor], ...]
    differ: Differ
    questions: tuple[Question, ...]

    @property
    def named(self) -> tuple[Question, ...]:
        """The open questions that the box names."""
        return self.questions[:QUESTIONS_IN_BOX]

    @property
    def unnamed(self) -> int:
        """How many it does not; then all of them have a section."""
        return len(self.questions) - len(self.named)


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordPage:
    """The page of an actor, location or event, ready to print.

    `box` is what the box at its top says, before what the page is in a minute; `seen` are the events of a record that
    is none itself; `place` is that of an event in the story, and `beside` what stands beside the text.
    """

    id: str
    kind: Label
    colour: str
    crumbs: tuple[tuple[str, str], ...]
    title: str
    lead: tuple[Inline, ...]
    box: tuple[Fact, ...]
    beside: Beside
    place: Place | None = None
    seen: Seen | None = None
    minute: Minute
    locators: tuple[Locator, ...] = ()
    sections: tuple[Section, ...] = ()


def minute_of(teller: Teller, record: str, tells: bool = False) -> Minute:
    """Return the page of a record in a minute."""
    knowledge = teller.knowledge
    return Minute(
        tells=tells,
        articles=knowledge.support.articles_behind(record),
        works=len(knowledge.works.of_record(record)),
        voices=tuple((teller.voice(each.speaker), each.part) for each in knowledge.voices.behind_record(record)),
        differ=differing(teller, record),
        questions=knowledge.concerns.questions_about(record),
    )


def page_of(
    site: Site, document: Document, record: Kind, make: Callable[[Teller, Document, Kind], RecordPage]
) -> PageView:
    """Return a record's page, which `make` makes."""
    return PageView(
        path=site.routes.record(document.id),
        template="record/page.md.jinja",
        title=record.shown_name,
        view=partial(make, site.teller, document, record),
        source=document.path,
        description=partial(sentence_of, site.teller, document.id),
        folds=True,
    )
