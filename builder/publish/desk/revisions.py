"""The content as it was: in another revision of its repository, unpacked for as long as it is looked at."""

import io
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from builder.diagnostics import did_you_mean


class NoRevisionError(Exception):
    """A revision that cannot be had; its text is a sentence for who asked."""


@contextmanager
def content_at(revision: str, content: Path) -> Iterator[Path]:
    """Yield the content folder as it was in a revision, such as `main`, or in another folder, whose path is given.

    Raises NoRevisionError if there is no such revision, or no repository.
    """
    if (Path(revision) / "dossier.yml").is_file():
        yield Path(revision)
        return
    with tempfile.TemporaryDirectory(prefix="dossier-") as home:
        folder = Path(home, "content")
        folder.mkdir()
        prefix = _git(content, "rev-parse", "--show-prefix").decode().rstrip("\n")
        if revision.startswith("-"):
            raise NoRevisionError(f"'{revision}' is no revision. Write a branch, a tag or a commit, such as main.")
        commit = _git(content, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}").decode().strip()
        top = Path(_git(content, "rev-parse", "--show-toplevel").decode().rstrip("\n"))
        # From the top: in a folder, Git archives only what a revision has of that folder, by another name.
        data = _git(top, "archive", "--format=tar", f"{commit}:{prefix}")
        with tarfile.open(fileobj=io.BytesIO(data)) as packed:
            packed.extractall(folder, filter="data")
        yield folder


def in_repository(content: Path) -> bool:
    """Return whether a content folder lies in a repository of Git."""
    return any((folder / ".git").exists() for folder in (content.resolve(), *content.resolve().parents))


def _git(content: Path, *arguments: str) -> bytes:
    done = _run(content, *arguments)
    if done.returncode:
        raise NoRevisionError(_why_not(arguments, content, done.stderr.decode(errors="replace")))
    return done.stdout


def _run(content: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    try:
        command = ["git", "-C", str(content), *arguments]
        return subprocess.run(command, capture_output=True, check=False)  # noqa: S603
    except FileNotFoundError as error:
        raise NoRevisionError("Git is not installed. Give the path of another content folder instead.") from error


def _why_not(arguments: tuple[str, ...], content: Path, said: str) -> str:
    match arguments:
        case ("rev-parse", "--show-prefix") if in_repository(content):
            return f"Git does not read the repository around {content}. It says: {' '.join(said.split())[:300]}"
        case ("rev-parse", "--show-prefix"):
            return f"{content} is in no repository of Git. Give the path of another content folder instead."
        case ("rev-parse", "--verify", *_, revision):
            name = revision.removesuffix("^{commit}")
            return f"There is no revision '{name}', and no content folder of this path. {_remedy(name, content)}"
    return "The content was not there in this revision."


def _remedy(revision: str, content: Path) -> str:
    """Return what helps who gave a revision that is not there."""
    if (folder := Path(revision)).is_dir():
        inner = folder / "content"
        found = f" Did you mean {inner}?" if (inner / "dossier.yml").is_file() else ""
        return f"The folder {folder} has no dossier.yml.{found}"
    if _run(content, "rev-parse", "--verify", "--quiet", "HEAD").returncode:
        return "The repository has no commit yet: git commit."
    names = _run(content, "for-each-ref", "--format=%(refname:short)", "refs/heads", "refs/tags", "refs/remotes")
    if near := did_you_mean(revision, names.stdout.decode(errors="replace").split()):
        return near
    if _run(content, "rev-parse", "--is-shallow-repository").stdout.strip() == b"true":
        return "This clone holds only the newest commits; this brings the rest: git fetch --unshallow"
    return "Is it fetched? git fetch"
