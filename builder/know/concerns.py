"""What concerns a record without being stated by it: the editor's entries on accounts that differ, open questions.

An entry concerns a record in one of three ways, of which the first that holds counts: it names the record under
`about` or `on`; the record is the voice of a side; or a claim about the record stands on a side, by its speaker and a
paragraph.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from builder.model.document import Document
from builder.model.dossier import Dossier
from builder.model.records import Disagreement, Question
from builder.model.refs import Citation

Spoken: TypeAlias = tuple[str, Citation]
"""Somebody, and a paragraph that tells what they said."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An editor's entry on accounts that differ, with its file."""

    document: Document
    model: Disagreement

    @property
    def id(self) -> str:
        """Its id."""
        return self.document.id


@dataclass(frozen=True, eq=False)
class Concerns:
    """Answers which disagreements and questions concern a record, and who stands on a side."""

    dossier: Dossier

    @cached_property
    def entries(self) -> Mapping[str, Entry]:
        """The editor's entries by id, in the vocabulary's order of kinds."""
        order = list(self.dossier.vocabulary.disagreements)
        found = [Entry(each, each.model) for each in self.dossier.documents if isinstance(each.model, Disagreement)]
        return {each.id: each for each in sorted(found, key=lambda each: (order.index(each.model.kind), each.id))}

    def entries_about(self, record: str) -> tuple[Entry, ...]:
        """Return the editor's entries that are about a record, in the vocabulary's order of kinds."""
        return tuple(self._entries_about.get(record, ()))

    def entries_sided_by(self, record: str) -> tuple[Entry, ...]:
        """Return the entries of which a record is the voice of a side, and that are not about it."""
        return tuple(each for each in self._entries_sided_by.get(record, ()) if each not in self.entries_about(record))

    def entries_on_claims(self, record: str) -> tuple[Entry, ...]:
        """Return the entries of which a claim about a record stands on a side, and that concern it in no other way."""
        said = self._said_about.get(record, frozenset())
        known = (*self.entries_about(record), *self.entries_sided_by(record))
        found = (each for each in self.entries.values() if said & _sides(each.model)) if said else ()
        return tuple(each for each in found if each not in known)

    def questions_about(self, record: str) -> tuple[Question, ...]:
        """Return the open questions that concern a record, in the order of their file."""
        return tuple(self._questions_about.get(record, ()))

    def is_contested(self, speaker: str, sources: tuple[Citation, ...]) -> bool:
        """Return whether a speaker stands, with one of these paragraphs, on a side of a disagreement."""
        return any((speaker, source) in self._all_sides for source in sources)

    @cached_property
    def _entries_about(self) -> Mapping[str, list[Entry]]:
        found: dict[str, list[Entry]] = defaultdict(list)
        for entry in self.entries.values():
            for record in dict.fromkeys((*entry.model.about, *(each.record for each in entry.model.on))):
                found[record].append(entry)
        return found

    @cached_property
    def _entries_sided_by(self) -> Mapping[str, list[Entry]]:
        found: dict[str, list[Entry]] = defaultdict(list)
        for entry in self.entries.values():
            for voice in dict.fromkeys(each.according_to for each in entry.model.sides):
                if voice in self.dossier.actors:
                    found[str(voice)].append(entry)
        return found

    @cached_property
    def _said_about(self) -> Mapping[str, frozenset[Spoken]]:
        """For each record who is told in which paragraph to have said something about it."""
        found: dict[str, set[Spoken]] = defaultdict(set)
        for claim in self.dossier.claims.values():
            for record in claim.about:
                found[record] |= {(claim.speaker, source) for source in claim.sources}
        return {record: frozenset(said) for record, said in found.items()}

    @cached_property
    def _questions_about(self) -> Mapping[str, list[Question]]:
        found: dict[str, list[Question]] = defaultdict(list)
        for question in self.dossier.questions:
            for record in dict.fromkeys(question.about):
                found[record].append(question)
        return found

    @cached_property
    def _all_sides(self) -> frozenset[Spoken]:
        return frozenset().union(*(_sides(each.model) for each in self.entries.values()))


def _sides(entry: Disagreement) -> frozenset[Spoken]:
    """Return who stands on a side of a disagreement, with each of the paragraphs that the side cites."""
    heard = (each for each in entry.sides if each.according_to)
    return frozenset((str(each.according_to), source) for each in heard for source in each.sources)
