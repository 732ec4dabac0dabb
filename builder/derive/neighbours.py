"""The events next to one in time: the last that was over before it began, and the first that began after it was over.

Events whose days overlap are neither: nobody says which came first. Of an event with several dates the whole span that
they allow counts; a span that is open at one end has no neighbour there.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import accumulate

from builder.derive.chronology import dates_of, events_in_order
from builder.derive.facts import Material
from builder.model.dossier import Dossier
from builder.model.records import Event


@dataclass(frozen=True, slots=True)
class _Calendar:
    """The days on which events were over, each with the latest in order until then; and on which they began."""

    ends: tuple[date, ...]
    latest: tuple[int, ...]
    begins: tuple[date, ...]
    earliest: tuple[int, ...]
    order: tuple[str, ...]


def neighbours(material: Material, event_id: str) -> tuple[str | None, str | None]:
    """Return the events before and after one in time, None where there is none."""
    calendar = _calendar(material.dossier)
    first, last = _span(material.dossier.events[event_id])
    before = bisect_left(calendar.ends, first) - 1
    after = bisect_right(calendar.begins, last)
    return (
        calendar.order[calendar.latest[before]] if before >= 0 else None,
        calendar.order[calendar.earliest[after]] if after < len(calendar.begins) else None,
    )


def _span(event: Event) -> tuple[date, date]:
    """Return the first and the last day that the dates of an event allow; an open end reaches as far as days do."""
    dates = dates_of(event)
    firsts = [each.first if each.start else date.min for each in dates]
    lasts = [each.last if each.end else date.max for each in dates]
    return min(firsts, default=date.min), max(lasts, default=date.max)


@lru_cache(maxsize=4)
def _calendar(dossier: Dossier) -> _Calendar:
    order = tuple(events_in_order(dossier, dossier.events))
    spans = [_span(dossier.events[each]) for each in order]
    by_end = sorted((last, place) for place, (_, last) in enumerate(spans))
    by_begin = sorted((first, place) for place, (first, _) in enumerate(spans))
    latest = _running([place for _, place in by_end], max)
    earliest = _running([place for _, place in reversed(by_begin)], min)[::-1]
    return _Calendar(tuple(day for day, _ in by_end), latest, tuple(day for day, _ in by_begin), earliest, order)


def _running(places: list[int], choose: Callable[[int, int], int]) -> tuple[int, ...]:
    return tuple(accumulate(places, choose))
