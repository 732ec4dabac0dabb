"""Ties between records, seen from one end: each is stored once and shown on both pages, with its time.

Each tie has a key of its own, which is its anchor on both pages: `tie-guild-opposes-council`, with a number behind it
if the same two have several of a type.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from builder.derive.facts import Fact, Material
from builder.derive.times import time_of_relation
from builder.link.nodes import Text
from builder.model.document import Document
from builder.model.dossier import Dossier
from builder.model.records import Actor, Relation

OTHER_TIES = "Other ties"
"""The heading of ties whose type is in no group of the vocabulary."""


@dataclass(frozen=True, slots=True)
class StoredTie:
    """A tie as it is stored: with the document it stands in, its place there, and its key."""

    document: Document
    index: int
    relation: Relation
    key: str


@dataclass(frozen=True, slots=True)
class TieGroup:
    """The ties of a record in one group of the vocabulary; `dated` if any is only known as of a time."""

    label: str
    facts: tuple[Fact, ...]
    dated: bool


def ties_of(material: Material, record: str) -> tuple[TieGroup, ...]:
    """Return all ties of a record, grouped and ordered as the vocabulary says."""
    vocabulary = material.dossier.vocabulary
    words = list(vocabulary.relations)
    found: dict[str, list[tuple[int, str, Fact]]] = defaultdict(list)
    dated: set[str] = set()
    for tie, forward in ends_of(material.dossier, record):
        word = vocabulary.relations[tie.relation.type]
        label = word.label if forward else word.reverse or word.label
        other = tie.relation.to if forward else tie.document.id
        fact = replace(fact_of(material, tie, other, label), anchor=tie.key)
        found[word.group or ""].append((words.index(tie.relation.type), other, fact))
        if time_of_relation(material.dossier, tie.relation).startswith("as of"):
            dated.add(word.group or "")
    return tuple(
        TieGroup(label, tuple(fact for _, _, fact in sorted(found[group], key=lambda each: each[:2])), group in dated)
        for group, label in group_labels(material.dossier).items()
        if group in found
    )


def fact_of(material: Material, tie: StoredTie, other: str, label: str) -> Fact:
    """Return the statement of a tie, its value being the record at the other end and the time."""
    value = [material.record_link(other)]
    if time := time_of_relation(material.dossier, tie.relation):
        value.append(Text(f", {time}"))
    return material.fact(tie.document, ("relations", tie.index), tie.relation, value, label)


def group_labels(dossier: Dossier) -> dict[str, str]:
    """Return the headings of the groups of ties in their order; ties in no group come last, under an empty key."""
    return {**{key: each.label for key, each in dossier.vocabulary.relation_groups.items()}, "": OTHER_TIES}


def ends_of(dossier: Dossier, record: str) -> tuple[tuple[StoredTie, bool], ...]:
    """Return the ties that a record has, each with whether it is told from this end."""
    return _ends(dossier).get(record, ())


@lru_cache(maxsize=4)
def stored_ties(dossier: Dossier) -> tuple[StoredTie, ...]:
    """Return every tie of the dossier once, in the order of files."""
    return tuple(_stored(dossier))


def _stored(dossier: Dossier) -> Iterator[StoredTie]:
    taken: set[str] = set()
    for document in dossier.documents:
        if isinstance(document.model, Actor):
            for index, relation in enumerate(document.model.relations):
                key = plain = f"tie-{document.id}-{relation.type}-{relation.to}"
                number = 1
                while key in taken:
                    number += 1
                    key = f"{plain}-{number}"
                taken.add(key)
                yield StoredTie(document, index, relation, key)


@lru_cache(maxsize=4)
def _ends(dossier: Dossier) -> dict[str, tuple[tuple[StoredTie, bool], ...]]:
    ends: dict[str, list[tuple[StoredTie, bool]]] = defaultdict(list)
    for tie in stored_ties(dossier):
        ends[tie.document.id].append((tie, True))
        ends[tie.relation.to].append((tie, False))
    return {record: tuple(found) for record, found in ends.items()}
