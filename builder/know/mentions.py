"""Who names whom: the names found in prose, seen from the record that is named."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from builder.link import Linked
from builder.link.mentions import Mention
from builder.model.document import Document
from builder.model.dossier import Dossier
from builder.model.records import Article
from builder.model.refs import Citation


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


def paragraph_of(document: Document, mention: Mention) -> Citation:
    """Return the paragraph of an article's digest in which a mention stands; paragraph 0 if it stands in none."""
    digest = document.model.digest if isinstance(document.model, Article) else ()
    index = mention.path[1] if mention.path[0] == "digest" else None
    return Citation(document.id, digest[index].number if isinstance(index, int) else 0)
