"""Who says what: all claims by speaker.

- A speaker is an actor, or a voice that an article only describes. The same description in two articles is one voice if
  they carry the same work; in another work it may mean somebody else.
- Actors come by side and name, then the voices only described, by work and description. Within a speaker the claims
  stand by article in order of publication, and in the order of its paragraphs.
- A claim belongs to every year in which it can have been said, as far as the ends of its span of time are known.
"""

from collections import defaultdict
from dataclasses import dataclass
from itertools import groupby

from builder.derive.claims import ClaimView, all_claims
from builder.derive.facts import Material
from builder.derive.works import works_of
from builder.link.nodes import Inline, Text
from builder.model.dossier import Dossier
from builder.model.names import fold
from builder.model.records import Claim
from builder.model.refs import is_description


@dataclass(frozen=True, slots=True)
class Saying:
    """A claim, and what it is found by: ids of actors who say it or for whom, of subjects, of articles; its years."""

    claim: ClaimView
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

    @property
    def by_article(self) -> tuple[tuple[str, tuple[Saying, ...]], ...]:
        """The claims by the article with which they are stored."""
        return tuple((key, tuple(found)) for key, found in groupby(self.sayings, key=lambda each: each.claim.article))


DESCRIBED = ""
"""The group of voices that articles only describe; the other groups are the words for sides."""


def speakers(material: Material) -> tuple[Speaker, ...]:
    """Return everyone who makes a claim, in order."""
    dossier = material.dossier
    found: dict[tuple[str, str], list[tuple[Claim, ClaimView]]] = defaultdict(list)
    for claim, view in all_claims(material):
        found[_identity(dossier, claim, view)].append((claim, view))
    sides = [*dossier.vocabulary.sides, DESCRIBED]
    # Actors have no work of their own, and stand by name alone.
    works = {"": 0, **{work: place for place, work in enumerate(works_of(dossier))}}
    everyone = [(_speaker(material, claims), works[work]) for (_, work), claims in found.items()]
    everyone.sort(key=lambda each: (sides.index(each[0].group), each[1], each[0].name, each[0].key))
    return tuple(speaker for speaker, _ in everyone)


def _identity(dossier: Dossier, claim: Claim, view: ClaimView) -> tuple[str, str]:
    if not is_description(claim.speaker):
        return claim.speaker, ""
    article = dossier.articles.get(view.article)
    return fold(claim.speaker), article.work if article else ""


def _speaker(material: Material, found: list[tuple[Claim, ClaimView]]) -> Speaker:
    dossier = material.dossier
    first = min(found, key=lambda each: each[0].id)[0]
    described = is_description(first.speaker)
    key = f"voice-{first.id}" if described else first.speaker
    said = sorted((_saying(dossier, key, *each) for each in found), key=lambda each: _when_printed(dossier, each))
    if described:
        name = first.speaker[:1].upper() + first.speaker[1:]
        return Speaker(key, name, (Text(name),), DESCRIBED, tuple(said))
    actor = dossier.actors[first.speaker]
    return Speaker(key, actor.name, material.voice(first.speaker), actor.side, tuple(said))


def _saying(dossier: Dossier, speaker: str, claim: Claim, view: ClaimView) -> Saying:
    cited = dict.fromkeys([view.article, *(each.article for each in claim.sources)])
    return Saying(
        view,
        (speaker, claim.on_behalf_of) if claim.on_behalf_of else (speaker,),
        tuple(dict.fromkeys(claim.about)),
        tuple(each for each in cited if each in dossier.articles),
        claim.anonymity,
        _years(claim),
    )


def _years(claim: Claim) -> tuple[str, ...]:
    ends = [each.year for each in (claim.when.start, claim.when.end) if each] if claim.when else []
    return tuple(str(year) for year in range(min(ends), max(ends) + 1)) if ends else ()


def _when_printed(dossier: Dossier, saying: Saying) -> tuple[object, ...]:
    article = dossier.articles[saying.claim.article]
    paragraph = min((each.paragraph for each in saying.claim.sources), default=0)
    return (article.date.value.order, saying.claim.article, paragraph, saying.claim.id)
