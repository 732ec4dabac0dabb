"""What is said and where it differs: claims of people and institutions, and disagreements between accounts."""

from typing import Annotated, ClassVar, Literal

from pydantic import BeforeValidator, Field

from builder.model.acceptance import Acceptance
from builder.model.fields import (
    ActorId,
    AnyId,
    Date,
    Identifier,
    Model,
    RunningText,
    Sources,
    Speaker,
    Title,
)
from builder.model.refs import Word
from builder.model.withdrawal import Withdrawal


class Claim(Model):
    """What someone said, in paraphrase."""

    id: Identifier = Field(description="Unique and short; the claim's anchor")
    says: RunningText = Field(description="In our own words")
    speaker: Speaker = Field(description="An actor's id or a description")
    on_behalf_of: ActorId | None = Field(None, description="For whom the speaker speaks")
    to: Speaker | None = Field(None, description="To whom")
    according_to: Speaker | None = Field(None, description="Who reports it, where it is known through somebody else")
    when: Date | None = Field(None, description="When it was said")
    manner: Annotated[Identifier, Word("manners")] = Field(description="Word of the vocabulary")
    anonymity: Annotated[Identifier, Word("anonymity")] = Field(description="Word of the vocabulary")
    about: tuple[AnyId, ...] = Field((), description="Ids of the records concerned")
    sources: Sources = Field(description="article-id#p12")
    note: RunningText | None = Field(None, description="A remark for readers")
    accepted: tuple[Acceptance, ...] = Field((), description="Doubts of the check that are answered here")
    withdrawn: Withdrawal | None = Field(None, description="When and why it was taken back; it counts for nothing")


class Claims(Model):
    """The claims first found in one article; the file is named after it."""

    claims: Annotated[tuple[Claim, ...], BeforeValidator(lambda value: () if value is None else value)]


class Side(Model):
    """One side of a disagreement."""

    view: RunningText = Field(description="In our own words")
    according_to: Speaker | None = Field(None, description="Who holds it")
    sources: Sources = Field(description="article-id#p12")


Comparable = Literal["when", "where", "casualties", "figures", "attributions", "names", "roles"]
"""The fields of records whose statements are compared, see know/differences.py."""


class Concern(Model):
    """The statements that a disagreement is about: a field of a record, in which they stand."""

    record: AnyId = Field(description="Id of the record")
    field: Comparable = Field(description="The field whose values differ")


class Disagreement(Model):
    """Accounts that cannot all hold, or seem not to, with the editor's assessment."""

    folder: ClassVar[str] = "disagreements"

    title: Title = Field(description="What it is about")
    kind: Annotated[Identifier, Word("disagreements")] = Field(description="Word of the vocabulary")
    about: tuple[AnyId, ...] = Field((), description="Ids of the records concerned")
    on: tuple[Concern, ...] = Field((), description="The statements that differ, where there are any")
    sides: Annotated[tuple[Side, ...], Field(min_length=2)] = Field(description="Two or more")
    assessment: RunningText | None = Field(None, description="The editor's remark")
