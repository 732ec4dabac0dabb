"""Data of the previews: what a card says of each record and each term of the glossary, in many small files.

A page's address tells which file speaks of it: the remainder of a hash of its path. The number of files is a power of
two that leaves about `IN_A_FILE` entries in each; a page learns it from data/preview.js, so that no page changes when
records are added.
"""

from collections import defaultdict
from collections.abc import Iterator
from typing import assert_never

from builder.model.records import Actor, AnyRecord, Article, Event, Location
from builder.model.site import page_path, published
from builder.model.vocabulary import Label
from builder.views.glossary.view import terms
from builder.views.parts.fact_line import fact_line
from builder.views.parts.records import sentence_in, sentence_of
from builder.views.parts.teller import Teller
from builder.views.site import Site

IN_A_FILE = 40

Card = dict[str, str]
"""Name, kind, fact, first sentence, colour."""


def preview_data(site: Site) -> Iterator[tuple[str, object]]:
    """Yield data/preview.js, which says how many files there are and of which folders they speak, and the files."""
    cards = dict(_cards(site))
    shards = number_of_shards(len(cards))
    glossary = published(page_path("index", "glossary"))
    folders = sorted({record.folder for record in site.dossier.records.values()})
    yield "preview", {"shards": shards, "folders": folders, "glossary": glossary}
    found: dict[int, dict[str, Card]] = defaultdict(dict)
    for path, card in cards.items():
        found[hash_of(path) % shards][path] = card
    for shard in range(shards):
        yield f"preview-{shard}", found[shard]


def number_of_shards(cards: int) -> int:
    """Return the smallest power of two that leaves at most `IN_A_FILE` cards in a file, on average."""
    shards = 1
    while shards * IN_A_FILE < cards:
        shards *= 2
    return shards


def hash_of(path: str) -> int:
    """Return the FNV-1a hash of a path (Fowler, Noll and Vo), of 32 bits; tool/cards.js has the same."""
    value = 0x811C9DC5
    for byte in path.encode():
        value = (value ^ byte) * 0x01000193 & 0xFFFFFFFF
    return value


def _cards(site: Site) -> Iterator[tuple[str, Card]]:
    teller = site.teller
    for key, record in sorted(site.dossier.records.items()):
        kind, colour = _kind(teller, record)
        fact = fact_line(teller, key).beside_kind
        yield (
            published(site.routes.record(key)),
            _card(record.shown_name, kind.label, fact, _sentence(teller, key, record), colour),
        )
    glossary, kind_of_terms = published(page_path("index", "glossary")), teller.words.gettext("Glossary")
    for term in terms(teller):
        sentence = sentence_in(teller.words, term.meaning)
        yield f"{glossary}#{term.id}", _card(term.term, kind_of_terms, "", sentence, "grey")


def _card(name: str, kind: str, fact: str, sentence: str, colour: str) -> Card:
    return {"name": name, "kind": kind, "fact": fact, "says": sentence, "colour": colour}


def _sentence(teller: Teller, key: str, record: AnyRecord) -> str:
    """Return the first sentence of a summary; of an article, of what follows its headline."""
    if not isinstance(record, Article):
        return sentence_of(teller, key)
    paragraphs = range(len(record.digest))[:2]
    texts = [teller.prose(teller.dossier.document_of[key], "digest", each, "text") for each in paragraphs]
    return sentence_in(teller.words, texts[-1]) if texts else ""


def _kind(teller: Teller, record: AnyRecord) -> tuple[Label, str]:
    """Return what a record is called, and the colour of its side, or else of its kind."""
    vocabulary = teller.dossier.vocabulary
    match record:
        case Actor():
            return vocabulary.label("kinds.actor", record.kind), vocabulary.label("sides", record.side).colour
        case Location():
            kind = vocabulary.label("kinds.location", record.kind)
        case Event():
            kind = vocabulary.label("kinds.event", record.kind)
        case Article():
            kind = Label(label=teller.words.gettext("Article"))
        case _:
            assert_never(record)
    return kind, kind.colour
