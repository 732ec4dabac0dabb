"""What all tests share: Chromium, and two sites that the real MkDocs builds once for all of them.

Tests read these sites and never write to them.
"""

import fcntl
import os
import shutil
from pathlib import Path

import pytest
from hypothesis import settings

from builder.build import compile_dossier, examine
from builder.publish.folders import Folders
from builder.publish.site import build_site

pytest_plugins = ["tests.browser"]

# Generated examples are given as much time as the machine needs.
settings.register_profile("dossier", deadline=None)
settings.load_profile("dossier")

ROOT = Path(__file__).resolve().parents[1]
HARBOUR = ROOT / "tests" / "fixtures" / "harbour" / "content"


@pytest.fixture(scope="session")
def harbour_site(tmp_path_factory: pytest.TempPathFactory) -> Folders:
    """The invented dossier of fixtures/harbour, built from a copy."""
    return built_once(tmp_path_factory, "harbour", HARBOUR)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Folders:
    """The real content, built from a copy."""
    return built_once(tmp_path_factory, "real", ROOT / "content")


@pytest.fixture(params=["served", "from a folder"])
def way(request: pytest.FixtureRequest) -> str:
    """How readers come by a site."""
    return str(request.param)


def built_once(factory: pytest.TempPathFactory, name: str, content: Path) -> Folders:
    """Return the site of a content folder, which the first of the parallel workers to need it has built for all."""
    is_worker = "PYTEST_XDIST_WORKER" in os.environ
    root = factory.getbasetemp().parent if is_worker else factory.getbasetemp()
    home = root / f"site-of-{name}"
    folders = Folders(home / "content")
    with (root / f"{home.name}.lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (home / "done").exists():
            shutil.rmtree(home, ignore_errors=True)
            shutil.copytree(content, folders.content)
            problem = build_site(folders, compile_dossier(examine(folders.content)), strict=True)
            assert not problem, problem
            (home / "done").touch()
    return folders
