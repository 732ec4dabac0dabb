"""Articles: one published text each, with what is known of its publication and a digest in our own words."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field, model_validator

from builder.model.acceptance import Acceptance
from builder.model.fields import (
    ActorId,
    Address,
    ArticleId,
    Date,
    Identifier,
    LanguageTag,
    Model,
    RunningText,
    Text,
    Title,
    Whole,
)
from builder.model.values.dates import Edtf
from builder.model.values.fingerprints import SUM

ParagraphSum = Annotated[str, Field(pattern=f"^{SUM.pattern}$")]


class Paragraph(Model):
    """One paragraph of an article's digest; `number` counts the non-empty lines of the article as curated."""

    number: int
    text: RunningText


class Publisher(Model):
    """Who published an article, and how we know."""

    name: Text = Field(description="As printed, or 'not shown'")
    actor: ActorId | None = Field(None, description="Id of the outlet's record")
    basis: Literal["printed", "inferred", "unknown"] = Field(description="How we know")
    reason: Text | None = Field(None, description="The reasoning, if inferred")

    @property
    def is_known(self) -> bool:
        """Whether the text shows who published it, or lets it be inferred."""
        return self.basis != "unknown"


class Author(Model):
    """Someone credited with an article."""

    name: Title = Field(description="As printed")
    note: Text | None = Field(None, description="The part in it")


class Publication(Model):
    """When an article was published, and how we know."""

    value: Date | None = Field(None, description="EDTF date; left out if it is not known")
    basis: Literal["printed", "inferred", "unknown"] = Field(description="How we know")
    reason: RunningText | None = Field(None, description="The reasoning, if inferred")

    @model_validator(mode="after")
    def _has_a_date(self) -> "Publication":
        if self.value is None and self.basis != "unknown":
            raise ValueError("it has no value; write value: 2031-04-09, or basis: unknown if nothing tells the date")
        return self

    @property
    def known(self) -> Edtf | None:
        """The date, None if it is not known: a value is then only a bound, by which articles are put in order."""
        return None if self.basis == "unknown" else self.value

    @property
    def is_worked_out(self) -> bool:
        """Whether no text prints it and the editor worked it out."""
        return self.basis == "inferred"


class LeftOut(Model):
    """Paragraphs of an article that have no digest."""

    paragraphs: Annotated[tuple[Whole, ...], Field(min_length=1)] = Field(description="Their numbers")
    what: Text = Field(description="What they are and why they are left out")


class Article(Model):
    """One published text: bibliography and a digest in our own words, paragraph by paragraph."""

    folder: ClassVar[str] = "articles"
    record_kind: ClassVar[str] = "article"

    title: Title = Field(description="Headline as printed")
    language: LanguageTag | None = Field(None, description="Language of the original, such as ar or pt-BR")
    headline_from: ArticleId | None = Field(
        None, description="The copy that supplies the headline, if this one has none"
    )
    work: Identifier = Field(description="The piece of reporting it carries; copies share it")
    not_a_copy_of: tuple[ArticleId, ...] = Field(
        (), description="Articles that look like copies of this one and are not"
    )
    series: Identifier | None = Field(
        None, description="The series of which it is an issue; issues of one series are no copies of each other"
    )
    publisher: Publisher = Field(description="Who published this text")
    original_publisher: Publisher | None = Field(None, description="Who published it first")
    authors: tuple[Author, ...] = Field((), description="Who is credited")
    date: Publication = Field(description="When it was published")
    captured: Date | None = Field(None, description="When this copy was taken, if the text shows it")
    captured_reason: RunningText | None = Field(None, description="How that is known")
    address: Address | None = Field(None, description="Web address")
    archive: Address | None = Field(None, description="Address of an archived copy")
    paragraphs: Whole = Field(ge=0, le=9999, description="Number of non-empty lines of the text as curated")
    fingerprint: tuple[ParagraphSum, ...] = Field(
        (), description="A sum of each paragraph of the text, by which a later version is told from it"
    )
    missing: tuple[Text, ...] = Field((), description="What the text does not show")
    left_out: tuple[LeftOut, ...] = Field((), description="Paragraphs without a digest")
    note: RunningText | None = Field(None, description="What kind of copy this is")
    accepted: tuple[Acceptance, ...] = Field((), description="Doubts of the check that are answered here")
    formerly: tuple[Identifier, ...] = Field((), description="Earlier ids, which keep leading here")
    digest: tuple[Paragraph, ...] = Field((), description="Written below the front matter, each paragraph as ¶n")

    @property
    def name(self) -> str:
        """The title; every record has a name."""
        return self.title

    @property
    def shown_name(self) -> str:
        """The title; every record has a name that is shown."""
        return self.title
