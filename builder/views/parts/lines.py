"""Events as lines of a list: dates as stated, places, kind, and the part that the record of the page has in them.

All dates stated are shown, except that a list leaves out one within which another lies, such as a month beside a day in
it.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from builder.know.events import UNDATED, year_of
from builder.link.nodes import Inline, Text
from builder.model.records import DateStatement
from builder.model.vocabulary import Label
from builder.views.parts.facts import Fact
from builder.views.parts.teller import Teller


@dataclass(frozen=True, slots=True)
class EventLine:
    """An event in a list: its dates as stated, where, of which kind, and the part the page's record has in it."""

    event: str
    name: str
    dates: tuple[str, ...]
    inferred: bool
    kind: Label
    places: tuple[str, ...]
    part: tuple[Fact, ...] = ()
    year: str = ""


def shown_dates(teller: Teller, stated: Iterable[DateStatement]) -> tuple[tuple[str, ...], bool]:
    """Return dates for a list, and whether any was worked out: those that only say less than another are left out."""
    found = teller.knowledge.events.closest(stated)
    return tuple(dict.fromkeys(str(each.value) for each in found)), any(each.inferred for each in found)


def line_of(teller: Teller, event_id: str, actor: str = "") -> EventLine:
    """Return the line of an event; with `actor`, the parts that this actor has in it."""
    event = teller.dossier.events[event_id]
    label = teller.dossier.vocabulary.label
    shown, worked_out = shown_dates(teller, event.when)
    return EventLine(
        event_id,
        event.name,
        shown,
        worked_out,
        label("kinds.event", event.kind),
        teller.knowledge.events.places_of(event_id),
        _parts_of(teller, event_id, actor) if actor else (),
        year_of(event),
    )


def _parts_of(teller: Teller, event_id: str, actor: str) -> tuple[Fact, ...]:
    """Return the parts of an actor in an event, each with its voice and marks; what they rest on stands on its page."""
    document, event = teller.dossier.document_of[event_id], teller.dossier.events[event_id]
    parts: dict[tuple[str, tuple[Inline, ...]], Fact] = {}
    for index, each in enumerate(event.participants):
        if each.actor == actor:
            label = Text(teller.dossier.vocabulary.label("roles", each.role).label)
            fact = replace(teller.fact(document, ("participants", index), each, (label,)), sources=())
            parts.setdefault((label.text, fact.voice), fact)
    return tuple(parts.values())


def lines(teller: Teller, events: Iterable[str], actor: str = "") -> tuple[EventLine, ...]:
    """Return the lines of these events in order of time."""
    return tuple(line_of(teller, each, actor) for each in teller.knowledge.events.in_order(events))


def by_year(found: Iterable[EventLine]) -> tuple[tuple[str, tuple[EventLine, ...]], ...]:
    """Return lines by year, in the order given; those without a year come last."""
    years: dict[str, list[EventLine]] = {}
    for each in found:
        years.setdefault(each.year, []).append(each)
    return tuple((year, tuple(years[year])) for year in sorted(years, key=lambda each: (each == UNDATED, each)))
