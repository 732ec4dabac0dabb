"""Reconciliation: what the editor says of statements that differ still holds when they change."""

from collections.abc import Iterator

from builder.diagnostics import Diagnostic, Severity
from builder.know import Knowledge
from builder.model.records import Disagreement


def disagreement_about_nothing(knowledge: Knowledge) -> Iterator[Diagnostic]:
    """An entry in disagreements/ is about a record, or about statements of one."""
    for document in knowledge.dossier.documents:
        if isinstance(document.model, Disagreement) and not document.model.about and not document.model.on:
            message = "the field 'about' names no record, so that no page would lead to this disagreement"
            remedy = "Write: about: [record-id], with the ids of the records concerned."
            yield Diagnostic("missing-field", document.place(("about",)), message, remedy)


def unsupported_disagreement(knowledge: Knowledge) -> Iterator[Diagnostic]:
    """An entry in disagreements/ that names statements is about statements that do differ."""
    dossier = knowledge.dossier
    found: set[tuple[str, str]] | None = None
    for document in dossier.documents:
        if not isinstance(document.model, Disagreement) or not document.model.on:
            continue
        found = {(each.record, str(each.field)) for each in knowledge.differences.all} if found is None else found
        for index, concern in enumerate(document.model.on):
            if (concern.record, concern.field) not in found and concern.record in dossier.records:
                yield Diagnostic(
                    "unsupported-disagreement",
                    document.place(("on", index)),
                    f"the statements under '{concern.field}' of '{concern.record}' no longer contradict each other",
                    "Correct the statements, or remove this entry from on: (the disagreement itself may stay).",
                    Severity.WARNING,
                )
