"""The records of a dossier and the other files of content/. Each class is one file or one entry in it.

Field names are written with hyphens in files (`according-to`). What records state is in `statements.py`,
what is said in `accounts.py`, articles are in `articles.py`, questions, terms and pages in `writings.py`; all can be
imported from here. Records refer to each other by id, never by object.
"""

from typing import Annotated, ClassVar, TypeAlias

from pydantic import Field

from builder.model.acceptance import Acceptance
from builder.model.accounts import Claim, Claims, Concern, Disagreement, Side
from builder.model.anchors import Anchor
from builder.model.articles import Article, Author, LeftOut, Paragraph, Publication, Publisher
from builder.model.fields import (
    CitedText,
    Identifier,
    Model,
    Qualifier,
    RunningText,
    Sources,
    Title,
)
from builder.model.marked import marked
from builder.model.refs import Shown, Word
from builder.model.statements import (
    Attribution,
    Casualties,
    CoordinateStatement,
    DateStatement,
    OtherName,
    Participant,
    PlaceStatement,
    Precedent,
    Quantity,
    Relation,
    Role,
    Statement,
    TextStatement,
)
from builder.model.writings import Glossary, Page, Question, Questions, Term

__all__ = [
    "Actor",
    "AnyRecord",
    "Article",
    "Attribution",
    "Author",
    "Casualties",
    "Claim",
    "Claims",
    "Concern",
    "CoordinateStatement",
    "DateStatement",
    "Disagreement",
    "Event",
    "Glossary",
    "LeftOut",
    "Location",
    "OtherName",
    "Page",
    "Paragraph",
    "Participant",
    "PlaceStatement",
    "Precedent",
    "Publication",
    "Publisher",
    "Quantity",
    "Question",
    "Questions",
    "Record",
    "Relation",
    "Role",
    "Side",
    "Statement",
    "Term",
    "TextStatement",
]


class Record(Model):
    """What actors, locations and events share."""

    folder: ClassVar[str]
    record_kind: ClassVar[str]

    name: Title = Field(description="Main name, neutral and in its usual English form")
    qualifier: Qualifier | None = Field(
        None, description="What tells it apart from another record of this name, in a word or two"
    )
    summary: Annotated[CitedText, Shown(anchor=Anchor.SUMMARY, part=marked("summary"))] = Field(
        description="What a newcomer must know; cites as [@article-id#p12]"
    )
    printed: Sources = Field((), description="Where articles print the main name, so that spellings can be compared")
    names: Annotated[
        tuple[OtherName, ...], Shown(anchor=Anchor.NAMES, part=marked("other names"), label=marked("Spelling"))
    ] = Field((), description="Other names")
    figures: Annotated[
        tuple[Quantity, ...],
        Shown(
            anchor=Anchor.FIGURES,
            part=marked("figures"),
            label=marked("Figures"),
            compared=True,
            matter=marked("figures"),
        ),
    ] = Field((), description="Figures other than casualties")
    statements: Annotated[
        tuple[TextStatement, ...],
        Shown(anchor=Anchor.STATEMENTS, part=marked("what the articles say"), matter=marked("further facts")),
    ] = Field((), description="Further facts")
    note: RunningText | None = Field(None, description="An editor's remark for readers")
    accepted: tuple[Acceptance, ...] = Field((), description="Doubts of the check that are answered here")
    formerly: tuple[Identifier, ...] = Field((), description="Earlier ids, which keep leading here")

    @property
    def shown_name(self) -> str:
        """The main name as titles and lists have it, with the qualifier behind it; running text has the bare name."""
        return f"{self.name} ({self.qualifier})" if self.qualifier else self.name


class Actor(Record):
    """A person, organisation, force or group that acts or speaks."""

    folder = "actors"
    record_kind = "actor"

    kind: Annotated[Identifier, Word("kinds.actor")] = Field(description="Word of the vocabulary")
    side: Annotated[Identifier, Word("sides")] = Field(description="Word of the vocabulary")
    roles: Annotated[
        tuple[Role, ...],
        Shown(anchor=Anchor.FACTS, part=marked("office"), label=marked("Office or rank"), matter=marked("office")),
    ] = Field((), description="Offices held")
    relations: Annotated[tuple[Relation, ...], Shown(anchor=Anchor.TIES, part=marked("ties"), matter=marked("tie"))] = (
        Field((), description="Ties to other records")
    )


class Location(Record):
    """A place."""

    folder = "locations"
    record_kind = "location"

    kind: Annotated[Identifier, Word("kinds.location")] = Field(description="Word of the vocabulary")
    within: Annotated[tuple[PlaceStatement, ...], Shown(anchor=Anchor.FACTS, part=marked("where it lies"))] = Field(
        (), description="The smallest place that contains it"
    )
    coordinates: Annotated[tuple[CoordinateStatement, ...], Shown(anchor=Anchor.FACTS, part=marked("coordinates"))] = (
        Field((), description="Where it lies")
    )


class Event(Record):
    """Something that happened, was said or decided."""

    folder = "events"
    record_kind = "event"

    kind: Annotated[Identifier, Word("kinds.event")] = Field(description="Word of the vocabulary")
    when: Annotated[
        tuple[DateStatement, ...],
        Shown(
            anchor=Anchor.FACTS,
            part=marked("date"),
            label=marked("Date"),
            compared=True,
            matter=marked("date"),
            brief=True,
        ),
    ] = Field((), description="When; several entries if the articles differ")
    where: Annotated[
        tuple[PlaceStatement, ...],
        Shown(
            anchor=Anchor.FACTS,
            part=marked("place"),
            label=marked("Place"),
            compared=True,
            matter=marked("place"),
            brief=True,
        ),
    ] = Field((), description="Where")
    participants: Annotated[
        tuple[Participant, ...],
        Shown(
            anchor=Anchor.PARTICIPANTS,
            part=marked("people and groups"),
            label=marked("People and groups"),
            compared=True,
            matter=marked("part in it"),
            brief=True,
        ),
    ] = Field((), description="People and groups, and the part of each")
    casualties: Annotated[
        tuple[Casualties, ...],
        Shown(
            anchor=Anchor.CASUALTIES,
            part=marked("casualties"),
            label=marked("Casualties"),
            compared=True,
            matter=marked("casualties"),
            brief=True,
        ),
    ] = Field((), description="People killed, wounded …")
    attributions: Annotated[
        tuple[Attribution, ...],
        Shown(
            anchor=Anchor.ATTRIBUTIONS,
            part=marked("who did it"),
            label=marked("Who did it"),
            compared=True,
            matter=marked("who did it"),
            brief=True,
        ),
    ] = Field((), description="Who says who did it")
    follows: Annotated[
        tuple[Precedent, ...],
        Shown(
            anchor=Anchor.CHAIN,
            part=marked("what it followed"),
            label=marked("What it followed"),
            compared=True,
            matter=marked("what it followed"),
        ),
    ] = Field((), description="Earlier events it followed")


AnyRecord: TypeAlias = Actor | Location | Event | Article
"""A record of any kind: whatever has an id and a page."""
