"""A mkdocs.yml beside the content: each natural form works, or is refused in a sentence that says what to write."""

import ntpath
import shutil
from collections.abc import Callable
from pathlib import Path, PureWindowsPath
from subprocess import CompletedProcess

import pytest

from builder.publish.folders import PROJECT, Folders, way
from tests.conftest import HARBOUR
from tests.same import assert_same

Command = Callable[..., CompletedProcess[str]]

BASE = (PROJECT / "mkdocs.yml").as_posix()
PLAIN = """site_name: Ours
theme: {name: material}
plugins: [dossier]
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A dossier in a folder with a space in its name."""
    home = tmp_path / "my project"
    shutil.copytree(HARBOUR, home / "content")
    return home


@pytest.mark.parametrize(
    "written",
    [
        (PROJECT / "mkdocs.yml").read_text(encoding="utf-8"),
        f"INHERIT: {BASE}\nuse_directory_urls: true\n",
        f"INHERIT: {BASE}\ntheme: {{custom_dir: '{(PROJECT / 'overrides').as_posix()}'}}\n",
    ],
    ids=["copied", "inherited", "with the folder of the theme"],
)
def test_a_configuration_of_ones_own_gives_the_same_site(
    project: Path, command: Command, harbour_site: Folders, written: str
) -> None:
    (project / "mkdocs.yml").write_text(written, encoding="utf-8")
    done = command("dossier", "build", "--no-strict", cwd=project)  # which leaves no mark of what it was made of
    assert done.returncode == 0, done.stderr
    assert_same(project / "build/site", harbour_site.site)


def test_the_address_of_ones_own_configuration_is_that_of_the_site_everywhere(project: Path, command: Command) -> None:
    written = f"INHERIT: {BASE}\nsite_url: https://harbour.example/toll/\n"
    (project / "mkdocs.yml").write_text(written, encoding="utf-8")
    done = command("dossier", "build", cwd=project)
    assert done.returncode == 0, done.stderr
    page = (project / "build/site/actors/teo-valk.html").read_text(encoding="utf-8")
    assert page.count("https://harbour.example/toll/actors/teo-valk.html") > page.count('<link rel="canonical"')


def test_templates_of_ones_own_come_first(project: Path, command: Command) -> None:
    (project / "mine/partials").mkdir(parents=True)
    (project / "mine/partials/copyright.html").write_text("<p>Printed by the harbour</p>", encoding="utf-8")
    (project / "mkdocs.yml").write_text(f"INHERIT: {BASE}\ntheme: {{custom_dir: mine}}\n", encoding="utf-8")
    done = command("dossier", "build", cwd=project)
    assert done.returncode == 0, done.stderr
    assert "Printed by the harbour" in (project / "build/site/index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("written", "lacking"),
    [
        (PLAIN, "the plugin macros"),
        (PLAIN.replace("plugins: [dossier]\n", ""), "the plugin dossier"),
        (f"INHERIT: {BASE}\nplugins: [search]\n", "the plugin dossier, the plugin macros:"),
        (f"INHERIT: {BASE}\ntheme: {{font: {{text: Roboto}}}}\n", "the theme material with font: false:"),
    ],
)
def test_a_configuration_that_cannot_do_is_refused_with_what_to_write(
    project: Path, command: Command, written: str, lacking: str
) -> None:
    (project / "mkdocs.yml").write_text(written, encoding="utf-8")
    done = command("dossier", "build", cwd=project)
    assert done.returncode == 1
    assert lacking in done.stderr
    assert f"begin it with the line INHERIT: {BASE}" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (project / "build/site").exists()


def test_a_path_on_another_drive_is_shown_in_full(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.path.relpath", ntpath.relpath)
    assert way(PureWindowsPath("D:/facts/build"), PureWindowsPath("C:/home")) == "D:\\facts\\build"
    assert way(PureWindowsPath("C:/home/facts"), PureWindowsPath("C:/home")) == "facts"
