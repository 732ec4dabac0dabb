"""Ties between records, seen from one end: each is stored once and shown on both pages, with its time."""

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache

from builder.derive.facts import Fact, Material
from builder.derive.times import time_of_relation
from builder.link.nodes import Text
from builder.model.document import Document
from builder.model.dossier import Dossier
from builder.model.records import Actor, Relation


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
    for document, index, relation, forward in _ends(material.dossier).get(record, ()):
        word = vocabulary.relations[relation.type]
        label = word.label if forward else word.reverse or word.label
        other = relation.to if forward else document.id
        value = [material.record_link(other)]
        if time := time_of_relation(material.dossier, relation):
            value.append(Text(f", {time}"))
        fact = material.fact(document, ("relations", index), relation, value, label)
        found[word.group or ""].append((words.index(relation.type), other, fact))
        if time.startswith("as of"):
            dated.add(word.group or "")
    groups = {**{key: each.label for key, each in vocabulary.relation_groups.items()}, "": "Other ties"}
    return tuple(
        TieGroup(label, tuple(fact for _, _, fact in sorted(found[group], key=lambda each: each[:2])), group in dated)
        for group, label in groups.items()
        if group in found
    )


@lru_cache(maxsize=4)
def _ends(dossier: Dossier) -> dict[str, list[tuple[Document, int, Relation, bool]]]:
    """Return both ends of every relation: by record, the document it stands in, its place there, and its direction."""
    ends: dict[str, list[tuple[Document, int, Relation, bool]]] = defaultdict(list)
    for document in dossier.documents:
        if isinstance(document.model, Actor):
            for index, relation in enumerate(document.model.relations):
                ends[document.id].append((document, index, relation, True))
                ends[relation.to].append((document, index, relation, False))
    return ends
