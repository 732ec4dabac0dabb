"""Changes as pages show them: the day, what was done, to which records, and the editors' words."""

from collections.abc import Mapping
from dataclasses import dataclass

from builder.know.changes import Told
from builder.model.changes import Change, ChangeKind
from builder.model.marked import Message, marked
from builder.views.parts.corrections import CorrectionView, correction_view
from builder.views.parts.records import without_marks
from builder.views.parts.teller import Teller

KINDS: Mapping[ChangeKind, Message] = {
    "added": marked("Added"),
    "corrected": marked("Corrected"),
    "withdrawn": marked("Withdrawn"),
    "removed": marked("Removed"),
    "reworded": marked("Reworded"),
}
"""What was done, in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeView:
    """A change: its name, the day in words and in digits, what was done, the records, and the editors' words.

    A withdrawal that is told nowhere else is told by its `correction`; `said` is either as plain text.
    """

    key: str
    date: str
    day: str
    kind: str
    about: tuple[str, ...]
    text: str
    said: str
    correction: CorrectionView | None = None


def changes_of(teller: Teller, record: str) -> tuple[ChangeView, ...]:
    """Return the changes of a record, newest first."""
    known = teller.once(changes)
    return tuple(known[each.key] for each in teller.knowledge.history.of(record))


def changes(teller: Teller) -> Mapping[str, ChangeView]:
    """Return every change by its name, newest first."""
    return {each.key: _view(teller, each) for each in teller.knowledge.history.all}


def _view(teller: Teller, told: Told) -> ChangeView:
    change = told.change
    text = change.text if isinstance(change, Change) else ""
    correction = None if isinstance(change, Change) else correction_view(teller, change)
    return ChangeView(
        key=told.key,
        date=told.day.first.isoformat(),
        day=teller.words.date(told.day),
        kind=teller.words.translated(KINDS[told.kind]),
        about=told.about,
        text=text,
        said=_said(teller, correction) if correction else text,
        correction=correction,
    )


def _said(teller: Teller, correction: CorrectionView) -> str:
    """Return what was withdrawn, and below it why, as plain text."""
    value, because = (without_marks(teller.words, each) for each in (correction.value, correction.because))
    return f"{correction.label}: {value}\n{because}"
