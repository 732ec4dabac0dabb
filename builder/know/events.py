"""Events in order of time, which of them are neighbours, and which concern a record.

Order: by the earliest day an event can have begun, then the latest; one known only to be over by a day stands at that
day, or where what followed it begins; events without a date stand last. Of several stated dates, the first one written
counts for the order. An event that followed another stands after it wherever their dates allow.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import accumulate, groupby

from builder.know.places import Places
from builder.model.dates import Edtf, parse_date
from builder.model.dossier import Dossier
from builder.model.records import DateStatement, Event


@dataclass(frozen=True, slots=True)
class _Calendar:
    """The days on which events were over, each with the latest in order until then; and on which they began."""

    ends: tuple[date, ...]
    latest: tuple[int, ...]
    begins: tuple[date, ...]
    earliest: tuple[int, ...]
    order: tuple[str, ...]


UNDATED = "Undated"
"""What stands for the year of events without one."""


def dates_of(event: Event) -> tuple[Edtf, ...]:
    """Return the dates stated for an event, each once, in the order written."""
    return tuple(dict.fromkeys(each.value for each in event.when))


def closest(stated: Iterable[DateStatement]) -> tuple[DateStatement, ...]:
    """Return the dates within which no other of them lies: a month beside a day in it says less."""
    found = tuple(stated)
    dates = {each.value for each in found}
    return tuple(each for each in found if not any(_is_within(one, each.value) for one in dates))


def _is_within(one: Edtf, other: Edtf) -> bool:
    """Return whether a date says more than another; an open interval is compared with none."""
    closed = one.start and one.end and other.start and other.end
    return bool(closed) and one.order != other.order and other.first <= one.first and one.last <= other.last


def year_of(event: Event) -> str:
    """Return the year in which an event stands in lists, that in which its first date begins, or UNDATED."""
    dates = dates_of(event)
    return str(dates[0].first.year) if dates and dates[0].start else UNDATED


def order_of(event: Event) -> tuple[date, date, str]:
    """Return the key that puts events in order of time by what they state alone."""
    dates = dates_of(event)
    if not dates:
        return (date.max, date.max, event.name)
    first = dates[0].first if dates[0].start else dates[0].last
    return (first, dates[0].last, event.name)


@dataclass(frozen=True, eq=False)
class Events:
    """Answers when events stand in the story, and whose they are."""

    dossier: Dossier
    places: Places

    def in_order(self, events: Iterable[str]) -> list[str]:
        """Return event ids in order of time, each once."""
        known = self.dossier.events
        keys = {
            each: (*_span(self._begins[each], known[each]), known[each].name, each) for each in events if each in known
        }
        found = sorted(keys, key=keys.__getitem__)
        return [each for _, tied in groupby(found, lambda each: keys[each][:2]) for each in _causes_first(known, tied)]

    def of(self, record: str) -> frozenset[str]:
        """Return the events in which an actor takes part or is a casualty, or those at a place or within it."""
        records = {record, *self.places.inside(record)} if record in self.dossier.locations else {record}
        return frozenset(event for each in records for event in self._by_record.get(each, ()))

    def actors_in(self, event: str) -> tuple[str, ...]:
        """Return the actors that take part in an event or are among its casualties, each once, in the order written."""
        found = self.dossier.events[event]
        named = (*(each.actor for each in found.participants), *(each.who for each in found.casualties))
        return tuple(each for each in dict.fromkeys(named) if each in self.dossier.actors)

    def places_of(self, event: str) -> tuple[str, ...]:
        """Return the places stated for an event, each once, in the order written."""
        return tuple(dict.fromkeys(each.value for each in self.dossier.events[event].where))

    def neighbours(self, event: str) -> tuple[str | None, str | None]:
        """Return the last event that was over before one began, and the first that began after it was over."""
        first, last = _whole(self.dossier.events[event])
        calendar = self._calendar
        before = bisect_left(calendar.ends, first) - 1
        after = bisect_right(calendar.begins, last)
        return (
            calendar.order[calendar.latest[before]] if before >= 0 else None,
            calendar.order[calendar.earliest[after]] if after < len(calendar.begins) else None,
        )

    def can_lie_within(self, event: str, after: str, before: str) -> bool:
        """Return whether an event can have happened between two dates in EDTF, both inclusive, empty if there is none.

        Without a date it belongs to no span.
        """
        if not (after or before):
            return True
        dates = dates_of(self.dossier.events[event])
        if not dates:
            return False
        return (not after or dates[0].last >= parse_date(after).first) and (
            not before or dates[0].first <= parse_date(before).last
        )

    @cached_property
    def _by_record(self) -> Mapping[str, list[str]]:
        """By actor the events with a part or a casualty of it, and by place those that happened there."""
        found: dict[str, list[str]] = defaultdict(list)
        for key in self.dossier.events:
            for record in dict.fromkeys((*self.actors_in(key), *self.places_of(key))):
                found[record].append(key)
        return dict(found)

    @cached_property
    def _begins(self) -> Mapping[str, date]:
        """The day at which each event stands: within its dates, not before those that it followed."""
        events, found, ends = self.dossier.events, dict[str, date](), self._open_at_start
        for event in events:
            waiting = [event]
            while waiting:
                current = events[waiting[-1]]
                before = [each.event for each in current.follows if each.event in events]
                unknown = next((each for each in before if each not in found and each not in waiting), None)
                if unknown:
                    waiting.append(unknown)
                    continue
                first, last, _ = order_of(current)
                first = min(first, ends.get(waiting[-1], first))
                found[waiting.pop()] = max(
                    [first, *(found[each] for each in before if found.get(each, date.max) <= last)]
                )
        return found

    @cached_property
    def _open_at_start(self) -> Mapping[str, date]:
        """For events known only to be over by a day, the first day of what followed them."""
        events, found = self.dossier.events, dict[str, date]()
        for event in events.values():
            for each in event.follows:
                dates = dates_of(events[each.event]) if each.event in events else ()
                if dates and not dates[0].start:
                    found[each.event] = min(order_of(event)[0], found.get(each.event, date.max))
        return found

    @cached_property
    def _calendar(self) -> _Calendar:
        order = tuple(self.in_order(self.dossier.events))
        spans = [_whole(self.dossier.events[each]) for each in order]
        by_end = sorted((last, place) for place, (_, last) in enumerate(spans))
        by_begin = sorted((first, place) for place, (first, _) in enumerate(spans))
        latest = _running([place for _, place in by_end], max)
        earliest = _running([place for _, place in reversed(by_begin)], min)[::-1]
        return _Calendar(tuple(day for day, _ in by_end), latest, tuple(day for day, _ in by_begin), earliest, order)


def _running(places: list[int], choose: Callable[[int, int], int]) -> tuple[int, ...]:
    return tuple(accumulate(places, choose))


def _whole(event: Event) -> tuple[date, date]:
    """Return the first and the last day that the dates of an event allow; an open end reaches as far as days do."""
    dates = dates_of(event)
    firsts = [each.first if each.start else date.min for each in dates]
    lasts = [each.last if each.end else date.max for each in dates]
    return min(firsts, default=date.min), max(lasts, default=date.max)


def _span(begin: date, event: Event) -> tuple[date, date]:
    dates = dates_of(event)
    is_open = bool(dates) and not dates[0].start
    return (begin, begin if is_open else order_of(event)[1])


def _causes_first(events: Mapping[str, Event], tied: Iterable[str]) -> Iterator[str]:
    """Yield events of one date, each after those it followed; a circle is broken at its first name."""
    waiting = dict.fromkeys(tied)
    while waiting:
        free = (each for each in waiting if not any(step.event in waiting for step in events[each].follows))
        found = next(free, next(iter(waiting)))
        del waiting[found]
        yield found
