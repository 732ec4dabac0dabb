"""What an actor is named as responsible for: counts by stance, and the events with who says so.

What is said of a part or of a larger group stands on the page of that one, which is only pointed at. A stance that the
vocabulary marks as expected is shown even if nobody takes it.
"""

from collections import defaultdict
from dataclasses import dataclass

from builder.know.stances import Stance
from builder.link.nodes import Inline, Text
from builder.views.attributions.facts import attribution_fact, reverse_of
from builder.views.parts.amounts import amount
from builder.views.parts.facts import Fact
from builder.views.parts.teller import Teller


@dataclass(frozen=True, slots=True)
class NamedLine:
    """An actor that is named, and how often in which way: "2 events: accused by 3 voices"."""

    actor: str
    counts: tuple[str, ...]
    events: int


def named_lines(teller: Teller) -> tuple[NamedLine, ...]:
    """Return every actor named as responsible for an event, those named for most events first."""
    found = []
    for actor, stances in teller.knowledge.stances.by_actor.items():
        counts = tuple(_count(teller, *each) for each in _by_stance(teller, actor).items())
        found.append(NamedLine(actor, counts, len({each.event for each in stances})))
    names = teller.dossier.actors
    return tuple(sorted(found, key=lambda each: (-each.events, names[each.actor].name)))


def named_as_responsible(teller: Teller, actor: str) -> tuple[str, tuple[Fact, ...]]:
    """Return who names an actor for what: the heading, and facts under their count by stance."""
    by_stance, stances = _by_stance(teller, actor), teller.dossier.vocabulary.stances
    facts = []
    for stance, found in by_stance.items():
        label = _count(teller, stance, found)
        facts += [attribution_fact(teller, each, label, (teller.record_link(each.event), Text(": "))) for each in found]
    if facts:
        facts += [_nobody(teller, actor, word) for word in stances if stances[word].expected and word not in by_stance]
        facts += [
            Fact("named too", (teller.record_link(each), Text(f", {how}")))
            for each, how in _relatives(teller, actor).items()
        ]
    blamed = any(stances[each].sense == "for" for each in by_stance)
    return ("Named as responsible" if blamed else "On who is responsible", tuple(facts))


def _nobody(teller: Teller, actor: str, stance: str) -> Fact:
    """Return that no article reports a stance on an actor, and on which part or whole of it somebody does."""
    value: list[Inline] = [Text("nobody, as far as the articles report")]
    taken = [each for each in _relatives(teller, actor) if stance in _by_stance(teller, each)]
    for position, each in enumerate(taken):
        value += [Text(", " if position else ", but see "), teller.record_link(each)]
    return Fact(reverse_of(teller.dossier, stance), tuple(value))


def _by_stance(teller: Teller, actor: str) -> dict[str, list[Stance]]:
    """Return the stances that name an actor, by stance as the vocabulary orders them, events in order of time."""
    found: dict[str, list[Stance]] = defaultdict(list)
    for each in teller.knowledge.stances.naming(actor):
        found[each.entry.stance].append(each)
    return {stance: found[stance] for stance in teller.dossier.vocabulary.stances if stance in found}


def _count(teller: Teller, stance: str, found: list[Stance]) -> str:
    voices = len(teller.knowledge.stances.voices_in(each.entry for each in found))
    events = amount(len({each.event for each in found}), "event", "events")
    return f"{events}: {reverse_of(teller.dossier, stance)} {amount(voices, 'voice', 'voices')}"


def _relatives(teller: Teller, actor: str) -> dict[str, str]:
    """Return the named actors of which this one is a part, and those that are a part of it, with which they are."""
    stances = teller.knowledge.stances
    parts = dict.fromkeys(stances.named_parts(actor), "a part of it")
    return {**parts, **dict.fromkeys(stances.named_wholes(actor), "of which it is a part")}
