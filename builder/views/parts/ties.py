"""Ties of a record as facts, in the groups of the vocabulary, each read from this end and with its time."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

from builder.know.ties import Tie
from builder.link.nodes import Text
from builder.model.values.names import ListOrder, list_order
from builder.views.parts.facts import Fact
from builder.views.parts.teller import Teller
from builder.views.parts.times import known_time


@dataclass(frozen=True, slots=True)
class TieGroup:
    """The ties of a record in one group of the vocabulary; `dated` if any is only known as of a time."""

    label: str
    facts: tuple[Fact, ...]
    dated: bool


def ties_of(teller: Teller, record: str) -> tuple[TieGroup, ...]:
    """Return all ties of a record, grouped and ordered as the vocabulary says."""
    knowledge = teller.knowledge
    found: dict[str, list[Fact]] = defaultdict(list)
    dated: set[str] = set()
    for tie, fact in _ordered(teller, record):
        group = knowledge.ties.group_of(tie)
        found[group].append(fact)
        if knowledge.times.of_relation(tie.relation).as_of:
            dated.add(group)
    return tuple(
        TieGroup(label, tuple(found[group]), group in dated)
        for group, label in group_labels(teller).items()
        if group in found
    )


def boxed_ties(teller: Teller, record: str) -> tuple[Fact, ...]:
    """Return the ties of a record that the vocabulary has for the box on its page, in the order of their types."""
    relations = teller.dossier.vocabulary.relations
    return tuple(fact for tie, fact in _ordered(teller, record) if relations[tie.relation.type].boxed)


def _ordered(teller: Teller, record: str) -> Iterator[tuple[Tie, Fact]]:
    """Yield the ties of a record read from its end, by type as the vocabulary orders them, then by the other end."""
    relations = teller.dossier.vocabulary.relations
    words = list(relations)

    def order(found: tuple[Tie, bool]) -> tuple[int, ListOrder]:
        tie, forward = found
        other = teller.dossier.records[tie.target if forward else tie.source]
        return words.index(tie.relation.type), list_order(other.shown_name)

    for tie, forward in sorted(teller.knowledge.ties.of(record), key=order):
        word = relations[tie.relation.type]
        label = word.label if forward else word.reverse or word.label
        other = tie.target if forward else tie.source
        yield tie, replace(tie_fact(teller, tie, other, label), anchor=tie.key)


def tie_fact(teller: Teller, tie: Tie, other: str, label: str) -> Fact:
    """Return the statement of a tie, its value being the record at the other end and the time."""
    value = [teller.record_link(other)]
    if time := known_time(teller.words, teller.knowledge.times.of_relation(tie.relation)):
        value.append(Text(f", {time}"))
    return teller.fact(tie.document, ("relations", tie.index), tie.relation, value, label)


def group_labels(teller: Teller) -> dict[str, str]:
    """Return the headings of the groups of ties in their order; ties in no group come last, under an empty key."""
    groups = teller.dossier.vocabulary.relation_groups.items()
    return {**{key: each.label for key, each in groups}, "": teller.words.gettext("Other ties")}
