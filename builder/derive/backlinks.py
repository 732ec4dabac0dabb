"""Mentions seen from the record mentioned: which page names it, in which sentence."""

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache

from builder.derive.facts import Material
from builder.link import Linked
from builder.link.mentions import Mention
from builder.model.document import Document
from builder.model.dossier import Dossier
from builder.model.records import Article, Claims, Disagreement, Page, Record


@dataclass(frozen=True, slots=True)
class Backlink:
    """One page that names the record: the page's id and sort, the anchor of the passage, and the sentence."""

    target: str
    sort: str
    title: str
    anchor: str
    sentence: str
    more: int


def backlinks_of(material: Material, record: str) -> tuple[Backlink, ...]:
    """Return one backlink for each page that names the record, with the first sentence that does."""
    found: dict[tuple[str, str, str], list[Backlink]] = defaultdict(list)
    for mention in _mentions(material.linked).get(record, ()):
        document = _documents(material.dossier)[mention.document]
        link = _backlink(document, mention, material.dossier)
        if link and link.target != record:
            found[link.sort, link.title, link.target].append(link)
    return tuple(
        Backlink(links[0].target, links[0].sort, links[0].title, links[0].anchor, links[0].sentence, len(links) - 1)
        for _, links in sorted(found.items(), key=lambda each: each[0])
    )


def _backlink(document: Document, mention: Mention, dossier: Dossier) -> Backlink | None:
    match document.model:
        case Article():
            anchor = ""
            if mention.path[0] == "digest" and isinstance(mention.path[1], int):
                anchor = f"p{document.model.digest[mention.path[1]].number}"
            return Backlink(document.id, "article", document.model.title, anchor, mention.sentence, 0)
        case Record():
            return Backlink(document.id, document.model.record_kind, document.model.name, "", mention.sentence, 0)
        case Claims(claims=claims) if isinstance(mention.path[1], int) and document.id in dossier.articles:
            title = dossier.articles[document.id].title
            anchor = f"claim-{claims[mention.path[1]].id}"
            return Backlink(document.id, "article", title, anchor, mention.sentence, 0)
        case Disagreement():
            return Backlink(document.id, "disagreement", document.model.title, "", mention.sentence, 0)
        case Page():
            return Backlink(document.id, "page", document.model.title, "", mention.sentence, 0)
        case _:
            return None


@lru_cache(maxsize=4)
def _documents(dossier: Dossier) -> dict[str, Document]:
    return {each.path: each for each in dossier.documents}


@lru_cache(maxsize=4)
def _mentions(linked: Linked) -> dict[str, list[Mention]]:
    by_record: dict[str, list[Mention]] = defaultdict(list)
    for mention in linked.mentions:
        by_record[mention.record].append(mention)
    return by_record
