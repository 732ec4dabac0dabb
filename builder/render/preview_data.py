"""Data of the previews: what a card says of each record and each term of the glossary, in many small files.

A page's address tells which file speaks of it: the remainder of a hash of its path. The number of files is a power of
two that leaves about `IN_A_FILE` entries in each; a page learns it from data/preview.js, so that no page changes when
records are added.
"""

from collections import defaultdict
from collections.abc import Iterator

from builder.derive.entries import terms_with_meanings
from builder.derive.facts import Material
from builder.derive.indexes import fact_line, sentence_in, sentence_of
from builder.model.dossier import AnyRecord
from builder.model.records import Actor, Article, Event, Location
from builder.model.vocabulary import Label
from builder.render.pages import Pages
from builder.render.routes import INDEXES, published

IN_A_FILE = 40

Card = dict[str, str]
"""Name, kind, fact, first sentence, colour."""


def preview_data(pages: Pages) -> Iterator[tuple[str, object]]:
    """Yield data/preview.js, which says how many files there are and of which folders they speak, and the files."""
    cards = dict(_cards(pages))
    shards = number_of_shards(len(cards))
    glossary = published(INDEXES["glossary"])
    folders = sorted({record.folder for record in pages.dossier.records.values()})
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
    """Return the FNV-1a hash of a path (Fowler, Noll and Vo), of 32 bits; tools/preview/cards.js has the same."""
    value = 0x811C9DC5
    for byte in path.encode():
        value = (value ^ byte) * 0x01000193 & 0xFFFFFFFF
    return value


def _cards(pages: Pages) -> Iterator[tuple[str, Card]]:
    material = pages.material
    for key, record in sorted(pages.dossier.records.items()):
        kind, colour = _kind(material, record)
        fact = fact_line(material, key).removeprefix(kind.label).removeprefix(",").strip()
        yield (
            published(pages.routes.record(key)),
            _card(record.name, kind.label, fact, _sentence(material, key, record), colour),
        )
    for term, meaning in terms_with_meanings(material):
        path = f"{published(INDEXES['glossary'])}#{term.id}"
        yield path, _card(term.term, "Glossary", "", sentence_in(meaning), "grey")


def _card(name: str, kind: str, fact: str, sentence: str, colour: str) -> Card:
    return {"name": name, "kind": kind, "fact": fact, "says": sentence, "colour": colour}


def _sentence(material: Material, key: str, record: AnyRecord) -> str:
    """Return the first sentence of a summary; of an article, of what follows its headline."""
    if not isinstance(record, Article):
        return sentence_of(material, key)
    paragraphs = range(len(record.digest))[:2]
    texts = [material.prose(material.dossier.document_of[key], "digest", each, "text") for each in paragraphs]
    return sentence_in(texts[-1]) if texts else ""


def _kind(material: Material, record: AnyRecord) -> tuple[Label, str]:
    """Return what a record is called, and the colour of its side, or else of its kind."""
    vocabulary = material.dossier.vocabulary
    match record:
        case Actor():
            return vocabulary.label("kinds.actor", record.kind), vocabulary.label("sides", record.side).colour
        case Location():
            kind = vocabulary.label("kinds.location", record.kind)
        case Event():
            kind = vocabulary.label("kinds.event", record.kind)
        case _:
            kind = Label(label="Article")
    return kind, kind.colour
