"""The network of the whole dossier: every tie once, and the records between which ties are drawn.

A drawing stays readable only if it is small: drawn are the records with the most ties, at most `MOST_NODES`, and
between them at most `MOST_TIES` ties. The list has them all, on pages of `ON_A_PAGE`.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from builder.derive.facts import Fact, Material
from builder.derive.paging import pages_of
from builder.derive.relations import StoredTie, fact_of, group_labels, stored_ties
from builder.derive.times import days_of_relation, time_of_relation
from builder.model.dossier import Dossier
from builder.model.vocabulary import Label

MOST_NODES = 150
MOST_TIES = 600
ON_A_PAGE = 500


@dataclass(frozen=True, slots=True)
class Tie:
    """A tie of the network: `source` does or is to `target` what `label` says, `reverse` says it from the other end.

    `first` and `last` are the days from and until which it is known; `is_dated` says that it has a date of its own.
    `key` is its anchor on the page of `source`.
    """

    key: str
    source: str
    target: str
    group: str
    label: str
    reverse: str
    time: str
    is_dated: bool
    first: date | None
    last: date | None
    is_inferred: bool


@dataclass(frozen=True, slots=True)
class TieLine:
    """A tie in the list: its statement, told from its source, and the sides that it touches."""

    tie: Tie
    fact: Fact
    sides: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TiePage:
    """A page of the list of ties, which stand under the label of their group; `pages` counts all of them."""

    number: int
    pages: int
    groups: tuple[tuple[str, str, tuple[TieLine, ...]], ...]


@dataclass(frozen=True, slots=True)
class Member:
    """A record in the network: how many ties it has, and the sector in which it is drawn."""

    id: str
    name: str
    ties: int
    sector: str


@dataclass(frozen=True, slots=True)
class Network:
    """What is drawn: sectors in order, members, and the ties between them; `records` and `ties` count them all."""

    sectors: Mapping[str, Label]
    members: tuple[Member, ...]
    drawn: tuple[Tie, ...]
    records: int
    ties: int


@lru_cache(maxsize=4)
def ties_in(dossier: Dossier) -> tuple[Tie, ...]:
    """Return every tie, by group and type in the vocabulary's order, then by the names at its ends."""
    groups, types = list(group_labels(dossier)), list(dossier.vocabulary.relations)
    types_of = {each.key: types.index(each.relation.type) for each in stored_ties(dossier)}

    def order(tie: Tie) -> tuple[int, int, str, str, str]:
        names = dossier.records[tie.source].name, dossier.records[tie.target].name
        return groups.index(tie.group), types_of[tie.key], *names, tie.key

    return tuple(sorted((_tie(dossier, each) for each in stored_ties(dossier)), key=order))


def _tie(dossier: Dossier, stored: StoredTie) -> Tie:
    relation, word = stored.relation, dossier.vocabulary.relations[stored.relation.type]
    first, last = days_of_relation(dossier, relation)
    return Tie(
        stored.key,
        stored.document.id,
        relation.to,
        word.group or "",
        word.label,
        word.reverse or word.label,
        time_of_relation(dossier, relation),
        relation.when is not None,
        first,
        last,
        bool(relation.inferred),
    )


def pages_of_ties(material: Material) -> tuple[TiePage, ...]:
    """Return the list of all ties, in pages; there is a first one even if there are none."""
    pages = pages_of(ties_in(material.dossier), ON_A_PAGE)
    return tuple(TiePage(number, len(pages), _grouped(material, ties)) for number, ties in enumerate(pages, 1))


def _grouped(material: Material, ties: Iterable[Tie]) -> tuple[tuple[str, str, tuple[TieLine, ...]], ...]:
    stored = {each.key: each for each in stored_ties(material.dossier)}
    found: dict[str, list[TieLine]] = defaultdict(list)
    for tie in ties:
        ends = (sector_of(material.dossier, each) for each in (tie.source, tie.target))
        fact = fact_of(material, stored[tie.key], tie.target, tie.label)
        found[tie.group].append(TieLine(tie, fact, tuple(dict.fromkeys(ends))))
    return tuple(
        (group, label, tuple(found[group])) for group, label in group_labels(material.dossier).items() if found[group]
    )


def network_of(dossier: Dossier) -> Network:
    """Return what is drawn of the whole network."""
    ties = ties_in(dossier)
    degrees = Counter(end for tie in ties for end in (tie.source, tie.target))
    ranked = sorted(degrees, key=lambda each: (-degrees[each], each))[:MOST_NODES]
    chosen = set(ranked)
    between = [tie for tie in ties if tie.source in chosen and tie.target in chosen]
    # Of too many ties those between the best connected records are drawn, in the order of the list.
    weight = {tie.key: (-degrees[tie.source] - degrees[tie.target], tie.key) for tie in between}
    kept = set(sorted(weight, key=weight.__getitem__)[:MOST_TIES])
    members = tuple(
        Member(each, dossier.records[each].name, degrees[each], sector_of(dossier, each)) for each in ranked
    )
    present = {each.sector for each in members}
    sectors = {key: label for key, label in all_sectors(dossier).items() if key in present}
    return Network(sectors, members, tuple(tie for tie in between if tie.key in kept), len(degrees), len(ties))


def all_sectors(dossier: Dossier) -> dict[str, Label]:
    """Return the sectors of the drawing: the sides of actors, then the records that are no actors."""
    others = {"location": "Places", "event": "Events", "article": "Articles"}
    return {**dossier.vocabulary.sides, **{f"{key}-": Label(label=label) for key, label in others.items()}}


def sector_of(dossier: Dossier, record: str) -> str:
    """Return the side of an actor, or the sort of another record; no side's key ends in a hyphen."""
    actor = dossier.actors.get(record)
    return actor.side if actor else f"{dossier.kind_of(record)}-"
