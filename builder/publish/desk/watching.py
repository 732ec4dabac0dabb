"""Waiting until something in a folder changes."""

import threading
from collections.abc import Iterator
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

_SETTLED = 0.2
"""Seconds without a change after which a row of them, such as that of one saving, is taken for done."""

_CHANGES = ("created", "modified", "moved", "deleted")


class _Bell(FileSystemEventHandler):
    def __init__(self) -> None:
        self.rung = threading.Event()

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Take note of a change; that somebody reads a file is none."""
        if event.event_type in _CHANGES:
            self.rung.set()


def changes_in(folder: Path) -> Iterator[None]:
    """Yield once at the start, and after each change below the folder; it never ends by itself."""
    bell, observer = _Bell(), Observer()
    observer.schedule(bell, str(folder), recursive=True)
    observer.start()
    try:
        while True:
            bell.rung.clear()
            yield
            bell.rung.wait()
            while bell.rung.is_set():
                bell.rung.clear()
                bell.rung.wait(_SETTLED)
    finally:
        observer.stop()
        observer.join()
