"""Edits and moves applied to the texts of files: only what they name changes, all else stays letter for letter."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from builder.diagnostics import Edit, Fix, Move

_LINE_END = re.compile(r"\r\n|\r|\n")
_MARK = "\ufeff"
"""The byte order mark that some editors put first: it takes no column."""


@dataclass(frozen=True, slots=True)
class Changes:
    """What is to change: the new texts of files by the paths that they have now, and the new paths of files.

    A file without a text is new; one whose new text is None goes.
    """

    texts: Mapping[str, str | None] = field(default_factory=dict)
    moves: Mapping[str, str] = field(default_factory=dict)

    def __bool__(self) -> bool:
        """Whether anything changes."""
        return bool(self.texts or self.moves)

    def after(self, texts: Mapping[str, str]) -> dict[str, str]:
        """Return all texts by path as they are afterwards."""
        changed = {**texts, **self.texts}
        return {self.moves.get(path, path): text for path, text in changed.items() if text is not None}


def as_written(changes: Changes, texts: Mapping[str, str]) -> Changes:
    """Return changes whose texts were made from what was read, with the mark and the line ends that files have."""

    def written(path: str, text: str | None) -> str | None:
        before = texts.get(path, "")
        ending = _LINE_END.search(before)
        if text is None or not before:
            return text
        mark = _MARK if before.startswith(_MARK) else ""
        return mark + _LINE_END.sub(ending[0] if ending else "\n", text.removeprefix(_MARK))

    return Changes({path: written(path, text) for path, text in changes.texts.items()}, changes.moves)


def applied(fixes: Iterable[Fix], texts: Mapping[str, str]) -> Changes:
    """Return what fixes change in texts, which are given by path: each of them wholly, or not at all.

    Left out is one that finds another text than it expects, that meets an earlier one at the same spot, or that would
    put a file in the place of another; whoever looks at the problems again finds what is left to do.
    """
    spans: dict[str, set[tuple[int, int, str]]] = {}
    moves: dict[str, str] = {}
    for fix in fixes:
        new = [_span(each, texts) for each in fix if isinstance(each, Edit)]
        moved = {each.path: each.to for each in fix if isinstance(each, Move)}
        found = [each for each in new if each is not None and not _meets(each[1], spans.get(each[0], set()))]
        if len(found) == len(new) and all(_is_free(path, to, moves, texts) for path, to in moved.items()):
            moves |= moved
            for path, span in found:
                spans.setdefault(path, set()).add(span)
    return Changes({path: _changed(texts[path], found) for path, found in spans.items()}, moves)


def _changed(text: str, spans: Iterable[tuple[int, int, str]]) -> str:
    ending = _LINE_END.search(text)
    for start, end, new in sorted(spans, reverse=True):
        text = text[:start] + (new.replace("\n", ending[0]) if ending else new) + text[end:]
    return text


def _span(edit: Edit, texts: Mapping[str, str]) -> tuple[str, tuple[int, int, str]] | None:
    """Return in which file and from where to where an edit changes it; None if what it expects does not stand there."""
    place = edit.place
    text = texts.get(place.path, "")
    starts = (len(text) - len(text.removeprefix(_MARK)), *(match.end() for match in _LINE_END.finditer(text)))
    if place.path not in texts or place.line > len(starts):
        return None
    start = starts[place.line - 1] + place.column - 1
    old = re.compile(f"(?:{_LINE_END.pattern})".join(re.escape(each) for each in edit.old.split("\n")))
    found = old.match(text, start)
    return (place.path, (start, found.end(), edit.new)) if found else None


def _meets(span: tuple[int, int, str], others: Iterable[tuple[int, int, str]]) -> bool:
    """Return whether a change touches a spot that another one changes already; the same change twice is one."""
    return any(span[0] <= end and start <= span[1] for start, end, new in others if (start, end, new) != span)


def _is_free(path: str, to: str, moves: Mapping[str, str], texts: Mapping[str, str]) -> bool:
    """Return whether a file can have a new path."""
    if path in moves or path not in texts:
        return moves.get(path) == to
    return to not in texts and to not in moves.values()
