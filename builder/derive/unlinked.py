"""Events that are close in time and that no arrow connects: what readers may link, and no article does.

Two events count as close in time and not linked if

- the vocabulary calls the kinds of both attributable, so that readers ask who did it;
- the day of both is known within `CLOSE` days, by the first date written of each; an open interval has no end;
- from the first day that either can mean to the last day that either can mean no more than `CLOSE` days pass;
- they belong to different chains, so that no path of arrows connects them, neither an article's nor the editor's;
- the one is the nearest before the other, in order of time, of all such events outside the other one's chain.
"""

from collections.abc import Iterator, Mapping
from math import inf

from builder.derive.chronology import dates_of, in_order
from builder.derive.facts import Material
from builder.model.records import Event

CLOSE = 7
"""The number of days within which two events are close in time."""


def close_pairs(material: Material, chain: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield the pairs, in order of time; `chain` says of each event to which chain it belongs."""
    events = material.dossier.events
    asked = {kind for kind, label in material.dossier.vocabulary.kinds.event.items() if label.attributable}
    nearest: list[str] = []  # of the two chains met last, the latest event of each
    for event in in_order(
        material, (key for key, each in events.items() if each.kind in asked and _span(each) <= CLOSE)
    ):
        before = next((each for each in nearest if chain[each] != chain[event]), None)
        if before and _span(events[before], events[event]) <= CLOSE:
            yield before, event
        nearest = [event, *(each for each in nearest if chain[each] != chain[event])][:2]


def _span(*events: Event) -> float:
    """Return the days from the first to the last that the events can mean; without end if one has no such day."""
    dates = [date for each in events for date in dates_of(each)[:1]]
    if len(dates) < len(events) or not all(each.start and each.end for each in dates):
        return inf
    return (max(each.last for each in dates) - min(each.first for each in dates)).days
