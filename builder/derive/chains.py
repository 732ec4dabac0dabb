"""Chains: the whole story as groups of events that arrows connect, and what no arrow connects.

Two events belong to one chain if a path of arrows leads from one to the other, whichever way each arrow points. A chain
is called after its event with the most arrows that are not inferred, coming or going; of several, after the earliest.
Within a chain, events stand in order of time, but none before one that it followed.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from builder.derive.arrows import Arrow, arrows_to, followed_first
from builder.derive.chronology import EventLine, in_order, line_of, lines, order_of
from builder.derive.facts import Material
from builder.derive.paging import runs_on_pages
from builder.derive.unlinked import close_pairs
from builder.link import Linked
from builder.model.dossier import Dossier

ON_A_PAGE = 300


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


@dataclass(frozen=True, slots=True)
class StoryPage:
    """A page of the whole story: some of its chains, of the pairs close in time, of the events that are alone."""

    story: Story
    chains: tuple[Chain, ...] = ()
    close: tuple[tuple[EventLine, EventLine], ...] = ()
    alone: tuple[EventLine, ...] = ()


def story_pages(material: Material) -> tuple[StoryPage, ...]:
    """Return the story in pages of bounded size; there is a first page even without any event."""
    return _pages(material.dossier, material.linked)


@lru_cache(maxsize=4)
def _pages(dossier: Dossier, linked: Linked) -> tuple[StoryPage, ...]:
    story = story_of(Material(dossier, linked))
    runs: list[tuple[str, Sequence[Any]]] = [("chains", story.chains), ("close", story.close), ("alone", story.alone)]
    pages = runs_on_pages(runs, ON_A_PAGE, lambda each: len(each.steps) if isinstance(each, Chain) else 1)
    return tuple(StoryPage(story, **dict(page)) for page in pages)


def page_of_chain(material: Material, hub: str) -> int:
    """Return the number of the page on which the chain around an event stands."""
    return _numbers(material.dossier, material.linked)[hub]


@lru_cache(maxsize=4)
def _numbers(dossier: Dossier, linked: Linked) -> dict[str, int]:
    return {each.hub: number for number, page in enumerate(_pages(dossier, linked), 1) for each in page.chains}


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
