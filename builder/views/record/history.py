"""The sections of a record's page that tell of its past: what was taken back, and what changed."""

from dataclasses import dataclass

from builder.model.anchors import Anchor
from builder.model.marked import marked
from builder.views.parts.changes import ChangeView, changes_of
from builder.views.parts.corrections import CorrectionView, correction_views
from builder.views.parts.teller import Teller
from builder.views.record.sections import Body, Section


@dataclass(frozen=True, slots=True)
class Withdrawn(Body):
    """Statements that were taken back."""

    partial = "withdrawn"
    corrections: tuple[CorrectionView, ...]

    @property
    def count(self) -> int:
        """How many statements."""
        return len(self.corrections)


@dataclass(frozen=True, slots=True)
class Changed(Body):
    """What changed on the page."""

    partial = "changed"
    in_volume = False
    record: str
    changes: tuple[ChangeView, ...]

    @property
    def count(self) -> int:
        """How many changes."""
        return len(self.changes)


def withdrawn(teller: Teller, record: str) -> Section | None:
    """Return what was stated of a record and taken back."""
    found = correction_views(teller, teller.knowledge.corrections.of(record))
    return Section(Anchor.WITHDRAWN, marked("Withdrawn"), Withdrawn(found)) if found else None


def changed(teller: Teller, record: str) -> Section | None:
    """Return what changed on the page of a record."""
    found = changes_of(teller, record)
    return Section(Anchor.CHANGES, marked("Changes to this page"), Changed(record, found)) if found else None
