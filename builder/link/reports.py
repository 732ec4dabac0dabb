"""What is wrong with the prose of one document, each at its place in the file."""

from dataclasses import dataclass, field

from builder.diagnostics import Diagnostic, Place
from builder.link.calls import WrittenCall
from builder.link.slips import Slip
from builder.model.document import Document
from builder.model.walk import Path

_MORE = 15
"""By how many further letters a slip is found: the same may stand elsewhere in the field, and well."""


@dataclass(slots=True)
class Reports:
    """The problems of a document, in the order in which they were found; `path` is the field that is being read."""

    document: Document
    problems: list[Diagnostic] = field(default_factory=list)
    path: Path = ()

    def report(
        self, code: str, found: str, message: str, remedy: str, cause: str = "", instead: str | None = None
    ) -> None:
        """Add a problem with the text `found` in the field that is being read; what must stand `instead`, if sure."""
        problem = Diagnostic(code, self.document.place(self.path, found), message, remedy, cause=cause)
        self.problems.append(problem.mended_by(self.document.written(problem.place, found), instead))

    def report_call(
        self, code: str, written: WrittenCall, message: str, remedy: str, cause: str = "", instead: str | None = None
    ) -> None:
        """Add a problem with a macro call of a hand-written page."""
        body = getattr(self.document.model, "body", "")
        line = self.document.place(("body",)).line + body.count("\n", 0, written.start)
        place = Place(self.document.path, line, written.start - body.rfind("\n", 0, written.start))
        self.problems.append(Diagnostic(code, place, message, remedy, cause=cause).mended_by(written.text, instead))

    def report_slip(self, slip: Slip, text: str) -> None:
        """Add a slip in a text of the field that is being read."""
        start = self.document.place(self.path)
        wanted = (text[slip.start : slip.start + len(slip.found) + _MORE].rstrip(), slip.found)
        found = (self.document.place(self.path, each) for each in wanted)
        place = next((each for each in found if each != start), start)
        problem = Diagnostic(slip.code, place, slip.message, slip.remedy, slip.severity)
        self.problems.append(problem.mended_by(self.document.written(place, slip.found), slip.instead))
