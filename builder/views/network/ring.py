"""Records on a ring: each sector an arc, and within an arc those that are tied to each other near each other.

A few rounds of the barycentre rule (Sugiyama, Tagawa and Toda, "Methods for Visual Understanding of Hierarchical
System Structures", 1981) shorten the chords: every record moves towards the middle of those that it is tied to. Equal
input gives equal places; the work grows with the ties and with n log n.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

ROUNDS = 12
GAP = 1.5
"""The room between two sectors, as a share of the room that one record has."""


@dataclass(frozen=True, slots=True)
class Ring:
    """Angles in radians, clockwise from the top: of each record, and of both ends of each sector's arc."""

    angles: Mapping[str, float]
    arcs: Mapping[str, tuple[float, float]]


def ring_of(sectors: Mapping[str, Iterable[str]], ties: Iterable[tuple[str, str]]) -> Ring:
    """Return the places of records; `sectors` holds them by sector, in order, each sector with at least one."""
    order = {sector: sorted(records) for sector, records in sectors.items()}
    beside: dict[str, list[str]] = defaultdict(list)
    for one, other in sorted(ties):
        beside[one].append(other)
        beside[other].append(one)
    ring = _placed(order)
    for _ in range(ROUNDS):
        order = {sector: _drawn_together(records, ring, sector, beside) for sector, records in order.items()}
        ring = _placed(order)
    return ring


def _placed(order: Mapping[str, list[str]]) -> Ring:
    step = 2 * math.pi / max(1, sum(len(each) + GAP for each in order.values()))
    angles: dict[str, float] = {}
    arcs: dict[str, tuple[float, float]] = {}
    at = GAP / 2 * step
    for sector, records in order.items():
        arcs[sector] = (at, at + len(records) * step)
        for place, record in enumerate(records):
            angles[record] = at + (place + 0.5) * step
        at = arcs[sector][1] + GAP * step
    return Ring(angles, arcs)


def _drawn_together(records: list[str], ring: Ring, sector: str, beside: Mapping[str, list[str]]) -> list[str]:
    """Return the records of a sector in the order of the middle of what each is tied to, seen from the sector."""
    middle = sum(ring.arcs[sector]) / 2

    def turn(record: str) -> float:
        """How far clockwise the record should move: the angle of its neighbours, weighed with its own."""
        own = ring.angles[record]
        others = [ring.angles[each] for each in beside[record]] if record in beside else []
        east = math.sin(own) + sum(map(math.sin, others))
        north = math.cos(own) + sum(map(math.cos, others))
        # A place on the far side pulls along the ring by the way that is shorter from this sector's middle.
        return round(math.remainder(math.atan2(east, north) - middle, 2 * math.pi), 9)

    return sorted(records, key=lambda each: (turn(each), each))
