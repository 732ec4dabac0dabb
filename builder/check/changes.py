"""What changed, as changes.yml and withdrawals tell it: newest first, and none newer than the dossier says it is."""

from collections.abc import Iterator

from builder.diagnostics import Diagnostic, Severity
from builder.know import Knowledge
from builder.know.corrections import Correction


def change_out_of_order(knowledge: Knowledge) -> Iterator[Diagnostic]:
    """The changes stand newest first."""
    for file, document, index in knowledge.history.out_of_order:
        above, below = (file.changes[each].date.first for each in (index - 1, index))
        message = f"this change of {below} stands below one of {above}"
        remedy = "The newest change stands first: move it up, or correct one of the dates."
        place = document.place(("changes", index, "date"))
        yield Diagnostic("change-out-of-order", place, message, remedy, Severity.WARNING)


def changed_before_change(knowledge: Knowledge) -> Iterator[Diagnostic]:
    """The day on which the content last changed is not before a change that is told."""
    settings, told = knowledge.dossier.settings, knowledge.history.all
    if settings.changed is None or knowledge.history.newest == settings.changed:
        return
    said, newest = settings.changed.first.isoformat(), told[0].day.first.isoformat()
    what = f"the change '{told[0].key}' was made"
    if isinstance(told[0].change, Correction):
        what = f"a statement of '{told[0].change.record}' was withdrawn"
    message = f"the content last changed on {said}, it says, but {what} on {newest}"
    remedy = f"Write the day of the newest change of the content: changed: {newest}."
    for document in knowledge.dossier.documents:
        if document.model is settings:
            place = document.place(("changed",))
            problem = Diagnostic("changed-before-change", place, message, remedy, Severity.WARNING)
            yield problem.mended_by(said, newest)
