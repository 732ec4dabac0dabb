"""What a record is in a few words, as cards, previews, search results and lists say it: office or kind, date or place.

Dates stand as in every list: all that are stated, and that they are worked out if they are.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import assert_never

from builder.know.mentions import rests_on_general_knowledge
from builder.link.nodes import plain
from builder.model.records import Actor, Article, Event, Location, Role
from builder.model.vocabulary import Label
from builder.views.parts.lines import shown_dates
from builder.views.parts.teller import Teller
from builder.views.parts.times import known_time
from builder.words import Words, capitalized


@dataclass(frozen=True, slots=True)
class FactLine:
    """What a record is in a few words: its office, kind or outlet, what contains it, and its dates.

    `aside` stands behind the line in brackets: for when an office is known and on whose word, that something is worked
    out. `beside_kind` is the whole line where the kind stands beside it.
    """

    plain: str
    aside: str
    beside_kind: str

    def __str__(self) -> str:
        return f"{self.plain}{self.aside}"


def fact_line(teller: Teller, record: str) -> FactLine:
    """Return what a record is in a few words: office or kind, date or place."""
    label, model = teller.dossier.vocabulary.label, teller.dossier.records[record]
    match model:
        case Actor():
            office = _office(teller, model.roles)
            return office or FactLine(label("kinds.actor", model.kind).label, "", "")
        case Location():
            return _place(teller, record, label("kinds.location", model.kind))
        case Event():
            return _event(teller, model, label("kinds.event", model.kind))
        case Article():
            return _article(teller, model)
        case _:
            assert_never(model)


def office_of(teller: Teller, roles: Iterable[Role]) -> str:
    """Return the latest of some offices with the time for which it is known, nothing if there is none."""
    return str(_office(teller, roles) or "")


def _office(teller: Teller, roles: Iterable[Role]) -> FactLine | None:
    times = teller.knowledge.times
    office = times.latest(roles)
    if office is None:
        return None
    words, voice = teller.words, plain(teller.voice(office.according_to))
    marks = (
        known_time(words, times.of_role(office)),
        words.gettext("according to %(voice)s", voice=voice) if voice else "",
        words.gettext("worked out") if office.inferred else "",
        words.gettext("general knowledge") if rests_on_general_knowledge(office) else "",
    )
    aside = words.enumerated(each for each in marks if each)
    return _whole(office.value, f" ({aside})" if aside else "")


def _place(teller: Teller, record: str, kind: Label) -> FactLine:
    around = teller.knowledge.places.directly_around(record)
    if not around:
        return FactLine(kind.label, "", "")
    words = teller.words
    aside = _worked_out(words) if any(teller.knowledge.places.is_worked_out(record, each) for each in around) else ""
    places = words.listed([teller.dossier.locations[each].shown_name for each in around])
    whole = words.gettext("%(kind)s in %(places)s", kind=kind.label, places=places)
    beside_kind = words.gettext("in %(places)s", places=places)
    return FactLine(whole, aside, f"{beside_kind}{aside}")


def _event(teller: Teller, event: Event, kind: Label) -> FactLine:
    dates, worked_out = shown_dates(teller, event.when)
    if not dates:
        return FactLine(kind.label, "", "")
    when, aside = teller.words.either(dates), _worked_out(teller.words) if worked_out else ""
    return FactLine(teller.words.enumerated((kind.label, when)), aside, f"{when}{aside}")


def _article(teller: Teller, article: Article) -> FactLine:
    outlet, days = teller.bylines.marked_outlet(article.publisher), teller.bylines.days(article.date)
    aside = _worked_out(teller.words) if article.date.is_worked_out else ""
    return _whole(teller.words.enumerated((capitalized(outlet), days)), aside)


def _whole(plain: str, aside: str) -> FactLine:
    return FactLine(plain, aside, f"{plain}{aside}")


def _worked_out(words: Words) -> str:
    return f" {words.gettext('(worked out)')}"
