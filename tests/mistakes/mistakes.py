"""The table of mistakes: each a small edit of the harbour, with the answer that the check has to give.

An entry of the table says what was done (`did`), how (`edit`, `append`, `write`, `delete`, `rename`), and what is
answered: the code, the place, a part of the message, a part of the help, and how many messages there are (`number`, one
if it is left out). An entry without a code is no mistake, and nothing is answered.
"""

import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from builder.build import examine
from builder.diagnostics import Diagnostic

HERE = Path(__file__).parent
HARBOUR = HERE.parent / "fixtures" / "harbour" / "content"
TABLES = ("files", "yaml", "fields", "citations", "text", "whole")
"""The files of the table, in the order in which they are shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mistake:
    """One mistake: what was done, how, and what has to be answered."""

    id: str
    did: str
    edit: dict[str, dict[str, str]] = field(default_factory=dict)
    append: dict[str, str] = field(default_factory=dict)
    write: dict[str, str] = field(default_factory=dict)
    delete: tuple[str, ...] = ()
    rename: dict[str, str] = field(default_factory=dict)
    encoding: str = "utf-8"
    code: str = ""
    at: str = ""
    says: str = ""
    help: str = ""
    number: int = 1

    def made_in(self, folder: Path) -> Path:
        """Return a copy of the harbour in which the mistake was made."""
        content = folder / "content"
        shutil.copytree(HARBOUR, content)
        assert self.fits(content), f"{self.id} changes what the harbour has not"
        self.make(content)
        return content

    def fits(self, content: Path) -> bool:
        """Return whether what is changed stands in a content folder, and what is made does not."""
        changed = ((path, old) for path, changes in self.edit.items() for old in changes)
        needed = {*self.edit, *self.append, *self.delete, *self.rename} - set(self.rename.values())
        return (
            all((content / path).is_file() for path in needed)
            and all(old in _text(content / path) for path, old in changed)
            and not any((content / each).exists() for each in self.rename.values())
        )

    def make(self, content: Path) -> None:
        """Make the mistake in a content folder."""
        for path, changes in self.edit.items():
            text = _text(content / path)
            for old, new in changes.items():
                text = text.replace(old, new, 1)
            (content / path).write_text(text, encoding=self.encoding, errors="replace")
        for old, new in self.rename.items():
            (content / new).parent.mkdir(parents=True, exist_ok=True)
            (content / old).rename(content / new)
        for path, more in self.append.items():
            with (content / path).open("a", encoding=self.encoding) as file:
                file.write(more)
        for path, text in self.write.items():
            (content / path).parent.mkdir(parents=True, exist_ok=True)
            (content / path).write_text(text, encoding=self.encoding, errors="replace")
        for path in self.delete:
            (content / path).unlink()

    def answers(self, folder: Path) -> tuple[Diagnostic, ...]:
        """Return what the check says of it."""
        return examine(self.made_in(folder)).diagnostics


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace")


def table(name: str) -> tuple[Mistake, ...]:
    """Return the mistakes of one file of the table."""
    entries: dict[str, dict[str, Any]] = yaml.safe_load((HERE / f"{name}.yml").read_text(encoding="utf-8"))
    return tuple(Mistake(id=key, **entry) for key, entry in entries.items())


def all_mistakes() -> tuple[Mistake, ...]:
    """Return the whole table."""
    return tuple(each for name in TABLES for each in table(name))


def place_of(diagnostic: Diagnostic) -> str:
    """Return the place of a diagnostic as the table writes it."""
    place = diagnostic.place
    return f"{place.path}:{place.line}:{place.column}"
