"""What changed, newest first: what the editors tell in changes.yml, and every withdrawal that is told nowhere else."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from builder.know.corrections import Correction, Corrections
from builder.model.changes import Change, ChangeKind, Changes
from builder.model.document import Document
from builder.model.dossier import Dossier
from builder.model.values.dates import Edtf


@dataclass(frozen=True, slots=True)
class Told:
    """A change: an entry of changes.yml, or else a withdrawal."""

    change: Change | Correction

    @property
    def day(self) -> Edtf:
        """When it was made."""
        return self.change.date if isinstance(self.change, Change) else self.change.day

    @property
    def key(self) -> str:
        """Its name for good: its anchor on the page, and its id in feeds."""
        return self.change.id if isinstance(self.change, Change) else self.change.key

    @property
    def kind(self) -> ChangeKind:
        """What was done, as changes.yml calls it."""
        return self.change.kind if isinstance(self.change, Change) else "withdrawn"

    @property
    def about(self) -> tuple[str, ...]:
        """The records that it changed."""
        return self.change.about if isinstance(self.change, Change) else (self.change.record,)


@dataclass(frozen=True, eq=False)
class History:
    """Answers what changed, and when last."""

    dossier: Dossier
    corrections: Corrections

    @cached_property
    def all(self) -> tuple[Told, ...]:
        """Every change, newest first; of one day in the order in which they are written."""
        return tuple(sorted(map(Told, self._found()), key=lambda each: each.day.first, reverse=True))

    @cached_property
    def newest(self) -> Edtf | None:
        """The day of the newest change: as the dossier says it, unless a change that is told is newer."""
        said = self.dossier.settings.changed
        days = [*([said] if said else []), *(each.day for each in self.all[:1])]
        return max(days, key=lambda day: day.first, default=None)

    @cached_property
    def out_of_order(self) -> tuple[tuple[Changes, Document, int], ...]:
        """The entries of changes.yml that are newer than the one above them: the file, and their place in it."""
        return tuple(
            (document.model, document, index)
            for document in self.dossier.documents
            if isinstance(document.model, Changes)
            for index, (above, below) in enumerate(pairwise(document.model.changes), start=1)
            if below.date.first > above.date.first
        )

    def place_for(self, day: Edtf, file: Changes) -> int | None:
        """Return the place of the first entry of a file that is not newer than a day; None if all are."""
        places = (place for place, each in enumerate(file.changes) if each.date.first <= day.first)
        return next(places, None)

    def of(self, record: str) -> tuple[Told, ...]:
        """Return the changes of a record, newest first."""
        return self.by_record.get(record, ())

    @cached_property
    def by_record(self) -> Mapping[str, tuple[Told, ...]]:
        """The changes of each record that has any."""
        found: dict[str, list[Told]] = defaultdict(list)
        for each in self.all:
            for record in dict.fromkeys(each.about):
                found[record].append(each)
        return {record: tuple(changes) for record, changes in found.items()}

    def _found(self) -> Iterator[Change | Correction]:
        written = [each for _, file in self.dossier.of(Changes) for each in file.changes]
        yield from written
        told = {(each.date.first, record) for each in written for record in each.about if each.kind in _TAKES_BACK}
        for each in self.corrections.all:
            if (each.day.first, each.record) not in told:
                yield each


_TAKES_BACK = frozenset({"corrected", "withdrawn"})
"""What an entry of changes.yml is called that tells of a withdrawal."""
