"""A content file once read: its model, and where in the file each value stands."""

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import PurePath

from builder.diagnostics import Place
from builder.model.fields import Model
from builder.model.refs import Citation
from builder.model.walk import Leaf, Path, entries, leaves


@dataclass(frozen=True, slots=True)
class Positions:
    """Line and column (from 1) of each value and each key of a file, by path."""

    values: Mapping[Path, tuple[int, int]] = field(default_factory=dict)
    keys: Mapping[Path, tuple[int, int]] = field(default_factory=dict)

    def of_value(self, path: Path) -> tuple[int, int]:
        """Return where the value stands, or the nearest enclosing one that is known."""
        for length in range(len(path), -1, -1):
            if path[:length] in self.values:
                return self.values[path[:length]]
        return (1, 1)

    def of_key(self, path: Path) -> tuple[int, int]:
        """Return where the key of the value stands, or the value itself if it has none."""
        return self.keys.get(path) or self.of_value(path)


@dataclass(frozen=True)
class Document:
    """A content file: its path below the content folder, the id its name gives, its model and its text.

    Its model is walked once: whoever looks at every value of a file takes them from here. `withdrawn` are the entries
    that were taken back, each with its path. The model does not hold them, so they count for nothing: their paths go on
    behind the last valid entry of their list.
    """

    path: str
    id: str
    model: Model
    positions: Positions
    text: str
    withdrawn: tuple[tuple[Path, Model], ...] = ()

    @cached_property
    def leaves(self) -> tuple[Leaf, ...]:
        """Every value of the file."""
        return tuple(leaves(self.model))

    @cached_property
    def withdrawn_leaves(self) -> tuple[Leaf, ...]:
        """Every value of the entries that were taken back."""
        return tuple(leaf for path, entry in self.withdrawn for leaf in leaves(entry, path))

    @cached_property
    def written_leaves(self) -> tuple[Leaf, ...]:
        """Every value of the file, whether it counts or was taken back."""
        return (*self.leaves, *self.withdrawn_leaves)

    @cached_property
    def entries(self) -> tuple[tuple[Path, Model], ...]:
        """The model and every model nested in it, each with its path."""
        return tuple(entries(self.model))

    @cached_property
    def citations(self) -> tuple[tuple[Path, Citation], ...]:
        """Every citation in its `sources`, with its path."""
        return tuple((each.path, each.value) for each in self.leaves if isinstance(each.value, Citation))

    def place(self, path: Path, found: str = "") -> Place:
        """Return the place of the value at `path`; with `found`, of that string if it stands inside it."""
        if (path, found) not in self._places:
            self._places[path, found] = self._place(path, found)
        return self._places[path, found]

    @cached_property
    def _places(self) -> dict[tuple[Path, str], Place]:
        """The places that were asked for: one mistake made a thousand times is looked for once."""
        return {}

    def written(self, place: Place, text: str) -> str:
        """Return a text as it stands at a place of the file, where it may be folded; itself if it is not there."""
        words = r"\s+".join(map(re.escape, text.split()))
        found = re.compile(words).match(self.text, self._offset(place.line, place.column)) if words else None
        return found[0] if found else text

    def _place(self, path: Path, found: str) -> Place:
        line, column = self.positions.of_value(path)
        if found:
            # The value ends at the latest where the next one starts.
            after = bisect_right(self._spots, (line, column))
            end = self._offset(*self._spots[after]) if after < len(self._spots) else len(self.text)
            at = _find(found, self.text, self._offset(line, column), end)
            if at >= 0:
                line = bisect_right(self._lines, at)
                column = at - self._lines[line - 1] + 1
        return Place(self.path, line, column)

    @cached_property
    def _lines(self) -> tuple[int, ...]:
        """Where each line starts."""
        return (0, *(match.end() for match in re.finditer("\n", self.text)))

    @cached_property
    def _spots(self) -> list[tuple[int, int]]:
        """Where the values start, in order."""
        return sorted(self.positions.values.values())

    def _offset(self, line: int, column: int) -> int:
        return self._lines[min(line, len(self._lines)) - 1] + column - 1


def id_of(path: str) -> str:
    """Return the id that a file of the content has by its name; the index of a folder of pages has the folder's."""
    *_, folder, name = ("", *PurePath(path).parts)
    stem = PurePath(name).stem
    return folder if stem.lower() == "index" and path.count("/") > 1 else stem


def _find(wanted: str, text: str, start: int, end: int) -> int:
    """Return where `wanted` stands by itself, or else as part of a longer word; -1 if it does not.

    A space in it may be any white space in the text: a value is folded, a file is not.
    """
    words = r"\s+".join(map(re.escape, wanted.split(" ")))
    # Neither a word nor a row of brackets goes on before or behind what stands by itself.
    before, after = rf"(?<![\w-])(?<!{re.escape(wanted[0])})", rf"(?![\w-])(?!{re.escape(wanted[-1])})"
    for pattern in (f"{before}{words}{after}", words):
        if match := re.compile(pattern).search(text, start, end):
            return match.start()
    return -1
