"""What the box on an event's page says: its kind, dates and places, casualties, who did it, what came before and after.

What is said in short leads to the part of the page that has it whole; voices and marks stand beside it here too.
"""

from collections.abc import Iterator
from dataclasses import replace

from builder.know.chains import Arrow
from builder.know.stances import Stance
from builder.link.nodes import Inline, Text, plain
from builder.model.document import Document
from builder.model.records import Event
from builder.views.casualties.figures import tolls_in_short
from builder.views.chains.arrows import arrow_view
from builder.views.parts.facts import Fact
from builder.views.parts.teller import Teller
from builder.views.parts.values import aimed_at, place_of, stated_date
from builder.views.parts.wording import field, nodes_in_a_row
from builder.views.record.glance import in_short, kind_fact, shortened

_MOST = 3
"""So many voices are named."""

_MOST_ARROWS = 2
"""So many arrows of one sort are: the ladder has them all."""

_MOST_SAID = 6
"""So many sayings of who did it: a denial is not left out for the accusations before it."""


def own_facts(teller: Teller, document: Document, event: Event) -> tuple[Fact, ...]:
    """Return the dates and places of an event."""
    when, where = teller.words.gettext("When"), teller.words.gettext("Where")
    return (
        *(
            teller.fact(document, ("when", index), each, (Text(stated_date(teller, each)),), when)
            for index, each in enumerate(event.when)
        ),
        *(
            teller.fact(document, ("where", index), each, place_of(teller, each), where)
            for index, each in enumerate(event.where)
        ),
    )


def event_box(teller: Teller, document: Document, event: Event) -> tuple[Fact, ...]:
    """Return what the box on the page of an event says."""
    return (
        kind_fact(teller, teller.dossier.vocabulary.label("kinds.event", event.kind)),
        *in_short(own_facts(teller, document, event)),
        *tolls_in_short(teller, document.id),
        *shortened(teller.words, tuple(_who_did_it(teller, document.id)), _MOST_SAID),
        *_before_and_after(teller, document.id),
    )


def _who_did_it(teller: Teller, event: str) -> Iterator[Fact]:
    """Yield who is said to have done an event: a fact for all voices that say the same of the same actor."""
    alike: dict[tuple[str, str | None, bool], list[Stance]] = {}
    for each in teller.knowledge.stances.on(event):
        entry = each.entry
        alike.setdefault((plain(aimed_at(teller, entry)), entry.according_to, bool(entry.inferred)), []).append(each)
    for stances in alike.values():
        yield _said_alike(teller, event, stances)


def _said_alike(teller: Teller, event: str, stances: list[Stance]) -> Fact:
    document, words = teller.dossier.document_of[event], teller.words
    facts = [teller.fact(document, ("attributions", each.index), each.entry, ()) for each in stances]
    value = (*aimed_at(teller, stances[0].entry), Text(": "), *_voices(teller, stances))
    note = next((each.note for each in facts if each.note), ())
    return replace(facts[0], label=words.gettext("Who says who did it"), value=value, sources=(), note=note)


def _voices(teller: Teller, stances: list[Stance]) -> tuple[Inline, ...]:
    voices = [teller.voice(each) for each in dict.fromkeys(each.entry.by for each in stances)]
    others = [(Text(teller.words.gettext("others")),)] if len(voices) > _MOST else []
    return nodes_in_a_row(teller.words, [*voices[:_MOST], *others])


def _before_and_after(teller: Teller, event: str) -> Iterator[Fact]:
    """Yield what an event followed and what followed it, each in order of time."""
    chains, position, words = teller.knowledge.chains, teller.knowledge.events.position, teller.words
    before = sorted(chains.arrows_to(event), key=lambda each: position[each.earlier])
    after = sorted(chains.arrows_from(event), key=lambda each: position[each.later])
    came, came_of = words.gettext("What came before"), words.gettext("What came of it")
    yield from shortened(words, [_arrow(teller, each, each.earlier, came) for each in before], _MOST_ARROWS)
    yield from shortened(words, [_arrow(teller, each, each.later, came_of) for each in after], _MOST_ARROWS)


def _arrow(teller: Teller, arrow: Arrow, end: str, label: str) -> Fact:
    """Return an arrow, read from the event at its other end."""
    view = arrow_view(teller, arrow)
    how = field(view.label if end == arrow.earlier else view.reverse)
    return replace(view.fact, label=label, value=(Text(f"{how}: "), teller.record_link(end)), sources=())
