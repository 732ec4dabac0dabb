"""The story in order of time: all events by year."""

from dataclasses import dataclass

from builder.render.paging import Listing
from builder.views.casualties.figures import tolls_in_short
from builder.views.parts.facts import Fact
from builder.views.parts.lines import EventLine, by_year, lines
from builder.views.parts.records import ON_A_PAGE, sentence_of
from builder.views.parts.teller import Teller
from builder.views.timeline.view import Timeline, timeline


@dataclass(frozen=True, slots=True)
class StoryLine:
    """An event in the story: its line, its first sentence, its casualties, and whether accounts differ."""

    line: EventLine
    sentence: str
    tolls: tuple[Fact, ...]
    is_disputed: bool

    @property
    def event(self) -> str:
        """The event's id."""
        return self.line.event


@dataclass(frozen=True, slots=True)
class Story:
    """The index of events; `picture` is the whole story along time."""

    picture: Timeline


def story(teller: Teller) -> Listing[str, StoryLine]:
    """Return all events by year, with the picture of the whole story."""
    picture = Story(teller.once(timeline))
    return Listing(view=picture, runs=events_by_year(teller), size=ON_A_PAGE, anchor=anchor_of_year)


def events_by_year(teller: Teller) -> tuple[tuple[str, tuple[StoryLine, ...]], ...]:
    """Return all events in order of time, by year; those without a date come last."""
    found = by_year(lines(teller, teller.dossier.events))
    return tuple((year, tuple(_line(teller, each) for each in run)) for year, run in found)


def _line(teller: Teller, line: EventLine) -> StoryLine:
    is_disputed = line.event in teller.knowledge.differences.disputed
    return StoryLine(line, sentence_of(teller, line.event), tolls_in_short(teller, line.event), is_disputed)


def anchor_of_year(year: str) -> str:
    """Return the anchor of a year."""
    return f"y{year.lower()}"
