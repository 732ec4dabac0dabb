"""Text in drawings: broken into lines by its length, since a drawing does not break lines by itself."""

import unicodedata
from collections.abc import Iterable

from builder.render.escape import Markdown
from builder.render.svg import element

_SPACE = Markdown('<tspan font-size="0"> </tspan>')
"""A space that takes no room."""


def in_lines(text: str, width: int, most: int) -> tuple[str, ...]:
    """Return the text in at most `most` lines of about `width` letters, cut with an ellipsis if it is longer.

    Lines are about equally long: each is as short as the number of lines allows.
    """
    lines = _broken(text, width)
    if len(lines) > most:
        lines = [*lines[: most - 1], f"{lines[most - 1]} …"]
    else:
        lines = next(found for each in range(1, width + 1) if len(found := _broken(text, each)) == len(lines))
    return tuple(shortened(each, width + 2) for each in lines)


def whole_lines(text: str, width: int) -> tuple[str, ...]:
    """Return the whole text in lines of at most `width` letters, as many as it needs; nothing is cut.

    A word that is longer goes on in the next line, and a letter as wide as two counts as two.
    """
    lines = _fitted(text, width)
    longest = min(width, max((_breadth(each) for each in text.split()), default=width))
    return tuple(next(found for each in range(longest, width + 1) if len(found := _fitted(text, each)) == len(lines)))


def _fitted(text: str, width: int) -> list[str]:
    lines = [""]
    room = width
    for word in text.split():
        breadth = _breadth(word)
        if lines[-1] and breadth + 1 > room:
            lines, room = [*lines, ""], width
        if lines[-1]:
            lines[-1], room = f"{lines[-1]} ", room - 1
        # A word that no line can hold goes on wherever it has to.
        for part in (word,) if breadth <= width else word:
            needed = breadth if part is word else _breadth(part)
            if lines[-1] and needed > room:
                lines, room = [*lines, ""], width
            lines[-1], room = lines[-1] + part, room - needed
    return lines


def _breadth(text: str) -> int:
    """Return the room of how many letters a text takes: those of East Asia are as wide as two, marks are on others."""
    if text.isascii():
        return len(text)
    wide = sum(unicodedata.east_asian_width(each) in "WF" for each in text)
    return len(text) + wide - sum(unicodedata.category(each) == "Mn" for each in text)


def _broken(text: str, width: int) -> list[str]:
    lines = [""]
    for word in text.split():
        if lines[-1] and len(lines[-1]) + 1 + len(word) > width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


def shortened(text: str, width: int) -> str:
    """Return the text; if it has more than `width` letters, it ends in an ellipsis, after a word if possible."""
    if len(text) <= width:
        return text
    kept = text[: width - 1]
    words = kept.rpartition(" ")[0]
    return f"{words} …" if len(words) * 2 >= width and text[width - 1] != " " else f"{kept.rstrip()}…"


def text_lines(kind: str, lines: Iterable[str], x: float, y: float, step: float, anchor: str = "start") -> Markdown:
    """Return lines of text below each other, the first with its base line at `y`; nothing if there are none.

    Whoever hears or copies them gets a space between any two.
    """
    spans = [element("tspan", line, x=x, y=y + place * step) for place, line in enumerate(lines)]
    return element("text", Markdown(_SPACE.join(spans)), class_=kind, text_anchor=anchor) if spans else Markdown("")
