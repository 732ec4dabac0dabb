"""What was withdrawn: every entry that was taken back, wherever it stands, newest first."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from builder.model.document import Document
from builder.model.dossier import Dossier
from builder.model.records import Claim, Statement
from builder.model.values.dates import Edtf
from builder.model.walk import Path
from builder.model.withdrawal import Withdrawal

_SAME = {"withdrawn", "note", "accepted"}
"""What may change in an entry that is still the same one."""


@dataclass(frozen=True, slots=True)
class Correction:
    """An entry that was taken back, and where it stands: a statement of a record, or a claim stored with an article."""

    document: Document
    path: Path
    entry: Statement | Claim
    withdrawal: Withdrawal

    @property
    def record(self) -> str:
        """The record on whose page it is shown."""
        return self.document.id

    @property
    def day(self) -> Edtf:
        """When it was withdrawn."""
        return self.withdrawal.on

    @property
    def key(self) -> str:
        """Its name for good, whatever stands before it in its file and however its reason is worded."""
        said = f"{self.record} {self.path[0]} {self.entry.model_dump_json(exclude=_SAME)}"
        return f"withdrawn-{hashlib.sha256(said.encode()).hexdigest()[:12]}"


@dataclass(frozen=True, eq=False)
class Corrections:
    """Answers what was withdrawn."""

    dossier: Dossier

    @cached_property
    def all(self) -> tuple[Correction, ...]:
        """Every entry that was withdrawn, newest first, those of one day in the order of files."""
        return tuple(sorted(self._found(), key=lambda each: each.day.first, reverse=True))

    def of(self, record: str) -> tuple[Correction, ...]:
        """Return what was withdrawn on the page of a record, newest first."""
        return tuple(each for each in self.all if each.record == record)

    def _found(self) -> Iterator[Correction]:
        for document in self.dossier.documents:
            for path, entry in document.withdrawn:
                if isinstance(entry, Statement | Claim) and entry.withdrawn:
                    yield Correction(document, path, entry, entry.withdrawn)
