"""Whether anything has changed since the site was last built: a digest over all that goes into it."""

import hashlib
import os
import sys
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

from builder.build import Compiled
from builder.publish.folders import PROJECT, Folders
from builder.publish.swap import write_whole

_PACKAGES = ("mkdocs", "mkdocs-material", "mkdocs-macros-plugin", "markdown", "jinja2", "pymdown-extensions")
_SETTINGS = ("SITE_URL", "DOSSIER_REPOSITORY")


def fingerprint(folders: Folders, compiled: Compiled) -> str:
    """Return the SHA-256 of pages, theme, configuration, publishing code, versions and settings of a build."""
    digest = hashlib.sha256()
    for part in _parts(folders, compiled):
        digest.update(hashlib.sha256(part).digest())
    return digest.hexdigest()


def is_current(folders: Folders, mark: str) -> bool:
    """Return whether the site on disk was built from exactly this."""
    known = _file(folders)
    whole = (folders.site / "index.html").is_file() and folders.archive.is_file()
    return whole and known.is_file() and known.read_text(encoding="utf-8") == mark


def remember(folders: Folders, mark: str) -> None:
    """Note what the site on disk was built from."""
    write_whole(_file(folders), mark.encode())


def _file(folders: Folders) -> Path:
    return folders.build / "site.sha256"


def _parts(folders: Folders, compiled: Compiled) -> Iterator[bytes]:
    yield sys.version.encode()
    yield from (f"{name} {version(name)}".encode() for name in _PACKAGES)
    yield from (f"{name} {os.environ.get(name, '')}".encode() for name in _SETTINGS)
    for page, content in sorted(compiled.files.items()):
        yield page.encode()
        yield content
    overrides = folders.configuration.parent / "overrides"
    for file in (folders.configuration, *_files(overrides), *_files(PROJECT / "builder")):
        yield file.as_posix().encode()
        yield file.read_bytes()


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
