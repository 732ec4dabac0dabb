"""Why a YAML text cannot be read: the line at which the parser stops, and the one above, tell more than the parser.

Each cause is a function from what it can look at to a place and a remedy, or None; the first that answers is named.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from builder.read.blanks import BLANKS, blank_in
from builder.read.forms import quoted

_FIELD = re.compile(r"(?P<indent>\s*(?:- +)*)(?P<key>[\w-]+):(?P<gap>\s+)(?P<value>\S.*?)\s*$")
_UNSPACED = re.compile(r"\s*(?:- +)*(?P<key>[a-z][\w-]*):(?=[^\s/])(?P<value>.*)$")
_COMMENT = re.compile(r"(?<=\s)#")
_EXPLANATIONS = {
    "mapping values are not allowed": "A value that contains ': ' needs quotes: \"…\".",
    "while scanning a simple key": "A key needs a colon and a value; check the indentation of this line.",
    "did not find expected key": "Check the indentation and the quotes of this line and the one above.",
    "did not find expected ',' or": "An entry in […] or {…} is not closed, or a text in it needs quotes.",
    "found unexpected end of stream": "A quote or bracket that was opened is never closed.",
    "did not find expected '-' indicator": "Entries of one list start in the same column.",
    "did not find expected <document start>": "Check the indentation of this line.",
}

Found = tuple[int, int, str]
"""Line and column, counted from 0, and the remedy."""


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


def cause_of(stop: Stop) -> Found:
    """Return where the cause of a stop is, and what to do about it."""
    for cause in _CAUSES:
        if found := cause(stop):
            return found
    remedy = next((each for start, each in _EXPLANATIONS.items() if start in stop.sentence), "")
    return stop.line, stop.column, remedy or "Check this line and the one above."


def _tab(stop: Stop) -> Found | None:
    for line in stop.near:
        indent = re.match(r"\s*", stop.lines[line])
        if indent and "\t" in indent[0]:
            return line, indent[0].index("\t"), "A tab stands here. Indent with spaces, never with tabs."
    return None


def _blank(stop: Stop) -> Found | None:
    """A blank that YAML does not take for one: before a line, behind a colon or a dash."""
    for line in stop.near:
        found = re.match(r"[\s-]*(?:[\w-]+:)?(?=[^\S ])", stop.lines[line])
        for match in BLANKS.finditer(stop.lines[line]):
            before = stop.lines[line][: match.start()]
            if found or not before.strip() or before.rstrip().endswith((":", "-")):
                return line, match.start(), blank_in(match[0])
    return None


def _hash(stop: Stop) -> Found | None:
    """A # after a space within brackets, which hides the bracket that closes them."""
    start = stop.opened[0] if stop.opened else stop.line
    if not re.search(r"flow|expected ','", stop.sentence):
        return None
    for line in range(start, min(stop.line, len(stop.lines) - 1) + 1):
        found = _COMMENT.search(_unquoted(stop.lines[line]))
        if not found:
            continue
        if source := re.search(r"([a-z0-9-]+) +(#p[0-9]+)", stop.lines[line]):
            return line, found.start(), f"A space and # start a comment. Write: {source[1]}{source[2]}"
        remedy = "A space and # start a comment, which hides the rest of the line. Put the text in quotes"
        text = re.search(r"([\w-]+): ([^,{}\[\]]*#[^,}\]]*)", stop.lines[line])
        return line, found.start(), f"{remedy}: {text[1]}: {quoted(text[2].strip())}" if text else f"{remedy}."
    return None


def _space_after_dash(stop: Stop) -> Found | None:
    for line in stop.near:
        if found := re.match(r"(\s*)-(?=[^\s-])(.*)", stop.lines[line]):
            return line, found.end(1) + 1, f"A space belongs after the dash. Write: - {found[2][:60]}"
    return None


def _space_after_colon(stop: Stop) -> Found | None:
    for line in stop.near:
        found = _UNSPACED.match(stop.lines[line])
        if found and not _FIELD.match(stop.lines[line]):
            return (
                line,
                found.start("value"),
                f"A space belongs after the colon. Write: {found['key']}: {found['value']}",
            )
    return None


