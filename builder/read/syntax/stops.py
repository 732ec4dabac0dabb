"""Where and why the YAML parser stopped in a text."""

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple


class Found(NamedTuple):
    """Where the cause of a stop is, line and column counted from 0, the remedy, and how the line must read, if sure."""

    line: int
    column: int
    remedy: str
    instead: str | None = None


@dataclass(frozen=True)
class Stop:
    """Where the parser stopped: the lines of the text, line and column of the stop, what it says and what it was in.

    `opened` is the line and column of what the parser was in, such as a bracket, if it says so.
    """

    lines: list[str]
    line: int
    column: int
    sentence: str
    opened: tuple[int, int] | None

    @property
    def near(self) -> list[int]:
        """The lines to look at: the one of the stop, and the last one above it that is not empty."""
        above = next((each for each in range(self.line - 1, -1, -1) if self.lines[each].strip()), None)
        return [each for each in (self.line, above) if each is not None and each < len(self.lines)]

    @cached_property
    def here(self) -> str:
        """The line of the stop."""
        return self.lines[self.line] if self.line < len(self.lines) else ""


def indent_of(line: str) -> int:
    """Return how many blanks a line begins with."""
    return len(line) - len(line.lstrip())


def stop_of(error: Exception, text: str) -> Stop:
    """Return where and why the parser stopped in a text."""
    lines = text.split("\n")
    mark: Any = getattr(error, "problem_mark", None)
    start: Any = getattr(error, "context_mark", None)
    problem, context = (str(getattr(error, each, None) or "") for each in ("problem", "context"))
    opened = (start.line, start.column) if start and start.line < len(lines) else None
    line, column = (mark.line, mark.column) if mark else (0, 0)
    if line >= len(lines):
        line, column = len(lines) - 1, len(lines[-1])
    # What is never closed, and a key without its colon, is best looked at where it starts.
    if opened and line > opened[0] and re.search("quoted|simple key", context):
        line, column = opened
    return Stop(lines, line, column, f"{context} {problem}", opened)
