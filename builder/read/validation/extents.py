"""From where to where a value is written: looked for only when something is wrong with it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from builder.diagnostics import Place

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Extent:
    """A value as it is written in a file, and whether it stands within brackets, or is a list or group in lines."""

    text: str
    is_inside: bool = False
    is_in_lines: bool = False


def extent_at(text: str, place: Place) -> Extent | None:
    """Return the value that starts at a place of a YAML text or of the fields above another; None if none does."""
    start: Any = None
    depth, brackets = 0, 0
    try:
        events: Iterator[Any] = yaml.parse(text, Loader=_LOADER)
        for event in events:
            opens = isinstance(event, yaml.SequenceStartEvent | yaml.MappingStartEvent)
            closes = isinstance(event, yaml.SequenceEndEvent | yaml.MappingEndEvent)
            mark = event.start_mark
            is_here = start is None and (mark.line + 1, mark.column + 1) == (place.line, place.column)
            if is_here and isinstance(event, yaml.ScalarEvent):
                return Extent(_between(text, mark, event.end_mark), bool(brackets))
            if is_here and opens:
                start, depth, inside = event, 0, bool(brackets)
            depth += opens - closes
            brackets += bool(opens and event.flow_style)
            if start is not None and closes and depth == 0:
                in_lines = not start.flow_style
                written = _between(text, start.start_mark, event.end_mark)
                return Extent(written.rstrip() if in_lines else written, inside, in_lines)
            brackets -= bool(closes and brackets)
    except (yaml.YAMLError, ValueError):
        return None
    return None


def _between(text: str, start: Any, end: Any) -> str:
    lines = text.split("\n")[start.line : end.line + 1]
    if start.line == end.line:
        return lines[0][start.column : end.column]
    last = lines[end.line - start.line][: end.column] if end.line - start.line < len(lines) else ""
    return "\n".join([lines[0][start.column :], *lines[1 : end.line - start.line], last])
