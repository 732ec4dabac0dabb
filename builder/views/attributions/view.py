"""Who says who did it: the ledger of all attributions by event, in order of time.

An event that is attributable (a word of the vocabulary says so of its kind) and has no attribution is listed as one
of which it is not recorded who did it.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from builder.know.stances import Stance
from builder.link.nodes import Text
from builder.render.paging import Listing
from builder.views.attributions.facts import attribution_fact
from builder.views.attributions.named import NamedLine, named_lines
from builder.views.parts.facts import Fact
from builder.views.parts.lines import EventLine, by_year, lines
from builder.views.parts.teller import Teller
from builder.views.parts.values import aimed_at

POINTS = 200
"""So many points of a ledger stand on a page."""


@dataclass(frozen=True, slots=True)
class EventEntry:
    """An event with its attributions, each labelled with its time; `missed` are the stances that readers look for and
    that are not recorded, in words."""

    line: EventLine
    facts: tuple[Fact, ...]
    voices: int
    works: int
    missed: str


@dataclass(frozen=True, slots=True)
class Ledger:
    """How many attributions of how many events there are, and how many of each stance, in words, the most first."""

    events: int
    attributions: int
    stances: str


Item: TypeAlias = EventEntry | EventLine | NamedLine


def ledger(teller: Teller) -> Listing[tuple[str, str], Item]:
    """Return the attributions by year, then the events that have none, then who is named."""
    events, stances = teller.dossier.events, teller.knowledge.stances
    found = lines(teller, [key for key, event in events.items() if event.attributions])
    years: list[tuple[tuple[str, str], Sequence[Item]]] = [
        (("year", year), [_entry(teller, each) for each in run]) for year, run in by_year(found)
    ]
    return Listing(
        view=Ledger(len(found), sum(len(events[line.event].attributions) for line in found), _stances(teller)),
        runs=(*years, (("nobody", ""), lines(teller, stances.unattributed)), (("named", ""), named_lines(teller))),
        size=POINTS,
        anchor=lambda head: f"y{head[1].lower()}" if head[0] == "year" else head[0],
    )


def _stances(teller: Teller) -> str:
    """Return how many attributions take which stance: "accusation 8, denial 1"."""
    counts = Counter(each.stance for event in teller.dossier.events.values() for each in event.attributions)
    words = teller.dossier.vocabulary.stances
    order = sorted((each for each in words if counts[each]), key=lambda each: -counts[each])
    return teller.words.enumerated(f"{words[each].label} {teller.words.number(counts[each])}" for each in order)


def _entry(teller: Teller, line: EventLine) -> EventEntry:
    stances, words = teller.knowledge.stances, teller.dossier.vocabulary.stances
    found = stances.on(line.event)
    return EventEntry(
        line,
        tuple(_dated(teller, each) for each in found),
        len(stances.voices_in(each.entry for each in found)),
        len(teller.knowledge.works.behind(source for each in found for source in each.entry.sources)),
        teller.words.either([words[each].label for each in stances.missed(line.event)]),
    )


def _dated(teller: Teller, stance: Stance) -> Fact:
    """Return an attribution labelled with its time: whom it names, how, and who says so."""
    said = (*aimed_at(teller, stance.entry), Text(": "))
    return attribution_fact(teller, stance, _time(teller, stance), said, dated=False)


def _time(teller: Teller, stance: Stance) -> str:
    """Return when a stance was taken or, where that is not known, when each work that reports it was published."""
    words = teller.words
    if stance.entry.when:
        return words.date(stance.entry.when)
    dates = (teller.dossier.articles[each].date for each in teller.knowledge.stances.reports(stance.entry))
    known = dict.fromkeys(teller.bylines.marked_days(each) for each in dates if each.basis != "unknown")
    return words.gettext("published %(dates)s", dates=words.listed(tuple(known))) if known else words.gettext("no date")
