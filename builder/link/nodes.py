"""What prose consists of once read: a small tree of inline and block nodes, free of any output format."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

from builder.model.refs import Citation


@dataclass(frozen=True, slots=True)
class Text:
    """Plain text, exactly as the author means it to be read."""

    text: str


@dataclass(frozen=True, slots=True)
class Code:
    """Text in a fixed-width face."""

    text: str


@dataclass(frozen=True, slots=True)
class Break:
    """A line break; `hard` ones are shown."""

    hard: bool


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Stressed text."""

    children: tuple["Inline", ...]
    strong: bool = False


@dataclass(frozen=True, slots=True)
class RecordLink:
    """A link to a record, by id, at an anchor if given; `automatic` ones were found, not written."""

    record: str
    children: tuple["Inline", ...]
    anchor: str = ""
    automatic: bool = False


@dataclass(frozen=True, slots=True)
class PageLink:
    """A link to a page that is no record's: `sort` is "page", "disagreement", "work" or "index", `page` its id."""

    sort: str
    page: str
    children: tuple["Inline", ...]
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class WebLink:
    """A link out of the site, to an address whose scheme is allowed."""

    address: str
    children: tuple["Inline", ...]


@dataclass(frozen=True, slots=True)
class Cite:
    """A citation mark."""

    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class MacroCall:
    """A macro of a hand-written page: its name and its literal arguments, already checked."""

    name: str
    arguments: tuple[tuple[str, str | int], ...]


Inline: TypeAlias = Text | Code | Break | Emphasis | RecordLink | PageLink | WebLink | Cite | MacroCall


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 2 to 4."""

    level: int
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Items:
    """A list, whose items hold blocks."""

    ordered: bool
    items: tuple[tuple["Block", ...], ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation set apart."""

    children: tuple["Block", ...]


@dataclass(frozen=True, slots=True)
class CodeBlock:
    """Lines in a fixed-width face."""

    text: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A line across the page."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its header cells, then the cells of each row."""

    header: tuple[tuple[Inline, ...], ...]
    rows: tuple[tuple[tuple[Inline, ...], ...], ...]


Block: TypeAlias = Paragraph | Heading | Items | Quote | CodeBlock | Rule | Table


def plain(nodes: tuple[Inline, ...]) -> str:
    """Return the text of inline nodes without links and marks."""
    parts = []
    for node in nodes:
        match node:
            case Text(text) | Code(text):
                parts.append(text)
            case Break():
                parts.append(" ")
            case Emphasis(children) | RecordLink(_, children) | WebLink(_, children) | PageLink(_, _, children):
                parts.append(plain(children))
    return "".join(parts)


def joined(nodes: Iterable[Inline]) -> list[Inline]:
    """Return inline nodes with texts that follow each other as one, and without empty ones."""
    found: list[Inline] = []
    for node in nodes:
        if isinstance(node, Text) and found and isinstance(found[-1], Text):
            found[-1] = Text(found[-1].text + node.text)
        elif node != Text(""):
            found.append(node)
    return found
