"""Mentions seen from the record mentioned: which page names it, in which sentence, and whose word that is.

Two copies of one work that name it in the same passage are one line.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from builder.know.mentions import Passage, Sort, paragraph_of, passage_of
from builder.link.mentions import Mention
from builder.link.nodes import Inline
from builder.model.document import Document
from builder.model.records import Article, Claims, Disagreement, Page, Record
from builder.model.refs import Citation
from builder.views.parts.teller import Teller


@dataclass(frozen=True, slots=True, kw_only=True)
class Backlink:
    """One page that names the record: the page's id and sort, the part of it, and the sentence with whose word it is.

    `reporter` is through whom a claim is known, `general` says that it rests on general knowledge. `paragraph` is that
    of the digest, if it stands in one; `copies` are those of other articles for the same passage.
    """

    target: str
    sort: str
    title: str
    anchor: str
    sentence: str
    voice: tuple[Inline, ...]
    reporter: tuple[Inline, ...]
    passage: Sort
    general: bool = False
    paragraph: Citation | None = None
    copies: tuple["Backlink", ...] = ()


def backlinks_of(teller: Teller, record: str) -> tuple[Backlink, ...]:
    """Return one backlink for each page that names the record, with the first sentence that does."""
    found: dict[tuple[str, str, str], Backlink] = {}
    for document, mention in teller.knowledge.mentions.of(record):
        link = _backlink(teller, document, mention)
        if link and link.target != record:
            found.setdefault((link.sort, link.title, link.target), link)
    return tuple(_without_copies(teller, [found[each] for each in sorted(found)]))


def _backlink(teller: Teller, document: Document, mention: Mention) -> Backlink | None:
    place = _place(teller, document, mention)
    if place is None:
        return None
    sort, title, anchor = place
    passage: Passage = passage_of(document, mention.path)
    paragraph = paragraph_of(document, mention) if sort == Article.record_kind else None
    return Backlink(
        target=document.id,
        sort=sort,
        title=title,
        anchor=anchor or passage.part,
        sentence=mention.sentence,
        voice=teller.voice(passage.voice),
        reporter=teller.voice(passage.reporter),
        passage=passage.sort,
        general=passage.general or mention.general,
        paragraph=paragraph if paragraph and paragraph.paragraph else None,
    )


def _place(teller: Teller, document: Document, mention: Mention) -> tuple[str, str, str] | None:
    """Return the sort of page on which a mention stands, its title, and the anchor there that no other passage has."""
    titled = teller.bylines.titled
    match document.model:
        case Article():
            paragraph = paragraph_of(document, mention).paragraph
            return "article", titled(document.id), f"p{paragraph}" if paragraph else ""
        case Record(shown_name=name, record_kind=kind):
            return kind, name, ""
        case Claims(claims=claims) if isinstance(mention.path[1], int) and document.id in teller.dossier.articles:
            return "article", titled(document.id), f"claim-{claims[mention.path[1]].id}"
        case Disagreement(title=title):
            return "disagreement", title, ""
        case Page(title=title):
            return "page", title, ""
        case _:
            return None


def _without_copies(teller: Teller, links: Iterable[Backlink]) -> Iterator[Backlink]:
    """Yield backlinks, those of copies that name the record in the same passage as one, led by the first published."""
    shared, order = teller.knowledge.shared_passages, teller.knowledge.publication.places
    carried: dict[object, list[Backlink]] = defaultdict(list)
    for each in links:
        passage = shared.get(each.paragraph) if each.paragraph else None
        carried[passage or (each.sort, each.target)].append(each)
    for same in carried.values():
        first, *others = sorted(same, key=lambda each: order.get(each.target, 0))
        yield replace(first, copies=tuple(others))
