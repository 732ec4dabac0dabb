"""What the box on an actor's page says: kind and side, offices, and the ties that the vocabulary has for the box."""

from collections.abc import Iterator

from builder.link.nodes import Text
from builder.model.document import Document
from builder.model.records import Actor, Role
from builder.views.parts.facts import Fact
from builder.views.parts.teller import Teller
from builder.views.parts.ties import boxed_ties
from builder.views.parts.times import known_time
from builder.views.record.glance import in_short, kind_fact, shortened

_MOST = 3
"""So many ties of one sort are named."""


def own_facts(teller: Teller, document: Document, actor: Actor) -> tuple[Fact, ...]:
    """Return the offices of an actor, each with the time for which it is known."""
    return tuple(_role(teller, document, index, role) for index, role in enumerate(actor.roles))


def actor_box(teller: Teller, document: Document, actor: Actor) -> tuple[Fact, ...]:
    """Return what the box on the page of an actor says."""
    label, words = teller.dossier.vocabulary.label, teller.words
    return (
        kind_fact(teller, label("kinds.actor", actor.kind)),
        Fact(words.gettext("Side"), (Text(label("sides", actor.side).label),)),
        *in_short(own_facts(teller, document, actor)),
        *in_short(_ties(teller, document.id)),
    )


def _role(teller: Teller, document: Document, index: int, role: Role) -> Fact:
    known = known_time(teller.words, teller.knowledge.times.of_role(role))
    text = f"{role.value} ({known})" if known else role.value
    return teller.fact(document, ("roles", index), role, (Text(text),), teller.words.gettext("Role"))


def _ties(teller: Teller, actor: str) -> Iterator[Fact]:
    by_label: dict[str, list[Fact]] = {}
    for each in boxed_ties(teller, actor):
        by_label.setdefault(each.label, []).append(each)
    for found in by_label.values():
        yield from shortened(teller.words, found, _MOST)
