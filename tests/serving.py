"""`dossier serve` as somebody runs it who writes: started, asked for pages, stopped."""

import signal
import socket
import subprocess
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.command import environment, program

PATIENCE = 600
"""Seconds after which what is awaited will not come, however busy the machine is."""


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
    return port


def fetched(address: str) -> str:
    try:
        with urllib.request.urlopen(address, timeout=PATIENCE) as answer:
            return str(answer.read().decode())
    except OSError:
        return ""


def wait_for(what: Callable[[], bool]) -> None:
    for _ in range(PATIENCE * 10):
        if what():
            return
        time.sleep(0.1)
    raise AssertionError("it did not happen")


def hear_an_interrupt() -> None:
    """A shell starts what runs in its background deaf to Ctrl-C; the server is stopped as someone at a keyboard does."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@contextmanager
def serving(project: Path, *options: str) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """Run `dossier serve` in a folder; yield its address, and its process, which writes to said.txt there."""
    port = free_port()
    with (project / "said.txt").open("w") as said:
        process = subprocess.Popen(
            [program("dossier"), "serve", "--address", f"127.0.0.1:{port}", *options],
            cwd=project,
            env=environment(),
            stdout=said,
            stderr=subprocess.STDOUT,
            text=True,
            preexec_fn=hear_an_interrupt,
        )
        try:
            wait_for(lambda: bool(fetched(f"http://127.0.0.1:{port}/index.html")) or process.poll() is not None)
            yield f"http://127.0.0.1:{port}", process
        finally:
            process.kill()
            process.wait()
