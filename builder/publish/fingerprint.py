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


def is_current(folders: Folders, mark: str, with_volume: bool = False) -> bool:
    """Return whether the site on disk was built from exactly this, and has the PDF if one is wanted."""
    known = _file(folders)
    wanted = [folders.site / "index.html", folders.archive]
    if with_volume:
        wanted += [folders.site / folders.volume.name, folders.volume]
    whole = all(each.is_file() for each in wanted)
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
