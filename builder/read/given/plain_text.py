"""A text as it was copied from an article: its paragraphs, numbered as they are cited."""

import re
from itertools import pairwise

_LINE = re.compile(r"\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_BLANK = re.compile("[\\s\u00a0\u200b\ufeff]*")
_SPACES = re.compile("[\\s\u00a0]+")
_NARROWEST, _WIDEST = 40, 120
"""How long the longest line is, at least and at most, if an editor or a mail program has wrapped the text."""


class NoTextError(Exception):
    """A file that holds no text; its text is the end of a sentence about the file."""


def paragraphs_of(data: bytes) -> tuple[str, ...]:
    """Return the paragraphs of a text: its lines that are not empty, and of lines that were wrapped the whole.

    Raises NoTextError if it is none.
    """
    try:
        text = data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise NoTextError("is not UTF-8 text. Save it as plain text, in UTF-8") from error
    if "\0" in text:
        raise NoTextError("is not text. Save the article as plain text, in UTF-8")
    blocks = _blocks(_LINE.split(text))
    if not blocks:
        raise NoTextError("is empty")
    if _are_wrapped(blocks):
        return tuple(" ".join(block) for block in blocks)
    return tuple(line for block in blocks for line in block)


def _blocks(lines: list[str]) -> list[list[str]]:
    """Return the lines between empty ones."""
    blocks: list[list[str]] = [[]]
    for line in lines:
        if _BLANK.fullmatch(line):
            blocks.append([])
        else:
            blocks[-1].append(_SPACES.sub(" ", line).strip())
    return [each for each in blocks if each]


def _are_wrapped(blocks: list[list[str]]) -> bool:
    """Return whether lines end where the next word would not have fitted, in every paragraph: then they are no lines.

    A poem or a list has lines that end sooner.
    """
    width = max(len(line) for block in blocks for line in block)
    pairs = [pair for block in blocks for pair in pairwise(block)]
    if len(blocks) < 2 or not pairs or not _NARROWEST <= width <= _WIDEST:
        return False
    return all(len(line) + 1 + len(following.split(" ")[0]) > width for line, following in pairs)
