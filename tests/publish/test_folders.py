"""Links and other things under build/: nothing outside is written or deleted, and a sentence says what to do."""

from collections.abc import Callable
from pathlib import Path

import pytest

from builder.publish.folders import Folders
from builder.publish.pages import write_pages
from builder.publish.write import write_files
from tests.command import run
from tests.conftest import Publish
from tests.factory import compiled_of, dossier_folder, examined

FOLDERS = ("", "pages", "site")
FILES = (".site.lock", "dossier-offline.zip", "dossier.pdf", "mkdocs.yml")


def outside(folder: Path) -> Path:
    """Make a folder of things that are not ours."""
    (folder / "outside" / "actors").mkdir(parents=True)
    for name in ("precious.txt", "actors/guild.md", "index.html"):
        (folder / "outside" / name).write_text("precious")
    return folder / "outside"


def assert_untouched(folder: Path) -> None:
    assert {each.relative_to(folder).as_posix() for each in folder.rglob("*.*")} == {
        "precious.txt",
        "actors/guild.md",
        "index.html",
    }
    assert {each.read_text() for each in folder.rglob("*.*")} == {"precious"}


@pytest.fixture(params=["build", "pages"])
def write(
    request: pytest.FixtureRequest, publish: Publish, capsys: pytest.CaptureFixture[str]
) -> Callable[[Folders], str]:
    """Each way of writing under build/; returns what went wrong."""

    def pages(folders: Folders) -> str:
        try:
            write_pages(folders, compiled_of(examined(folders.content.parent / "other")))
        except OSError as error:
            return str(error)
        return ""

    def build(folders: Folders) -> str:
        return publish(folders) + capsys.readouterr().err

    return build if request.param == "build" else pages


@pytest.mark.parametrize("name", [*FOLDERS, *FILES])
@pytest.mark.parametrize("to", ["outside", "outside/precious.txt", "nowhere"])
def test_a_link_in_the_place_of_what_is_made_is_refused(
    tmp_path: Path, write: Callable[[Folders], str], name: str, to: str
) -> None:
    precious, folders = outside(tmp_path), Folders(dossier_folder(tmp_path))
    link = folders.build / name if name else folders.build
    link.parent.mkdir(exist_ok=True)
    link.symlink_to(tmp_path / to)
    said = write(folders)
    assert f"'{link}' is a symbolic link" in said
    assert "Delete the link." in said
    assert "Traceback" not in said
    assert_untouched(precious)
    assert link.is_symlink()
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.parametrize("name", FOLDERS)
def test_a_file_in_the_place_of_a_folder_is_refused(tmp_path: Path, write: Callable[[Folders], str], name: str) -> None:
    folders = Folders(dossier_folder(tmp_path))
    path = folders.build / name if name else folders.build
    path.parent.mkdir(exist_ok=True)
    path.write_text("precious")
    assert f"'{path}' is not a folder" in write(folders)
    assert path.read_text() == "precious"


@pytest.mark.parametrize("name", FILES)
def test_a_folder_in_the_place_of_a_file_is_refused(tmp_path: Path, write: Callable[[Folders], str], name: str) -> None:
    folders = Folders(dossier_folder(tmp_path))
    (folders.build / name / "precious").mkdir(parents=True)
    assert f"'{folders.build / name}' is not a file" in write(folders)
    assert (folders.build / name / "precious").is_dir()


def test_links_among_the_pages_go_and_what_they_lead_to_stays(tmp_path: Path) -> None:
    precious, pages = outside(tmp_path), tmp_path / "pages"
    pages.mkdir()
    for name, to in (("actors", "actors"), ("index.md", "precious.txt"), ("old", "."), ("gone.md", "nowhere")):
        (pages / name).symlink_to(precious / to)
    write_files(pages, {"actors/guild.md": b"new", "index.md": b"new"})
    assert {each.relative_to(pages).as_posix() for each in pages.rglob("*")} == {
        "actors",
        "actors/guild.md",
        "index.md",
    }
    assert (pages / "actors" / "guild.md").read_bytes() == b"new"
    assert_untouched(precious)


@pytest.mark.parametrize("command", ["build", "pages"])
def test_the_command_says_it_in_a_sentence(tmp_path: Path, command: str) -> None:
    precious, folders = outside(tmp_path), Folders(dossier_folder(tmp_path))
    folders.build.symlink_to(precious)
    ended = run("dossier", command, folders.content, cwd=tmp_path)
    assert ended.returncode == 1
    assert "is a symbolic link" in ended.stderr
    assert "Traceback" not in ended.stderr
    assert_untouched(precious)
