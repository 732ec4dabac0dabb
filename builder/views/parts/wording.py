"""Words put together: a word of the vocabulary as the name of a field, nodes in a row and in a sentence."""

from collections.abc import Iterable, Sequence

from builder.link.nodes import Inline, Text
from builder.words import Words


def field(word: str) -> str:
    """Return a word as the name of a field, which stands before a colon: with a capital."""
    return word[:1].upper() + word[1:]


def nodes_in_a_row(words: Words, items: Sequence[Sequence[Inline]]) -> tuple[Inline, ...]:
    """Return nodes in a row, as `Words.listed` does with texts."""
    return nodes_of(words.listed_parts([tuple(each) for each in items]))


def nodes_of(parts: Iterable[str | Sequence[Inline]]) -> tuple[Inline, ...]:
    """Return the pieces of a sentence as nodes: its texts, those that stand together as one, and its values."""
    found: list[Inline] = []
    for part in parts:
        if not isinstance(part, str):
            found += part
        elif found and isinstance(found[-1], Text):
            found[-1] = Text(found[-1].text + part)
        else:
            found.append(Text(part))
    return tuple(found)
