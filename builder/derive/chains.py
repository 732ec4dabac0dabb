"""Chains: the whole story as groups of events that arrows connect, and what no arrow connects.

Two events belong to one chain if a path of arrows leads from one to the other, whichever way each arrow points. A chain
is called after its event with the most arrows that are not inferred, coming or going; of several, after the earliest.
Within a chain, events stand in order of time, but none before one that it followed.
"""

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache

from builder.derive.arrows import Arrow, arrows_to, followed_first
from builder.derive.chronology import EventLine, in_order, line_of, lines, order_of
from builder.derive.facts import Material
from builder.derive.unlinked import close_pairs
from builder.model.dossier import Dossier


@dataclass(frozen=True, slots=True)
class Step:
    """An event of a chain, and the arrows that lead to it."""

    line: EventLine
    arrows: tuple[Arrow, ...]


@dataclass(frozen=True, slots=True)
class Chain:
    """Events that arrows connect, in order of time; `hub` is the one that the chain is called after."""

    hub: str
    steps: tuple[Step, ...]

    @property
    def arrows(self) -> int:
        """How many arrows it has."""
        return sum(len(each.arrows) for each in self.steps)

    @property
    def inferred(self) -> int:
        """How many of its arrows are inferred."""
        return sum(arrow.is_inferred for each in self.steps for arrow in each.arrows)


@dataclass(frozen=True, slots=True)
class Story:
    """All chains, the events that belong to none, and the pairs that are close in time and not linked."""

    chains: tuple[Chain, ...]
    alone: tuple[EventLine, ...]
    close: tuple[tuple[EventLine, EventLine], ...]

    @property
    def arrows(self) -> int:
        """How many arrows there are."""
        return sum(each.arrows for each in self.chains)

    @property
    def inferred(self) -> int:
        """How many arrows are inferred."""
        return sum(each.inferred for each in self.chains)


def story_of(material: Material) -> Story:
    """Return what followed what in the whole dossier, the chains in order of their first events."""
    hubs = hubs_of(material.dossier)
    members: dict[str, list[str]] = defaultdict(list)
    for each in in_order(material, material.dossier.events):
        members[hubs[each]].append(each)
    chains = tuple(_chain(material, hub, events) for hub, events in members.items() if len(events) > 1)
    alone = lines(material, [hub for hub, events in members.items() if len(events) == 1])
    close = tuple((line_of(material, one), line_of(material, other)) for one, other in close_pairs(material, hubs))
    return Story(chains, alone, close)


@lru_cache(maxsize=4)
def hubs_of(dossier: Dossier) -> dict[str, str]:
    """Return, for each event, the one after which its chain is called: itself, if no arrow touches it."""
    weight = dict.fromkeys(dossier.events, 0)
    for later, event in dossier.events.items():
        for step in event.follows:
            if step.event in weight and not step.inferred:
                weight[later] += 1
                weight[step.event] += 1
    hubs: dict[str, str] = {}
    ends = _ends(dossier)
    for each in sorted(dossier.events, key=lambda each: (-weight[each], order_of(dossier.events[each]), each)):
        hubs.setdefault(ends[each], each)
    return {each: hubs[ends[each]] for each in dossier.events}


def _chain(material: Material, hub: str, events: list[str]) -> Chain:
    order = followed_first(material.dossier, events)
    return Chain(hub, tuple(Step(line_of(material, each), arrows_to(material, each)) for each in order))


def _ends(dossier: Dossier) -> dict[str, str]:
    """Return, for each event, one event that stands for all that arrows connect with it."""
    parent = {each: each for each in dossier.events}

    def end(event: str) -> str:
        while parent[event] != event:
            parent[event] = parent[parent[event]]
            event = parent[event]
        return event

    for later, event in dossier.events.items():
        for step in event.follows:
            if step.event in parent:
                parent[end(step.event)] = end(later)
    return {each: end(each) for each in dossier.events}
