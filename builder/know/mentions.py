"""Who names whom: the names found in prose, seen from the record that is named, and what sort of passage it is.

Whose word a passage is: of a statement, a claim or a side of a disagreement the voice given for it; of what the editor
adds, remark, reasoning or assessment, nobody's but the editor's; of everything else, the article's own.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from builder.link import Linked
from builder.link.mentions import Mention
from builder.model.anchors import Anchor
from builder.model.document import Document
from builder.model.dossier import Dossier
from builder.model.kinds import SHOWN
from builder.model.records import Article, Claim, Record, Side
from builder.model.refs import Citation
from builder.model.statements import Statement
from builder.model.walk import Path, along


class Sort(StrEnum):
    """What sort of passage a text is: what is recorded, what somebody said, or what the editor adds."""

    STATED = "stated"
    SAID = "said"
    WORKED_OUT = "worked out"
    REMARK = "remark"
    ASSESSED = "assessed"


@dataclass(frozen=True, slots=True)
class Passage:
    """A text of a document: its sort, whose word it is, None for the article's or the editor's own, and its part of the
    page, empty if the page has no such parts.

    `general` says that it is stated on general knowledge alone, `reporter` through whom a claim is known.
    """

    sort: Sort
    voice: str | None
    part: str
    general: bool = False
    reporter: str | None = None


EDITORS = {"inferred": Sort.WORKED_OUT, "reason": Sort.WORKED_OUT, "note": Sort.REMARK, "assessment": Sort.ASSESSED}
"""The fields in which the editor speaks."""


@dataclass(frozen=True, eq=False)
class Mentions:
    """Answers where a record is named, and in which paragraphs of which digests."""

    dossier: Dossier
    linked: Linked

    def of(self, record: str) -> tuple[tuple[Document, Mention], ...]:
        """Return where a record is named, in the order of documents, each with the document."""
        return tuple((self.documents[each.document], each) for each in self._by_record.get(record, ()))

    @cached_property
    def count(self) -> Mapping[str, int]:
        """How often each record is named."""
        return Counter(each.record for each in self.linked.mentions)

    @cached_property
    def in_digests(self) -> tuple[tuple[Citation, str], ...]:
        """Every record that a paragraph of a digest names, with the paragraph; once for each time it is named."""
        return tuple(
            (paragraph_of(document, mention), mention.record)
            for mention in self.linked.mentions
            if isinstance((document := self.documents[mention.document]).model, Article) and mention.path[0] == "digest"
        )

    @cached_property
    def documents(self) -> Mapping[str, Document]:
        """The documents by path."""
        return {each.path: each for each in self.dossier.documents}

    @cached_property
    def _by_record(self) -> Mapping[str, list[Mention]]:
        found: dict[str, list[Mention]] = defaultdict(list)
        for mention in self.linked.mentions:
            found[mention.record].append(mention)
        return found


def passage_of(document: Document, path: Path) -> Passage:
    """Return what sort of passage the text at a path of a document is."""
    model, field = document.model, str(path[-1])
    entry = tuple(along(model, path))[-1]
    part = _part(path) if isinstance(model, Record) else ""
    if field in EDITORS:
        return Passage(EDITORS[field], None, part)
    if isinstance(entry, Claim):
        return Passage(Sort.SAID, entry.speaker, part, rests_on_general_knowledge(entry), entry.according_to)
    if isinstance(entry, Side):
        return Passage(Sort.STATED, entry.according_to, part, rests_on_general_knowledge(entry))
    if isinstance(entry, Statement):
        sort = Sort.WORKED_OUT if entry.inferred else Sort.STATED
        return Passage(sort, entry.according_to, part, rests_on_general_knowledge(entry))
    return Passage(Sort.STATED, None, part)


def rests_on_general_knowledge(entry: Claim | Side | Statement) -> bool:
    """Return whether no article is cited for an entry."""
    return all(each.is_general_knowledge for each in entry.sources)


def _part(path: Path) -> str:
    """Return the part of a record's page on which the text at a path of its file is printed."""
    field = str(path[0])
    if field == "note":
        return Anchor.REMARK
    if field not in SHOWN:
        return Anchor.SUMMARY if field == "summary" else ""
    part = SHOWN[field].anchor
    # What stands in the box at the top has its reasoning and remarks further down.
    return Anchor.KNOWN if part is Anchor.FACTS else part


def paragraph_of(document: Document, mention: Mention) -> Citation:
    """Return the paragraph of an article's digest in which a mention stands; paragraph 0 if it stands in none."""
    digest = document.model.digest if isinstance(document.model, Article) else ()
    index = mention.path[1] if mention.path[0] == "digest" else None
    return Citation(document.id, digest[index].number if isinstance(index, int) else 0)
