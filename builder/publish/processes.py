"""Work shared out between two processes where the system can fork; the results are the same, in the same order.

A forked process knows all that was known before, so that nothing is sent to it but the number of a task. Windows has no
fork, and on macOS libraries of the system may not survive one: there, and on a machine of one core, it is one process.
"""

import gc
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from multiprocessing import get_context
from typing import Any, TypeVar

Task = TypeVar("Task")
Result = TypeVar("Result")


def available() -> int:
    """Return in how many processes this machine should work."""
    if sys.platform != "linux":
        return 1
    return min(2, len(os.sched_getaffinity(0)))


def in_order(work: Callable[[Task], Result], tasks: Sequence[Task], processes: int | None = None) -> list[Result]:
    """Return the results of all tasks, in their order; whatever a task raises is raised here.

    Tasks may write files and return what can be pickled; they change nothing else that anybody sees. `processes` stands
    for as many as are available. Raises ChildProcessError if a process was killed.
    """
    processes = available() if processes is None else processes
    if processes < 2 or len(tasks) < 2:
        return [work(each) for each in tasks]
    context = get_context("fork")
    place, parent = context.Value("q", 0), os.getpid()

    def next_places() -> Iterator[int]:
        """Yield places of tasks that no process has taken, until all are taken or nobody waits for the results."""
        while os.getppid() == parent:
            with place.get_lock():
                found, place.value = place.value, place.value + 1
            if found >= len(tasks):
                return
            yield found

    def take_part(end: Any) -> None:
        try:
            made = [(each, work(tasks[each])) for each in next_places()]
            if os.getppid() != parent:
                os._exit(1)
            end.send(made)
        except Exception as error:
            place.value = len(tasks)  # The others may stop too.
            end.send(error)

    gc.freeze()  # Otherwise the first collection in a process would copy all memory that it shares.
    try:
        pipes = [context.Pipe(duplex=False) for _ in range(processes)]
        started = [context.Process(target=take_part, args=(sends,), daemon=True) for _, sends in pipes]
        for each, (_, sends) in zip(started, pipes, strict=True):
            each.start()
            sends.close()  # So that a process that dies is noticed here.
        answers = [_received(receives) for receives, _ in pipes]
        for each in started:
            each.join()
    finally:
        gc.unfreeze()
    for answer in answers:
        if isinstance(answer, Exception):
            raise answer
    return [result for _, result in sorted((found for answer in answers for found in answer), key=lambda each: each[0])]


def _received(end: Any) -> Any:
    try:
        return end.recv()
    except EOFError:
        return ChildProcessError("a process that made pages has ended before it was done; was there enough memory?")
