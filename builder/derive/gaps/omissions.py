"""Names that lead nowhere: a paragraph names a record of which nothing rests on that paragraph.

- Something of a record rests on a paragraph if its own file cites it, in a statement or in its summary, or if an entry
  elsewhere cites it and names the record: as participant, place, other end of a tie, speaker, subject of a claim.
- Names are those that the digests link by themselves or by hand.
- Only actors and places are asked for. A place that holds other places is not: articles name a country or a capital in
  passing, and often for its government.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache

from builder.derive.facts import Material
from builder.derive.gaps.gap import Gap, Group, grouped
from builder.derive.passages import cited_in_prose
from builder.derive.places import directly_within
from builder.link.mentions import Mention
from builder.link.nodes import Inline, RecordLink, Text
from builder.model.document import Document
from builder.model.dossier import Dossier
from builder.model.records import Article, Claim, Record, Statement
from builder.model.refs import Citation
from builder.model.walk import entries, leaves


def omitted(material: Material) -> tuple[Group, ...]:
    """Return the records with the paragraphs that name them and of which nothing of theirs rests; by article."""
    dossier = material.dossier
    found: dict[tuple[str, str], set[int]] = defaultdict(set)
    for citation, record in named_in_digests(material):
        wanted = record in dossier.actors or (record in dossier.locations and not directly_within(dossier, record))
        if wanted and record not in _served(dossier).get(citation, ()):
            found[citation.article, record].add(citation.paragraph)
    lines = sorted((article, sorted(paragraphs), record) for (article, record), paragraphs in found.items())
    return grouped(
        (f"“{dossier.articles[article].title}”", Gap(record, tuple(_links(article, paragraphs))))
        for article, paragraphs, record in lines
    )


def _links(article: str, paragraphs: Iterable[int]) -> Iterator[Inline]:
    """Yield "in paragraphs 3 and 5" with a link to each."""
    numbers = list(paragraphs)
    yield Text("named in paragraph " if len(numbers) == 1 else "named in paragraphs ")
    for position, number in enumerate(numbers):
        yield Text("" if not position else " and " if number == numbers[-1] else ", ")
        yield RecordLink(article, (Text(str(number)),), f"p{number}")


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
