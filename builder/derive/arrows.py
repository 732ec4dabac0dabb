"""Arrows: which event followed which, and how.

An arrow leads from an earlier event to a later one whose record states, under `follows`, that it followed the other.
There is no other arrow: neither nearness in time nor a common place or actor makes one. An arrow is inferred where its
statement carries the editor's reasoning, and partly inferred where it names a voice as well; every other arrow is drawn
by an article, in the words of the voice that `according-to` names, or else in its own.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from heapq import heappop, heappush

from builder.derive.facts import Fact, Material
from builder.model.dossier import Dossier


@dataclass(frozen=True, slots=True)
class Arrow:
    """That one event followed another: how, read from the later one and from the earlier, and the statement."""

    earlier: str
    later: str
    label: str
    reverse: str
    fact: Fact

    @property
    def is_inferred(self) -> bool:
        """Whether it rests on the editor's reasoning."""
        return bool(self.fact.inferred)


def arrows_to(material: Material, event: str) -> tuple[Arrow, ...]:
    """Return the arrows that lead to an event, in the order written."""
    steps = material.dossier.events[event].follows
    return tuple(
        _arrow(material, event, index)
        for index, each in enumerate(steps)
        if each.event in material.dossier.events and each.event != event
    )


def arrows_from(material: Material, event: str) -> tuple[Arrow, ...]:
    """Return the arrows that lead from an event, in order of their later ends."""
    found = _followers(material.dossier).get(event, ())
    return tuple(_arrow(material, later, index) for later, index in found)


def followed_first(dossier: Dossier, events: list[str]) -> Iterator[str]:
    """Yield events in the order given, but each after those it followed; a circle is broken at its first event."""
    place = {each: index for index, each in enumerate(events)}
    wanted = {each: {step.event for step in dossier.events[each].follows} & place.keys() - {each} for each in events}
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


def _arrow(material: Material, later: str, index: int) -> Arrow:
    step = material.dossier.events[later].follows[index]
    word = material.dossier.vocabulary.label("follows", step.as_)
    path = ("follows", index)
    fact = material.fact(
        material.dossier.document_of[later], path, step, (material.record_link(step.event),), word.label
    )
    return Arrow(step.event, later, word.label, word.reverse or word.label, fact)


@lru_cache(maxsize=4)
def _followers(dossier: Dossier) -> dict[str, list[tuple[str, int]]]:
    """Return, for each event, the events that followed it, and where among their statements they say so."""
    found: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for later, event in dossier.events.items():
        for index, step in enumerate(event.follows):
            if step.event != later:
                found[step.event].append((later, index))
    return found
