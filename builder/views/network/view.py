"""The network of the whole dossier: every tie once, the record around which the page opens, and the whole drawn.

A drawing of all stays readable only if it is small: drawn are the records with the most ties, at most `MOST_NODES`, and
between them at most `MOST_TIES` ties. The list has them all, on pages of `ON_A_PAGE`.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from builder.know.ties import Ground, Tie
from builder.link.nodes import plain
from builder.model.dossier import Dossier
from builder.model.kinds import KIND, RECORD_KINDS
from builder.model.vocabulary import Label
from builder.render.paging import Listing
from builder.views.network.tie_kinds import TieKind, tie_kinds
from builder.views.parts.fact_line import fact_line
from builder.views.parts.facts import Fact
from builder.views.parts.teller import Teller
from builder.views.parts.ties import tie_fact
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

    def other(self, record: str) -> str:
        """Return the record at the other end."""
        return self.target if self.source == record else self.source


@dataclass(frozen=True, slots=True)
class Point:
    """How a record is marked in a drawing: by its name, the word for its kind, and the colour of its side."""

    name: str
    sort: str
    colour: str


@dataclass(frozen=True, slots=True)
class TieLine:
    """A tie in a list: its statement, told from one of its ends."""

    tie: TieView
    fact: Fact


@dataclass(frozen=True, slots=True)
class Member:
    """A record in the network: how many ties it has, and the sector to which it belongs."""

    id: str
    name: str
    ties: int
    sector: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """All records that have ties, those with the most first, and their sectors in order; `ties` counts the ties.

    The page opens around the first; `fact` says what that is, and `own` are its ties by kind. Of the whole the ties
    `drawn` are drawn, all of them between the first `shown` records. `stated`, `worked_out` and `general` say how many
    ties rest on what.
    """

    sectors: Mapping[str, Label]
    members: tuple[Member, ...]
    fact: str
    own: tuple[tuple[TieKind, tuple[TieLine, ...]], ...]
    shown: int
    drawn: tuple[TieView, ...]
    ties: int
    stated: int
    worked_out: int
    general: int


def network(teller: Teller) -> Listing[TieKind, TieLine]:
    """Return the list of all ties, under the groups of the vocabulary, beside what is drawn."""
    return Listing(
        view=teller.once(network_of),
        runs=_by_kind(teller, [_line(teller, tie, tie.source) for tie in teller.knowledge.ties.all]),
        size=ON_A_PAGE,
        anchor=lambda kind: kind.anchor,
    )


def _by_kind(teller: Teller, lines: Iterable[TieLine]) -> tuple[tuple[TieKind, tuple[TieLine, ...]], ...]:
    """Return lines, in their order, under the kinds that any of them has."""
    found: dict[str, list[TieLine]] = defaultdict(list)
    for line in lines:
        found[line.tie.group].append(line)
    kinds = teller.once(tie_kinds).items()
    return tuple((kind, tuple(found[group])) for group, kind in kinds if group in found)


def _line(teller: Teller, tie: Tie, end: str) -> TieLine:
    """Return a tie as it is told from one of its ends."""
    view = teller.once(tie_views)[tie.key]
    label = view.label if end == view.source else view.reverse
    return TieLine(view, replace(tie_fact(teller, tie, view.other(end), label), part=tie.key))


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
    """Return what there is of the whole network."""
    dossier, ties = teller.dossier, tuple(teller.once(tie_views).values())
    degrees = Counter(end for tie in ties for end in (tie.source, tie.target))
    ranked = sorted(degrees, key=lambda each: (-degrees[each], each))
    chosen = set(ranked[:MOST_NODES])
    between = [tie for tie in ties if tie.source in chosen and tie.target in chosen]
    # Of too many ties those between the best connected records are drawn, in the order of the list.
    weight = {tie.key: (-degrees[tie.source] - degrees[tie.target], tie.key) for tie in between}
    kept = set(sorted(weight, key=weight.__getitem__)[:MOST_TIES])
    members = tuple(
        Member(each, dossier.records[each].shown_name, degrees[each], sector_of(dossier, each)) for each in ranked
    )
    present = {each.sector for each in members}
    grounds = Counter(each.ground for each in teller.knowledge.ties.all)
    own = [each for each in teller.knowledge.ties.all if ranked[0] in (each.source, each.target)]
    return Network(
        sectors={key: label for key, label in all_sectors(teller).items() if key in present},
        members=members,
        fact=str(fact_line(teller, ranked[0])) if ranked else "",
        own=_by_kind(teller, [_line(teller, each, ranked[0]) for each in own]),
        shown=len(chosen),
        drawn=tuple(tie for tie in between if tie.key in kept),
        ties=len(ties),
        stated=grounds[Ground.STATED],
        worked_out=grounds[Ground.WORKED_OUT],
        general=grounds[Ground.GENERAL],
    )


def all_sectors(teller: Teller) -> dict[str, Label]:
    """Return the sectors of the drawing: the sides of actors, then the records that are no actors."""
    others = (each for each in RECORD_KINDS if each.word != "actor")
    kinds = {f"{each.word}-": Label(label=field(teller.words.translated(each.many))) for each in others}
    return {**teller.dossier.vocabulary.sides, **kinds}


def point_of(dossier: Dossier, record: str) -> Point:
    """Return how a record is marked; what is no actor has no side and is grey."""
    actor = dossier.actors.get(record)
    colour = dossier.vocabulary.label("sides", actor.side).colour if actor else "grey"
    return Point(dossier.records[record].shown_name, KIND[dossier.kind_of(record)].word, colour)


def sector_of(dossier: Dossier, record: str) -> str:
    """Return the side of an actor, or the sort of another record; no side's key ends in a hyphen."""
    actor = dossier.actors.get(record)
    return actor.side if actor else f"{KIND[dossier.kind_of(record)].word}-"
