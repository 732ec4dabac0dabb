"""The paragraphs of the digests, as somebody needs them who writes: those a file cites, those it could, those idle."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from builder.know.mentions import Mentions
from builder.know.publication import Publication
from builder.know.support import Supports, cited_at
from builder.model.document import Document
from builder.model.dossier import Dossier
from builder.model.refs import Citation


@dataclass(frozen=True, eq=False)
class Paragraphs:
    """Answers which paragraphs belong beside a file; in order of publication, then as they stand in the article."""

    dossier: Dossier
    publication: Publication
    mentions: Mentions
    support: Supports

    def cited_in(self, document: Document) -> tuple[Citation, ...]:
        """Return the paragraphs that a file cites, in its fields and inside its texts."""
        return self._in_order(each for leaf in document.leaves for each in cited_at(leaf))

    def to_cite_in(self, document: Document) -> tuple[Citation, ...]:
        """Return the paragraphs whose digest names the record of a file that cites them nowhere."""
        return self._in_order(self._naming.get(document.id, frozenset()) - set(self.cited_in(document)))

    def idle_in(self, article: str) -> tuple[Citation, ...]:
        """Return the paragraphs of an article on which nothing rests."""
        digest = self.dossier.articles[article].digest
        told = (Citation(article, each.number) for each in digest)
        return self._in_order(each for each in told if not self.support.of(each).total)

    def _in_order(self, citations: Iterable[Citation]) -> tuple[Citation, ...]:
        places = self.publication.places
        found = {each for each in citations if each.article in places}
        return tuple(sorted(found, key=lambda each: (places[each.article], each.paragraph)))

    @cached_property
    def _naming(self) -> Mapping[str, frozenset[Citation]]:
        found: dict[str, set[Citation]] = defaultdict(set)
        for citation, record in self.mentions.in_digests:
            found[record].add(citation)
        return {record: frozenset(citations) for record, citations in found.items()}
