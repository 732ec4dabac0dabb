"""Statements: what a record says of itself, each value with its sources, its voice and its reasoning.

Every fact carries `sources`; `according_to` names who says it (left out: the article in its own voice);
`inferred` gives the editor's reasoning where no article prints the value.
"""

from typing import Annotated

from pydantic import Field

from builder.model.acceptance import Acceptance
from builder.model.fields import (
    ActorId,
    AnyId,
    Coordinates,
    Date,
    EventId,
    Figure,
    Identifier,
    LocationId,
    Model,
    Number,
    RunningText,
    Sources,
    Speaker,
    Switch,
    Text,
    Title,
)
from builder.model.refs import Word
from builder.model.withdrawal import Withdrawal


class Statement(Model):
    """What every statement has: its sources, who says it, how it was inferred, an editor's note."""

    sources: Sources = Field(description="What it rests on: article-id#p12, or general-knowledge")
    according_to: Speaker | None = Field(None, description="Who says so; left out: the article itself")
    inferred: RunningText | None = Field(None, description="The editor's reasoning, where no article prints the value")
    note: RunningText | None = Field(None, description="A remark for readers")
    accepted: tuple[Acceptance, ...] = Field((), description="Doubts of the check that are answered here")
    withdrawn: Withdrawal | None = Field(None, description="When and why it was taken back; it counts for nothing")


class OtherName(Statement):
    """Another name, as an article prints it or as it is generally known."""

    value: Title = Field(description="The name as printed")
    language: Annotated[str, Field(pattern=r"^[a-z]{2,3}$")] | None = Field(None, description="Language code: ar, fa")
    link: Switch = Field(True, description="false for words too general to be linked wherever they stand")


class DateStatement(Statement):
    """When something happened."""

    value: Date = Field(description="EDTF date, never more precise than the articles allow")
    printed: Text | None = Field(
        None, description="The article's own words, where a date cannot say them: early January"
    )


class PlaceStatement(Statement):
    """Where something happened or lies."""

    value: LocationId = Field(description="Id of the location")
    printed: Text | None = Field(None, description="The article's own words, where they say more: outside the town")


class CoordinateStatement(Statement):
    """Where a place lies, in degrees (on Earth WGS 84), and how closely that is known; maps show places on Earth."""

    value: Coordinates = Field(description="latitude, longitude")
    precision_km: Number = Field(ge=0, description="The place lies within this many kilometres of the point")
    body: Title | None = Field(None, description="The celestial body, if it is not Earth, such as: the Moon")


class TextStatement(Statement):
    """A further fact, in our own words."""

    text: RunningText = Field(description="One fact in our own words")


class Role(Statement):
    """An office or role that an actor held."""

    value: Text = Field(description="The office or role")
    rank: Annotated[Identifier, Word("ranks")] | None = Field(
        None, description="The rank in it, for comparing: word of the vocabulary"
    )
    as_of: Date | None = Field(None, description="When the articles show them in it")
    since: Date | None = Field(None, description="When it began, if stated")
    until: Date | None = Field(None, description="When it ended, if stated")


class Relation(Statement):
    """A tie from this record to another; stored once, shown on both pages."""

    type: Annotated[Identifier, Word("relations")] = Field(description="Word of the vocabulary")
    to: AnyId = Field(description="Id of the other record")
    when: Date | None = Field(None, description="When it held")


class Participant(Statement):
    """An actor's part in an event."""

    actor: ActorId = Field(description="Id of the actor")
    role: Annotated[Identifier, Word("roles")] = Field(description="Word of the vocabulary")


class Casualties(Statement):
    """How many people of which group met which outcome."""

    outcome: Annotated[Identifier, Word("outcomes")] = Field(description="Word of the vocabulary")
    who: Annotated[Identifier, Word("groups")] = Field(description="Group of the vocabulary, or an actor's id")
    count: Figure | None = Field(None, description="2, about 100, more than 14000, some, none …")


class Quantity(Statement):
    """Another figure: of an event, or of an actor or place at a time."""

    what: Annotated[Identifier, Word("quantities")] = Field(description="Word of the vocabulary")
    count: Figure | None = Field(None, description="2, about 100, more than 14000, some, none …")
    when: Date | None = Field(None, description="For when it is given, if not for the whole of an event")


class Attribution(Statement):
    """A stance on who did it."""

    by: Speaker = Field(description="Who takes the stance: an actor's id or a description")
    stance: Annotated[Identifier, Word("stances")] = Field(description="Word of the vocabulary")
    of: Speaker | None = Field(None, description="Whom it names: an actor's id or a description")
    part: Annotated[Identifier, Word("roles")] | None = Field(
        None, description="The part that it says they had, where it says so: word of the vocabulary"
    )
    evidence: Text | None = Field(None, description="The evidence given, if any is mentioned")
    when: Date | None = Field(None, description="When the stance was taken")


class Precedent(Statement):
    """An event that this one followed, and how."""

    event: EventId = Field(description="Id of the earlier event")
    as_: Annotated[Identifier, Word("follows")] = Field(alias="as", description="Word of the vocabulary")
