"""Events as lines of a list: dates as stated, places, kind, and the part that the record of the page has in them.

All dates stated are shown, except that a list leaves out one within which another lies, such as a month beside a day in
it. A place keeps what its statements say beside it: the words printed, who says so, that it is worked out. Of several
statements of one place only what all of them share is a hedge.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from builder.know.events import UNDATED, year_of
from builder.link.nodes import Inline, Text, plain
from builder.model.records import DateStatement, PlaceStatement
from builder.model.vocabulary import Label
from builder.views.parts.facts import Fact
from builder.views.parts.teller import Teller
from builder.views.parts.wording import nodes_in_a_row
from builder.words import Words


@dataclass(frozen=True, slots=True)
class StatedPlace:
    """A place of an event: what is printed where that says more, who says so, and what else is to be known of it.

    `text` is all of it as plain text, for data.
    """

    location: str
    name: str
    printed: tuple[str, ...] = ()
    voice: tuple[Inline, ...] = ()
    inferred: bool = False
    has_remark: bool = False
    text: str = ""

    @property
    def is_plain(self) -> bool:
        """Whether its name says all."""
        return not (self.printed or self.voice or self.inferred or self.has_remark)


@dataclass(frozen=True, slots=True)
class EventLine:
    """An event in a list: its dates as stated, where, of which kind, and the part the page's record has in it.

    `here` are, on the page of a place, its places there, if more is to be said of any than its name or if some lie
    within the place that is named too. `when` are its dates as plain text, for data.
    """

    event: str
    name: str
    dates: tuple[str, ...]
    inferred: bool
    kind: Label
    places: tuple[StatedPlace, ...]
    part: tuple[Fact, ...] = ()
    year: str = ""
    here: tuple[StatedPlace, ...] = ()
    when: str = ""


def shown_dates(teller: Teller, stated: Iterable[DateStatement]) -> tuple[tuple[str, ...], bool]:
    """Return dates for a list, and whether any was worked out: those that only say less than another are left out."""
    found = teller.knowledge.events.closest(stated)
    return tuple(dict.fromkeys(teller.words.date(each.value) for each in found)), any(each.inferred for each in found)


def stated_places(teller: Teller, event_id: str) -> tuple[StatedPlace, ...]:
    """Return the places stated for an event, each once, in the order written."""
    stated: dict[str, list[PlaceStatement]] = {}
    for each in teller.dossier.events[event_id].where:
        stated.setdefault(each.value, []).append(each)
    return tuple(_stated_place(teller, location, found) for location, found in stated.items())


def _stated_place(teller: Teller, location: str, found: list[PlaceStatement]) -> StatedPlace:
    voices = dict.fromkeys(each.according_to for each in found)
    place = StatedPlace(
        location,
        teller.dossier.locations[location].shown_name,
        tuple(dict.fromkeys(each.printed for each in found if each.printed)),
        () if None in voices else nodes_in_a_row(teller.words, [teller.voice(each) for each in voices]),
        all(each.inferred for each in found),
        all(each.note for each in found),
    )
    return replace(place, text=_place_in_words(teller.words, place))


def _place_in_words(words: Words, place: StatedPlace) -> str:
    printed = f" ({', '.join(f'“{each}”' for each in place.printed)})" if place.printed else ""
    text = f"{place.name}{printed}"
    if place.voice:
        text = words.gettext("%(place)s according to %(voice)s", place=text, voice=plain(place.voice))
    if place.inferred:
        return words.gettext("%(place)s (worked out)", place=text)
    return words.gettext("%(place)s (see remark)", place=text) if place.has_remark else text


def line_of(teller: Teller, event_id: str, actor: str = "", place: str = "") -> EventLine:
    """Return the line of an event; with `actor`, the parts that it has in it, with `place`, what is said of that."""
    places = stated_places(teller, event_id)
    event = teller.dossier.events[event_id]
    label = teller.dossier.vocabulary.label
    shown, worked_out = shown_dates(teller, event.when)
    return EventLine(
        event_id,
        event.shown_name,
        shown,
        worked_out,
        label("kinds.event", event.kind),
        places,
        _parts_of(teller, event_id, actor) if actor else (),
        year_of(event),
        _here(teller, place, places) if place else (),
        _when(teller.words, shown, worked_out),
    )


def _here(teller: Teller, place: str, stated: Iterable[StatedPlace]) -> tuple[StatedPlace, ...]:
    """Return the places stated that are a place or lie within it, unless the name of one of them would say all."""
    found = tuple(each for each in stated if teller.knowledge.places.holds(place, each.location))
    is_stated = any(each.location == place for each in found)
    is_told = any(not each.is_plain for each in found) or (is_stated and len(found) > 1)
    return found if is_told else ()


def _when(words: Words, dates: tuple[str, ...], worked_out: bool) -> str:
    text = words.either(dates) or words.gettext("No date")
    return words.gettext("%(dates)s (worked out)", dates=text) if worked_out else text


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


def lines(teller: Teller, events: Iterable[str], actor: str = "", place: str = "") -> tuple[EventLine, ...]:
    """Return the lines of these events in order of time."""
    return tuple(line_of(teller, each, actor, place) for each in teller.knowledge.events.in_order(events))


def year_in_words(words: Words, year: str) -> str:
    """Return the year under which lines stand, or that they have none."""
    return words.gettext("Undated") if year == UNDATED else year


def by_year(found: Iterable[EventLine]) -> tuple[tuple[str, tuple[EventLine, ...]], ...]:
    """Return lines by year, in the order given; those without a year come last."""
    years: dict[str, list[EventLine]] = {}
    for each in found:
        years.setdefault(each.year, []).append(each)
    return tuple((year, tuple(years[year])) for year in sorted(years, key=lambda each: (each == UNDATED, each)))
