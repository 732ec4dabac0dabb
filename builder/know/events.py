"""Events in order of time, which of them are neighbours, and which concern a record.

Order: by the earliest minute at which an event can have begun, then the latest; one known only to be over by a time
stands at that time, or where what followed it begins; events without a date stand last. Of several stated dates, the
first one written counts for the order. An event that followed another stands after it wherever their dates allow.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from builder.know.clock import AFTER_ALL, BEFORE_ALL, Clock, Span
from builder.know.places import Places
from builder.model.dossier import Dossier
from builder.model.records import DateStatement, Event
from builder.model.values.dates import Edtf, parse_date
from builder.model.values.names import list_order

UNDATED = "Undated"
"""What stands for the year of events without one."""


@dataclass(frozen=True, slots=True)
class Neighbour:
    """The event next to another one in the story.

    `is_certain` says that the one was over before the other began, or that the later one followed the earlier;
    otherwise nobody says which came first. `is_same_day` says that both are known to lie on one and the same day.
    """

    event: str
    is_certain: bool
    is_same_day: bool


def dates_of(event: Event) -> tuple[Edtf, ...]:
    """Return the dates stated for an event, each once, in the order written."""
    return tuple(dict.fromkeys(each.value for each in event.when))


def year_of(event: Event) -> str:
    """Return the year in which an event stands in lists: that in which its first date begins or, if only its end is
    known, that in which it ends; UNDATED if it has no date."""
    dates = dates_of(event)
    return str(dates[0].first.year) if dates else UNDATED


def is_known_by_end(event: Event) -> bool:
    """Return whether of the date by which an event is ordered only the end is known."""
    dates = dates_of(event)
    return bool(dates) and not dates[0].start


@dataclass(frozen=True, eq=False)
class Events:
    """Answers when events stand in the story, and whose they are."""

    dossier: Dossier
    places: Places
    clock: Clock

    def in_order(self, events: Iterable[str]) -> list[str]:
        """Return event ids in order of time, each once."""
        return sorted({each for each in events if each in self.position}, key=self.position.__getitem__)

    @cached_property
    def position(self) -> Mapping[str, int]:
        """All events in order of time, each with its place in the story, from 0."""
        known = self.dossier.events
        keys = {each: (self._stands[each], list_order(event.shown_name), each) for each, event in known.items()}
        found = sorted(keys, key=keys.__getitem__)
        runs = (tied for _, tied in groupby(found, lambda each: keys[each][0]))
        return {each: place for place, each in enumerate(each for tied in runs for each in _causes_first(known, tied))}

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

    def closer(self, event: str, place: str) -> tuple[str, ...]:
        """Return the closest of the places of an event that lie within a place, in the order written."""
        closest = self.places.closest(self.places_of(event))
        return tuple(each for each in closest if each != place and self.places.holds(place, each))

    def closest(self, stated: Iterable[DateStatement]) -> tuple[DateStatement, ...]:
        """Return the dates within which no other of them lies: a month beside a day in it says less."""
        found = tuple(stated)
        spans = {each.value: self.clock.stated(each.value) for each in found if each.value.start and each.value.end}

        def says_less(one: Edtf) -> bool:
            return one in spans and any(spans[one] != other and spans[one].holds(other) for other in spans.values())

        return tuple(each for each in found if not says_less(each.value))

    def neighbours(self, event: str) -> tuple[Neighbour | None, Neighbour | None]:
        """Return the events before and after one in the story, None where there is none; without a date it has none."""
        place = self._dated.get(event)
        if place is None:
            return None, None
        order = list(self._dated)
        before = order[place - 1] if place else None
        after = order[place + 1] if place + 1 < len(order) else None
        return (
            self._neighbour(before, before, event) if before else None,
            self._neighbour(after, event, after) if after else None,
        )

    def first_and_last(self, record: str) -> tuple[str, ...]:
        """Return the first and the last event of a record in the story that have a date: one, or none, if so few do."""
        dated = [each for each in self.in_order(self.of(record)) if self.dossier.events[each].when]
        return tuple(dict.fromkeys((*dated[:1], *dated[-1:])))

    def around(self, event: str, number: int) -> tuple[str, ...]:
        """Return so many events of the story, one in the middle of them; near an end of the story those at the end."""
        first = max(0, min(self.position[event] - number // 2, len(self._story) - number))
        return self._story[first : first + number]

    def can_lie_within(self, event: str, after: str, before: str) -> bool:
        """Return whether an event can have happened between two dates in EDTF, both inclusive, empty if there is none.

        Without a date it belongs to no span.
        """
        if not (after or before):
            return True
        dates = dates_of(self.dossier.events[event])
        if not dates:
            return False
        own, begin, end = (self.clock.order(each) for each in (dates[0], _date(after), _date(before)))
        return (not after or own.last >= begin.first) and (not before or own.first <= end.last)

    def whole(self, event: str) -> Span:
        """Return all minutes that the dates of an event allow; an open end reaches as far as time does."""
        spans = [self.clock.reach(each) for each in dates_of(self.dossier.events[event])]
        first, last = (
            min((each.first for each in spans), default=None),
            max((each.last for each in spans), default=None),
        )
        return Span(BEFORE_ALL if first is None else first, AFTER_ALL if last is None else last)

    def _neighbour(self, event: str, earlier: str, later: str) -> Neighbour:
        follows = any(each.event == earlier for each in self.dossier.events[later].follows)
        is_certain = follows or self.whole(earlier).last < self.whole(later).first
        days = {each for one in (earlier, later) for each in dates_of(self.dossier.events[one])}
        is_same_day = (
            all(each.is_day and not each.is_vague for each in days) and len({each.first for each in days}) == 1
        )
        return Neighbour(event, is_certain, is_same_day)

    @cached_property
    def _story(self) -> tuple[str, ...]:
        """All events in order of time."""
        return tuple(self.position)

    @cached_property
    def _dated(self) -> Mapping[str, int]:
        """The events with a date in order of time, each with its place among them."""
        dated = (each for each in self.position if self.dossier.events[each].when)
        return {each: place for place, each in enumerate(dated)}

    @cached_property
    def _by_record(self) -> Mapping[str, list[str]]:
        """By actor the events with a part or a casualty of it, and by place those told of it."""
        found: dict[str, list[str]] = defaultdict(list)
        for key in self.dossier.events:
            for record in dict.fromkeys((*self.actors_in(key), *self.places_of(key))):
                found[record].append(key)
        return dict(found)

    @cached_property
    def _stands(self) -> Mapping[str, Span]:
        """Where each event stands in time: one known only to be over by a time has that time for its end too."""
        found = {}
        for key, event in self.dossier.events.items():
            begin = self._begins[key]
            found[key] = Span(begin, begin if is_known_by_end(event) else self._own(event).last)
        return found

    @cached_property
    def _begins(self) -> Mapping[str, int]:
        """The minute at which each event stands: within its dates, not before those that it followed."""
        events, found, ends = self.dossier.events, dict[str, int](), self._open_at_start
        for event in events:
            waiting = [event]
            while waiting:
                current = events[waiting[-1]]
                before = [each.event for each in current.follows if each.event in events]
                unknown = next((each for each in before if each not in found and each not in waiting), None)
                if unknown:
                    waiting.append(unknown)
                    continue
                own = self._own(current)
                first = min(own.first, ends.get(waiting[-1], own.first))
                found[waiting.pop()] = max(
                    [first, *(found[each] for each in before if each in found and found[each] <= own.last)]
                )
        return found

    @cached_property
    def _open_at_start(self) -> Mapping[str, int]:
        """For events known only to be over by a time, the first minute of what followed them."""
        events, found = self.dossier.events, dict[str, int]()
        for event in events.values():
            for each in event.follows:
                if each.event in events and is_known_by_end(events[each.event]):
                    found[each.event] = min(self._own(event).first, found.get(each.event, AFTER_ALL))
        return found

    def _own(self, event: Event) -> Span:
        """Return where an event stands by what it states alone."""
        return self.clock.order(next(iter(dates_of(event)), None))


def _date(text: str) -> Edtf | None:
    return parse_date(text) if text else None


def _causes_first(events: Mapping[str, Event], tied: Iterable[str]) -> Iterator[str]:
    """Yield events of one date, each after those it followed; a circle is broken at its first name."""
    waiting = dict.fromkeys(tied)
    while waiting:
        free = (each for each in waiting if not any(step.event in waiting for step in events[each].follows))
        found = next(free, next(iter(waiting)))
        del waiting[found]
        yield found
