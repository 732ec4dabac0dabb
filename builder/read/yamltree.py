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

LARGEST_FILE = 256 * 1024
DEEPEST = 12
MOST_NODES = 20_000
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufdd0-\ufdef\ufeff\ufffe\uffff]")
"""Characters that no text needs, which readers cannot see and parsers take for different things."""
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_QUOTE = "Write the value out; a text that starts with {} needs quotes."
_AT = 'A text with [@…] inside {…}, or one that starts with @ or `, needs quotes: "…".'
_EXPLANATIONS = {
    "mapping values are not allowed": "A value that contains ': ' needs quotes: \"…\".",
    "while scanning a simple key": "A key needs a colon and a value; check the indentation of this line.",
    "did not find expected key": "Check the indentation and the quotes of this line and the one above.",
    "did not find expected ',' or": "An entry in […] or {…} is not closed, or a text in it needs quotes.",
    "found unexpected end of stream": "A quote or bracket that was opened is never closed.",
    "did not find expected '-' indicator": "Entries of one list start in the same column.",
    "did not find expected <document start>": "Check the indentation of this line.",
}


@dataclass(slots=True)
class Tree:
    """A YAML file as text, lists and mappings, with positions; `data` is None if it could not be read."""

    data: dict[str, Any] | None
    positions: Positions
    problems: list[Diagnostic]


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


@dataclass(slots=True)
class _Builder:
    path: str
    values: dict[Path, tuple[int, int]] = field(default_factory=dict)
    keys: dict[Path, tuple[int, int]] = field(default_factory=dict)
    stack: list[_Level] = field(default_factory=list)
    problems: list[Diagnostic] = field(default_factory=list)
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
                raise _RefusedError("yaml-feature", mark, "aliases (*name) are not allowed", _QUOTE.format("*"))
            case yaml.ScalarEvent() | yaml.SequenceStartEvent() | yaml.MappingStartEvent():
                self._node(event, mark)
            case yaml.SequenceEndEvent() | yaml.MappingEndEvent():
                self.stack.pop()

    def _node(self, event: Any, mark: Any) -> None:
        self.nodes += 1
        if self.nodes > MOST_NODES:
            raise _RefusedError("too-large", mark, f"more than {MOST_NODES} values in one file", "Split the file.")
        if event.anchor:
            raise _RefusedError("yaml-feature", mark, "anchors (&name) are not allowed", _QUOTE.format("&"))
        if event.tag:
            raise _RefusedError("yaml-feature", mark, "tags (!name) are not allowed", _QUOTE.format("!"))
        if isinstance(event, yaml.ScalarEvent):
            self._put(self._scalar(event), mark, opens=False)
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

    def _put(self, value: Any, mark: Any, opens: bool) -> None:
        spot = (mark.line + 1, mark.column + 1)
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
            first = self.keys[(*level.path, value)][0]
            self.problems.append(
                Diagnostic(
                    "duplicate-key",
                    Place(self.path, *spot),
                    f"'{value}' stands here a second time; the first is on line {first}",
                    "Keep one of them; several values of a field go into one list.",
                )
            )
        else:
            self.keys[(*level.path, value)] = spot
        level.key = value


def read_yaml(text: str, path: str, first_line: int = 1) -> Tree:
    """Return the tree of a YAML text; `first_line` is the line of the file on which the text starts."""
    builder = _Builder(path)
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            builder.take(event)
        if not isinstance(builder.root, dict):
            raise _RefusedError("yaml-syntax", None, "the file holds no fields", "Write lines such as 'name: …'.")
    except _RefusedError as refusal:
        spot = Place(path, refusal.line + first_line, refusal.column + 1)
        return Tree(None, Positions(), [Diagnostic(refusal.code, spot, refusal.message, refusal.remedy)])
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        return Tree(None, Positions(), [_syntax_problem(error, text, path, first_line)])
    if first_line > 1:
        _shift(builder, first_line - 1)
    data = None if builder.problems else builder.root
    return Tree(data, Positions(builder.values, builder.keys), builder.problems)


def _shift(builder: _Builder, lines: int) -> None:
    for positions in (builder.values, builder.keys):
        for path, (line, column) in positions.items():
            positions[path] = (line + lines, column)
    builder.problems = [
        replace(each, place=replace(each.place, line=each.place.line + lines)) for each in builder.problems
    ]


def _inside(text: str, mark: Any, first_line: int) -> tuple[int, int]:
    """Return the line and column of a mark; one behind the end of the text stands at the end of its last line."""
    lines = text.split("\n")
    if mark.line < len(lines):
        return mark.line + first_line, mark.column + 1
    return len(lines) - 1 + first_line, len(lines[-1]) + 1


def _syntax_problem(error: Exception, text: str, path: str, first_line: int) -> Diagnostic:
    problem = str(getattr(error, "problem", None) or "this is not YAML").split("\n")[0]
    context = str(getattr(error, "context", None) or "")
    mark, opened = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    # What is never closed, and a key without its colon, is best shown where it starts.
    if mark and opened and mark.line > opened.line and re.search("flow|quoted|simple key", context):
        mark = opened
    place = Place(path, *_inside(text, mark, first_line)) if mark else Place(path, first_line)
    remedy = "Check this line and the one above."
    if mark and "cannot start any token" in problem:
        # A line may end otherwise too for YAML, so that it counts more of them.
        here = "".join(text.split("\n")[mark.line : mark.line + 1])[mark.column :]
        remedy = "Indent with spaces, never with tabs." if here.startswith("\t") else _AT
    else:
        sentence = f"{context} {problem}"
        remedy = next((each for start, each in _EXPLANATIONS.items() if start in sentence), remedy)
    return Diagnostic("yaml-syntax", place, f"the YAML cannot be read: {problem}", remedy)
