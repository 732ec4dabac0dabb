"""Chromium, which prints a page to a PDF."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path, PureWindowsPath
from tempfile import TemporaryDirectory

NAMES = ("google-chrome", "google-chrome-stable", "chromium", "chromium-browser", "chrome", "msedge")
"""What it is called where commands are looked for."""

_ON_MACOS = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
_ON_WINDOWS = (
    r"Google\Chrome\Application\chrome.exe",
    r"Chromium\Application\chrome.exe",
    r"Microsoft\Edge\Application\msedge.exe",
)
_PROGRAMS = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")
"""Which settings of Windows name a folder in which programs are installed."""

_PATIENCE = 1800


class CannotPrintError(Exception):
    """There is no Chromium, or it failed; the text is for people."""


def places(system: str, settings: Mapping[str, str]) -> tuple[str, ...]:
    """Return the names and paths under which a Chromium may be installed on a system, as `sys.platform` calls it."""
    if system == "darwin":
        return (*NAMES, *_ON_MACOS)
    if system == "win32":
        folders = [PureWindowsPath(settings[each]) for each in _PROGRAMS if settings.get(each)]
        return (*NAMES, *(str(folder / path) for path in _ON_WINDOWS for folder in folders))
    return NAMES


def find_chromium() -> str:
    """Return the Chromium that CHROMIUM names, or the first that is installed in a usual place."""
    named = os.environ.get("CHROMIUM")
    for name in (named,) if named else places(sys.platform, os.environ):
        if found := shutil.which(name):
            return found
    wanted = f"CHROMIUM is '{named}', which does not start" if named else "there is no Chromium or Chrome"
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
