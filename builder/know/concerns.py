"""What concerns a record without being stated by it: the editor's entries on accounts that differ, open questions."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from builder.model.document import Document
from builder.model.dossier import Dossier
from builder.model.records import Disagreement, Question
from builder.model.refs import Citation


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
        """Return the editor's entries that concern a record, in the vocabulary's order of kinds."""
        return tuple(self._entries_about.get(record, ()))

    def questions_about(self, record: str) -> tuple[Question, ...]:
        """Return the open questions that concern a record, in the order of their file."""
        return tuple(self._questions_about.get(record, ()))

    def is_contested(self, speaker: str, sources: tuple[Citation, ...]) -> bool:
        """Return whether a speaker stands, with one of these paragraphs, on a side of a disagreement."""
        return any((speaker, source) in self._sides for source in sources)

    @cached_property
    def _entries_about(self) -> Mapping[str, list[Entry]]:
        found: dict[str, list[Entry]] = defaultdict(list)
        for entry in self.entries.values():
            for record in dict.fromkeys(entry.model.about):
                found[record].append(entry)
        return found

    @cached_property
    def _questions_about(self) -> Mapping[str, list[Question]]:
        found: dict[str, list[Question]] = defaultdict(list)
        for question in self.dossier.questions:
            for record in dict.fromkeys(question.about):
                found[record].append(question)
        return found

    @cached_property
    def _sides(self) -> frozenset[tuple[str, Citation]]:
        """Who stands on a side of a disagreement, with each of the paragraphs that the side cites."""
        sides = (side for each in self.dossier.disagreements.values() for side in each.sides if side.according_to)
        return frozenset((str(side.according_to), source) for side in sides for source in side.sources)
