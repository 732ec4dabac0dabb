"""Links that open a file at its line in an editor: the address that each understands."""

import os
import re
from dataclasses import dataclass
from pathlib import Path
from string import Formatter
from urllib.parse import quote

from builder.diagnostics import printable

NO_EDITOR = "none"

EDITORS = {
    "vscode": "vscode://file{path}:{line}:{column}",
    "vscodium": "vscodium://file{path}:{line}:{column}",
    "cursor": "cursor://file{path}:{line}:{column}",
    "idea": "idea://open?file={path}&line={line}&column={column}",
    NO_EDITOR: "",
}
"""The addresses of editors by name; without one there are no links."""

USUAL = "vscode"
"""The editor of who names none."""

EDITOR_VARIABLE = "DOSSIER_EDITOR"
"""The variable of the environment in which somebody can name theirs for good."""

_PLACES = {"path", "line", "column"}
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_RUN_BY_BROWSERS = {"javascript", "vbscript", "data", "blob"}


@dataclass(frozen=True, slots=True)
class Workplace:
    """Where somebody writes: the folder of the content, how it is called where they stand, their editor's address."""

    content: Path
    name: str
    editor: str

    def shown(self, path: str) -> str:
        """Return what a file of the content is called, as the terminal calls it."""
        return printable(f"{self.name}/{path}")

    def open(self, path: str, line: int = 1, column: int = 1) -> str:
        """Return the link that opens a file of the content at a place; nothing if there is no editor.

        {path} is the whole path as in addresses: it begins with a slash.
        """
        whole = os.fsencode((self.content / path).as_posix())
        quoted = quote(whole if whole.startswith(b"/") else b"/" + whole)
        return self.editor.format(path=quoted, line=line, column=column)


def editor_address(written: str) -> str:
    """Return the address of an editor, given by its name or as a form with {path}, {line} and {column}.

    Raises ValueError, with a sentence, for anything else.
    """
    if written in EDITORS:
        return EDITORS[written]
    scheme = _SCHEME.match(written)
    if not scheme or scheme[1].lower() in _RUN_BY_BROWSERS or not written.isprintable() or not _is_form(written):
        names = ", ".join(EDITORS)
        example = EDITORS[USUAL]
        raise ValueError(f"'{written}' is no editor; write one of {names}, or an address such as {example}.")
    return written


def editor_of_environment() -> str:
    """Return the address of the editor that the environment names, or of the usual one; raises ValueError as above."""
    return editor_address(os.environ.get(EDITOR_VARIABLE) or USUAL)


def _is_form(written: str) -> bool:
    """Return whether a text has a place for the path, and no places but those that can be filled."""
    try:
        parts = [each for each in Formatter().parse(written) if each[1] is not None]
    except ValueError:
        return False
    names = [name for _, name, _, _ in parts]
    plain = all(not form and not conversion for _, _, form, conversion in parts)
    return plain and "path" in names and set(names) <= _PLACES
