"""What all tests share: Chromium, and two sites that the real MkDocs builds once for all of them.

Tests of the program use the invented dossier of fixtures/harbour, or small ones of their own. `--content` names the
content folder that tests/content examines; what is true of one dossier only stands in tests/dossiers. Tests read these
sites and never write to them.
"""

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess
from typing import IO

import pytest
from hypothesis import settings

from builder.build import Compiled, examine
from builder.publish.folders import Folders
from builder.publish.site import build_site
from tests.command import run
from tests.dossiers import expectations_of
from tests.factory import compiled_of

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

pytest_plugins = ["tests.browser"]

# Generated examples are given as much time as the machine needs.
settings.register_profile("dossier", deadline=None)
settings.load_profile("dossier")

ROOT = Path(__file__).resolve().parents[1]
HARBOUR = ROOT / "tests" / "fixtures" / "harbour" / "content"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let the content folder be named."""
    parser.addoption("--content", default=str(ROOT / "content"), metavar="FOLDER", help="the content that is examined")


def content_of(config: pytest.Config) -> Path:
    """Return the content folder that is examined."""
    return (config.invocation_params.dir / config.getoption("content")).resolve()


MARKS = {"browser": {"browser"}, "site": {"site", "harbour_site", "publish", "command"}}
"""What the marks of tests follow from: the fixtures that they ask for, themselves or through others."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests that need Chromium, and those that need MkDocs; `make quick` leaves out both."""
    for item in items:
        asked = set(getattr(item, "fixturenames", ()))
        for mark, fixtures in MARKS.items():
            if asked & fixtures:
                item.add_marker(mark)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say what was examined, and by which expectations of its own."""
    folder = expectations_of(content_of(config))
    own = folder.relative_to(ROOT) if folder else "none of its own"
    terminalreporter.write_line(f"Content: {config.getoption('content')}; expectations: {own}")


@pytest.fixture(scope="session")
def content(pytestconfig: pytest.Config) -> Path:
    """The content folder that is examined."""
    return content_of(pytestconfig)


@pytest.fixture(scope="session")
def compiled(content: Path) -> Compiled:
    """What the compiler makes of it."""
    return compiled_of(examine(content))


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, content: Path) -> Folders:
    """The site of it, built from a copy."""
    return built_once(tmp_path_factory, content)


@pytest.fixture(scope="session")
def harbour() -> Compiled:
    """What the compiler makes of the invented dossier of fixtures/harbour."""
    return compiled_of(examine(HARBOUR))


@pytest.fixture(scope="session")
def harbour_site(tmp_path_factory: pytest.TempPathFactory) -> Folders:
    """The site of the invented dossier, built from a copy."""
    return built_once(tmp_path_factory, HARBOUR)


Publish = Callable[..., str]


@pytest.fixture(scope="session")
def publish() -> Publish:
    """Has MkDocs build the site of folders, and returns what went wrong; tests that need more than this use `command`."""
    return published


def published(folders: Folders, compiled: Compiled | None = None, **options: bool) -> str:
    """Build the site of folders, from what was compiled or from the content in them; return what went wrong."""
    return build_site(folders, compiled or compiled_of(examine(folders.content)), strict=True, **options)


@pytest.fixture(scope="session")
def command() -> Callable[..., CompletedProcess[str]]:
    """Runs a command that has MkDocs build a site, as `tests.command.run` runs those that do not."""
    return run


@pytest.fixture(params=["served", "from a folder"])
def way(request: pytest.FixtureRequest) -> str:
    """How readers come by a site."""
    return str(request.param)


def built_once(factory: pytest.TempPathFactory, content: Path) -> Folders:
    """Return the site of a content folder, which the first of the parallel workers to need it has built for all."""
    is_worker = "PYTEST_XDIST_WORKER" in os.environ
    root = factory.getbasetemp().parent if is_worker else factory.getbasetemp()
    home = root / ("site-of-harbour" if content == HARBOUR else "site-of-content")
    folders = Folders(home / "content")
    with (root / f"{home.name}.lock").open("a") as lock:
        _wait_for(lock)
        if not (home / "done").exists():
            shutil.rmtree(home, ignore_errors=True)
            shutil.copytree(content, folders.content)
            problem = published(folders)
            assert not problem, problem
            (home / "done").touch()
    return folders


def _wait_for(lock: IO[str]) -> None:
    """Return when no other worker has the lock; it is let go of with the file."""
    if sys.platform != "win32":
        fcntl.flock(lock, fcntl.LOCK_EX)
        return
    while True:
        try:
            msvcrt.locking(lock.fileno(), msvcrt.LK_LOCK, 1)
        except OSError:
            continue  # This system gives up after some attempts.
        return
