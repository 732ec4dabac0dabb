"""Doubts: what is possible and hardly meant. An editor corrects it, or says in the file that it is right, and why.

The answer stands in `accepted`, in the entry that is doubted or in its record, and holds for all below it:

    accepted: [{code: dated-after-source, because: The article announces the meeting.}]
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from builder.diagnostics import Diagnostic, Severity
from builder.model.acceptance import Acceptance
from builder.model.document import Document
from builder.model.dossier import Dossier
from builder.model.walk import Path, along

Answers = dict[tuple[str, str], list[Path]]
"""Where acceptances stand, by file and code."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """What a rule doubts: its code, its place in a document, what seems wrong and how that is mended."""

    code: str
    document: Document
    path: Path
    message: str
    remedy: str
    severity: Severity = Severity.WARNING

    @property
    def diagnostic(self) -> Diagnostic:
        """The problem as it is shown, with both ways to answer it."""
        where = _where(self.document, self.path)
        meant = f" If it is meant, add {where}: accepted: [{{code: {self.code}, because: …}}]" if where else ""
        place = self.document.place(self.path)
        return Diagnostic(self.code, place, self.message, self.remedy + meant, self.severity)


def unanswered(dossier: Dossier, doubts: Iterable[Doubt]) -> Iterator[Diagnostic]:
    """Yield the doubts that no editor has answered, and the answers that no doubt needs."""
    answers = _answers(dossier)
    needed: set[tuple[str, Path]] = set()
    for doubt in doubts:
        file = doubt.document.path
        found = [path for path in answers.get((file, doubt.code), ()) if doubt.path[: len(path) - 2] == path[:-2]]
        needed.update((file, path) for path in found)
        if not found:
            yield doubt.diagnostic
    if not dossier.broken:  # What cannot be read may be what an answer speaks of.
        yield from _unneeded(dossier, answers, needed)


def _unneeded(dossier: Dossier, answers: Answers, needed: set[tuple[str, Path]]) -> Iterator[Diagnostic]:
    documents = {each.path: each for each in dossier.documents}
    for (file, code), paths in answers.items():
        for path in paths:
            if (file, path) not in needed:
                message = f"nothing here is doubted as '{code}'"
                remedy = (
                    f"Remove this acceptance, or write the code of the warning that it answers instead of '{code}'."
                )
                place = documents[file].place(path)
                yield Diagnostic("unneeded-acceptance", place, message, remedy, Severity.WARNING)


def _answers(dossier: Dossier) -> Answers:
    found: Answers = defaultdict(list)
    for document in dossier.documents:
        for path, entry in document.entries if "accepted" in document.text else ():
            if isinstance(entry, Acceptance):
                found[document.path, entry.code].append(path)
    return found


def _where(document: Document, path: Path) -> str:
    """Return where an answer can stand, the nearest such place; nothing if there is none."""
    able = [depth for depth, model in enumerate(along(document.model, path)) if "accepted" in type(model).model_fields]
    return ("to this file" if able[-1] == 0 else "to this entry") if able else ""
