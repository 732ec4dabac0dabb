"""Who says what: all claims by speaker.

- A speaker is an actor, or a voice that an article only describes. The same description in two articles is one voice if
  they carry the same work; in another work it may mean somebody else.
- Actors come by side and name, then the voices only described, by work and description. Within a speaker the claims
  stand by article in order of publication, and in the order of its paragraphs.
- A claim belongs to every year in which it can have been said, as far as the ends of its span of time are known.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from builder.know.claims import Placed, first_paragraph
from builder.link.nodes import Inline, Text, plain
from builder.model.dossier import Dossier
from builder.model.records import Claim
from builder.model.refs import is_description
from builder.model.values.names import fold, list_order
from builder.views.parts.claims import ClaimView, claim_view
from builder.views.parts.teller import Teller
from builder.words import capitalized


@dataclass(frozen=True, slots=True)
class Saying:
    """A claim, what was said as plain text, its place among all in order of time, and what it is found by: years, ids.

    These are of the actors who say or report it or for whom it is said, of its subjects and of its articles.
    """

    claim: ClaimView
    text: str
    place: int
    speakers: tuple[str, ...]
    about: tuple[str, ...]
    articles: tuple[str, ...]
    anonymity: str
    years: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Speaker:
    """One who makes claims; `key` is an actor's id, or made from the first of the claims of a voice only described."""

    key: str
    name: str
    shown: tuple[Inline, ...]
    group: str
    sayings: tuple[Saying, ...]


DESCRIBED = ""
"""The group of voices that articles only describe; the other groups are the words for sides."""


def speakers(teller: Teller) -> tuple[Speaker, ...]:
    """Return everyone who makes a claim, in order."""
    dossier, knowledge = teller.dossier, teller.knowledge
    found: dict[tuple[str, str], list[Placed]] = defaultdict(list)
    for placed in knowledge.claims.all:
        found[_identity(dossier, placed)].append(placed)
    sides = [*dossier.vocabulary.sides, DESCRIBED]
    # Actors have no work of their own, and stand by name alone.
    works = {"": 0, **{work: place for place, work in enumerate(knowledge.works.all)}}
    everyone = [(_speaker(teller, claims), works[work]) for (_, work), claims in found.items()]
    everyone.sort(key=lambda each: (sides.index(each[0].group), each[1], list_order(each[0].name), each[0].key))
    return tuple(speaker for speaker, _ in everyone)


def _identity(dossier: Dossier, placed: Placed) -> tuple[str, str]:
    """Return what makes a speaker one: the actor, or the words of a description with the work."""
    speaker = placed.claim.speaker
    if not is_description(speaker):
        return speaker, ""
    article = dossier.articles.get(placed.article)
    return fold(speaker), article.work if article else ""


def _speaker(teller: Teller, found: list[Placed]) -> Speaker:
    dossier, places = teller.dossier, teller.knowledge.publication.places
    first = min((each.claim for each in found), key=lambda each: each.id)
    described = is_description(first.speaker)
    key = f"voice-{first.id}" if described else first.speaker

    def place(each: Placed) -> tuple[int, int, str]:
        return places[each.article], first_paragraph(each.claim, each.article), each.claim.id

    printed = sorted(found, key=place)
    said = tuple(_saying(teller, key, each) for each in printed)
    if described:
        name = capitalized(first.speaker)
        return Speaker(key, name, (Text(name),), DESCRIBED, said)
    actor = dossier.actors[first.speaker]
    return Speaker(key, actor.shown_name, teller.voice(first.speaker), actor.side, said)


def _saying(teller: Teller, speaker: str, placed: Placed) -> Saying:
    claim, view = placed.claim, claim_view(teller, placed.claim.id)
    return Saying(
        view,
        plain(view.says),
        teller.once(_places)[claim.id],
        tuple(dict.fromkeys((speaker, *_other_actors(teller.dossier, claim)))),
        tuple(dict.fromkeys(claim.about)),
        teller.knowledge.claims.articles_of(placed),
        claim.anonymity,
        _years(claim),
    )


def _places(teller: Teller) -> dict[str, int]:
    """Return the places of claims in order of time."""
    return {each.claim.id: place for place, each in enumerate(teller.knowledge.claims.in_order)}


def _other_actors(dossier: Dossier, claim: Claim) -> Iterator[str]:
    """Yield for whom a claim is made and who reports it, as far as they are actors."""
    yield from (each for each in (claim.on_behalf_of, claim.according_to) if each and each in dossier.actors)


def _years(claim: Claim) -> tuple[str, ...]:
    ends = [each.year for each in (claim.when.start, claim.when.end) if each] if claim.when else []
    return tuple(str(year) for year in range(min(ends), max(ends) + 1)) if ends else ()
