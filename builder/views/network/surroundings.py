"""What is around one actor: the records tied to it, by the words for the tie, in two columns.

The actor stands in the middle; each cluster is headed by the name of the field ("Leader of", "Led by"). Groups of ties
keep the vocabulary's order, down the left column and then down the right one. At most `MOST` records are drawn, those
with the most ties of their own; the list beside the drawing has them all.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from builder.model.dossier import Dossier
from builder.views.network.view import TieView, sector_of, tie_views
from builder.views.parts.teller import Teller

MOST = 40


@dataclass(frozen=True, slots=True)
class Spoke:
    """A record beside an actor: the sector it belongs to, the dates of its ties in this cluster, the first tie's key.

    `is_inferred` says that the editor worked out every one of them, `is_hedged` that one has a voice or a remark.
    """

    record: str
    name: str
    sector: str
    times: tuple[str, ...]
    key: str
    is_inferred: bool
    is_hedged: bool


@dataclass(frozen=True, slots=True)
class Cluster:
    """Records to which the actor is tied in the same words; `is_outward` if the actor is the one that acts."""

    label: str
    is_outward: bool
    spokes: tuple[Spoke, ...]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The drawing around one actor: clusters to its left and right; `left_out` counts records only in the list."""

    record: str
    name: str
    sector: str
    left: tuple[Cluster, ...]
    right: tuple[Cluster, ...]
    left_out: int


def surroundings_of(teller: Teller, record: str) -> Surroundings | None:
    """Return what is drawn around a record, or None if it has no ties."""
    dossier, by_end = teller.dossier, teller.once(_by_end)
    ties = by_end.get(record, ())
    if not ties:
        return None
    degrees = {each: len(by_end[each]) for each in {_other(tie, record) for tie in ties}}
    drawn = set(sorted(degrees, key=lambda each: (-degrees[each], each))[:MOST])
    clusters = [each for each in _clusters(dossier, record, ties) if each]
    kept = [_only(each, drawn) for each in clusters]
    left, right = _columns([each for each in kept if each.spokes])
    name = dossier.records[record].shown_name
    return Surroundings(record, name, sector_of(dossier, record), left, right, len(degrees) - len(drawn))


def _by_end(teller: Teller) -> dict[str, tuple[TieView, ...]]:
    ends: dict[str, list[TieView]] = defaultdict(list)
    for tie in teller.once(tie_views).values():
        ends[tie.source].append(tie)
        ends[tie.target].append(tie)
    return {record: tuple(ties) for record, ties in ends.items()}


def _other(tie: TieView, record: str) -> str:
    return tie.target if tie.source == record else tie.source


def _clusters(dossier: Dossier, record: str, ties: tuple[TieView, ...]) -> Iterator[Cluster]:
    """Yield the clusters of all ties, in the order of the list."""
    found: dict[tuple[str, bool], dict[str, list[TieView]]] = defaultdict(lambda: defaultdict(list))
    for tie in ties:
        outward = tie.source == record
        found[tie.label if outward else tie.reverse, outward][_other(tie, record)].append(tie)
    for (label, outward), others in found.items():
        spokes = (_spoke(dossier, other, of_both) for other, of_both in others.items())
        yield Cluster(label, outward, tuple(spokes))


def _spoke(dossier: Dossier, other: str, ties: list[TieView]) -> Spoke:
    times = tuple(dict.fromkeys(each.time for each in ties if each.is_dated and each.time))
    inferred = all(each.is_inferred for each in ties)
    hedged = any(each.voice or each.has_remark for each in ties)
    return Spoke(
        other, dossier.records[other].shown_name, sector_of(dossier, other), times, ties[0].key, inferred, hedged
    )


def _only(cluster: Cluster, drawn: set[str]) -> Cluster:
    return Cluster(cluster.label, cluster.is_outward, tuple(each for each in cluster.spokes if each.record in drawn))


def _columns(clusters: list[Cluster]) -> tuple[tuple[Cluster, ...], tuple[Cluster, ...]]:
    """Return clusters in two columns about equally long, in order; a single cluster stands on the right."""
    sizes = [1 + 1.5 * len(each.spokes) for each in clusters]
    best = min(range(len(clusters)), key=lambda cut: (abs(sum(sizes[:cut]) - sum(sizes[cut:])), cut))
    return tuple(clusters[:best]), tuple(clusters[best:])
