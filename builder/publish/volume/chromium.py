"""Chromium, which prints a page to a PDF."""

import os
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
_PATIENCE = 1800


class CannotPrintError(Exception):
    """There is no Chromium, or it failed; the text is for people."""


def find_chromium() -> str:
    """Return the Chromium that CHROMIUM names, or the first that is installed under a usual name."""
    named = os.environ.get("CHROMIUM")
    for name in (named,) if named else NAMES:
        if found := shutil.which(name):
            return found
    wanted = f"CHROMIUM is '{named}', which does not run" if named else "there is no Chromium or Chrome"
    raise CannotPrintError(f"{wanted}: install one, or set CHROMIUM to the path of one")


def print_page(page: Path, target: Path, tagged: bool = True) -> None:
    """Print a page of HTML to a PDF; raises CannotPrintError if that fails.

    Without tags, which say what is a heading and what a table, it takes half the time and looks the same.
    """
    with TemporaryDirectory() as profile:
        command = [
            find_chromium(),
            "--headless",
            "--disable-gpu",
            "--disable-background-networking",
            f"--user-data-dir={profile}",
            "--no-first-run",
            "--no-pdf-header-footer",
            *([] if tagged else ["--disable-pdf-tagging"]),
            f"--print-to-pdf={target}",
            page.as_uri(),
        ]
        if hasattr(os, "geteuid") and os.geteuid() == 0:
            command.insert(1, "--no-sandbox")  # Chromium has none for the administrator, as in most containers.
        try:
            # The command is ours, and the page holds no script: its policy allows none.
            done = subprocess.run(command, capture_output=True, text=True, timeout=_PATIENCE, check=False)  # noqa: S603
        except (OSError, subprocess.TimeoutExpired) as error:
            raise CannotPrintError(f"Chromium could not print: {error}") from error
    if done.returncode or not target.is_file():
        raise CannotPrintError(f"Chromium could not print: {done.stderr.strip()[-500:]}")
