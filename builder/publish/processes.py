"""Work shared out between two processes where the system can fork; the results are the same, in the same order.

A forked process knows all that was known before, so that nothing is sent to it but the number of a task. Windows has no
fork, and on macOS libraries of the system may not survive one: there, and on a machine of one core, it is one process.
"""

import gc
import os
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import Any, TypeVar

Task = TypeVar("Task")
Result = TypeVar("Result")

_work: Callable[[int], Any]


def available() -> int:
    """Return in how many processes this machine should work."""
    if sys.platform != "linux":
        return 1
    return min(2, len(os.sched_getaffinity(0)))


def in_order(work: Callable[[Task], Result], tasks: Sequence[Task], processes: int | None = None) -> list[Result]:
    """Return the results of all tasks, in their order; whatever a task raises is raised here.

    Tasks may write files and return what can be pickled; they change nothing else that anybody sees. `processes` stands
    for as many as are available.
    """
    processes = available() if processes is None else processes
    if processes < 2 or len(tasks) < 2:
        return [work(each) for each in tasks]
    global _work
    _work = lambda number: work(tasks[number])  # noqa: E731  (it reaches the other processes by being forked)
    gc.freeze()  # Otherwise the first collection in a process would copy all memory that it shares.
    try:
        with ProcessPoolExecutor(processes, get_context("fork")) as pool:
            return list(pool.map(_numbered, range(len(tasks))))
    finally:
        gc.unfreeze()
        del _work


def _numbered(number: int) -> Any:
    return _work(number)
