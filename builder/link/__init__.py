"""Prose to nodes: running text parsed once, with its links, citations and the records it mentions.

`link` answers for every field of prose in the dossier. Nothing here knows addresses or output formats: a node
says which record it leads to, and render decides how that is written.
"""

from dataclasses import dataclass, replace

from builder.diagnostics import Diagnostic
from builder.link.blocks import read_page
from builder.link.mentions import Mention, NameIndex
from builder.link.nodes import Block, Inline
from builder.link.prose import ProseReader
from builder.link.reports import Reports
from builder.model.document import Document
from builder.model.dossier import Dossier
from builder.model.records import Glossary, Page, Record
from builder.model.refs import Prose
from builder.model.walk import Path


@dataclass(frozen=True, eq=False)
class Linked:
    """All prose of a dossier as nodes, by document path and field path, and every mention in it."""

    prose: dict[tuple[str, Path], tuple[Inline, ...]]
    pages: dict[str, tuple[Block, ...]]
    mentions: tuple[Mention, ...]


def link(dossier: Dossier) -> tuple[Linked, list[Diagnostic]]:
    """Return the linked prose of the whole dossier, and what is wrong with its links."""
    index = NameIndex.of(dossier)
    terms = NameIndex.of_terms(dossier, index)
    linked = Linked({}, {}, ())
    mentions: list[Mention] = []
    problems: list[Diagnostic] = []
    for document in dossier.documents:
        # The glossary itself explains its terms where they stand.
        explained = NameIndex({}) if isinstance(document.model, Glossary) else terms
        reader = ProseReader(dossier, index, document, explained, Reports(document))
        if isinstance(document.model, Page):
            linked.pages[document.id] = read_page(reader, document.model.body)
        for leaf in document.leaves:
            if isinstance(leaf.marker, Prose):
                nodes = reader.text(leaf.value, leaf.path, _section(document, leaf.path))
                linked.prose[document.path, leaf.path] = nodes
        # What was withdrawn is read like all else, but names nobody.
        aside = replace(reader, mentions=[]) if document.withdrawn else reader
        for leaf in document.withdrawn_leaves:
            if isinstance(leaf.marker, Prose):
                linked.prose[document.path, leaf.path] = aside.text(leaf.value, leaf.path, leaf.path[:2])
        mentions += reader.mentions
        problems += reader.reports.problems
    return Linked(linked.prose, linked.pages, tuple(mentions)), problems


def _section(document: Document, path: Path) -> Path:
    """Return the part of the page within which a name is linked once only.

    A field of a record is a section. Entries that readers reach one by one, such as the paragraphs of a
    digest or the claims of a file, are sections of their own.
    """
    return path[:1] if isinstance(document.model, Record) else path[:2]
