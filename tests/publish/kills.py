"""Builds that are killed, one at each step they take on the disk: `python -m tests.publish.kills FOLDER`.

A process of its own, because it forks. For each kill it prints the version of the site that stands there afterwards,
which its manifest proves to be whole, and whether something was left beside it; the last line is of the build that
nobody killed.
"""

import hashlib
import os
import signal
import sys
from itertools import count
from pathlib import Path

import click

from builder.publish.swap import replacing

FILES = 12
STEPS = ("open", "os.", "shutil.", "ctypes.dlsym")
"""Beginnings of what Python reports before it touches a disk, or calls the system to exchange two folders."""


def build(target: Path, version: int, last_step: int | None = None) -> None:
    """Publish a version of a site; with a number, the process kills itself just before it takes that step."""
    steps = count(1)

    def killing(event: str, _: object) -> None:
        if event.startswith(STEPS) and next(steps) == last_step:
            os.kill(os.getpid(), signal.SIGKILL)

    if last_step:
        sys.addaudithook(killing)
    with replacing(target) as fresh:
        total = hashlib.sha256()
        for number in range(FILES):
            data = f"version {version}, page {number}\n".encode() * 50
            (fresh / f"{number % 3}").mkdir(exist_ok=True)
            (fresh / f"{number % 3}" / f"{number}.html").write_bytes(data)
            total.update(data)
        (fresh / "MANIFEST").write_text(f"{version} {total.hexdigest()}")


def version_of(target: Path) -> int:
    """Return the version of a site that its manifest proves to be whole; raise AssertionError if it is not."""
    version, digest = (target / "MANIFEST").read_text().split()
    total = hashlib.sha256()
    for number in range(FILES):
        total.update((target / f"{number % 3}" / f"{number}.html").read_bytes())
    assert total.hexdigest() == digest, "pages of two versions"
    assert sum(len(files) for _, _, files in os.walk(target)) == FILES + 1, "files of two versions"
    return int(version)


def main(target: Path) -> None:
    """Kill a build at its first step, then one at its second, until one comes to its end."""
    build(target, 0)
    for step in count(1):
        child = os.fork()
        if not child:
            build(target, step, step)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        left = any(target.parent.glob(f".{target.name}.new-*"))
        click.echo(f"{step} {version_of(target)} {'left' if left else 'clean'}")
        if not os.WIFSIGNALED(status):
            return


if __name__ == "__main__":
    main(Path(sys.argv[1]))
