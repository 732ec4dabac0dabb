"""Whether anything has changed since the site was built: a digest over all that goes into it, which the site carries.

The digest is one of the site's own files. So it is published and taken back together with what it speaks of, in one
exchange of folders, and a site that somebody else built, or that no longer is the one that was built, has none.
"""

import filecmp
import hashlib
import os
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from builder.publish.folders import OVERRIDES, PACKAGE, PROJECT, Folders

MADE_OF = "made-of.sha256"
"""The file of a site that says what it was made of; it is not in the zip."""

_PACKAGES = (
    *("babel", "jinja2", "markdown", "markdown-it-py", "mkdocs", "mkdocs-macros-plugin", "mkdocs-material"),
    *("pydantic", "pymdown-extensions", "pyromark", "pyyaml", "rapidfuzz", "resvg-py", "snowballstemmer", "tzdata"),
)
_SETTINGS = ("SITE_URL", "DOSSIER_REPOSITORY")


def fingerprint(folders: Folders) -> str:
    """Return the SHA-256 of content, theme, configuration, program, versions and settings of a build.

    It is empty if a file cannot be read: the build will say which.
    """
    digest = hashlib.sha256()
    try:
        for part in _parts(folders):
            digest.update(hashlib.sha256(part).digest())
    except OSError:
        return ""
    return digest.hexdigest()


def is_current(folders: Folders, mark: str, with_volume: bool = False) -> bool:
    """Return whether the site on disk, with what lies beside it, was built from exactly this, the PDF too if wanted."""
    known, site = folders.site / MADE_OF, folders.site
    beside = [folders.archive, *([folders.volume] if with_volume else [])]
    return (
        known.is_file()
        and known.read_bytes() == mark.encode()
        and (site / "index.html").is_file()
        and all(_is_same(each, site / each.name) for each in beside)
    )


def _is_same(one: Path, other: Path) -> bool:
    return one.is_file() and other.is_file() and filecmp.cmp(one, other, shallow=False)


def _parts(folders: Folders) -> Iterator[bytes]:
    yield sys.version.encode()
    yield from (f"{name} {_version(name)}".encode() for name in _PACKAGES)
    yield from (f"{name} {os.environ.get(name, '')}".encode() for name in _SETTINGS)
    yield folders.configuration.read_bytes()
    yield (PROJECT / "mkdocs.yml").read_bytes()
    for folder in (folders.content, folders.configuration.parent / "overrides", OVERRIDES, PACKAGE):
        for path in sorted(folder.rglob("*")):
            if "__pycache__" not in path.parts:
                yield path.relative_to(folder).as_posix().encode()
                # Links, folders and the like may not stand everywhere; whether one does is noticed by its name.
                yield path.read_bytes() if path.is_file() and not path.is_symlink() else b""


def _version(name: str) -> str:
    """Return the version of a package, nothing if there is none: one of them can be missing."""
    try:
        return version(name)
    except PackageNotFoundError:
        return ""
