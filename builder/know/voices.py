"""Whose word the statements of a record are: the voices behind it, and the matters on which one side alone is heard.

- The voice of a statement is `according-to`, of an attribution `by`. Without one, or with a description that is the
  article or its reporters and nothing more, the article speaks itself.
- The voices behind a record are those of its statements, and the speakers of what others say about it, with
  those who report it.
- The actors behind a voice are the actor it names, the actors named in a description, and those on whose behalf a
  speaker of the same description makes a claim. Their sides are those of the vocabulary.
- A matter is what statements of a record can agree or differ on: its date, its place, the part of one actor and
  whether that actor did it, one outcome of casualties, one quantity, one event that it followed, a tie of one type to
  one record, its offices; the further facts of a record count as one matter. Names and positions are none.
- A matter is one-sided if every statement of it has a voice with actors behind it, all of one side, and the vocabulary
  marks that side as party. It is unnamed if every statement has a voice and no actor is behind any of them.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from builder.know.claims import Sayings
from builder.link.mentions import NameIndex
from builder.model.anchors import Anchor
from builder.model.dossier import Dossier
from builder.model.kinds import MATTERS, SHOWN
from builder.model.records import Event, Record
from builder.model.refs import is_description
from builder.model.statements import Attribution, Casualties, Participant, Precedent, Quantity, Relation, Statement
from builder.model.walk import entries

ITSELF = frozenset(
    {
        "the article",
        "the article itself",
        "the articles",
        "the articles themselves",
        "the reporter",
        "the reporters",
        "its reporters",
        "their reporters",
    }
)
"""Descriptions that mean the article's own voice. Whoever is described with more words is somebody else."""

UNNAMED = ""
"""What stands for the side of people who are not named."""


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody whose word stands on a record's page, an actor's id or a description, with the part where it does."""

    speaker: str
    part: Anchor


@dataclass(frozen=True, slots=True)
class Matter:
    """What statements of a record can agree or differ on: its field; what it is about (an actor, outcome, quantity,
    event or record), if anything; the type of a tie."""

    field: str
    about: str = ""
    tie: str = ""


Heard = Mapping[tuple[str, ...], list[Matter]]
"""The matters on which nobody else is heard, by the voices that are."""


def voice_of(entry: Statement) -> str | None:
    """Return whose word a statement is, None for the article's own."""
    voice = entry.by if isinstance(entry, Attribution) else entry.according_to
    return None if voice is None or is_reporters(voice) else voice


def is_of_the_editor(entry: Statement) -> bool:
    """Return whether a statement is worked out and nobody's word: its sources are its grounds and do not state it."""
    return bool(entry.inferred) and voice_of(entry) is None


def is_reporters(voice: str) -> bool:
    """Return whether a description means the article or its reporters."""
    return voice.casefold() in ITSELF


@dataclass(frozen=True, eq=False)
class Voices:
    """Answers whose word is whose."""

    dossier: Dossier
    claims: Sayings

    def behind_record(self, record: str) -> tuple[Voice, ...]:
        """Return everyone to whom a statement of a record is attributed, or who is heard about it, each once.

        Actors come first, then in order. The article's own voice is none, nor is one that no article is cited for, nor
        somebody who would not speak.
        """
        found: dict[str, Voice] = {}
        for path, entry in self.dossier.document_of[record].entries:
            voice = voice_of(entry) if isinstance(entry, Statement) else None
            if isinstance(entry, Statement) and voice and any(each.paragraph for each in entry.sources):
                found.setdefault(voice, Voice(voice, SHOWN[str(path[0])].anchor))
        for each in self.claims.about(record):
            for voice in filter(None, (each.claim.speaker, each.claim.according_to)):
                found.setdefault(voice, Voice(voice, Anchor.SAID_ABOUT))
        return tuple(sorted(found.values(), key=lambda each: each.speaker not in self.dossier.actors))

    @cached_property
    def heard_from_one(self) -> Mapping[str, Mapping[str, Heard]]:
        """The matters heard from one side only: by record, by side or UNNAMED, and by the voices."""
        heard: dict[str, dict[str, dict[tuple[str, ...], list[Matter]]]] = {}
        for record_id, record in self.dossier.records.items():
            for matter, voices in _matters(record).items() if isinstance(record, Record) else ():
                side = self._only_side(voices)
                if side is not None:
                    who = tuple(sorted({each for each in voices if each}))
                    heard.setdefault(record_id, {}).setdefault(side, {}).setdefault(who, []).append(matter)
        return heard

    def _only_side(self, voices: list[str | None]) -> str | None:
        """Return the only party heard, UNNAMED for people who are not named, None for any other mixture."""
        behind = [self._behind(each) if each else frozenset[str]() for each in voices]
        if not all(voices):
            return None
        if not any(behind):
            return UNNAMED
        sides = {self.dossier.actors[actor].side for actors in behind for actor in actors}
        only = sides.pop() if all(behind) and len(sides) == 1 else ""
        return only if only and self.dossier.vocabulary.label("sides", only).party else None

    def _behind(self, voice: str) -> frozenset[str]:
        """Return the actors behind a voice."""
        actors = self.dossier.actors
        if not is_description(voice):
            return frozenset({voice} & actors.keys())
        named = (each.record for each in self._names.find(voice) if each.record in actors)
        return frozenset(named) | self._spoken_for[voice]

    @cached_property
    def _names(self) -> NameIndex:
        return NameIndex.of(self.dossier)

    @cached_property
    def _spoken_for(self) -> defaultdict[str, frozenset[str]]:
        """For each speaker the actors on whose behalf claims are made."""
        found: defaultdict[str, frozenset[str]] = defaultdict(frozenset)
        for claim in self.dossier.claims.values():
            if claim.on_behalf_of and claim.on_behalf_of in self.dossier.actors:
                found[claim.speaker] |= {claim.on_behalf_of}
        return found


def _matters(record: Record) -> dict[Matter, list[str | None]]:
    """Return the voices on each matter of a record, None for the article's own."""
    found: dict[Matter, list[str | None]] = defaultdict(list)
    event = record if isinstance(record, Event) else None
    took_part = {each.actor for each in event.participants} if event else set()
    is_named = any(each.of for each in event.attributions) if event else False
    for path, entry in entries(record):
        if isinstance(entry, Statement) and str(path[0]) in MATTERS:
            if isinstance(entry, Attribution) and is_named and not entry.of:
                continue  # who names nobody is not heard alone where others are heard on whom they name
            tie, about = entry.type if isinstance(entry, Relation) else "", _about(entry)
            # A part in it and who did it are one matter where both name the same actor.
            field = "participants" if isinstance(entry, Attribution) and about in took_part else str(path[0])
            found[Matter(field, about, tie)].append(voice_of(entry))
    return found


def _about(entry: Statement) -> str:
    match entry:
        case Participant(actor=about) | Casualties(outcome=about) | Quantity(what=about):
            return about
        case Precedent(event=about) | Relation(to=about):
            return about
        case Attribution(of=about):
            return about or ""
        case _:
            return ""
