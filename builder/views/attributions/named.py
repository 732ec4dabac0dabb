"""What an actor is named as responsible for: counts by stance, and the events with who says so.

What is said of a part or of a larger group stands on the page of that one, which is only pointed at; but a stance that
readers look for is shown here too, with whom it names. If nobody takes it, that is said, where any of the events is one
of which readers ask.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from builder.know.stances import Stance
from builder.link.nodes import Inline, Text
from builder.model.values.names import list_order
from builder.views.attributions.facts import attribution_fact
from builder.views.parts.facts import Fact
from builder.views.parts.teller import Teller
from builder.views.parts.values import stance_by, whom
from builder.views.parts.wording import field, nodes_of


@dataclass(frozen=True, slots=True)
class NamedLine:
    """An actor that is named, and how often in which way: "Accusation: 2 events, 3 voices"."""

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
    return tuple(sorted(found, key=lambda each: (-each.events, list_order(names[each.actor].shown_name))))


def named_as_responsible(teller: Teller, actor: str) -> tuple[Fact, ...]:
    """Return who names an actor for what, under their count by stance; then who else is named, and what is missed."""
    by_stance, knowledge = _by_stance(teller, actor), teller.knowledge.stances
    facts = []
    for stance, found in by_stance.items():
        label = _count(teller, stance, found)
        facts += [attribution_fact(teller, each, label, (teller.record_link(each.event), Text(": "))) for each in found]
    if not facts:
        return ()
    beside = [each for each in knowledge.beside(actor) if each.entry.stance not in by_stance]
    facts += [_beside(teller, actor, each) for each in beside]
    if any(knowledge.is_claimable(each.event) for each in (*knowledge.naming(actor), *beside)):
        taken = {*by_stance, *(each.entry.stance for each in beside)}
        facts += [_nobody(teller, each) for each in knowledge.expected if each not in taken]
    return (*facts, *(Fact(teller.words.gettext("See also"), each) for each in _relatives(teller, actor)))


def _beside(teller: Teller, actor: str, stance: Stance) -> Fact:
    """Return a stance that is taken beside an actor: on which event, for which part or whole of it, and by whom."""
    before: tuple[Inline, ...] = (teller.record_link(stance.event),)
    if stance.entry.of:
        named = _in_kin(teller, actor, stance)
        before = nodes_of(teller.words.gettext_parts("%(event)s, for %(actor)s", event=before, actor=named))
    return attribution_fact(teller, stance, stance_by(teller, stance.entry.stance), (*before, Text(": ")))


def _in_kin(teller: Teller, actor: str, stance: Stance) -> tuple[Inline, ...]:
    """Return whom a stance names, and whether that is a part of an actor or a whole to which it belongs."""
    named = stance.entry.of or ""
    if named not in teller.knowledge.stances.kin(actor):
        return whom(teller, stance.entry)
    return _relative(teller, actor, named)


def _relative(teller: Teller, actor: str, other: str) -> tuple[Inline, ...]:
    link, words = (teller.record_link(other),), teller.words
    if other in teller.knowledge.ties.parts_of.get(actor, frozenset()):
        return nodes_of(words.gettext_parts("%(actor)s (part)", actor=link))
    return nodes_of(words.gettext_parts("%(actor)s (whole)", actor=link))


def _nobody(teller: Teller, stance: str) -> Fact:
    """Return that nobody takes a stance that readers look for."""
    nobody = teller.words.gettext("nobody, as far as recorded from these articles")
    return Fact(stance_by(teller, stance), (Text(nobody),))


def _by_stance(teller: Teller, actor: str) -> dict[str, list[Stance]]:
    """Return the stances that name an actor, by stance as the vocabulary orders them, events in order of time."""
    found: dict[str, list[Stance]] = defaultdict(list)
    for each in teller.knowledge.stances.naming(actor):
        found[each.entry.stance].append(each)
    return {stance: found[stance] for stance in teller.dossier.vocabulary.stances if stance in found}


def _count(teller: Teller, stance: str, found: list[Stance]) -> str:
    label = field(teller.dossier.vocabulary.label("stances", stance).label)
    counted = len(teller.knowledge.stances.voices_in(each.entry for each in found))
    events = teller.words.ngettext("%(number)s event", "%(number)s events", len({each.event for each in found}))
    voices = teller.words.ngettext("%(number)s voice", "%(number)s voices", counted)
    return f"{label}: {events}, {voices}"


def _relatives(teller: Teller, actor: str) -> Iterator[tuple[Inline, ...]]:
    """Yield the actors that are named for anything and are a part of this one, or of which this one is a part."""
    stances = teller.knowledge.stances
    for each in dict.fromkeys((*stances.named_parts(actor), *stances.named_wholes(actor))):
        yield _relative(teller, actor, each)
