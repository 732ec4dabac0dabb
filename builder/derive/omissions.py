"""Names that lead nowhere: a paragraph names a record of which nothing rests on that paragraph.

- Something of a record rests on a paragraph if its own file cites it, in a statement or in its summary, or if an entry
  elsewhere cites it and names the record: as participant, place, other end of a tie, speaker, subject of a claim.
- Names are those that the digests link by themselves or by hand.
- Only actors and places are asked for. A place that holds other places is not: articles name a country or a capital in
  passing, and often for its government.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from builder.derive.facts import Material
from builder.derive.passages import cited_in_prose
from builder.derive.places import directly_within
from builder.link.mentions import Mention
from builder.model.document import Document
from builder.model.dossier import Dossier
from builder.model.records import Article, Claim, Record, Statement
from builder.model.refs import Citation
from builder.model.walk import entries, leaves


@dataclass(frozen=True, slots=True)
class Omission:
    """A record that paragraphs of an article name, and of which nothing rests on them."""

    article: str
    record: str
    paragraphs: tuple[int, ...]


def omissions(material: Material) -> tuple[Omission, ...]:
    """Return every name that leads nowhere, by article and then by paragraph."""
    dossier = material.dossier
    found: dict[tuple[str, str], set[int]] = defaultdict(set)
    for citation, record in named_in_digests(material):
        wanted = record in dossier.actors or (record in dossier.locations and not directly_within(dossier, record))
        if wanted and record not in _served(dossier).get(citation, ()):
            found[citation.article, record].add(citation.paragraph)
    lines = (Omission(*key, tuple(sorted(paragraphs))) for key, paragraphs in found.items())
    return tuple(sorted(lines, key=lambda each: (each.article, each.paragraphs, each.record)))


def named_in_digests(material: Material) -> Iterator[tuple[Citation, str]]:
    """Yield every record that a paragraph of a digest names, with the paragraph."""
    articles = {each.path: each for each in material.dossier.documents if isinstance(each.model, Article)}
    for mention in material.linked.mentions:
        if mention.document in articles and mention.path[0] == "digest":
            yield Citation(*_paragraph(articles[mention.document], mention)), mention.record


def _paragraph(document: Document, mention: Mention) -> tuple[str, int]:
    index = mention.path[1]
    digest = document.model.digest if isinstance(document.model, Article) else ()
    return document.id, digest[index].number if isinstance(index, int) else 0


@lru_cache(maxsize=4)
def _served(dossier: Dossier) -> dict[Citation, set[str]]:
    """Return for each paragraph the records of which something rests on it."""
    found: dict[Citation, set[str]] = defaultdict(set)
    for document in dossier.documents:
        own = {document.id} if isinstance(document.model, Record) else set()
        for citation in cited_in_prose(document):
            found[citation] |= own
        for _, entry in entries(document.model):
            if isinstance(entry, Statement | Claim):
                named = {str(leaf.value) for leaf in leaves(entry) if isinstance(leaf.value, str)}
                for citation in entry.sources:
                    found[citation] |= own | (named & dossier.records.keys())
    return found
