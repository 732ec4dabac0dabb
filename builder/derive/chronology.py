"""Events in order of time, and which of them concern a record.

Order: by the earliest day an event can have begun, then the latest; one known only to be over by a day stands at that
day, or where what followed it begins; events without a date stand last. Of several stated dates, the first one written
counts for the order; all are shown, except that a list leaves out one within which another lies, such as a month beside
a day in it. An event that followed another stands after it wherever their dates allow.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import groupby

from builder.derive.facts import Material
from builder.derive.places import contained_in
from builder.model.dates import Edtf
from builder.model.dossier import Dossier
from builder.model.records import DateStatement, Event
from builder.model.vocabulary import Label


@dataclass(frozen=True, slots=True)
class EventLine:
    """An event in a list: its dates as stated, where, of which kind, and the part the page's record has in it."""

    event: str
    name: str
    dates: tuple[str, ...]
    inferred: bool
    kind: Label
    places: tuple[str, ...]
    part: tuple[str, ...] = ()
    year: str = ""


def dates_of(event: Event) -> tuple[Edtf, ...]:
    """Return the dates stated for an event, each once, in the order written."""
    return tuple(dict.fromkeys(each.value for each in event.when))


def shown_dates(stated: Iterable[DateStatement]) -> tuple[tuple[str, ...], bool]:
    """Return dates for a list, and whether any was worked out: those that only say less than another are left out."""
    found = closest(stated)
    return tuple(dict.fromkeys(str(each.value) for each in found)), any(each.inferred for each in found)


def closest(stated: Iterable[DateStatement]) -> tuple[DateStatement, ...]:
    """Return the dates within which no other of them lies."""
    found = tuple(stated)
    dates = {each.value for each in found}
    return tuple(each for each in found if not any(_is_within(one, each.value) for one in dates))


def _is_within(one: Edtf, other: Edtf) -> bool:
    """Return whether a date says more than another; an open interval is compared with none."""
    closed = one.start and one.end and other.start and other.end
    return bool(closed) and one.order != other.order and other.first <= one.first and one.last <= other.last


def year_of(event: Event) -> str:
    """Return the year in which an event stands in lists, that in which its first date begins, or `Undated`."""
    dates = dates_of(event)
    return str(dates[0].first.year) if dates and dates[0].start else "Undated"


def order_of(event: Event) -> tuple[date, date, str]:
    """Return the key that puts events in order of time."""
    dates = dates_of(event)
    if not dates:
        return (date.max, date.max, event.name)
    first = dates[0].first if dates[0].start else dates[0].last
    return (first, dates[0].last, event.name)


def in_order(material: Material, events: Iterable[str]) -> list[str]:
    """Return event ids in order of time, each once."""
    return events_in_order(material.dossier, events)


def events_in_order(dossier: Dossier, events: Iterable[str]) -> list[str]:
    """Return event ids in order of time, each once."""
    known, begins = dossier.events, _begins(dossier)
    keys = {each: (*_span(begins[each], known[each]), known[each].name, each) for each in events if each in known}
    found = sorted(keys, key=keys.__getitem__)
    return [each for _, tied in groupby(found, lambda each: keys[each][:2]) for each in _causes_first(known, tied)]


def _span(begin: date, event: Event) -> tuple[date, date]:
    dates = dates_of(event)
    is_open = bool(dates) and not dates[0].start
    return (begin, begin if is_open else order_of(event)[1])


@lru_cache(maxsize=4)
def _begins(dossier: Dossier) -> dict[str, date]:
    """Return the day at which each event stands: within its dates, not before those that it followed."""
    found: dict[str, date] = {}
    ends = _open_at_start(dossier)
    for event in dossier.events:
        waiting = [event]
        while waiting:
            current = dossier.events[waiting[-1]]
            before = [each.event for each in current.follows if each.event in dossier.events]
            unknown = next((each for each in before if each not in found and each not in waiting), None)
            if unknown:
                waiting.append(unknown)
                continue
            first, last, _ = order_of(current)
            first = min(first, ends.get(waiting[-1], first))
            found[waiting.pop()] = max([first, *(found[each] for each in before if found.get(each, date.max) <= last)])
    return found


def _open_at_start(dossier: Dossier) -> dict[str, date]:
    """Return, for events known only to be over by a day, the first day of what followed them."""
    found: dict[str, date] = {}
    for event in dossier.events.values():
        for each in event.follows:
            dates = dates_of(dossier.events[each.event]) if each.event in dossier.events else ()
            if dates and not dates[0].start:
                found[each.event] = min(order_of(event)[0], found.get(each.event, date.max))
    return found


def _causes_first(events: Mapping[str, Event], tied: Iterable[str]) -> Iterator[str]:
    """Yield events of one date, each after those it followed; a circle is broken at its first name."""
    waiting = dict.fromkeys(tied)
    while waiting:
        free = (each for each in waiting if not any(step.event in waiting for step in events[each].follows))
        found = next(free, next(iter(waiting)))
        del waiting[found]
        yield found


def line_of(material: Material, event_id: str, actor: str = "") -> EventLine:
    """Return the line of an event; with `actor`, the parts that this actor has in it."""
    event = material.dossier.events[event_id]
    vocabulary = material.dossier.vocabulary
    parts = dict.fromkeys(
        vocabulary.label("roles", each.role).label for each in event.participants if actor and each.actor == actor
    )
    shown, worked_out = shown_dates(event.when)
    return EventLine(
        event_id,
        event.name,
        shown,
        worked_out,
        vocabulary.label("kinds.event", event.kind),
        tuple(dict.fromkeys(each.value for each in event.where)),
        tuple(parts),
        year_of(event),
    )


def lines(material: Material, events: Iterable[str], actor: str = "") -> tuple[EventLine, ...]:
    """Return the lines of these events in order of time."""
    return tuple(line_of(material, each, actor) for each in in_order(material, events))


def events_of_actor(material: Material, actor: str) -> tuple[EventLine, ...]:
    """Return the events in which an actor takes part or is a casualty."""
    return lines(material, happenings(material.dossier, actor), actor)


def events_at(material: Material, location: str) -> tuple[EventLine, ...]:
    """Return the events at a place or at places within it."""
    return lines(material, happenings(material.dossier, location))


def happenings(dossier: Dossier, record: str) -> frozenset[str]:
    """Return the events in which an actor takes part or is a casualty, or those at a place or within it."""
    found = _by_record(dossier)
    records = {record, *contained_in(dossier, record)} if record in dossier.locations else {record}
    return frozenset(event for each in records for event in found.get(each, ()))


@lru_cache(maxsize=4)
def _by_record(dossier: Dossier) -> Mapping[str, list[str]]:
    """Return by actor the events with a part or a casualty of it, and by place those that happened there."""
    found: dict[str, list[str]] = defaultdict(list)
    for key, event in dossier.events.items():
        named = {each.actor for each in event.participants} | {each.who for each in event.casualties}
        for record in named | {each.value for each in event.where}:
            found[record].append(key)
    return dict(found)
