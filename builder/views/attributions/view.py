"""Who says who did it: the ledger of all attributions by event, in order of time.

An event that is attributable (a word of the vocabulary says so of its kind) and has no attribution is listed as one
of which no article says who did it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from builder.know.stances import Stance
from builder.link.nodes import Inline, Text
from builder.render.paging import Listing
from builder.views.attributions.facts import attribution_fact, reverse_of
from builder.views.attributions.named import NamedLine, named_lines
from builder.views.parts.facts import Fact
from builder.views.parts.lines import EventLine, by_year, lines
from builder.views.parts.teller import Teller
from builder.views.parts.values import whom

POINTS = 200
"""So many points of a ledger stand on a page."""


@dataclass(frozen=True, slots=True)
class EventEntry:
    """An event with its attributions, each labelled with its time; `absent` are the stances that readers look
    for and no article reports."""

    line: EventLine
    facts: tuple[Fact, ...]
    voices: int
    works: int
    absent: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ledger:
    """How many attributions of how many events there are."""

    events: int
    attributions: int


Item: TypeAlias = EventEntry | EventLine | NamedLine


def ledger(teller: Teller) -> Listing[tuple[str, str], Item]:
    """Return the attributions by year, then the events that have none, then who is named."""
    events, stances = teller.dossier.events, teller.knowledge.stances
    found = lines(teller, [key for key, event in events.items() if event.attributions])
    years: list[tuple[tuple[str, str], Sequence[Item]]] = [
        (("year", year), [_entry(teller, each) for each in run]) for year, run in by_year(found)
    ]
    return Listing(
        view=Ledger(len(found), sum(len(events[line.event].attributions) for line in found)),
        runs=(*years, (("nobody", ""), lines(teller, stances.unattributed)), (("named", ""), named_lines(teller))),
        size=POINTS,
        anchor=lambda head: f"y{head[1].lower()}" if head[0] == "year" else head[0],
    )


def _entry(teller: Teller, line: EventLine) -> EventEntry:
    stances, words = teller.knowledge.stances, teller.dossier.vocabulary.stances
    found = stances.on(line.event)
    taken = {each.entry.stance for each in found}
    return EventEntry(
        line,
        tuple(_dated(teller, each) for each in found),
        len(stances.voices_in(each.entry for each in found)),
        len(teller.knowledge.works.behind(source for each in found for source in each.entry.sources)),
        tuple(label.label for word, label in words.items() if label.expected and word not in taken),
    )


def _dated(teller: Teller, stance: Stance) -> Fact:
    """Return an attribution labelled with its time: whom it names, how, and who says so."""
    entry, time = stance.entry, teller.knowledge.stances.time_of(stance.entry)
    label = str(entry.when) if entry.when else f"published {time.days}" if time else "no date"
    named: tuple[Inline, ...] = (*whom(teller, entry), Text(", ")) if entry.of else ()
    return attribution_fact(
        teller, stance, label, (*named, Text(f"{reverse_of(teller.dossier, entry.stance)} ")), dated=False
    )
