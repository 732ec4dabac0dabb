"""Work shared out: the same results in the same order, the same error, with one process and with several."""

import os
import shutil
import signal
import sys
from pathlib import Path

import pytest

from builder.publish import processes as shared
from builder.publish.folders import Folders
from builder.publish.processes import in_order
from tests.command import tree
from tests.conftest import HARBOUR, Publish

needs_fork = pytest.mark.skipif(sys.platform != "linux", reason="one process is all there is")


@pytest.mark.parametrize("processes", [1, 2, 3])
def test_results_are_in_the_order_of_tasks(processes: int) -> None:
    assert in_order(lambda number: number * number, range(20), processes) == [number * number for number in range(20)]
    assert in_order(str, [], processes) == []


@pytest.mark.parametrize("processes", [1, 2])
def test_an_error_is_raised_here(processes: int) -> None:
    def work(number: int) -> int:
        if number == 7:
            raise OSError(28, "No space left on device", "page.html")
        return number

    with pytest.raises(OSError, match="No space left on device"):
        in_order(work, range(10), processes)


@needs_fork
def test_a_process_that_is_killed_is_noticed() -> None:
    def work(number: int) -> int:
        if number == 3:
            os.kill(os.getpid(), signal.SIGKILL)
        return number

    with pytest.raises(ChildProcessError, match="before it was done"):
        in_order(work, range(10), 2)


@needs_fork
def test_it_is_another_process_that_works(tmp_path: Path) -> None:
    def work(number: int) -> int:
        (tmp_path / str(number)).write_text("done")
        return os.getpid()

    assert os.getpid() not in in_order(work, range(4), 2)
    assert {each.name for each in tmp_path.iterdir()} == {"0", "1", "2", "3"}


@needs_fork
@pytest.mark.parametrize("number", [1, 2, 3])
def test_a_site_is_the_same_to_the_byte(
    tmp_path: Path, publish: Publish, harbour_site: Folders, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    shutil.copytree(HARBOUR, tmp_path / "content")
    monkeypatch.setattr(shared, "available", lambda: number)
    assert publish(Folders(tmp_path / "content")) == ""
    assert tree(tmp_path / "build/site") == tree(harbour_site.site)


@needs_fork
def test_a_problem_is_told_by_whichever_process_meets_it(
    tmp_path: Path, publish: Publish, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that refuses one page: one message, no traceback, no site, whatever the number of processes."""
    shutil.copytree(HARBOUR, tmp_path / "content")
    folders, said = Folders(tmp_path / "content"), set()

    def refuse(file: Path, data: bytes) -> None:
        if file.name == "april-storm.html":
            raise OSError(28, "No space left on device")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)

    monkeypatch.setattr("builder.publish.direct.pages._write", refuse)
    for number in (1, 2):
        monkeypatch.setattr(shared, "available", lambda number=number: number)
        said.add(publish(folders))
        assert not folders.site.exists()
    assert len(said) == 1
    assert "No space left on device" in said.pop()
