"""What followed what: arrows between events, the chains that they form, and what is close in time and not linked.

- An arrow leads from an earlier event to a later one whose record states, under `follows`, that it followed the other.
  There is no other arrow: neither nearness in time nor a common place or actor makes one. An arrow is inferred where
  its statement carries the editor's reasoning, and partly inferred where it names a voice as well; every other arrow is
  drawn by an article, in the words of the voice that `according-to` names, or else in its own.
- Two events belong to one chain if a path of arrows leads from one to the other, whichever way each arrow points. A
  chain is called after its event with the most arrows that are not inferred, coming or going, its hub; of several,
  after the earliest. Within a chain, events stand in order of time, but none before one that it followed.
- Two events are close in time and not linked if the vocabulary calls the kinds of both attributable; the day of both is
  known within `CLOSE` days, by the first date written of each (an open interval has no end); no more than `CLOSE` days
  pass from the first to the last day that either can mean; they belong to different chains; and the one is the nearest
  before the other, in order of time, of all such events outside the other one's chain.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from heapq import heappop, heappush
from math import inf

from builder.know.circles import circles
from builder.know.events import Events, dates_of
from builder.model.dossier import Dossier
from builder.model.records import Event
from builder.model.statements import Precedent

CLOSE = 7
"""The number of days within which two events are close in time."""


@dataclass(frozen=True, slots=True)
class Arrow:
    """That one event followed another: the statement, which stands in the later one's record, and its place there."""

    earlier: str
    later: str
    index: int
    step: Precedent

    @property
    def is_inferred(self) -> bool:
        """Whether it rests on the editor's reasoning."""
        return bool(self.step.inferred)


@dataclass(frozen=True, slots=True)
class Chain:
    """Events that arrows connect, in order; `hub` is the one that the chain is called after."""

    hub: str
    events: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Chains:
    """Answers what followed what."""

    dossier: Dossier
    events: Events

    def arrows_to(self, event: str) -> tuple[Arrow, ...]:
        """Return the arrows that lead to an event, in the order written."""
        return tuple(
            Arrow(each.event, event, index, each)
            for index, each in enumerate(self.dossier.events[event].follows)
            if each.event in self.dossier.events and each.event != event
        )

    def arrows_from(self, event: str) -> tuple[Arrow, ...]:
        """Return the arrows that lead from an event, in order of their later ends."""
        return tuple(self._followers.get(event, ()))

    @cached_property
    def all(self) -> tuple[Chain, ...]:
        """All chains of two events or more, in order of their first events."""
        return tuple(
            Chain(hub, tuple(self._followed_first(events))) for hub, events in self._members.items() if len(events) > 1
        )

    @cached_property
    def circles(self) -> tuple[tuple[Arrow, ...], ...]:
        """The circles of events that followed each other, each once, from the arrow to its first event by id on."""
        events = sorted(self.dossier.events)
        arrows = {(each.later, each.earlier): each for event in events for each in self.arrows_to(event)[::-1]}
        steps = {event: tuple(each.earlier for each in self.arrows_to(event)) for event in events}
        found = []
        for circle in circles(steps):
            first = circle.index(min(circle))
            turned = (*circle[first:], *circle[:first])
            found.append(tuple(arrows[pair] for pair in zip(turned, (*turned[1:], turned[0]), strict=True)))
        return tuple(found)

    @cached_property
    def alone(self) -> tuple[str, ...]:
        """The events that no arrow touches, in order of time."""
        return tuple(events[0] for events in self._members.values() if len(events) == 1)

    @cached_property
    def hubs(self) -> Mapping[str, str]:
        """For each event the one after which its chain is called: itself, if no arrow touches it."""
        events = self.dossier.events
        weight = dict.fromkeys(events, 0)
        for later, event in events.items():
            for step in event.follows:
                if step.event in weight and not step.inferred:
                    weight[later] += 1
                    weight[step.event] += 1
        hubs: dict[str, str] = {}
        ends = self._ends()
        for each in sorted(events, key=lambda each: (-weight[each], self.events.position[each])):
            hubs.setdefault(ends[each], each)
        return {each: hubs[ends[each]] for each in events}

    @cached_property
    def close_pairs(self) -> tuple[tuple[str, str], ...]:
        """The pairs of events that are close in time and not linked, in order of time."""
        return tuple(self._close_pairs())

    def _close_pairs(self) -> Iterator[tuple[str, str]]:
        events, hubs = self.dossier.events, self.hubs
        asked = {kind for kind, label in self.dossier.vocabulary.kinds.event.items() if label.attributable}
        nearest: list[str] = []  # of the two chains met last, the latest event of each
        dated = (key for key, each in events.items() if each.kind in asked and _days(each) <= CLOSE)
        for event in self.events.in_order(dated):
            before = next((each for each in nearest if hubs[each] != hubs[event]), None)
            if before and _days(events[before], events[event]) <= CLOSE:
                yield before, event
            nearest = [event, *(each for each in nearest if hubs[each] != hubs[event])][:2]

    @cached_property
    def _members(self) -> Mapping[str, list[str]]:
        members: dict[str, list[str]] = defaultdict(list)
        for each in self.events.in_order(self.dossier.events):
            members[self.hubs[each]].append(each)
        return members

    @cached_property
    def _followers(self) -> Mapping[str, list[Arrow]]:
        found: dict[str, list[Arrow]] = defaultdict(list)
        for later, event in self.dossier.events.items():
            for index, step in enumerate(event.follows):
                if step.event != later:
                    found[step.event].append(Arrow(step.event, later, index, step))
        return found

    def _followed_first(self, events: list[str]) -> Iterator[str]:
        """Yield events in the order given, but each after those it followed; a circle is broken at its first event."""
        place = {each: index for index, each in enumerate(events)}
        wanted = {each: {arrow.earlier for arrow in self.arrows_to(each)} & place.keys() for each in events}
        later: dict[str, list[str]] = defaultdict(list)
        for each, earlier in wanted.items():
            for one in earlier:
                later[one].append(each)
        waiting = dict.fromkeys(events)
        free = [place[each] for each in events if not wanted[each]]
        while waiting:
            found = events[heappop(free)] if free else next(iter(waiting))
            del waiting[found]
            yield found
            for each in later[found]:
                wanted[each].discard(found)
                if not wanted[each] and each in waiting:
                    heappush(free, place[each])

    def _ends(self) -> dict[str, str]:
        """Return, for each event, one event that stands for all that arrows connect with it."""
        parent = {each: each for each in self.dossier.events}

        def end(event: str) -> str:
            while parent[event] != event:
                parent[event] = parent[parent[event]]
                event = parent[event]
            return event

        for later, event in self.dossier.events.items():
            for step in event.follows:
                if step.event in parent:
                    parent[end(step.event)] = end(later)
        return {each: end(each) for each in self.dossier.events}


def _days(*events: Event) -> float:
    """Return the days from the first to the last that the events can mean; without end if one has no such day."""
    dates = [date for each in events for date in dates_of(each)[:1]]
    if len(dates) < len(events) or not all(each.start and each.end for each in dates):
        return inf
    return (max(each.last for each in dates) - min(each.first for each in dates)).days
