"""The story in order of time: all events by year."""

from collections.abc import Iterable
from dataclasses import dataclass

from builder.know.events import dates_of, is_known_by_end
from builder.render.paging import Listing
from builder.views.casualties.figures import tolls_in_short
from builder.views.parts.facts import Fact
from builder.views.parts.lines import EventLine, by_year, lines
from builder.views.parts.records import ON_A_PAGE, sentence_of
from builder.views.parts.signs import Signs, signs_of
from builder.views.parts.teller import Teller
from builder.views.timeline.view import Timeline, timeline


@dataclass(frozen=True, slots=True)
class StoryLine:
    """An event in the story: its line, its first sentence, its casualties, and whether accounts differ.

    If they do not, `noted` are the kinds of disagreements that are about it. `kind` is a word of the vocabulary,
    `places` are those stated and all that contain them, by which it is found.
    """

    line: EventLine
    kind: str
    places: tuple[str, ...]
    sentence: str
    tolls: tuple[Fact, ...]
    is_apart: bool
    noted: tuple[str, ...]

    @property
    def event(self) -> str:
        """The event's id."""
        return self.line.event


@dataclass(frozen=True, slots=True)
class Story:
    """The index of events; `picture` is the whole story along time.

    `signs` says how it marks what is to be known of its lines, `has_hours` whether any date shown has a time of day,
    `has_ends` whether of any event only the end is known.
    """

    picture: Timeline
    signs: Signs
    has_hours: bool
    has_ends: bool


def story(teller: Teller) -> Listing[str, StoryLine]:
    """Return all events by year, with the picture of the whole story."""
    runs = events_by_year(teller)
    dates = (date for event in teller.dossier.events.values() for date in dates_of(event))
    points = (point for date in dates for point in (date.start, date.end) if point)
    view = Story(
        teller.once(timeline),
        _signs(each for _, run in runs for each in run),
        any(each.minute is not None for each in points),
        any(is_known_by_end(each) for each in teller.dossier.events.values()),
    )
    return Listing(view=view, runs=runs, size=ON_A_PAGE, anchor=anchor_of_year)


def _signs(found: Iterable[StoryLine]) -> Signs:
    told = tuple(found)
    return signs_of(
        (each.line for each in told),
        (toll for each in told for toll in each.tolls),
        apart=(each.is_apart for each in told),
        noted=(bool(each.noted) for each in told),
    )


def events_by_year(teller: Teller) -> tuple[tuple[str, tuple[StoryLine, ...]], ...]:
    """Return all events in order of time, by year; those without a date come last."""
    found = by_year(lines(teller, teller.dossier.events))
    return tuple((year, tuple(_line(teller, each) for each in run)) for year, run in found)


def _line(teller: Teller, line: EventLine) -> StoryLine:
    is_apart = line.event in teller.knowledge.disputes.differing
    label = teller.dossier.vocabulary.label
    about = () if is_apart else teller.knowledge.concerns.entries_about(line.event)
    noted = tuple(dict.fromkeys(label("disagreements", each.model.kind).label for each in about))
    return StoryLine(
        line,
        teller.dossier.events[line.event].kind,
        tuple(_places(teller, line.event)),
        sentence_of(teller, line.event),
        tolls_in_short(teller, line.event),
        is_apart,
        noted,
    )


def _places(teller: Teller, event: str) -> list[str]:
    stated = teller.knowledge.events.places_of(event)
    return sorted({place for each in stated for place in (each, *teller.knowledge.places.around(each))})


def anchor_of_year(year: str) -> str:
    """Return the anchor of a year."""
    return f"y{year.lower()}"
