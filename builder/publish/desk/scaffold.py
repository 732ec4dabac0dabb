"""A new dossier: the files of builder/scaffold/, with its title and language written into them.

There a name that is to begin with a dot begins with "dot-". All is written beside the folder and then put in its place.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import distribution
from pathlib import Path

from builder.publish.folders import PACKAGE
from builder.publish.swap import replacing
from builder.read.expected.forms import written
from builder.render.escape import markdown

_FILES = PACKAGE / "scaffold"
_MARK = re.compile("@([A-Z_]+)@")


class NotEmptyError(Exception):
    """The folder for a new dossier holds something."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a new dossier is to be: its title, the language of its pages, and whence its workflow has the program."""

    title: str
    language: str
    program: str = ""

    @property
    def values(self) -> Mapping[str, str]:
        """What stands in the place of each mark."""
        named = f"`{self.program}`" if self.program else "where the repository's variable `DOSSIER_PROGRAM` says"
        return {
            "TITLE": written(self.title, longest=None),
            "LANGUAGE": written(self.language),
            "HEADING": markdown(self.title),
            "PROGRAM": self.program.replace("'", "''"),
            "PROGRAM_SENTENCE": named,
        }


def write_dossier(folder: Path, wanted: Wanted) -> tuple[str, ...]:
    """Write a new dossier and return the paths of its files; the folder is made, with those above it.

    Raises NotEmptyError if it holds anything, and OSError if the disk refuses.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise NotEmptyError(folder)
    files = dict(files_of(wanted))
    folder.parent.mkdir(parents=True, exist_ok=True)
    with replacing(folder) as fresh:
        for path, text in files.items():
            (fresh / path).parent.mkdir(parents=True, exist_ok=True)
            (fresh / path).write_bytes(text.encode())
    return tuple(files)


def files_of(wanted: Wanted) -> Iterator[tuple[str, str]]:
    """Yield the path and the text of each file of a new dossier."""
    for source in sorted(_FILES.rglob("*")):
        if source.is_file() and "__pycache__" not in source.parts:
            path = re.sub(r"(^|/)dot-", r"\1.", source.relative_to(_FILES).as_posix())
            yield path, _MARK.sub(lambda match: wanted.values[match[1]], source.read_text(encoding="utf-8"))


def source_of_program() -> str:
    """Return from where pip can install this program, if it was installed from a repository; else nothing."""
    origin = json.loads(distribution("dossier").read_text("direct_url.json") or "{}")
    repository = origin.get("vcs_info")
    return f"{repository['vcs']}+{origin['url']}@{repository['commit_id']}" if repository else ""
