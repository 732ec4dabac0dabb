"""Ties of a record as facts, in the groups of the vocabulary, each read from this end and with its time."""

from collections import defaultdict
from dataclasses import dataclass, replace

from builder.know.ties import Tie
from builder.link.nodes import Text
from builder.model.names import ListOrder, list_order
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
    vocabulary, knowledge = teller.dossier.vocabulary, teller.knowledge
    words = list(vocabulary.relations)
    found: dict[str, list[tuple[int, ListOrder, Fact]]] = defaultdict(list)
    dated: set[str] = set()
    for tie, forward in knowledge.ties.of(record):
        word, group = vocabulary.relations[tie.relation.type], knowledge.ties.group_of(tie)
        label = word.label if forward else word.reverse or word.label
        other = tie.target if forward else tie.source
        fact = replace(tie_fact(teller, tie, other, label), anchor=tie.key)
        order = list_order(teller.dossier.records[other].shown_name)
        found[group].append((words.index(tie.relation.type), order, fact))
        if knowledge.times.of_relation(tie.relation).as_of:
            dated.add(group)
    return tuple(
        TieGroup(label, tuple(fact for _, _, fact in sorted(found[group], key=lambda each: each[:2])), group in dated)
        for group, label in group_labels(teller).items()
        if group in found
    )


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
