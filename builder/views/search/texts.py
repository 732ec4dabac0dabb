"""The texts by which an entry of the search is found: sentences and statements in words, each with its anchor."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from builder.know.mentions import Sort, passage_of, rests_on_general_knowledge
from builder.link.nodes import Block, Heading, Inline, Items, Paragraph, Quote, Table, plain
from builder.model.anchors import Anchor
from builder.model.document import Document
from builder.model.fields import Model
from builder.model.kinds import SHOWN
from builder.model.records import Article, Author, LeftOut, Publisher, Record, Side, Statement
from builder.model.refs import Citation, Prose, Reference, Voice, Word
from builder.model.values.counts import Count
from builder.model.values.dates import Edtf
from builder.model.walk import Leaf, Path, leaves
from builder.views.parts.records import of_general_knowledge, without_marks
from builder.views.parts.teller import Teller

STATED = (Author, LeftOut, Publisher, Side, Statement)
"""Entries of a document whose values are put into words."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A text and the anchor of where it stands on its page; none if it has no place of its own.

    `voice` is whose word it is, if not the article's or the editor's own; `inferred` says that it is worked out.
    """

    anchor: str
    text: str
    voice: str = ""
    inferred: bool = False


def passages_of(teller: Teller, document: Document) -> tuple[Passage, ...]:
    """Return the texts of a record or disagreement: running text first, as it stands; then statements in words."""
    prose = [
        _passage(teller, document, leaf.path, text)
        for leaf in document.leaves
        if isinstance(leaf.marker, Prose) and (text := plain_prose(teller, document, leaf.path))
    ]
    stated = [
        _stated(teller, document, path, entry, text)
        for path, entry in document.entries
        if isinstance(entry, STATED) and path[0] != "names" and (text := _in_words(teller, entry))
    ]
    return (*prose, *dict.fromkeys(stated))


def _passage(teller: Teller, document: Document, path: Path, text: str) -> Passage:
    found = passage_of(document, path)
    voice = plain(teller.voice(found.voice))
    text = of_general_knowledge(teller.words, text) if found.general else text
    return Passage(_anchor(document, path), text, voice, found.sort is Sort.WORKED_OUT)


def _stated(teller: Teller, document: Document, path: Path, entry: Model, text: str) -> Passage:
    if not isinstance(entry, Statement):
        return Passage(_anchor(document, path), text)
    text = of_general_knowledge(teller.words, text) if rests_on_general_knowledge(entry) else text
    return Passage(_anchor(document, path), text, plain(teller.voice(entry.according_to)), bool(entry.inferred))


def plain_prose(teller: Teller, document: Document, path: Path) -> str:
    """Return a field of prose as plain text, without citation marks and the spaces before them."""
    return without_marks(teller.words, teller.prose(document, *path))


def page_passages(teller: Teller, blocks: Iterable[Block]) -> tuple[Passage, ...]:
    """Return the texts of a hand-written page, a passage for each paragraph, heading, item or row."""
    return tuple(Passage("", text) for each in _inside(blocks) if (text := without_marks(teller.words, each).strip()))


def _inside(blocks: Iterable[Block]) -> Iterator[tuple[Inline, ...]]:
    for block in blocks:
        match block:
            case Paragraph(children) | Heading(_, children):
                yield children
            case Items(_, items):
                for item in items:
                    yield from _inside(item)
            case Quote(inside):
                yield from _inside(inside)
            case Table(header, rows):
                yield from header
                for row in rows:
                    yield from row


def _anchor(document: Document, path: Path) -> str:
    """Return the anchor of a field on the page of its document."""
    field = str(path[0])
    if isinstance(document.model, Article):
        is_digest = field == "digest" and isinstance(path[1], int)
        return f"p{document.model.digest[int(path[1])].number}" if is_digest else ""
    if isinstance(document.model, Record):
        # The summary opens the page: no need to lead below its title.
        anchor = SHOWN[field].anchor if field in SHOWN else Anchor.REMARK
        return "" if anchor is Anchor.SUMMARY else anchor
    return "assessment" if field == "assessment" else ""


def _in_words(teller: Teller, entry: Model) -> str:
    """Return the values of a statement in words; running text is left out, since it is a passage of its own."""
    own = (leaf for leaf in leaves(entry) if not isinstance(leaf.marker, Prose) and len(leaf.path) == 1)
    own = (leaf for leaf in own if leaf.path != ("according-to",))
    return teller.words.enumerated(text for leaf in own if (text := _value(teller, leaf)))


def _value(teller: Teller, leaf: Leaf) -> str:
    dossier, value = teller.dossier, leaf.value
    match leaf.marker:
        case Reference() | Voice():
            found = dossier.records.get(value)
            return found.shown_name if found else str(value)
        case Word(section):
            return dossier.vocabulary.label(section, value).label
    if isinstance(value, Citation | bool) or leaf.path[0] in ("basis", "rank"):
        return ""
    if isinstance(value, Edtf | Count):
        return teller.words.date(value) if isinstance(value, Edtf) else teller.words.count(value)
    return str(value) if isinstance(value, str | int) else ""
