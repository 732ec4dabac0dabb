"""How records point at each other and at what they rest on: ids, citations, voices.

The markers (`Reference`, `Word`, `Prose`, `Voice`) are attached to fields of the models. One walk over a
record (`model/walk.py`) finds them all, so a check or a link never has to know which fields a record has.
"""

import re
from dataclasses import dataclass

ID = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?")
"""An id: lower-case letters, digits and hyphens, at most 60, no hyphen at either end."""

GENERAL_KNOWLEDGE = "general-knowledge"
"""The word that stands in `sources` for what everybody can look up and no article says."""

HOW_TO_CITE = "Add sources: [article-id#p12], or [general-knowledge] for what everybody can look up."
"""What a writer is told who left the sources out."""

_CITATION = re.compile(rf"(?P<article>{ID.pattern})#p(?P<paragraph>[1-9][0-9]{{0,3}})")
_DEVICES = re.compile(r"con|prn|aux|nul|(?:com|lpt)[0-9]")


def why_no_id(text: str) -> str | None:
    """Return why a text cannot be an id, as the end of the sentence "'…' …", or None if it can."""
    if not ID.fullmatch(text):
        return "is not an id: small letters a-z, digits and hyphens, at most 60"
    if _DEVICES.fullmatch(text):
        return "cannot be an id: Windows allows no file of this name"
    if text == "index":
        return "cannot be an id: the list of all records has this name"
    return "cannot be an id: in sources it means that no article is cited" if text == GENERAL_KNOWLEDGE else None


class BadCitationError(ValueError):
    """A citation that cannot be read; its text is a sentence for the writer."""


@dataclass(frozen=True, slots=True, order=True)
class Citation:
    """Article id and paragraph; the word general-knowledge is a citation without a paragraph (0)."""

    article: str
    paragraph: int

    @property
    def is_general_knowledge(self) -> bool:
        """Whether no article is cited."""
        return self.article == GENERAL_KNOWLEDGE

    def __str__(self) -> str:
        return self.article if self.is_general_knowledge else f"{self.article}#p{self.paragraph}"


def parse_citation(text: str) -> Citation:
    """Return the citation written in `text`; raises BadCitationError with a sentence for the writer."""
    if text.strip() == GENERAL_KNOWLEDGE:
        return Citation(GENERAL_KNOWLEDGE, 0)
    match = _CITATION.fullmatch(text.strip())
    if not match or match["article"] == GENERAL_KNOWLEDGE:
        raise BadCitationError(f"'{text}' is not a citation; write article-id#p12, or {GENERAL_KNOWLEDGE}")
    return Citation(match["article"], int(match["paragraph"]))


@dataclass(frozen=True, slots=True)
class Reference:
    """Marks a field that holds the id of a record; `kinds` limits which ("actor" …), empty means any."""

    kinds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Voice:
    """Marks a field that says who speaks: the id of an actor, or a description of at least two words."""


@dataclass(frozen=True, slots=True)
class Word:
    """Marks a field that holds a word of the vocabulary; `section` is its path, such as "kinds.actor"."""

    section: str


@dataclass(frozen=True, slots=True)
class Prose:
    """Marks a field of running text in CommonMark, in which names are linked.

    `cited` says that the text must carry at least one citation of its own.
    """

    cited: bool = False


@dataclass(frozen=True, slots=True)
class Name:
    """Marks a field that holds a name, which must be free of invisible and misleading characters."""


def is_description(voice: str) -> bool:
    """Return whether a voice describes an unnamed speaker rather than giving an actor's id."""
    return " " in voice.strip()


_INLINE_CITATION = re.compile(r"\[@([^\[\]]+)\]")


def inline_citations(text: str) -> list[str]:
    """Return what stands in the `[@…; @…]` marks of a running text, each citation as written."""
    return [each for mark in citation_marks(text) for each in mark]


def citation_marks(text: str) -> list[tuple[str, ...]]:
    """Return the `[@…; @…]` marks of a running text, each with its citations as written."""
    return [tuple(citations_in_mark(mark)) for mark in _INLINE_CITATION.findall(text)]


def citations_in_mark(mark: str) -> list[str]:
    """Return the citations, each as written, in what stands between `[@` and `]`."""
    return [each.strip().removeprefix("@").strip() for each in mark.split(";")]
