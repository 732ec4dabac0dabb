"""Files and folders that the system does not let be read are problems of the content, each at its place."""

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from builder.build import examine
from tests.factory import dossier_folder


def refusing(call: Callable[..., Any], refused: Path, error: OSError) -> Callable[..., Any]:
    """Return the call as it is, but for one path, at which it fails."""

    def attempt(path: Path, *more: Any) -> Any:
        if Path(path) == refused:
            raise error
        return call(path, *more)

    return attempt


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        (errno.EACCES, "you have not the right to read it"),
        (errno.ENOENT, "it was there a moment ago, and has gone"),
        (errno.EIO, "input/output error"),
    ],
)
def test_a_file_is_named_with_the_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, reason: str
) -> None:
    content = dossier_folder(tmp_path)
    refused = content / "events" / "storm.yml"
    error = OSError(number, os.strerror(number), str(refused))
    monkeypatch.setattr(Path, "read_bytes", refusing(Path.read_bytes, refused, error))
    (found,) = examine(content).diagnostics
    assert (found.code, found.place.path) == ("unreadable-file", "events/storm.yml")
    assert reason in found.message
    assert found.help


@pytest.mark.parametrize("below", ["events", "."])
def test_a_folder_is_named_and_nothing_else_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, below: str
) -> None:
    content = dossier_folder(tmp_path)
    error = PermissionError(errno.EACCES, "Permission denied", str(content / below))
    monkeypatch.setattr(os, "scandir", refusing(os.scandir, content / below, error))
    (found,) = examine(content).diagnostics
    assert (found.code, found.place.path) == ("unreadable-file", below)
    assert f"chmod u+rwX {below}" in found.help
