"""What is said of fields that stand a second time: one by one, or once for an entry that has lost its dash."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from builder.diagnostics import Diagnostic, Edit, Place
from builder.model.walk import Path


class Repeat(NamedTuple):
    """A field that stands a second time: its name, where, and the line on which it stood first."""

    key: str
    line: int
    column: int
    first_line: int


@dataclass(frozen=True, slots=True)
class Repeats:
    """The repeated fields of one group: the file and its lines, the group's fields, and where it is."""

    path: str
    lines: list[str]
    fields: Mapping[str, object]
    group: Path
    found: list[Repeat]

    def problems(self) -> Iterator[Diagnostic]:
        """Yield what is said of them."""
        if self._is_entry_without_dash:
            yield self._dash_missing()
            return
        for each in self.found:
            message = f"'{each.key}' stands here a second time; the first is on line {each.first_line}"
            remedy = "Keep one of them; several values of a field go into one list."
            yield Diagnostic("duplicate-key", Place(self.path, each.line, each.column), message, remedy)

    @property
    def _is_entry_without_dash(self) -> bool:
        """Whether several fields of an entry stand again, on lines of their own below all that stood before."""
        firsts = [each.first_line for each in self.found]
        starts_line = not self._line_of(self.found[0])[: self.found[0].column - 1].strip()
        is_entry = bool(self.group) and isinstance(self.group[-1], int)
        return is_entry and len(self.found) > 1 and starts_line and max(firsts) < self.found[0].line

    def _line_of(self, repeat: Repeat) -> str:
        """Return the line of a field; an empty one at the end may stand below the last line."""
        return self.lines[repeat.line - 1] if repeat.line <= len(self.lines) else ""

    def _dash_missing(self) -> Diagnostic:
        first = self.found[0]
        line = self._line_of(first)
        place = Place(self.path, first.line, first.column)
        message = f"'{first.key}' and {len(self.found) - 1} more fields stand a second time in one entry of the list"
        remedy = f"A new entry starts with a dash. Write: - {line.strip()[:60]}"
        problem = Diagnostic("duplicate-key", place, message, remedy)
        is_start = first.key == next(iter(self.fields)) and first.column > 2
        dash = Edit(Place(self.path, first.line, first.column - 2), "  ", "- ")
        return replace(problem, fix=(dash,)) if is_start else problem
