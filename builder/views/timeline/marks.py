"""What a date looks like when it is drawn: the days it can mean, and how well each end of them is known."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from builder.know.events import Events
from builder.model.records import Event
from builder.model.values.dates import Edtf, Point
from builder.views.parts.lines import EventLine, lines
from builder.views.parts.teller import Teller

CLOSE = 31
"""A date that can mean at most so many days says when something happened; one that can mean more, only roughly."""


class Edge(StrEnum):
    """How well one end of a mark is known."""

    SHARP = "sharp"
    ABOUT = "about"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Mark:
    """One stated date: the first and last day it can mean, and the ends. An open end has no day; the known one counts.

    `is_day` is true only of a date that is known to the day. `begins` and `ends` are the two ends as written, without
    times of day.
    """

    first: date
    last: date
    start: Edge
    end: Edge
    is_day: bool
    begins: Point
    ends: Point

    @property
    def days(self) -> int:
        """How many days it can mean; an open end adds none."""
        return (self.last - self.first).days + 1

    @property
    def is_close(self) -> bool:
        """Whether it is known to within about a month."""
        return self.days <= CLOSE and Edge.OPEN not in (self.start, self.end)


@dataclass(frozen=True, slots=True)
class Timed:
    """An event along time: its line in lists, and a mark for each of its dates, the one that orders it first."""

    line: EventLine
    marks: tuple[Mark, ...]

    @property
    def has_begun_unknown(self) -> bool:
        """Whether only is known by when it had happened, and nothing of when it began."""
        return bool(self.marks) and self.mark.start is Edge.OPEN

    @property
    def mark(self) -> Mark:
        """The mark that stands for the event where only one can."""
        return self.marks[0]

    @property
    def shapes(self) -> tuple[str, ...]:
        """What its marks look like, as the legend explains it."""
        edges = {edge for each in self.marks for edge in (each.start, each.end)}
        found = {
            "day": any(each.is_day for each in self.marks),
            "span": any(each.start == each.end == Edge.SHARP and not each.is_day for each in self.marks),
            "about": Edge.ABOUT in edges,
            "open": Edge.OPEN in edges,
            "or": len(self.marks) > 1,
        }
        return tuple(name for name, is_there in found.items() if is_there)

    @property
    def shape(self) -> str:
        """How exactly it is dated, in a word: to a day, to a span of days, roughly, or not at all."""
        if not self.marks:
            return "undated"
        if all(each.is_day for each in self.marks):
            return "day"
        return "span" if self.mark.is_close and self.mark.start == self.mark.end == Edge.SHARP else "rough"


def mark_of(when: Edtf) -> Mark:
    """Return the mark of a date."""
    start, end = when.start or when.end, when.end or when.start
    if start is None or end is None:
        raise ValueError(f"a date without any end: {when.text}")
    edges = tuple(
        Edge.OPEN if point is None else Edge.ABOUT if point.is_vague else Edge.SHARP for point in (when.start, when.end)
    )
    is_day = when.is_day and edges == (Edge.SHARP, Edge.SHARP)
    days = (replace(each, minute=None, offset=None) for each in (start, end))
    return Mark(start.first, end.last, edges[0], edges[1], is_day, *days)


def marks_of(events: Events, event: Event) -> tuple[Mark, ...]:
    """Return the marks of an event: of its dates those within which no other lies, in the order written."""
    return tuple(dict.fromkeys(mark_of(each.value) for each in events.closest(event.when)))


def all_timed(teller: Teller) -> tuple[Timed, ...]:
    """Return all events along time, in order."""
    marks = teller.once(all_marks)
    return tuple(Timed(line, marks[line.event]) for line in lines(teller, teller.dossier.events))


def all_marks(teller: Teller) -> Mapping[str, tuple[Mark, ...]]:
    """Return the marks of every event."""
    return {key: marks_of(teller.knowledge.events, event) for key, event in teller.dossier.events.items()}
