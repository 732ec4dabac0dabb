"""Conflicts of Git that nobody resolved: both versions of some lines, between marks."""

import re

from builder.diagnostics import Diagnostic, Place

_START = re.compile(r"^([ \t]*)<{7}(?: .*)?$", re.MULTILINE)
_END = re.compile(r"^[ \t]*>{7}(?: .*)?$", re.MULTILINE)
_MIDDLE = re.compile(r"^={7}$", re.MULTILINE)
_HELP = (
    "Git could not join two versions. Keep the lines of one side, between <<<<<<< and ======= or between ======= and "
    ">>>>>>>, and delete the other side and these three marks."
)


def conflict_in(text: str, path: str) -> Diagnostic | None:
    """Return what is said of a file with marks of a conflict, once for all of them; None without any."""
    start = _START.search(text)
    end = _END.search(text, start.end() if start else 0)
    # On a page such a row makes the line above it a heading; in YAML it is nothing.
    first = start or end or (_MIDDLE.search(text) if path.endswith(".yml") else None)
    if not first:
        return None
    line, number = _line(text, first.start()), len(_START.findall(text))
    lines = f"lines {line} to {_line(text, end.start())}" if start and end else f"line {line}"
    more = f", and {number - 1} more below" if number > 1 else ""
    column = len(first[0]) - len(first[0].lstrip()) + 1
    message = f"an unresolved conflict of Git stands in {lines}{more}"
    return Diagnostic("conflict-marker", Place(path, line, column), message, _HELP)


def _line(text: str, position: int) -> int:
    return text.count("\n", 0, position) + 1
