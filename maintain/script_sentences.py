"""Reads the sentences that scripts say, with Babel's lexer.

Babel's own extractor passes over a sentence inside another one's values, and over all that follows a regular expression
it takes for a division, and says nothing. Here every call is looked at by itself, and one that is not written out is an
error.
"""

import re
from collections.abc import Collection, Iterator
from typing import IO

from babel.messages.jslexer import tokenize, unquote_string

_TEXTS = {"_": 1, "gettext": 1, "ngettext": 2, "pgettext": 2, "npgettext": 3}
"""How many arguments of a function are a sentence or its context; they come first."""

_CALL = re.compile(r"(?<![\w$])(?<!function )(_|n?p?gettext)(?=\()")
_COMMENT = re.compile(r"/\*.*?\*/|(?:^|(?<=[\s;{}]))//[^\n]*", re.DOTALL | re.MULTILINE)


class NotWrittenOutError(ValueError):
    """A script marks a sentence that is put together, so that nobody can collect it."""


def extract(
    file: IO[bytes], keywords: Collection[str], tags: Collection[str], options: object
) -> Iterator[tuple[int, str, tuple[str, ...], list[str]]]:
    """Yield line, function, texts and comments of every sentence that a script marks, as Babel's extractors do."""
    script = file.read().decode()
    # The same length, so that lines stay lines.
    code = _COMMENT.sub(lambda comment: re.sub(r"[^\n]", " ", comment[0]), script)
    for call in _CALL.finditer(code):
        line = code.count("\n", 0, call.start()) + 1
        texts = tuple(_texts(code[call.end() :], _TEXTS[call[1]]))
        if None in texts:
            name = getattr(file, "name", "the script")
            raise NotWrittenOutError(f"{name}:{line}: write the sentence out between quotes, in one piece")
        yield line, call[1], tuple(each for each in texts if each), _remarks(script.splitlines()[: line - 1], tags)


def _texts(call: str, number: int) -> Iterator[str | None]:
    """Yield the first so many arguments of a call, None for one that is more than texts."""
    tokens = tokenize(call, jsx=False)
    next(tokens)
    for _ in range(number):
        text, is_text = "", False
        for token in tokens:
            if token.type == "operator" and token.value in (",", ")"):
                break
            if token.type == "string" or (token.type == "template_string" and "${" not in token.value):
                text, is_text = text + unquote_string(token.value), True
            elif token.value != "+":
                yield None
                return
        yield text if is_text else None


def _remarks(before: list[str], tags: Collection[str]) -> list[str]:
    """Return what the line before a sentence says to translators."""
    _, slashes, remark = (before[-1] if before else "").partition("//")
    return [remark.strip()] if slashes and remark.strip().startswith(tuple(tags)) else []
