"""How records point at each other and at what they rest on: ids, citations, voices.

The markers (`Reference`, `Word`, `Prose`, `Voice`) are attached to fields of the models. One walk over a
record (`model/walk.py`) finds them all, so a check or a link never has to know which fields a record has.
"""

import re
from dataclasses import dataclass

from slugify import slugify

from builder.model.anchors import Anchor
from builder.model.holding import Held
from builder.model.marked import Message
from builder.model.values.scripts import UNSPACED
from builder.model.values.widths import narrow

LONGEST = 60
ID = re.compile(rf"[a-z0-9](?:[a-z0-9-]{{0,{LONGEST - 2}}}[a-z0-9])?")
"""An id: lower-case letters, digits and hyphens, at most 60, no hyphen at either end."""

GENERAL_KNOWLEDGE = "general-knowledge"
"""The word that stands in `sources` for what everybody can look up and no article says."""

HOW_TO_CITE = "Add sources: [article-id#p12], or [general-knowledge] for what everybody can look up."
"""What a writer is told who left the sources out."""

_CITATION = re.compile(rf"(?P<article>{ID.pattern})#p(?P<paragraph>[1-9][0-9]{{0,3}})")
_ALMOST_A_CITATION = re.compile(
    r"(?P<article>[^#¶]+?)\s*(?:[#¶,]|\s)\s*(?:¶|p(?:ar(?:a(?:graph)?)?)?s?\.?)?\s*0*(?P<first>[1-9][0-9]{0,3})(?:\s*[-–]\s*[p¶]?\s*(?P<last>[1-9][0-9]{0,3}))?",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s*(?:[,;&+]|\s(?:and|et|und|y)\s)\s*@?")
_FURTHER = re.compile(r"[#¶]?\s*(?:¶|p(?:ar(?:a(?:graph)?)?)?s?\.?)?\s*0*(?P<paragraph>[1-9][0-9]{0,3})", re.IGNORECASE)
_AROUND = "[](){} \t'\"“”„‟‚‘’‹›«»`"
"""What people put around a citation beside the brackets that belong there."""
_MOST_PARAGRAPHS = 9
"""How many citations of a range of paragraphs are written out."""
_APOSTROPHES = [(each, "") for each in "'’‘`´ʼʿʾ"]
_DEVICES = re.compile(r"con|prn|aux|nul|(?:com|lpt)[0-9]")


def why_no_id(text: str) -> str | None:
    """Return why a text cannot be an id, as the end of the sentence "'…' …", or None if it can."""
    if not ID.fullmatch(text):
        return f"is not an id: small letters a-z, digits and hyphens, at most {LONGEST}"
    if _DEVICES.fullmatch(text):
        return "cannot be an id: Windows allows no file of this name"
    if text == "index":
        return "cannot be an id: the list of all records has this name"
    return "cannot be an id: in sources it means that no article is cited" if text == GENERAL_KNOWLEDGE else None


def propose_id(text: str, otherwise: str = "north-harbour") -> str:
    """Return an id like a text, `boatmens-guild` for "Boatmen's Guild"; `otherwise` if nothing of it is left."""
    proposed = slugify(
        text,
        max_length=LONGEST,
        word_boundary=True,
        replacements=_APOSTROPHES,
        entities=False,
        decimal=False,
        hexadecimal=False,
    )
    return otherwise if why_no_id(proposed) else proposed


def how_to_write(text: str) -> str:
    """Return a sentence for the writer of a text that should be an id, with the one that may be meant, or nothing."""
    return f"An id is written like this: {propose_id(text)}." if text and why_no_id(text) else ""


class BadIdError(ValueError):
    """A text that is no id; its text is a sentence for the writer, `remedy` another."""

    def __init__(self, text: str, why: str) -> None:
        super().__init__(f"'{text}' {why}")
        self.remedy = how_to_write(text)


class BadCitationError(ValueError):
    """A citation that cannot be read; its text is a sentence for the writer, `remedy` another."""

    def __init__(self, text: str) -> None:
        meant = propose_citations(text)
        why = "one paragraph is cited at a time; " if len(meant) > 1 else ""
        super().__init__(f"'{text}' is not a citation; {why}write {', '.join(meant)}, or {GENERAL_KNOWLEDGE}")
        self.remedy = f"Write: {', '.join(meant)}"


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
        raise BadCitationError(text)
    return Citation(match["article"], int(match["paragraph"]))


def propose_citations(text: str) -> tuple[str, ...]:
    """Return the citations that a text may mean: `courier#p2` for "Courier #2"; a model if it looks like none."""
    plain = narrow(text).strip(_AROUND).removeprefix("@").strip(_AROUND)
    if _hyphened(plain) == GENERAL_KNOWLEDGE:
        return (GENERAL_KNOWLEDGE,)
    match = _ALMOST_A_CITATION.fullmatch(plain)
    if not match:
        return _several(plain) or (f"{_article(plain)}#p12",)
    article = _article(match["article"])
    first = int(match["first"])
    last = min(int(match["last"] or first), first + _MOST_PARAGRAPHS - 1)
    return tuple(f"{article}#p{number}" for number in range(first, max(first, last) + 1))


def sure_citations(text: str) -> tuple[str, ...]:
    """Return the citations that a text must mean, all of them; none if its article or a paragraph would be guessed."""
    plain = narrow(text).strip(_AROUND).removeprefix("@").strip(_AROUND)
    found = propose_citations(text)
    match = _ALMOST_A_CITATION.fullmatch(plain)
    is_guessed = found[0] != GENERAL_KNOWLEDGE and not match and not _several(plain)
    is_cut = match is not None and int(match["last"] or 0) - int(match["first"]) >= _MOST_PARAGRAPHS
    return () if is_guessed or is_cut or any(each.startswith("article-id#") for each in found) else found


def _several(text: str) -> tuple[str, ...]:
    """Return the citations that a text with some in a row may mean, such as "courier#p2, p5"; none if it is none."""
    found: list[str] = []
    for part in _BETWEEN.split(text):
        further = _FURTHER.fullmatch(part)
        if further and found:
            found.append(f"{found[-1].partition('#')[0]}#p{further['paragraph']}")
        elif _ALMOST_A_CITATION.fullmatch(part):
            found += propose_citations(part)
        else:
            return ()
    return tuple(dict.fromkeys(found))


def propose_citation(text: str) -> str:
    """Return the first citation that a text may mean."""
    return propose_citations(text)[0]


def _article(text: str) -> str:
    """Return the article that a text may mean, whose file it may be."""
    name = text.strip().rpartition("/")[2].removesuffix(".md")
    return propose_id(name, "article-id") if "#" not in name and "://" not in text else "article-id"


def _hyphened(text: str) -> str:
    """Return a text with hyphens for spaces and underscores, in small letters."""
    return re.sub(r"[\s_-]+", "-", text.strip()).lower()


@dataclass(frozen=True, slots=True)
class Reference(Held):
    """Marks a field that holds the id of a record; `kinds` limits which ("actor" …), empty means any."""

    kinds: tuple[str, ...] = ()

    @property
    def holds(self) -> str:
        """The kind of the record, such as "actor"; "record" if it may be any."""
        return "-or-".join(self.kinds) or "record"


@dataclass(frozen=True, slots=True)
class Voice(Held):
    """Marks a field that says who speaks: the id of an actor, or a description of at least two words."""

    @property
    def holds(self) -> str:
        """A voice."""
        return "voice"


@dataclass(frozen=True, slots=True)
class Word(Held):
    """Marks a field that holds a word of the vocabulary; `section` is its path, such as "kinds.actor"."""

    section: str

    @property
    def holds(self) -> str:
        """The section."""
        return self.section


@dataclass(frozen=True, slots=True)
class Prose:
    """Marks a field of running text in CommonMark, in which names are linked.

    `cited` says that the text must carry at least one citation of its own.
    """

    cited: bool = False


@dataclass(frozen=True, slots=True)
class Name:
    """Marks a field that holds a name, which must be free of invisible and misleading characters."""


UNNAMED = Message("")
"""What a field is called that has no name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """Marks a field whose entries readers see on the page of their record.

    `anchor` is the part of the page, `part` what stands there, in words. `label` is what the field is called where its
    values are set against each other. `compared` says that articles tell of an event in it: its text and further
    statements may only mention another. `matter` is what its entries can agree or differ on, in words, if anything.
    `brief` says that a brief prints it.
    """

    anchor: Anchor
    part: Message
    label: Message = UNNAMED
    compared: bool = False
    matter: Message = UNNAMED
    brief: bool = False


_PARTED = re.compile(rf"\s|[{UNSPACED}][^{UNSPACED}]*[{UNSPACED}]")
"""What a description has and an id has not: a space, or two letters of a script that puts none."""


def is_description(voice: str) -> bool:
    """Return whether a voice describes an unnamed speaker rather than giving an actor's id."""
    return bool(_PARTED.search(voice.strip()))
