"""The commands of the project, run as people run them: each in a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

OURS = {"DOSSIER_EDITOR", "DOSSIER_REPOSITORY", "GITHUB_ACTIONS", "SITE_URL", "SOURCE_DATE_EPOCH"}
"""Settings that may be in force where the tests run, and must not reach what they run."""


def program(name: str) -> str:
    """Return the path of a command that was installed together with the project."""
    return str(Path(sys.executable).with_name(name))


def environment(**settings: str) -> dict[str, str]:
    """Return the environment of a command, with some settings."""
    varying = {*OURS, "FORCE_COLOR", "LANG", "LC_ALL", "PYTHONHASHSEED", "TZ"}
    return {name: value for name, value in os.environ.items() if name not in varying} | settings


def run(
    name: str, *arguments: str | Path, cwd: Path, umask: int = -1, **settings: str
) -> subprocess.CompletedProcess[str]:
    """Run a command to its end and return what it said."""
    return subprocess.run(
        [program(name), *map(str, arguments)],
        cwd=cwd,
        env=environment(**settings),
        umask=umask,
        capture_output=True,
        encoding="utf-8",
        errors="backslashreplace",
        check=False,
    )


def tree(folder: Path) -> dict[str, tuple[str, bytes]]:
    """Return every file and folder below, with its permissions."""
    return {
        path.relative_to(folder).as_posix(): (oct(path.stat().st_mode), path.read_bytes() if path.is_file() else b"")
        for path in folder.rglob("*")
    }
