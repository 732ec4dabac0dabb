"""The page of a work: its articles folded, what differs between them, what it alone tells, and how it names its voices.

Counted by how they are named are the claims that cite the work, and the voices behind them: an actor is one voice, and
so is a voice only described in the same words.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from builder.know.copies import Copy
from builder.know.printed import NameLine
from builder.know.works import Weight, Work
from builder.link.nodes import Inline, plain
from builder.model.marked import marked
from builder.model.records import Claim
from builder.model.refs import is_description
from builder.model.values.names import fold, list_order
from builder.views.parts.lines import EventLine, lines
from builder.views.parts.teller import Teller
from builder.views.site import PageView, Site
from builder.views.works.names import names_in


@dataclass(frozen=True, slots=True)
class Naming:
    """One way in which voices are named, a word of the vocabulary: how many claims are named so, and which voices.

    `is_described` says that none of them is an actor here.
    """

    word: str
    label: str
    claims: int
    voices: tuple[tuple[Inline, ...], ...]
    is_described: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkView:
    """The page of a work: what it alone tells of, actors by side; `mentioned` are events that other works mention."""

    work: Work
    weight: Weight
    copies: tuple[Copy, ...]
    events: tuple[EventLine, ...]
    mentioned: tuple[str, ...]
    actors: tuple[tuple[str, tuple[str, ...]], ...]
    places: tuple[str, ...]
    voices: tuple[Naming, ...]
    names: tuple[tuple[str, tuple[NameLine, ...]], ...]

    @property
    def only_names(self) -> int:
        """How many actors it alone tells of."""
        return sum(len(each) for _, each in self.actors)

    @property
    def named(self) -> str:
        """The label of voices that are named, if there are others that are not."""
        named = (each.label for each in self.voices if not each.is_described)
        return next(named, "") if any(each.is_described for each in self.voices) else ""

    @property
    def fullest(self) -> str:
        """The copy with most paragraphs."""
        return next(each.article for each in self.copies if each.is_fullest)

    @property
    def differing(self) -> tuple[NameLine, ...]:
        """The records that it and other works call by different names."""
        return tuple(line for _, lines in self.names for line in lines if line.differs)


def work_pages(site: Site) -> Iterator[PageView]:
    """Yield the page of each work."""
    for key, work in site.teller.knowledge.works.all.items():
        yield PageView(
            path=site.routes.work(key),
            template="works/page.md.jinja",
            title=work.title,
            view=partial(work_view, site.teller, work),
            description=partial(
                site.described, marked("One piece of reporting: which articles carry it, and what rests on it alone.")
            ),
        )


def work_view(teller: Teller, work: Work) -> WorkView:
    """Return the view of a work."""
    dossier, knowledge = teller.dossier, teller.knowledge
    alone = knowledge.works.told_alone(work.id)
    by_side: dict[str, list[str]] = defaultdict(list)
    for each in sorted(
        (each for each in alone if each in dossier.actors), key=lambda each: list_order(dossier.actors[each].shown_name)
    ):
        by_side[dossier.actors[each].side].append(each)
    sides = dossier.vocabulary.sides.items()
    places = (each for each in alone if each in dossier.locations)
    return WorkView(
        work=work,
        weight=knowledge.works.weight_of(work.id),
        copies=knowledge.copies(work.id),
        events=lines(teller, alone),
        mentioned=tuple(each for each in knowledge.events.in_order(alone) if knowledge.works.mention(each) - {work.id}),
        actors=tuple((label.label, tuple(by_side[side])) for side, label in sides if side in by_side),
        places=tuple(sorted(places, key=lambda each: list_order(dossier.locations[each].shown_name))),
        voices=_voices_of(teller, work.id),
        names=names_in(teller, work.id),
    )


def _voices_of(teller: Teller, work: str) -> tuple[Naming, ...]:
    """Return how a work names those who make claims in it, in the order of the vocabulary."""
    claims = teller.once(_claims).get(work, [])
    labels = teller.dossier.vocabulary.anonymity.items()
    found = {word: [each for each in claims if each.anonymity == word] for word, _ in labels}
    return tuple(_naming(teller, word, label.label, found[word]) for word, label in labels if found[word])


def _naming(teller: Teller, word: str, label: str, claims: list[Claim]) -> Naming:
    # Actors have their names, and come first.
    voices = {fold(each.speaker): each.speaker for each in reversed(claims)}
    in_order = sorted(voices.values(), key=lambda each: (is_description(each), list_order(_name_of(teller, each))))
    described = all(map(is_description, in_order))
    return Naming(word, label, len(claims), tuple(teller.voice(each) for each in in_order), described)


def _name_of(teller: Teller, voice: str) -> str:
    return plain(teller.voice(voice))


def _claims(teller: Teller) -> dict[str, list[Claim]]:
    """Return for each work the claims that cite it."""
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in teller.dossier.claims.values():
        for work in teller.knowledge.works.behind(claim.sources):
            found[work].append(claim)
    return found
