"""Two sites that are to be the same for readers, however they were built."""

from collections.abc import Iterator
from pathlib import Path

from tests.command import tree
from tests.markup import Element, parsed

BOOLEAN = {"checked", "disabled", "hidden", "multiple", "open", "selected"}
"""Attributes that are there or not; their value says nothing."""


def tokens(element: Element) -> list[object]:
    """Return what a browser makes of a page: elements with their attributes, and texts; each run of white space one."""
    found = [each for part in element.parts for each in _tokens(part)]
    return [" ".join(each.split()) if isinstance(each, str) else each for each in _joined(found) if str(each).strip()]


def _tokens(part: Element | str) -> Iterator[object]:
    if isinstance(part, str):
        yield part
        return
    given = {name: "" if name in BOOLEAN else value for name, value in part.attributes.items()}
    yield (part.tag, sorted(given.items()))
    for each in part.parts:
        yield from _tokens(each)
    yield (f"/{part.tag}",)


def _joined(found: list[object]) -> list[object]:
    """Return texts that follow each other as one."""
    joined: list[object] = []
    for each in found:
        if isinstance(each, str) and joined and isinstance(joined[-1], str):
            joined[-1] += each
        else:
            joined.append(each)
    return joined


def assert_same(plain: Path, direct: Path) -> None:
    """Fail if two sites differ in a page, in another file, or in which files there are."""
    one, other = tree(plain), tree(direct)
    assert one.keys() == other.keys()
    for name in sorted(one):
        if name.endswith(".html"):
            assert tokens(parsed(plain / name)) == tokens(parsed(direct / name)), name
        elif not name.startswith(("dossier-offline.zip", "data/archive.js")):
            assert one[name] == other[name], name
