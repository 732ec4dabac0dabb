"""What is around one record: the records tied to it, clustered by the words for the tie.

Each cluster is headed by the name of the field ("Leader of", "Led by"), in the order of the vocabulary. Of many records
those with the most ties of their own are drawn; the list beside the drawing has them all. In the browser,
tool/star.js clusters in the same way what is left of the ties.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from builder.model.dossier import Dossier
from builder.views.network.tie_kinds import TieKind, tie_kinds
from builder.views.network.view import Point, TieView, point_of, tie_views
from builder.views.parts.teller import Teller


@dataclass(frozen=True, slots=True)
class Spoke:
    """A record beside another: how it is marked, the dates of its ties in this cluster, and the keys of those.

    `is_inferred` says that the editor worked out every one of them, `is_hedged` that one has a voice or a remark.
    """

    record: str
    point: Point
    times: tuple[str, ...]
    keys: tuple[str, ...]
    is_inferred: bool
    is_hedged: bool


@dataclass(frozen=True, slots=True)
class Cluster:
    """Records to which the one in the middle is tied in the same words; `is_outward` if that one acts."""

    label: str
    kind: TieKind
    is_outward: bool
    spokes: tuple[Spoke, ...]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What is drawn around one record; `left_out` counts the records that are only in the list."""

    record: str
    point: Point
    clusters: tuple[Cluster, ...]
    left_out: int


def surroundings_of(teller: Teller, record: str, most: int) -> Surroundings | None:
    """Return what is drawn around a record, of at most so many others, or None if it has no ties."""
    dossier, by_end = teller.dossier, teller.once(ties_by_end)
    ties = by_end.get(record, ())
    if not ties:
        return None
    others = {each.other(record) for each in ties}
    drawn = set(sorted(others, key=lambda each: (-len(by_end[each]), each))[:most])
    kept = [each for each in ties if each.other(record) in drawn]
    clusters = tuple(_clusters(dossier, teller.once(tie_kinds), record, kept))
    return Surroundings(record, point_of(dossier, record), clusters, len(others) - len(drawn))


def ties_by_end(teller: Teller) -> dict[str, tuple[TieView, ...]]:
    """Return the ties of each record that has any, in the order of the list of all."""
    ends: dict[str, list[TieView]] = defaultdict(list)
    for tie in teller.once(tie_views).values():
        ends[tie.source].append(tie)
        ends[tie.target].append(tie)
    return {record: tuple(ties) for record, ties in ends.items()}


def _clusters(dossier: Dossier, kinds: dict[str, TieKind], record: str, ties: list[TieView]) -> Iterator[Cluster]:
    found: dict[tuple[str, str, bool], dict[str, list[TieView]]] = defaultdict(lambda: defaultdict(list))
    for tie in ties:
        outward = tie.source == record
        found[tie.group, tie.label if outward else tie.reverse, outward][tie.other(record)].append(tie)
    for (group, label, outward), others in found.items():
        spokes = (_spoke(dossier, other, of_both) for other, of_both in others.items())
        yield Cluster(label, kinds[group], outward, tuple(spokes))


def _spoke(dossier: Dossier, other: str, ties: list[TieView]) -> Spoke:
    return Spoke(
        other,
        point_of(dossier, other),
        times=tuple(dict.fromkeys(each.time for each in ties if each.is_dated and each.time)),
        keys=tuple(each.key for each in ties),
        is_inferred=all(each.is_inferred for each in ties),
        is_hedged=any(each.voice or each.has_remark for each in ties),
    )
