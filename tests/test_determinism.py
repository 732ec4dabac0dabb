"""The same content gives the same bytes: in any folder, time zone, language and order of files, on any day."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

from tests.command import tree
from tests.conftest import HARBOUR


def copy_files(source: Path, target: Path, *, backwards: bool, seconds: int) -> None:
    """Copy a folder file by file in one order or the other, and date the copies."""
    for path in sorted(source.rglob("*"), reverse=backwards):
        if path.is_file():
            copy = target / path.relative_to(source)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, copy)
            os.utime(copy, (seconds, seconds))


def test_two_builds_are_the_same_to_the_byte_wherever_the_content_lies(
    tmp_path: Path, command: Callable[..., CompletedProcess[str]]
) -> None:
    def build(content: str, umask: int, **settings: str) -> Path:
        """Build a site and return the folder of all that was built."""
        done = command("dossier", "build", content, cwd=tmp_path, umask=umask, **settings)
        assert done.returncode == 0, done.stdout + done.stderr
        folder = Path(content).parent / "build"
        assert f"Open {folder.as_posix()}/site/index.html" in done.stdout
        return tmp_path / folder

    one, other = "one/content", "somewhere else/ordner-é/inhalt"
    copy_files(HARBOUR, tmp_path / one, backwards=False, seconds=1_000_000_000)
    copy_files(HARBOUR, tmp_path / other, backwards=True, seconds=1_700_000_000)
    first = build(one, 0o022, TZ="Pacific/Kiritimati", LC_ALL="C", PYTHONHASHSEED="1")
    second = build(
        other,
        0o077,
        TZ="America/Adak",
        LANG="tr_TR.UTF-8",
        LC_ALL="C.UTF-8",
        PYTHONHASHSEED="4711",
        SOURCE_DATE_EPOCH="1600000000",
    )
    before, after = tree(first / "site"), tree(second / "site")
    assert sorted(path for path in before.keys() | after.keys() if before.get(path) != after.get(path)) == []
    assert "index.html" in before
    assert (first / "dossier-offline.zip").read_bytes() == (second / "dossier-offline.zip").read_bytes()
