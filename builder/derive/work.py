"""The page of a work: its articles folded, what differs between them, what it alone tells, and how it names its voices.

Counted by how they are named are the claims that cite the work, and the voices behind them: an actor is one voice, and
so is a voice only described in the same words.
"""

from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import lru_cache

from builder.derive.chronology import EventLine, lines
from builder.derive.copies import Copy, copies_of
from builder.derive.facts import Material
from builder.derive.printed import NameLine, names_in
from builder.derive.works import Weight, Work, told_alone, weight_of, works_of
from builder.model.dossier import Dossier
from builder.model.names import fold


@dataclass(frozen=True, slots=True)
class Naming:
    """One way in which voices are named: how many claims and voices are named so."""

    label: str
    claims: int
    voices: int


@dataclass(frozen=True, slots=True)
class WorkView:
    """The page of a work; `actors` are by side."""

    work: Work
    weight: Weight
    copies: tuple[Copy, ...]
    events: tuple[EventLine, ...]
    actors: tuple[tuple[str, tuple[str, ...]], ...]
    places: tuple[str, ...]
    voices: tuple[Naming, ...]
    names: tuple[tuple[str, tuple[NameLine, ...]], ...]

    @property
    def only_names(self) -> int:
        """How many actors it alone names."""
        return sum(len(each) for _, each in self.actors)

    @property
    def fullest(self) -> str:
        """The copy with most paragraphs."""
        return next(each.article for each in self.copies if each.is_fullest)


def work_view(material: Material, work_id: str) -> WorkView:
    """Return the view of a work."""
    dossier = material.dossier
    work = works_of(dossier)[work_id]
    alone = told_alone(material, work_id)
    by_side: dict[str, list[str]] = defaultdict(list)
    for each in sorted((each for each in alone if each in dossier.actors), key=lambda each: dossier.actors[each].name):
        by_side[dossier.actors[each].side].append(each)
    sides = dossier.vocabulary.sides.items()
    return WorkView(
        work,
        weight_of(dossier, work_id),
        copies_of(dossier, work),
        lines(material, alone),
        tuple((label.label, tuple(by_side[side])) for side, label in sides if side in by_side),
        tuple(sorted((x for x in alone if x in dossier.locations), key=lambda x: dossier.locations[x].name)),
        voices_of(dossier, work_id),
        names_in(material, work_id),
    )


def voices_of(dossier: Dossier, work: str) -> tuple[Naming, ...]:
    """Return how a work names those who make claims in it, in the order of the vocabulary."""
    claims = _claims(dossier).get(work, [])
    number = Counter(anonymity for anonymity, _ in claims)
    voices = Counter(anonymity for anonymity, _ in set(claims))
    labels = dossier.vocabulary.anonymity.items()
    return tuple(Naming(label.label, number[word], voices[word]) for word, label in labels if number[word])


@lru_cache(maxsize=4)
def _claims(dossier: Dossier) -> dict[str, list[tuple[str, str]]]:
    """Return for each work the claims that cite it: how the voice is named, and which voice it is."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for claim in dossier.claims.values():
        for work in dossier.works(each.article for each in claim.sources):
            found[work].append((claim.anonymity, fold(claim.speaker)))
    return found
