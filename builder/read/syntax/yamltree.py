"""Strict YAML: plain text, lists and mappings, each with its line and column.

Read from libyaml's events, iteratively, because its constructor crashes the interpreter on deep nesting and
silently changes what was written (`no`, `12:30`, duplicate keys). Here every scalar stays text until a model
types it; anchors, aliases, tags, merge keys, further documents, control characters, too deep and too large
are refused.
"""

import re
from dataclasses import dataclass, field, replace
from typing import Any

import yaml

from builder.diagnostics import Diagnostic, Place
from builder.model.document import Positions
from builder.model.walk import Path
from builder.read.syntax.causes import cause_of, in_quotes
from builder.read.syntax.grammar import complaint_of
from builder.read.syntax.losses import lost_quote, lost_text, swallowed_list
from builder.read.syntax.mended_lines import with_line
from builder.read.syntax.repeats import Repeat, Repeats
from builder.read.syntax.stops import stop_of

LARGEST_FILE = 256 * 1024
DEEPEST = 12
MOST_NODES = 20_000
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufdd0-\ufdef\ufeff\ufffe\uffff]")
"""Characters that no text needs, which readers cannot see and parsers take for different things."""
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_QUOTE = "Write the value out; a text that starts with {} needs quotes: {}"


@dataclass(slots=True)
class Tree:
    """A YAML file as text, lists and mappings, with positions; with problems, `data` is None or not complete."""

    data: Any
    positions: Positions
    problems: list[Diagnostic]
    warnings: list[Diagnostic] = field(default_factory=list)


class _RefusedError(Exception):
    def __init__(self, code: str, mark: Any, message: str, remedy: str) -> None:
        super().__init__(message)
        self.code, self.message, self.remedy = code, message, remedy
        self.line: int = mark.line if mark else 0
        self.column: int = mark.column if mark else 0


@dataclass(slots=True)
class _Level:
    """A list or mapping being filled; `key` is the mapping's key that waits for its value."""

    container: dict[str, Any] | list[Any]
    path: Path
    key: str | None = None
    repeats: list[Repeat] = field(default_factory=list)


