"""Where things are: the content folder, what is generated beside it, and the project's own files."""

import os
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
    def configuration(self) -> Path:
        """The configuration of MkDocs: the dossier's own if it has one, else the project's."""
        own = self.content.parent / "mkdocs.yml"
        return own if own.is_file() else PROJECT / "mkdocs.yml"


def way(path: PurePath, start: PurePath | None = None) -> str:
    """Return a path as seen from a folder, or from where people stand; in full if it lies on another drive."""
    try:
        return os.path.relpath(path, start)
    except ValueError:
        return str(path)
