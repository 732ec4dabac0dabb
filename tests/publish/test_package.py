"""The package, built and run without the repository: `pip install .` anywhere, then `dossier build` in any folder."""

import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from builder.publish.folders import PROJECT, Folders
from tests.command import environment
from tests.conftest import HARBOUR
from tests.same import assert_same

NEEDED = ("builder", "overrides", "mkdocs.yml", "pyproject.toml", "setup.py", "README.md", "LICENSE")


def _run(*command: str | Path, cwd: Path, **settings: str) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(command, cwd=cwd, env=environment(**settings), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with nothing but what the wheel holds."""
    home = tmp_path_factory.mktemp("package")
    source = home / "source"
    source.mkdir()
    for name in NEEDED:
        copied = PROJECT / name
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(copied, source / name, ignore=ignored) if copied.is_dir() else shutil.copy(copied, source)
    building = ("-m", "pip", "wheel", ".", "--quiet", "--no-build-isolation", "--no-deps", "--no-index", "-w", "..")
    _run(sys.executable, *building, cwd=source)
    (wheel,) = home.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(home / "site packages")
    shutil.rmtree(source)
    return home / "site packages"


def test_the_package_holds_no_file_twice_and_no_tests(installed: Path) -> None:
    assert {each.name.partition("-")[0] for each in installed.iterdir()} == {"builder", "dossier"}
    assert {each.name for each in (installed / "builder/project").iterdir()} == {"mkdocs.yml", "overrides"}


@pytest.mark.usefixtures("command")
def test_a_package_without_the_repository_builds_the_same_site(
    installed: Path, tmp_path: Path, harbour_site: Folders
) -> None:
    home = tmp_path / "my project"
    shutil.copytree(HARBOUR, home / "content")
    start = f"import builder; assert builder.__file__.startswith({str(installed)!r}); builder.cli.main()"
    program = (sys.executable, "-c", f"import builder.cli; {start}")
    done = _run(*program, "build", "--no-strict", cwd=home, PYTHONPATH=str(installed))
    assert f"Open {Path('build/site/index.html')}" in done.stdout
    assert_same(home / "build/site", harbour_site.site)


def test_the_schemas_and_the_sentences_are_in_the_package(installed: Path) -> None:
    for pattern in ("schemas/*.json", "words/*.pot", "words/*/LC_MESSAGES/*.po", "read/vendor/*/*", "scaffold/**/*.*"):
        here = {each.relative_to(PROJECT).as_posix() for each in (PROJECT / "builder").glob(pattern)}
        assert here == {each.relative_to(installed).as_posix() for each in (installed / "builder").glob(pattern)}


@pytest.mark.usefixtures("command")
def test_a_dossier_of_ones_own_takes_two_commands(
    installed: Path, tmp_path: Path, browser: Browser, command: Callable[..., subprocess.CompletedProcess[str]]
) -> None:
    home = tmp_path / "my own dossier"
    start = f"import sys; sys.path.insert(0, {str(installed)!r}); from builder.cli import main; main()"
    program = (sys.executable, "-c", start)
    _run(*program, "new", str(home), "--title", "The Bridge", "--language", "en", cwd=tmp_path)
    _run(*program, "build", cwd=home)
    page = browser.new_page()
    page.goto((home / "build/site/index.html").as_uri())
    expect(page.get_by_role("heading", level=1)).to_contain_text("The Bridge")
    page.get_by_role("link", name="closed the footbridge").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Footbridge closed")
    page.close()
