"""What editors write besides records: questions that the articles leave open, terms explained, pages by hand."""

from typing import ClassVar

from pydantic import Field

from builder.model.fields import AnyId, CitedText, Identifier, Model, RunningText, Text, Title, Whole


class Question(Model):
    """Something that the articles leave open."""

    id: Identifier = Field(description="Unique and short; its anchor")
    question: Title = Field(description="The question")
    about: tuple[AnyId, ...] = Field((), description="Ids of the records concerned")
    note: RunningText | None = Field(None, description="What the articles do say")


class Questions(Model):
    """The open questions."""

    questions: tuple[Question, ...]


class Term(Model):
    """A term explained."""

    id: Identifier = Field(description="Unique and short; its anchor")
    term: Title = Field(description="The term")
    meaning: CitedText = Field(description="What it means")


class Glossary(Model):
    """The terms explained."""

    glossary: tuple[Term, ...]


class Page(Model):
    """A page written by hand, which may use macros."""

    folder: ClassVar[str] = "pages"

    title: Title = Field(description="Title of the page")
    description: Text | None = Field(None, description="One sentence for search engines and previews")
    order: Whole = Field(50, description="Place in the navigation, small numbers first")
    body: str = Field("", description="Written below the front matter")

    @classmethod
    def lies(cls, path: str) -> str:
        """Return where the page of a file lies on the site: as its file does in the folder of all pages."""
        return path.removeprefix(f"{cls.folder}/")
