"""A draft: a copy of the content on which changes are tried and checked before they are made in the content itself."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from builder.publish.swap import write_whole
from builder.revise import Changes


class ContentChangedError(Exception):
    """The content is no longer what the draft was made of."""


@dataclass(eq=False)
class Draft:
    """A copy of a content folder: the texts that were there and those that are to be, by path."""

    content: Path
    folder: Path
    before: dict[str, str]
    texts: dict[str, str]
    moves: dict[str, str] = field(default_factory=dict)

    def take(self, changes: Changes) -> None:
        """Make changes in the copy; raises OSError if the disk refuses."""
        after = changes.after(self.texts)
        for path in self.texts.keys() - after.keys():
            (self.folder / path).unlink()
        for path, text in after.items():
            if self.texts.get(path) != text:
                (self.folder / path).parent.mkdir(parents=True, exist_ok=True)
                (self.folder / path).write_bytes(text.encode())
        origins = {to: path for path, to in self.moves.items()}
        for path, to in changes.moves.items():
            self.moves[origins.get(path, path)] = to
        self.texts = after

    @property
    def changes(self) -> Changes:
        """All that the copy has changed."""
        moves = {path: to for path, to in self.moves.items() if path != to and path in self.before}
        origins = {to: path for path, to in moves.items()}
        after = {origins.get(path, path): text for path, text in self.texts.items()}
        paths = sorted(self.before.keys() | after.keys())
        return Changes({each: after.get(each) for each in paths if self.before.get(each) != after.get(each)}, moves)

    def put(self) -> None:
        """Make the same changes in the content itself.

        Raises ContentChangedError, before anything is written, if somebody has changed one of these files meanwhile,
        and OSError if the disk refuses.
        """
        changes = self.changes
        for path in {*changes.texts, *changes.moves, *changes.moves.values()}:
            if _text(self.content / path) != self.before.get(path):
                raise ContentChangedError(path)
        for path, text in changes.after({each: self.before[each] for each in changes.moves}).items():
            (self.content / path).parent.mkdir(parents=True, exist_ok=True)
            write_whole(self.content / path, text.encode())
        gone = {*changes.moves, *(path for path, text in changes.texts.items() if text is None)}
        for path in sorted(gone - set(changes.moves.values())):
            (self.content / path).unlink()


@contextmanager
def draft_of(content: Path) -> Iterator[Draft]:
    """Yield a draft of a content folder, which is gone afterwards; raises FileNotFoundError without the folder."""
    if not content.is_dir():
        raise FileNotFoundError(content)
    with tempfile.TemporaryDirectory(prefix="dossier-") as home:
        folder = Path(home, "content")
        shutil.copytree(content, folder, symlinks=True)
        texts = {
            path.relative_to(content).as_posix(): text
            for path in sorted(content.rglob("*"))
            if path.is_file() and not path.is_symlink() and (text := _text(path)) is not None
        }
        yield Draft(content, folder, texts, dict(texts))


def _text(path: Path) -> str | None:
    """Return a file's text as it is written, mark and line ends included; None if it has none, or there is no file."""
    try:
        return path.read_bytes().decode()
    except (UnicodeDecodeError, FileNotFoundError):
        return None
