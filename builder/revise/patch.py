"""Changes as a patch: the form in which version control shows them, for people to read before they are made."""

from collections.abc import Iterator, Mapping
from difflib import unified_diff

from builder.diagnostics import printable
from builder.revise.changes import Changes

_NOTHING = "/dev/null"


def patch_of(changes: Changes, texts: Mapping[str, str], folder: str) -> str:
    """Return the patch of changes; `texts` are those that change, by path, and `folder` stands before each path."""
    return "".join(_lines(changes, texts, folder))


def _lines(changes: Changes, texts: Mapping[str, str], folder: str) -> Iterator[str]:
    for path in sorted(changes.texts.keys() | changes.moves.keys()):
        old = texts.get(path)
        new = changes.texts.get(path, old)
        to = changes.moves.get(path, path)
        if to != path:
            yield _shown(f"rename {folder}/{path}\n    to {folder}/{to}\n")
        names = (
            f"{folder}/{path}" if old is not None else _NOTHING,
            f"{folder}/{to}" if new is not None else _NOTHING,
        )
        yield from map(_shown, unified_diff(_split(old), _split(new), *names, n=2))


def _split(text: str | None) -> list[str]:
    """Return the lines of a text, each with a line end, of whichever kind it is in the file."""
    return [f"{each}\n" for each in text.replace("\r\n", "\n").removesuffix("\n").split("\n")] if text else []


def _shown(line: str) -> str:
    return printable(line, but="\n\t")
