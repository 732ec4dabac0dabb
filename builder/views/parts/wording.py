"""Words put together: a word of the vocabulary as the name of a field, several in a row."""

from collections.abc import Iterable, Sequence

from builder.link.nodes import Inline, Text


def field(word: str) -> str:
    """Return a word as the name of a field, which stands before a colon: with a capital."""
    return word[:1].upper() + word[1:]


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


def in_a_row(words: Sequence[str], last: str = "and") -> str:
    """Return words in a row: a, b and c."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def nodes_in_a_row(items: Sequence[Sequence[Inline]]) -> tuple[Inline, ...]:
    """Return nodes in a row, as `in_a_row` does with words."""
    found: list[Inline] = []
    for place, item in enumerate(items):
        if place:
            found.append(Text(" and " if place == len(items) - 1 else ", "))
        found += item
    return tuple(found)