@dataclass(slots=True)
class _Builder:
    path: str
    lines: list[str]
    values: dict[Path, tuple[int, int]] = field(default_factory=dict)
    keys: dict[Path, tuple[int, int]] = field(default_factory=dict)
    stack: list[_Level] = field(default_factory=list)
    problems: list[Diagnostic] = field(default_factory=list)
    warnings: list[Diagnostic] = field(default_factory=list)
    root: Any = None
    nodes: int = 0
    documents: int = 0

    def take(self, event: yaml.Event) -> None:
        """Add one event of the parser to the tree."""
        mark = event.start_mark
        match event:
            case yaml.DocumentStartEvent():
                self.documents += 1
                if self.documents > 1:
                    raise _RefusedError(
                        "yaml-feature", mark, "a second document starts here", "Keep one record in each file."
                    )
                if event.version or event.tags:
                    raise _RefusedError("yaml-feature", mark, "YAML directives are not allowed", "Delete the line.")
            case yaml.AliasEvent():
                raise _RefusedError("yaml-feature", mark, "aliases (*name) are not allowed", self._quote("*", mark))
            case yaml.ScalarEvent() | yaml.SequenceStartEvent() | yaml.MappingStartEvent():
                self._node(event, mark)
            case yaml.SequenceEndEvent() | yaml.MappingEndEvent():
                self._close(self.stack.pop())

    def _close(self, level: _Level) -> None:
        if level.repeats and isinstance(level.container, dict):
            found = Repeats(self.path, self.lines, level.container, level.path, level.repeats)
            self.problems.extend(found.problems())

    def _node(self, event: Any, mark: Any) -> None:
        self.nodes += 1
        if self.nodes > MOST_NODES:
            raise _RefusedError("too-large", mark, f"more than {MOST_NODES} values in one file", "Split the file.")
        if event.anchor:
            raise _RefusedError("yaml-feature", mark, "anchors (&name) are not allowed", self._quote("&", mark))
        if event.tag:
            raise _RefusedError("yaml-feature", mark, "tags (!name) are not allowed", self._quote("!", mark))
        if isinstance(event, yaml.ScalarEvent):
            value = self._scalar(event)
            if not event.style:
                self._warn(value, event.end_mark)
            self._complain(value or "", event)
            self._put(value, mark, opens=False)
            return
        if len(self.stack) > DEEPEST:
            raise _RefusedError(
                "too-large", mark, f"nested more than {DEEPEST} levels deep", "Records are never that deep."
            )
        container: dict[str, Any] | list[Any] = [] if isinstance(event, yaml.SequenceStartEvent) else {}
        self._put(container, mark, opens=True)

    def _scalar(self, event: Any) -> str | None:
        if found := CONTROL.search(event.value):
            message = f"the control character U+{ord(found[0]):04X} stands in this value"
            raise _RefusedError("control-character", event.start_mark, message, "Delete it.")
        is_key = bool(self.stack) and isinstance(self.stack[-1].container, dict) and self.stack[-1].key is None
        # A plain scalar has the style "" from libyaml's parser and None from the one in Python.
        if not event.style and event.value in ("", "~", "null") and not is_key:
            return None
        return str(event.value)

    def _quote(self, sign: str, mark: Any) -> str:
        """Return what to do about a text that starts with a sign that means something else to YAML."""
        line = self.lines[mark.line] if mark.line < len(self.lines) else ""
        return _QUOTE.format(sign, in_quotes(line) or '"…"')

    def _warn(self, value: str | None, end: Any) -> None:
        """Warn of a text that a comment behind it may belong to."""
        rest = self._rest(end)
        key = self.stack[-1].key if self.stack else None
        if "#" in rest and (
            found := lost_text(key or "", value or "", rest, Place(self.path, end.line + 1, end.column + 1))
        ):
            self.warnings.append(found)

    @property
    def _end(self) -> tuple[int, int]:
        """The end of the text: an empty value there may stand below the last line."""
        return len(self.lines), len(self.lines[-1]) + 1

    def _rest(self, mark: Any) -> str:
        """Return the line from a mark on; nothing below the last line."""
        return self.lines[mark.line][mark.column :] if mark.line < len(self.lines) else ""

    def _complain(self, value: str, event: Any) -> None:
        """Take note of a list that stands in a text, and of a quote that ends and begins nowhere."""
        start, end = event.start_mark, event.end_mark
        if event.style in (">", "|"):
            found = swallowed_list(self.lines, start.line, end.line, self.path)
        else:
            key = (self.stack[-1].key if self.stack else "") or ""
            place = Place(self.path, start.line + 1, start.column + 1)
            found = None if event.style else lost_quote(key, value, place, self._rest(start))
        if found:
            self.problems.append(found)

    def _put(self, value: Any, mark: Any, opens: bool) -> None:
        spot = (mark.line + 1, mark.column + 1) if mark.line < len(self.lines) else self._end
        path: Path = ()
        if not self.stack:
            self.root = value
        else:
            level = self.stack[-1]
            if isinstance(level.container, list):
                path = (*level.path, len(level.container))
                level.container.append(value)
            elif level.key is None:
                self._key(level, value, spot, mark)
                return
            else:
                path = (*level.path, level.key)
                level.container[level.key] = value
                level.key = None
        self.values[path] = spot
        if opens:
            self.stack.append(_Level(value, path))

    def _key(self, level: _Level, value: Any, spot: tuple[int, int], mark: Any) -> None:
        if not isinstance(value, str):
            raise _RefusedError(
                "yaml-feature", mark, "a key must be plain text", "Check the brackets and the indentation."
            )
        if value == "<<":
            raise _RefusedError("yaml-feature", mark, "merge keys (<<) are not allowed", "Write the fields out.")
        if value in level.container:
            level.repeats.append(Repeat(value, *spot, self.keys[(*level.path, value)][0]))
        else:
            self.keys[(*level.path, value)] = spot
        level.key = value


def read_yaml(text: str, path: str, first_line: int = 1) -> Tree:
    """Return the tree of a YAML text; `first_line` is the line of the file on which the text starts."""
    builder = _Builder(path, text.split("\n"))
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            builder.take(event)
    except _RefusedError as refusal:
        spot = Place(path, refusal.line + first_line, refusal.column + 1)
        return Tree(None, Positions(), [Diagnostic(refusal.code, spot, refusal.message, refusal.remedy)])
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        return Tree(None, Positions(), [_syntax_problem(error, text, path, first_line)])
    if first_line > 1:
        _shift(builder, first_line - 1)
    data = None if builder.problems else builder.root
    problems = sorted(builder.problems, key=lambda each: (each.place.line, each.place.column))
    return Tree(data, Positions(builder.values, builder.keys), problems, builder.warnings)


def _shift(builder: _Builder, lines: int) -> None:
    for positions in (builder.values, builder.keys):
        for path, (line, column) in positions.items():
            positions[path] = (line + lines, column)
    builder.problems, builder.warnings = (
        [replace(each, place=replace(each.place, line=each.place.line + lines)) for each in found]
        for found in (builder.problems, builder.warnings)
    )


def _syntax_problem(error: Exception, text: str, path: str, first_line: int) -> Diagnostic:
    stop = stop_of(error, text)
    cause = cause_of(stop)
    place = Place(path, cause.line + first_line, cause.column + 1)
    message = f"the YAML cannot be read: {complaint_of(stop.sentence).message}"
    return with_line(Diagnostic("yaml-syntax", place, message, cause.remedy), stop, cause, first_line)
