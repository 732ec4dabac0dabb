"""What the box on a record's page says at a glance, whatever kind of record it is."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from builder.link.nodes import Text
from builder.model.vocabulary import Label
from builder.views.parts.facts import Fact
from builder.views.parts.lines import EventLine, line_of
from builder.views.parts.teller import Teller
from builder.words import Words


@dataclass(frozen=True, slots=True)
class Seen:
    """How many events there are of a record, and the first and the last of them that have a date; one if both are."""

    events: int
    ends: tuple[EventLine, ...]


def seen_of(teller: Teller, record: str) -> Seen | None:
    """Return when a record first and last occurs, None if it has no event."""
    events = teller.knowledge.events
    number = len(events.of(record))
    ends = tuple(line_of(teller, each) for each in events.first_and_last(record))
    return Seen(number, ends) if number else None


def kind_fact(teller: Teller, kind: Label) -> Fact:
    """Return of which kind a record is."""
    return Fact(teller.words.gettext("Kind"), (Text(kind.label),))


def in_short(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Return facts without their citations where a part of the page below has each in full, with these."""
    return tuple(replace(each, sources=()) if each.inferred or each.note or each.anchor else each for each in facts)


def shortened(words: Words, facts: Sequence[Fact], most: int) -> tuple[Fact, ...]:
    """Return the first of some facts of one label, and how many more there are."""
    if len(facts) <= most:
        return tuple(facts)
    last = facts[most]
    more = words.gettext("and %(number)s more", number=len(facts) - most)
    return (*facts[:most], Fact(last.label, (Text(more),), part=last.part))
