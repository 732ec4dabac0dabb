"""Compiled templates are kept beside Python's own compiled files; a bad file there costs time and nothing else."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from builder.publish.templates import KeptTemplates

SPOILT: list[Callable[[bytes], bytes]] = [
    lambda data: b"",
    lambda data: data[: len(data) // 2],
    lambda data: data[:-1] + bytes([data[-1] ^ 1]),
    lambda data: b"\0" * len(data),
]


def said(folder: Path, text: str) -> str:
    """Return what a template says, by a program that has just started."""
    return (
        Environment(loader=DictLoader({"one": text}), bytecode_cache=KeptTemplates(folder)).get_template("one").render()
    )


@pytest.fixture(autouse=True)
def kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let Python keep what it compiles, whatever the tests were started with."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)


def test_what_was_compiled_is_used_for_the_same_text_alone(tmp_path: Path) -> None:
    assert said(tmp_path, "one") == "one"
    before = {each: each.stat().st_mtime_ns for each in tmp_path.iterdir()}
    assert said(tmp_path, "one") == "one"
    assert {each: each.stat().st_mtime_ns for each in tmp_path.iterdir()} == before
    assert said(tmp_path, "two") == "two"


@pytest.mark.parametrize("spoil", SPOILT)
def test_a_torn_file_costs_time_only(tmp_path: Path, spoil: Callable[[bytes], bytes]) -> None:
    said(tmp_path, "one")
    (file,) = tmp_path.iterdir()
    whole = file.read_bytes()
    file.write_bytes(spoil(whole))
    assert said(tmp_path, "one") == "one"
    assert file.read_bytes() == whole


def test_nothing_is_kept_where_python_keeps_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert said(tmp_path, "one") == "one"
    assert not list(tmp_path.iterdir())


def test_a_folder_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert said(tmp_path / "file", "one") == "one"
