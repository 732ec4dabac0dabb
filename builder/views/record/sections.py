"""The sections of a record's page: each has a heading, an anchor, and a body of its own kind.

A body names the macro in sections.jinja that prints it. A section without anything to say is None, and left out.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from builder.link.nodes import Inline
from builder.model.anchors import Anchor
from builder.model.document import Document
from builder.model.marked import Message, marked
from builder.model.records import Question, Record
from builder.views.parts.claims import ClaimView, claim_views, number_of
from builder.views.parts.facts import Fact
from builder.views.parts.lines import EventLine
from builder.views.parts.teller import Teller
from builder.views.parts.ties import TieGroup, ties_of
from builder.views.record.backlinks import Backlink, backlinks_of

QUESTIONS_IN_BOX = 2
"""So many open questions the box at the top names."""


class Body:
    """What stands in a section; `partial` is the macro that prints it.

    What only leads on to other pages is not `in_volume`: in the whole dossier as one document they are leafed to.
    """

    partial: ClassVar[str]
    in_volume: ClassVar[bool] = True

    @property
    def count(self) -> int:
        """How many things of one sort stand in it, as its heading says where it is folded; 0 if that says nothing."""
        return 0


@dataclass(frozen=True, slots=True)
class Section:
    """A section of a page."""

    anchor: Anchor
    heading: Message
    body: Body

    @property
    def partial(self) -> str:
        """The macro that prints the body."""
        return self.body.partial


@dataclass(frozen=True, slots=True)
class Names(Body):
    """Other names, each with who prints it."""

    partial = "names"
    facts: tuple[Fact, ...]

    @property
    def count(self) -> int:
        """How many names."""
        return len(self.facts)


@dataclass(frozen=True, slots=True)
class Facts(Body):
    """Facts, under labels if they have any."""

    partial = "facts"
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Reasoning(Body):
    """How what stands in the box is known: reasoning and remarks."""

    partial = "reasoning"
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Contained(Body):
    """Places within a place."""

    partial = "contained"
    records: tuple[str, ...]

    @property
    def count(self) -> int:
        """How many places."""
        return len(self.records)


@dataclass(frozen=True, slots=True)
class Happenings(Body):
    """Events of an actor or at a place; `choice` is what the timeline calls it when it is chosen there."""

    partial = "happenings"
    record: str
    choice: str
    events: tuple[EventLine, ...]

    @property
    def count(self) -> int:
        """How many events."""
        return len(self.events)


@dataclass(frozen=True, slots=True)
class Tied(Body):
    """Ties in groups; `is_drawn` if a drawing of them stands above the list."""

    partial = "ties"
    record: str
    groups: tuple[TieGroup, ...]
    is_drawn: bool

    @property
    def count(self) -> int:
        """How many ties."""
        return sum(len(each.facts) for each in self.groups)

    @property
    def is_dated(self) -> bool:
        """Whether any tie is only known as of a time."""
        return any(each.dated for each in self.groups)


@dataclass(frozen=True, slots=True)
class Sayings(Body):
    """Claims."""

    partial = "sayings"
    claims: tuple[ClaimView, ...]

    @property
    def count(self) -> int:
        """How many claims."""
        return number_of(self.claims)


@dataclass(frozen=True, slots=True)
class Open(Body):
    """Open questions."""

    partial = "open"
    questions: tuple[Question, ...]

    @property
    def count(self) -> int:
        """How many questions."""
        return len(self.questions)


@dataclass(frozen=True, slots=True)
class Remark(Body):
    """An editor's remark."""

    partial = "remark"
    text: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Mentioned(Body):
    """The pages that name the record."""

    partial = "mentioned"
    in_volume = False
    backlinks: tuple[Backlink, ...]

    @property
    def count(self) -> int:
        """How many pages."""
        return len(self.backlinks)


def present(*sections: Section | None) -> tuple[Section, ...]:
    """Return those sections that say anything, in the order given."""
    return tuple(each for each in sections if each)


def names(teller: Teller, document: Document, record: Record) -> Section | None:
    """Return the other names of a record."""
    found = teller.names_of(document, record)
    return Section(Anchor.NAMES, marked("Other names"), Names(found)) if found else None


def facts(anchor: Anchor, heading: Message, found: tuple[Fact, ...]) -> Section | None:
    """Return facts under a heading."""
    return Section(anchor, heading, Facts(found)) if found else None


def reasoning(box: Iterable[Fact]) -> Section | None:
    """Return the reasoning and remarks behind the box at the top."""
    found = tuple(each for each in box if each.inferred or each.note)
    return Section(Anchor.KNOWN, marked("How this is known"), Reasoning(found)) if found else None


def ties(teller: Teller, record: str, is_drawn: bool = False) -> Section | None:
    """Return the ties of a record."""
    found = ties_of(teller, record)
    return Section(Anchor.TIES, marked("Ties"), Tied(record, found, is_drawn)) if found else None


def said(teller: Teller, record: str) -> Section | None:
    """Return what an actor said, or others on its behalf."""
    found = claim_views(teller, teller.knowledge.claims.by(record))
    return Section(Anchor.SAID, marked("Statements made"), Sayings(found)) if found else None


def said_about(teller: Teller, record: str) -> Section | None:
    """Return what was said about a record by others."""
    found = claim_views(teller, teller.knowledge.claims.about(record))
    return Section(Anchor.SAID_ABOUT, marked("What others said"), Sayings(found)) if found else None


def declined(teller: Teller, record: str) -> Section | None:
    """Return where somebody would not speak about a record."""
    found = claim_views(teller, teller.knowledge.claims.declined(record))
    return Section(Anchor.DECLINED, marked("Would not comment"), Sayings(found)) if found else None


def unknown(questions: tuple[Question, ...]) -> Section | None:
    """Return the open questions that concern a record; None if the box at the top has them all."""
    many = len(questions) > QUESTIONS_IN_BOX
    return Section(Anchor.OPEN, marked("What is not known"), Open(questions)) if many else None


def remark(teller: Teller, document: Document) -> Section | None:
    """Return the editor's remark on a record."""
    found = teller.prose(document, "note")
    return Section(Anchor.REMARK, marked("Editor’s remark"), Remark(found)) if found else None


def mentioned(teller: Teller, record: str) -> Section | None:
    """Return the pages that name a record."""
    found = backlinks_of(teller, record)
    return Section(Anchor.MENTIONED, marked("Mentioned on"), Mentioned(found)) if found else None
