"""Invented dossiers of any size, sound and complete: the same bytes for the same number of records and seed.

To look at one: `python -m tests.synthetic FOLDER --records 1000`, then `dossier build FOLDER/content`. Of the records,
35 per cent are actors, 10 places, 45 events and 10 articles; claims, disagreements, questions and terms are in
proportion. Lengths, precisions of dates, shares of copies and of contradictions are about those of a real dossier.
"""

import random
from collections.abc import Iterator
from pathlib import Path

from tests.synthetic import opinions
from tests.synthetic.draw import Draw
from tests.synthetic.happenings import Chronicle
from tests.synthetic.people import Register
from tests.synthetic.reports import Desk
from tests.synthetic.world import World
from tests.synthetic.yaml import Fields, written

__all__ = ["FEWEST", "write_dossier"]

FEWEST = 60
"""Fewer records make no islands."""

_SETTINGS: Fields = {
    "title": "The Quarrel of the Islands",
    "subtitle": "Five years of tolls, storms and fires on islands that do not exist",
    "description": "An invented account of a quarrel about harbours, of any length.",
    "scope": "Everything here is made by a program: the islands, their people, what they say and who reports it.",
    "time-zone": "Atlantic/Azores",
    "repository": "https://example.org/islands/dossier",
    "licence": "CC0 1.0",
    "map": {"west": -42, "east": -16, "south": 28.5, "north": 49.5},
}

_METHOD = """\
---
# yaml-language-server: $schema=../../builder/schemas/page.json
title: How this dossier was made
order: 90
---
By a program, from a number.

## General knowledge

What no article says is marked as general knowledge [@general-knowledge].
"""


def write_dossier(folder: Path, records: int, seed: int = 1) -> Path:
    """Write a dossier of so many records into `folder/content` and return that folder."""
    if records < FEWEST:
        raise ValueError(f"a synthetic dossier has at least {FEWEST} records")
    content = folder / "content"
    for path, text in _files(records, seed):
        (content / path).parent.mkdir(parents=True, exist_ok=True)
        (content / path).write_text(text, "utf-8", newline="\n")
    return content


def _files(records: int, seed: int) -> Iterator[tuple[str, str]]:
    draw = Draw(random.Random(seed))
    actors, places, articles = records * 35 // 100, records // 10, records // 10
    world = World(draw)
    world.add_places(places)
    world.add_actors(actors)
    desk = Desk(draw, world, articles)
    chronicle = Chronicle(draw, world, desk)
    yield from chronicle.files(records - actors - places - articles)
    yield from Register(chronicle).files()
    yield from opinions.files(chronicle, records)
    yield from desk.files()
    yield "vocabulary.yml", (Path(__file__).parent / "vocabulary.yml").read_text("utf-8")
    featured = [each.id for each in draw.some(chronicle.events, 3)]
    yield "dossier.yml", written("dossier", {**_SETTINGS, "featured": featured})
    yield "pages/method.md", _METHOD
    yield "pages/index.md", _home(chronicle, featured)


def _home(chronicle: Chronicle, featured: list[str]) -> str:
    source = chronicle.events[-1].sources[0]
    cards = "".join(f'{{{{ card("{each}") }}}}\n\n' for each in featured)
    return f"""\
---
# yaml-language-server: $schema=../../builder/schemas/page.json
title: Briefing
description: What happened on the islands, who says so, and what is disputed.
order: 1
---
Tolls were raised, boats were lost and fires were lit [@{source}].

{cards}## What happened last

{{{{ events(after="2033-06", shape="list", limit=20) }}}}

In all there are {{{{ count("events") }}}} events in {{{{ count("articles") }}}} articles.
"""
