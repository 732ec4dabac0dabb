"""Reads the sentences that scripts say. Babel reads JavaScript too, but without knowing all of it.

It takes the slash after `return` for a division, and then the quotes in a regular expression for the start of a string,
so that what follows would be passed over in silence. Here that is put right, and any other passing over is an error.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from io import BytesIO
from typing import IO, Any

from babel.messages.extract import extract_javascript

_REGEX_AFTER_A_WORD = re.compile(r"\b(return|case|typeof|yield|of|in) (?=/[^/*])")
_MARK = re.compile(r"""(?<![\w$])(?:_|n?p?gettext)\(\s*["'`]""")
_COMMENT = re.compile(r"^\s*//.*", re.MULTILINE)


class PassedOverError(ValueError):
    """A script of which not every marked sentence can be collected."""


def extract(
    file: IO[bytes], keywords: Mapping[str, Any], tags: Collection[str], options: Mapping[str, Any]
) -> Iterator[tuple[int, str, Any, list[str]]]:
    """Yield line, function, message and comments of every sentence that a script marks, as Babel's extractors do."""
    text = _REGEX_AFTER_A_WORD.sub(r"\1,", file.read().decode())
    found: list[Any] = list(
        extract_javascript(BytesIO(text.encode()), keywords, tags, {"parse_template_string": True, "jsx": False})
    )
    said = sum(isinstance(message if isinstance(message, str) else message[0], str) for _, _, message, _ in found)
    marked = len(_MARK.findall(_COMMENT.sub("", text)))
    if said != marked:
        name = getattr(file, "name", "the script")
        raise PassedOverError(
            f"{name}: {marked} sentences are marked, and {said} are understood; write a regular expression or a "
            "template string that confuses Babel into a constant of its own"
        )
    yield from found
