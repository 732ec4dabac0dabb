"""Ties between records: each stored once, seen from both ends; and which actor is a part of which.

Each tie has a key of its own: `tie-guild-opposes-council`, with a number behind it if the same two have several of a
type.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from builder.model.document import Document
from builder.model.dossier import Dossier
from builder.model.records import Actor, Relation
from builder.model.values.names import ListOrder, list_order


class Ground(StrEnum):
    """What a tie rests on: an article or a voice in it, the editor's reasoning, general knowledge alone."""

    STATED = "stated"
    WORKED_OUT = "worked out"
    GENERAL = "general"


@dataclass(frozen=True, slots=True)
class Tie:
    """A tie as it is stored: with the document it stands in, its place there, and its key."""

    document: Document
    index: int
    relation: Relation
    key: str

    @property
    def source(self) -> str:
        """The record from which it is told."""
        return self.document.id

    @property
    def target(self) -> str:
        """The record at its other end."""
        return self.relation.to

    @property
    def ground(self) -> Ground:
        """What it rests on."""
        if self.relation.inferred:
            return Ground.WORKED_OUT
        is_general = all(each.is_general_knowledge for each in self.relation.sources)
        return Ground.GENERAL if is_general else Ground.STATED

    def other(self, record: str) -> str:
        """Return the record at the other end."""
        return self.target if self.source == record else self.source


@dataclass(frozen=True, eq=False)
class Ties:
    """Answers who is tied to whom."""

    dossier: Dossier

    @cached_property
    def all(self) -> tuple[Tie, ...]:
        """Every tie once, by group and type in the vocabulary's order, then by the names at its ends."""
        groups, types = list(self.groups), list(self.dossier.vocabulary.relations)

        def order(tie: Tie) -> tuple[int, int, ListOrder, ListOrder, str]:
            source, target = (list_order(self.dossier.records[each].shown_name) for each in (tie.source, tie.target))
            return groups.index(self.group_of(tie)), types.index(tie.relation.type), source, target, tie.key

        return tuple(sorted(self._stored, key=order))

    @property
    def groups(self) -> tuple[str, ...]:
        """The groups of ties in the vocabulary's order; ties in no group come last, under an empty word."""
        return (*self.dossier.vocabulary.relation_groups, "")

    def group_of(self, tie: Tie) -> str:
        """Return the group of a tie, empty if it has none."""
        return self.dossier.vocabulary.relations[tie.relation.type].group or ""

    def of(self, record: str) -> tuple[tuple[Tie, bool], ...]:
        """Return the ties that a record has, in the order of files, each with whether it is told from this end."""
        return self._ends.get(record, ())

    def is_part(self, one: str, other: str) -> bool:
        """Return whether one of two actors is stated to be a part of the other."""
        return other in self._wholes.get(one, ()) or one in self._wholes.get(other, ())

    def wholes_of(self, actor: str) -> tuple[str, ...]:
        """Return the actors of which one is stated to be a part, directly or by way of others, the nearest first."""
        found: list[str] = []
        waiting = [actor]
        while waiting:
            wholes = sorted(self._wholes.get(waiting.pop(0), ()))
            new = [each for each in wholes if each != actor and each not in found]
            found += new
            waiting += new
        return tuple(found)

    @cached_property
    def parts_of(self) -> Mapping[str, frozenset[str]]:
        """By actor all actors that are a part of it, however deep."""
        found: dict[str, set[str]] = defaultdict(set)
        for actor in self.dossier.actors:
            for whole in self.wholes_of(actor):
                found[whole].add(actor)
        return {whole: frozenset(parts) for whole, parts in found.items()}

    @cached_property
    def _wholes(self) -> Mapping[str, frozenset[str]]:
        """What each actor is stated to be a part of, by the relations of the vocabulary that nest."""
        nesting = {word for word, label in self.dossier.vocabulary.relations.items() if label.nests}
        return {
            key: frozenset(each.to for each in actor.relations if each.type in nesting)
            for key, actor in self.dossier.actors.items()
        }

    @cached_property
    def _ends(self) -> Mapping[str, tuple[tuple[Tie, bool], ...]]:
        ends: dict[str, list[tuple[Tie, bool]]] = defaultdict(list)
        for tie in self._stored:
            ends[tie.source].append((tie, True))
            ends[tie.target].append((tie, False))
        return {record: tuple(found) for record, found in ends.items()}

    @cached_property
    def _stored(self) -> tuple[Tie, ...]:
        return tuple(_stored(self.dossier))


def _stored(dossier: Dossier) -> Iterator[Tie]:
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
                yield Tie(document, index, relation, key)
