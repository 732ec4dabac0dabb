"""How the fields of a file are laid out: the lines of each, and of each entry of a list, with the remarks above it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import yaml

from builder.read.syntax.yamltree import read_yaml

_FRONT_MATTER = re.compile(r"---[ ]*\n")
_REMARK = re.compile(r"[ ]*(?:#.*)?")
_SCHEMA = "# yaml-language-server:"


@dataclass(frozen=True, slots=True)
class Layout:
    """The fields of a file as data, and its text in pieces: what is before, each field's lines, what is behind."""

    data: Mapping[str, Any]
    before: str
    fields: Mapping[str, str]
    behind: str
    entries: Mapping[str, Sequence[str]]
    """The lines of each entry of a list that is written in lines, with its dash, as they are indented."""

    @property
    def remarks(self) -> list[str]:
        """The remarks above the first field, but for the one that editors need."""
        lines = [each for each in self.before.split("\n") if each.startswith("#")]
        return [each for each in lines if not each.startswith(_SCHEMA)]

    def text(self, fields: Mapping[str, str]) -> str:
        """Return the file with other lines for its fields."""
        return "".join((self.before, *fields.values(), self.behind))


def layout_of(text: str, path: str) -> Layout:
    """Return the layout of a sound file, YAML or Markdown with fields above it."""
    fields, before, behind = text, "", ""
    if path.endswith(".md"):
        marks = list(_FRONT_MATTER.finditer(text))
        fields, before, behind = (
            text[marks[0].end() : marks[1].start()],
            text[: marks[0].end()],
            text[marks[1].start() :],
        )
    if fields and not fields.endswith("\n"):
        fields += "\n"
    tree = read_yaml(fields, path)
    lines = fields.split("\n")[:-1]
    keys = {str(key[0]): spot[0] for key, spot in tree.positions.keys.items() if len(key) == 1}
    # Remarks above the first field may be about the whole file.
    starts = [_above(lines, line) if index else line - 1 for index, line in enumerate(keys.values())]
    ends = [*starts[1:], len(lines)]
    spans = {key: (start, end) for key, start, end in zip(keys, starts, ends, strict=True)}
    first = starts[0] if starts else len(lines)
    return Layout(
        data=tree.data or {},
        before=before + _joined(lines[:first]),
        fields={key: _joined(lines[start:end]) for key, (start, end) in spans.items()},
        behind=behind,
        entries={
            key: _entries(
                lines, [spot[0] for at, spot in tree.positions.values.items() if at[:1] == (key,) and len(at) == 2], end
            )
            for key, (_, end) in spans.items()
            if isinstance((tree.data or {}).get(key), list) and _in_lines(lines, keys[key], tree.positions.values[key,])
        },
    )


def in_lines(entry: Any) -> str:
    """Return an entry of a list as one line of a list that is written in lines."""
    return f"- {in_brackets(entry)}\n"


def in_brackets(entry: Any) -> str:
    """Return a value in one line, as it stands within brackets.

    Every line break in a text is kept, which the forms in messages (read/expected/forms.py) do without.
    """
    written: str = yaml.safe_dump(entry, default_flow_style=True, allow_unicode=True, width=10**6, sort_keys=False)
    return written.removesuffix("\n").removesuffix("\n...")


def indented(lines: str, by: int) -> str:
    """Return an entry's lines with its dash at another column."""
    now = len(lines) - len(lines.lstrip(" "))
    return "".join(
        f"{' ' * by}{each[now:]}" if each[:now].isspace() or not now else f"{' ' * by}{each.lstrip(' ')}"
        for each in lines.splitlines(keepends=True)
    )


def _entries(lines: Sequence[str], starts: Sequence[int], end: int) -> list[str]:
    tops = [_above(lines, each) for each in starts]
    return [_joined(lines[top:next_]) for top, next_ in zip(tops, [*tops[1:], end], strict=True)]


def _in_lines(lines: Sequence[str], key: int, value: tuple[int, int]) -> bool:
    line, column = value
    return line > key and lines[line - 1][column - 1 :].startswith("-")


def _above(lines: Sequence[str], line: int) -> int:
    """Return the index of the first line that belongs to what stands on a line: remarks and blanks above it do."""
    index = line - 1
    while index > 0 and _REMARK.fullmatch(lines[index - 1]):
        index -= 1
    return index


def _joined(lines: Sequence[str]) -> str:
    return "".join(f"{each}\n" for each in lines)
