"""Two texts as one, with what was taken out and what was put in, and some words around each change."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

_AROUND = 6
"""How many words are shown on either side of a change."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of the text: words that are in both (""), taken out ("-") or put in ("+"), or left out here ("…")."""

    sign: str
    text: str


def pieces(before: str, after: str) -> Iterator[Piece]:
    """Yield the pieces of two texts, in order."""
    old, new = before.split(), after.split()
    steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    for index, (step, i, j, k, m) in enumerate(steps):
        if step == "equal":
            yield from _both(old[i:j], is_first=index == 0, is_last=index == len(steps) - 1)
            continue
        if i < j:
            yield Piece("-", " ".join(old[i:j]))
        if k < m:
            yield Piece("+", " ".join(new[k:m]))


def _both(words: list[str], is_first: bool, is_last: bool) -> Iterator[Piece]:
    most = _AROUND * (2 - is_first - is_last)
    if len(words) <= most + 2:
        yield Piece("", " ".join(words))
        return
    if not is_first:
        yield Piece("", " ".join(words[:_AROUND]))
    yield Piece("…", "…")
    if not is_last:
        yield Piece("", " ".join(words[-_AROUND:]))
