"""The network of the whole dossier: every tie once, and the records between which ties are drawn.

A drawing stays readable only if it is small: drawn are the records with the most ties, at most `MOST_NODES`, and
between them at most `MOST_TIES` ties. The list has them all, on pages of `ON_A_PAGE`.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from builder.know.ties import Ground, Tie
from builder.link.nodes import plain
from builder.model.dossier import Dossier
from builder.model.kinds import KIND, RECORD_KINDS
from builder.model.vocabulary import Label
from builder.render.paging import Listing
from builder.views.parts.facts import Fact
from builder.views.parts.teller import Teller
from builder.views.parts.ties import group_labels, tie_fact
from builder.views.parts.times import known_time
from builder.views.parts.wording import field

MOST_NODES = 150
MOST_TIES = 600
ON_A_PAGE = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class TieView:
    """A tie of the network: the field `label` of `source` holds `target`, the field `reverse` of `target` the source.

    `first` and `last` are the days from and until which it is known; `is_dated` says that it has a date of its own.
    `voice` is who says so, if not the article itself. `key` is its anchor on the page of `source`.
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
    voice: str
    is_inferred: bool
    has_remark: bool


@dataclass(frozen=True, slots=True)
class TieLine:
    """A tie in the list: its statement, told from its source, and the sides that it touches."""

    tie: TieView
    fact: Fact
    sides: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Member:
    """A record in the network: how many ties it has, and the sector in which it is drawn."""

    id: str
    name: str
    ties: int
    sector: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """What is drawn: sectors in order, members, and the ties between them; `records` and `ties` count them all.

    `groups` are the groups in use, in words; `stated`, `worked_out` and `general` say how many ties rest on what.
    """

    sectors: Mapping[str, Label]
    members: tuple[Member, ...]
    drawn: tuple[TieView, ...]
    records: int
    ties: int
    groups: tuple[str, ...]
    stated: int
    worked_out: int
    general: int


def network(teller: Teller) -> Listing[tuple[str, str], TieLine]:
    """Return the list of all ties, under the groups of the vocabulary, beside what is drawn."""
    found: dict[str, list[TieLine]] = defaultdict(list)
    for tie in teller.knowledge.ties.all:
        found[teller.knowledge.ties.group_of(tie)].append(_line(teller, tie))
    labels = group_labels(teller).items()
    return Listing(
        view=teller.once(network_of),
        runs=tuple(((group, label), tuple(found[group])) for group, label in labels if group in found),
        size=ON_A_PAGE,
        anchor=lambda head: f"ties-{head[0] or 'other'}",
    )


def _line(teller: Teller, tie: Tie) -> TieLine:
    view = teller.once(tie_views)[tie.key]
    ends = (sector_of(teller.dossier, each) for each in (view.source, view.target))
    fact = replace(tie_fact(teller, tie, view.target, view.label), part=tie.key)
    return TieLine(view, fact, tuple(dict.fromkeys(ends)))


def tie_views(teller: Teller) -> dict[str, TieView]:
    """Return every tie by its key, by group and type in the vocabulary's order, then by the names at its ends."""
    return {each.key: _tie(teller, each) for each in teller.knowledge.ties.all}


def _tie(teller: Teller, tie: Tie) -> TieView:
    relation, times = tie.relation, teller.knowledge.times
    word = teller.dossier.vocabulary.relations[relation.type]
    first, last = times.days_of_relation(relation)
    return TieView(
        key=tie.key,
        source=tie.source,
        target=tie.target,
        group=word.group or "",
        label=field(word.label),
        reverse=field(word.reverse or word.label),
        time=known_time(teller.words, times.of_relation(relation)),
        is_dated=relation.when is not None,
        first=first,
        last=last,
        voice=plain(teller.voice(relation.according_to)),
        is_inferred=bool(relation.inferred),
        has_remark=bool(relation.note),
    )


def network_of(teller: Teller) -> Network:
    """Return what is drawn of the whole network."""
    dossier, ties = teller.dossier, tuple(teller.once(tie_views).values())
    degrees = Counter(end for tie in ties for end in (tie.source, tie.target))
    ranked = sorted(degrees, key=lambda each: (-degrees[each], each))[:MOST_NODES]
    chosen = set(ranked)
    between = [tie for tie in ties if tie.source in chosen and tie.target in chosen]
    # Of too many ties those between the best connected records are drawn, in the order of the list.
    weight = {tie.key: (-degrees[tie.source] - degrees[tie.target], tie.key) for tie in between}
    kept = set(sorted(weight, key=weight.__getitem__)[:MOST_TIES])
    members = tuple(
        Member(each, dossier.records[each].shown_name, degrees[each], sector_of(dossier, each)) for each in ranked
    )
    present = {each.sector for each in members}
    sectors = {key: label for key, label in all_sectors(teller).items() if key in present}
    grounds = Counter(each.ground for each in teller.knowledge.ties.all)
    used = {teller.knowledge.ties.group_of(each) for each in teller.knowledge.ties.all}
    return Network(
        sectors=sectors,
        members=members,
        drawn=tuple(tie for tie in between if tie.key in kept),
        records=len(degrees),
        ties=len(ties),
        groups=tuple(label for group, label in group_labels(teller).items() if group in used),
        stated=grounds[Ground.STATED],
        worked_out=grounds[Ground.WORKED_OUT],
        general=grounds[Ground.GENERAL],
    )


def all_sectors(teller: Teller) -> dict[str, Label]:
    """Return the sectors of the drawing: the sides of actors, then the records that are no actors."""
    others = (each for each in RECORD_KINDS if each.word != "actor")
    kinds = {f"{each.word}-": Label(label=field(teller.words.translated(each.many))) for each in others}
    return {**teller.dossier.vocabulary.sides, **kinds}


def sector_of(dossier: Dossier, record: str) -> str:
    """Return the side of an actor, or the sort of another record; no side's key ends in a hyphen."""
    actor = dossier.actors.get(record)
    return actor.side if actor else f"{KIND[dossier.kind_of(record)].word}-"
