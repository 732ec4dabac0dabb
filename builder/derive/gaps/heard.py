"""Matters of which only one side of the conflict speaks, or only people who are not named.

- A matter is what statements of a record can agree or differ on: its date, its place, the part of one actor, one
  outcome of casualties, one quantity, who did it, one event that it followed, a tie of one type to one record, its
  offices; the further facts of a record count as one matter. Names and positions are none.
- The voice of a statement is `according-to`, of an attribution `by`. Without one, or with a description that means the
  article or its reporters, the article speaks itself, and the matter is heard from more than a side.
- The actors behind a voice are the actor it names, the actors named in a description, and those on whose behalf a
  speaker of the same description makes a claim. Their sides are those of the vocabulary.
- A matter is one-sided if every statement of it has a voice with actors behind it, all of one side, and the vocabulary
  marks that side as party. It is unnamed if every statement has a voice and no actor is behind any of them.
"""

from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache

from builder.derive.voices import REPORTERS
from builder.link.mentions import NameIndex
from builder.model.dossier import Dossier
from builder.model.records import Record
from builder.model.refs import is_description
from builder.model.statements import Attribution, Casualties, Participant, Precedent, Quantity, Relation, Statement
from builder.model.walk import entries

MATTERS: Mapping[str, str] = {
    "when": "date",
    "where": "place",
    "participants": "part in it",
    "casualties": "casualties",
    "figures": "figures",
    "attributions": "who did it",
    "follows": "what it followed",
    "roles": "office",
    "relations": "tie",
    "statements": "further facts",
}
"""The fields that hold matters, in words."""

Matter = tuple[str, str, str]
"""A field, what it is about (an actor, outcome, quantity, event or record, if any), and the type of a tie."""

Voices = tuple[str, ...]
UNNAMED = ""
"""What stands for the side of people who are not named."""


@lru_cache(maxsize=4)
def heard_from_one(dossier: Dossier) -> dict[str, dict[str, dict[Voices, list[Matter]]]]:
    """Return the matters heard from one side only: by record, by side or UNNAMED, and by the voices."""
    heard: dict[str, dict[str, dict[Voices, list[Matter]]]] = {}
    for record_id, record in dossier.records.items():
        for matter, voices in _matters(record).items() if isinstance(record, Record) else ():
            side = _only_side(dossier, voices)
            if side is not None:
                who = tuple(sorted({each for each in voices if each}))
                heard.setdefault(record_id, {}).setdefault(side, {}).setdefault(who, []).append(matter)
    return heard


def _matters(record: Record) -> dict[Matter, list[str | None]]:
    """Return the voices on each matter of a record, None for the article's own."""
    found: dict[Matter, list[str | None]] = defaultdict(list)
    for path, entry in entries(record):
        if isinstance(entry, Statement) and str(path[0]) in MATTERS:
            voice = entry.by if isinstance(entry, Attribution) else entry.according_to
            own = voice is None or (is_description(voice) and any(each in voice for each in REPORTERS))
            tie = entry.type if isinstance(entry, Relation) else ""
            found[str(path[0]), _about(entry), tie].append(None if own else voice)
    return found


def _about(entry: Statement) -> str:
    match entry:
        case Participant(actor=about) | Casualties(outcome=about) | Quantity(what=about):
            return about
        case Precedent(event=about) | Relation(to=about):
            return about
        case _:
            return ""


def _only_side(dossier: Dossier, voices: list[str | None]) -> str | None:
    """Return the only party heard, nothing for people who are not named, None for any other mixture."""
    behind = [_behind(dossier, each) if each else frozenset[str]() for each in voices]
    if not all(voices):
        return None
    if not any(behind):
        return UNNAMED
    sides = {dossier.actors[actor].side for actors in behind for actor in actors}
    only = sides.pop() if all(behind) and len(sides) == 1 else ""
    return only if only and dossier.vocabulary.label("sides", only).party else None


def _behind(dossier: Dossier, voice: str) -> frozenset[str]:
    """Return the actors behind a voice."""
    if not is_description(voice):
        return frozenset({voice} & set(dossier.actors))
    index, speakers = _known(dossier)
    return frozenset(each.record for each in index.find(voice) if each.record in dossier.actors) | speakers[voice]


@lru_cache(maxsize=4)
def _known(dossier: Dossier) -> tuple[NameIndex, defaultdict[str, frozenset[str]]]:
    """Return the names of the dossier, and for each speaker the actors on whose behalf claims are made."""
    speakers: defaultdict[str, frozenset[str]] = defaultdict(frozenset)
    for claim in dossier.claims.values():
        if claim.on_behalf_of and claim.on_behalf_of in dossier.actors:
            speakers[claim.speaker] |= {claim.on_behalf_of}
    return NameIndex.of(dossier), speakers