def _quotes(stop: Stop) -> Found | None:
    """A text that begins with what means something else to YAML, or in quotes that end too early."""
    if stop.opened and stop.opened[0] < stop.line and "quoted" in stop.sentence:
        return None  # A quote that is never closed.
    for line in stop.near:
        field = _FIELD.match(stop.lines[line])
        if not field or field["value"][0] not in "[{\"'*&!%@`":
            continue
        value = field["value"]
        at = field.start("value")
        if value[0] in "[{" and not _goes_on_behind_bracket(value):
            continue
        if value[0] in "\"'":
            inner = value[1:-1] if value[-1] == value[0] and len(value) > 1 else ""
            if value.count(value[0]) < 2 or (not inner and not _goes_on_behind_quote(value)):
                continue
            value = inner if inner and value.count(value[0]) > 2 else value
        return line, at, f"The text needs quotes around it. Write: {field['key']}: {quoted(value)}"
    return None


def _goes_on_behind_bracket(value: str) -> bool:
    """Return whether a text goes on behind the bracket with which it begins, such as a link or a citation."""
    return bool(re.match(r"\[@|\[\[|\[[^\[\]]*\]\s*\S|\{[^{}]*\}\s*\S|\{[{%]", value)) and not value.endswith(",")


def _goes_on_behind_quote(value: str) -> bool:
    """Return whether a text goes on behind the quotation with which it begins."""
    return bool(re.match(r"\"[^\"]*\"\s*[^\s,#]|'[^']*'\s*[^\s,#]", value))


def _no_colon(stop: Stop) -> Found | None:
    """A key without a colon: below a line with more indentation, or beside keys that have theirs."""
    if not re.search("simple key|mapping values", stop.sentence):
        return None
    for line in stop.near:
        text = stop.lines[line]
        found = re.match(r"(\s*(?:- +)*)([a-z][\w-]*)(\s*$|\s+[^\s:].*$)", text)
        if not found or re.search(r":(\s|$)", text) or (line != stop.line and found[3].strip()):
            continue
        value = found[3].strip()
        return line, found.end(1), f"A colon is missing. Write: {found[2]}:{f' {value}' if value else ''}"
    return None


def _indentation(stop: Stop) -> Found | None:
    """A field that starts further right than those above it, to which it does not belong."""
    field = re.match(r"( *)(?:- )?[\w-]+:(\s|$)", stop.here)
    if "mapping values" not in stop.sentence or not field or stop.column > field.end() - 1:
        return None
    remedy = "This line starts too far right: fields of one record or entry start in the same column."
    return stop.line, len(field[1]), remedy


def _colon(stop: Stop) -> Found | None:
    field = _FIELD.match(stop.here)
    if "mapping values" not in stop.sentence or not field:
        return None
    return (
        stop.line,
        stop.column,
        f"A text that contains ': ' needs quotes. Write: {field['key']}: {quoted(field['value'])}",
    )


def _token(stop: Stop) -> Found | None:
    if "cannot start any token" not in stop.sentence:
        return None
    remedy = 'A text with [@…] inside {…}, or one that starts with @ or `, needs quotes: "…".'
    return stop.line, stop.column, remedy


def _bracket(stop: Stop) -> Found | None:
    """A bracket that is never closed."""
    if not stop.opened or not re.search("flow", stop.sentence):
        return None
    line, column = stop.opened
    text = stop.lines[line][column:]
    if not text or text[0] not in "[{" or stop.line == line:
        return None
    closing = {"[": "]", "{": "}"}[text[0]]
    remedy = f"The bracket that is opened here is never closed: a {closing} is missing, or a text in it needs quotes."
    return line, column, remedy


def _list_item(stop: Stop) -> Found | None:
    if not re.search(r"expected key|'-' indicator", stop.sentence) or not re.match(r"\s*- ", stop.here):
        return None
    return stop.line, stop.column, "Entries of one list start in the same column."


def _unquoted(line: str) -> str:
    """Return a line with what stands in quotes replaced by as many dots."""
    return re.sub(r"\"[^\"]*\"|(?<![\w])'[^']*'", lambda match: "." * len(match[0]), line)


_CAUSES: tuple[Callable[[Stop], Found | None], ...] = (
    _tab,
    _blank,
    _space_after_dash,
    _space_after_colon,
    _hash,
    _quotes,
    _token,
    _bracket,
    _no_colon,
    _indentation,
    _colon,
    _list_item,
)


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
