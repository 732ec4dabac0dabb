"""Where things are: the content folder, what is generated beside it, and the project's own files."""

import os
import stat
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path, PurePath

PACKAGE = Path(__file__).resolve().parents[1]
"""The folder of the program itself."""

_PACKED = PACKAGE / "project"

PROJECT = _PACKED if _PACKED.is_dir() else PACKAGE.parent
"""Where mkdocs.yml and overrides/ stand: in the checkout, or where setup.py puts them in an installed package."""

OVERRIDES = PROJECT / "overrides"
"""The templates, styles and scripts that stand for the theme's, or beside them."""


@dataclass(frozen=True, slots=True)
class Folders:
    """The folders of one dossier: everything generated goes to `build` beside its content folder."""

    content: Path

    @property
    def build(self) -> Path:
        """The folder of everything generated."""
        return self.content.parent / "build"

    @property
    def pages(self) -> Path:
        """The generated Markdown, from which the site is made."""
        return self.build / "pages"

    @property
    def site(self) -> Path:
        """The published site."""
        return self.build / "site"

    @property
    def archive(self) -> Path:
        """The site in one file, for readers without a network."""
        return self.build / "dossier-offline.zip"

    @property
    def volume(self) -> Path:
        """The whole dossier as one paged document, if it was made."""
        return self.build / "dossier.pdf"

    @property
    def schemas(self) -> Path:
        """The schemas of the content's files, for editors."""
        return self.build / "schemas"

    def keep_inside(self) -> None:
        """Make sure that whatever is written or deleted lies in `build`; raises OSError with a sentence if it may not.

        A link that came with the content, or stands there from before, would lead to files that are not ours.
        """
        lock, settings = self.site.with_name(f".{self.site.name}.lock"), self.build / "mkdocs.yml"
        for folder in (self.build, self.pages, self.site, self.schemas):
            _refuse_other(folder, stat.S_ISDIR, "a folder")
        for file in (self.archive, self.volume, lock, settings):
            _refuse_other(file, stat.S_ISREG, "a file")

    @property
    def configuration(self) -> Path:
        """The configuration of MkDocs: the dossier's own if it has one, else the project's."""
        own = self.content.parent / "mkdocs.yml"
        return own if own.is_file() else PROJECT / "mkdocs.yml"


def _refuse_other(path: Path, is_wanted: Callable[[int], bool], wanted: str) -> None:
    try:
        mode = path.lstat().st_mode
    except FileNotFoundError:
        return
    if stat.S_ISLNK(mode):
        raise OSError(f"'{path}' is a symbolic link, and nothing is written or deleted through one. Delete the link.")
    if not is_wanted(mode):
        raise OSError(f"'{path}' is not {wanted}, and {wanted} is made there. Move it away, or delete it.")


def way(path: PurePath, start: PurePath | None = None) -> str:
    """Return a path as seen from a folder, or from where people stand; in full if it lies on another drive."""
    try:
        return os.path.relpath(path, start)
    except ValueError:
        return str(path)
