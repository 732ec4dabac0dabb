"""Work shared out: the same results in the same order, the same error, with one process and with several."""

import os
import sys
from pathlib import Path

import pytest

from builder.publish.processes import in_order

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
def test_it_is_another_process_that_works(tmp_path: Path) -> None:
    def work(number: int) -> int:
        (tmp_path / str(number)).write_text("done")
        return os.getpid()

    assert os.getpid() not in in_order(work, range(4), 2)
    assert {each.name for each in tmp_path.iterdir()} == {"0", "1", "2", "3"}
