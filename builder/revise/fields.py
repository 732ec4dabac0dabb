"""Entries added to the fields of a file as its author has laid it out: in brackets or in lines, a new field last."""

import re

from builder.diagnostics import Edit, Place
from builder.model.document import Document

_FRONT_MATTER_ENDS = re.compile(r"^---[ ]*$", re.MULTILINE)


def with_entry(document: Document, key: str, entry: str) -> Edit:
    """Return the edit that adds an entry, in YAML, to a list of a document, which is made if it has none."""
    at = document.positions.values.get((key,))
    if at is None:
        return with_lines(document, f"{key}: [{entry}]\n")
    place = Place(document.path, *at)
    line = document.text.split("\n")[place.line - 1][place.column - 1 :]
    if line.startswith("["):
        has_others = (key, 0) in document.positions.values
        return Edit(place, "[", f"[{entry}, " if has_others else f"[{entry}")
    if line.startswith("- "):
        return Edit(place, "", f"- {entry}\n{' ' * (place.column - 1)}")
    # A key without a value: what the reader has as nothing.
    return Edit(place, "", f" [{entry}]")


def with_lines(document: Document, lines: str) -> Edit:
    """Return the edit that adds lines of YAML behind the last field of a document."""
    ends = [match.start() for match in _FRONT_MATTER_ENDS.finditer(document.text)]
    end = ends[1] if document.path.endswith(".md") and len(ends) > 1 else len(document.text)
    before = document.text[:end]
    start = "" if before.endswith("\n") or not before else "\n"
    place = Place(document.path, before.count("\n") + 1, len(before) - before.rfind("\n"))
    return Edit(place, "", start + lines)
