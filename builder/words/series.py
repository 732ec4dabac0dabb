"""Values in a row, `a, b and c`, and values in a sentence, where they need not be texts: nodes of prose stay nodes."""

import re
from collections.abc import Mapping, Sequence
from typing import TypeVar

T = TypeVar("T")

_SLOT = re.compile(r"\{([01])\}")
_PLACEHOLDER = re.compile(r"%\((\w+)\)s")


def in_a_row(items: Sequence[T], patterns: Mapping[str, str]) -> tuple[T | str, ...]:
    """Return the items with the texts that a list has between, before and after them, by CLDR's patterns of a list."""
    if len(items) < 2:
        return tuple(items)
    if len(items) == 2:
        return _around(patterns["2"], items[:1], items[1:])
    found = _around(patterns["start"], items[:1], items[1:2])
    for position in range(2, len(items) - 1):
        found = _around(patterns["middle"], found, items[position : position + 1])
    return _around(patterns["end"], found, items[-1:])


def in_a_sentence(sentence: str, values: Mapping[str, T]) -> tuple[T | str, ...]:
    """Return a sentence in pieces: its own texts, and in place of each `%(name)s` the value of that name."""
    pieces = _PLACEHOLDER.split(sentence)
    found = (values[each] if position % 2 else each.replace("%%", "%") for position, each in enumerate(pieces))
    return tuple(each for each in found if each != "")


def _around(pattern: str, before: Sequence[T | str], after: Sequence[T | str]) -> tuple[T | str, ...]:
    found: list[T | str] = []
    for position, each in enumerate(_SLOT.split(pattern)):
        if position % 2:
            found += before if each == "0" else after
        elif each:
            found.append(each)
    return tuple(found)
