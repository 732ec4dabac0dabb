"""Mentions seen from the record mentioned: which page names it, in which sentence."""

from collections import defaultdict
from dataclasses import dataclass, replace

from builder.know.mentions import paragraph_of
from builder.link.mentions import Mention
from builder.model.document import Document
from builder.model.dossier import Dossier
from builder.model.records import Article, Claims, Disagreement, Page, Record
from builder.views.parts.teller import Teller


@dataclass(frozen=True, slots=True, kw_only=True)
class Backlink:
    """One page that names the record: the page's id and sort, the anchor of the passage, and the sentence."""

    target: str
    sort: str
    title: str
    anchor: str = ""
    sentence: str
    more: int = 0


def backlinks_of(teller: Teller, record: str) -> tuple[Backlink, ...]:
    """Return one backlink for each page that names the record, with the first sentence that does."""
    found: dict[tuple[str, str, str], list[Backlink]] = defaultdict(list)
    for document, mention in teller.knowledge.mentions.of(record):
        link = _backlink(document, mention, teller.dossier)
        if link and link.target != record:
            found[link.sort, link.title, link.target].append(link)
    in_order = sorted(found.items(), key=lambda each: each[0])
    return tuple(replace(links[0], more=len(links) - 1) for _, links in in_order)


def _backlink(document: Document, mention: Mention, dossier: Dossier) -> Backlink | None:
    sentence, path = mention.sentence, mention.path
    match document.model:
        case Article(title=title):
            paragraph = paragraph_of(document, mention).paragraph
            anchor = f"p{paragraph}" if paragraph else ""
            return Backlink(target=document.id, sort="article", title=title, anchor=anchor, sentence=sentence)
        case Record(name=name, record_kind=kind):
            return Backlink(target=document.id, sort=kind, title=name, sentence=sentence)
        case Claims(claims=claims) if isinstance(path[1], int) and document.id in dossier.articles:
            title, anchor = dossier.articles[document.id].title, f"claim-{claims[path[1]].id}"
            return Backlink(target=document.id, sort="article", title=title, anchor=anchor, sentence=sentence)
        case Disagreement(title=title):
            return Backlink(target=document.id, sort="disagreement", title=title, sentence=sentence)
        case Page(title=title):
            return Backlink(target=document.id, sort="page", title=title, sentence=sentence)
        case _:
            return None
