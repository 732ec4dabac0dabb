"""dossier schema, and the schemas that every build leaves beside the site."""

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from builder.cli import main
from builder.publish.folders import PACKAGE, Folders
from builder.publish.serving.live import LiveSite
from tests.conftest import HARBOUR
from tests.factory import dossier_folder

ALL = {path.name for path in (PACKAGE / "schemas").glob("*.json")}


def run(*arguments: str | Path) -> Result:
    done = CliRunner().invoke(main, list(map(str, arguments)))
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exc_info
    return done


def written(folder: Path) -> dict[str, str]:
    """Return the schemas beside a content folder."""
    return {path.name: path.read_text(encoding="utf-8") for path in (folder / "build" / "schemas").rglob("*")}


def test_schemas_are_written_beside_the_content_and_only_what_changed(tmp_path: Path) -> None:
    content = dossier_folder(tmp_path)
    done = run("schema", content)
    assert (done.exit_code, done.stderr) == (0, "")
    assert f"{len(ALL)} files new or changed" in done.stdout
    assert set(written(tmp_path)) == ALL
    assert "0 files new or changed" in run("schema", content).stdout
    (content / "locations/quay.yml").write_text("name: Quay\nkind: harbour\nsummary: A quay [@courier#p2].\n")
    assert "0 files" not in run("schema", content).stdout
    assert '"quay"' in written(tmp_path)["event.json"]
    assert '"quay"' not in written(tmp_path)["vocabulary.json"]


def test_errors_stop_nothing_and_are_counted(tmp_path: Path) -> None:
    content = dossier_folder(tmp_path, {"actors/crew.yml": "name: ["})
    done = run("schema", content)
    assert done.exit_code == 0
    assert "1 error: dossier check" in done.stderr
    assert '"guild"' in written(tmp_path)["actor.json"]


@pytest.mark.parametrize("name", ["vocabulary.yml", "dossier.yml"])
def test_without_a_vocabulary_the_old_schemas_stay(tmp_path: Path, name: str) -> None:
    content = dossier_folder(tmp_path)
    run("schema", content)
    before = written(tmp_path)
    (content / name).write_text("sides: [")
    done = run("schema", content)
    assert done.exit_code == 1
    assert f"{name}:1" in done.output
    assert "nothing was written" in done.stderr
    assert written(tmp_path) == before


@pytest.mark.parametrize("place", ["build", "build/schemas"])
def test_nothing_is_written_through_a_link(tmp_path: Path, place: str) -> None:
    content, elsewhere = dossier_folder(tmp_path / "here"), tmp_path / "elsewhere"
    elsewhere.mkdir()
    (tmp_path / "here" / place).parent.mkdir(exist_ok=True)
    (tmp_path / "here" / place).symlink_to(elsewhere, target_is_directory=True)
    done = run("schema", content)
    assert done.exit_code == 1
    assert "symbolic link" in done.stderr
    assert list(elsewhere.iterdir()) == []


def test_no_folder_is_wrong_use(tmp_path: Path) -> None:
    assert run("schema", tmp_path / "nowhere").exit_code == 2


def test_pages_bring_them_along_also_when_an_error_stops_the_pages(tmp_path: Path) -> None:
    content = dossier_folder(tmp_path, {"actors/crew.yml": "name: ["})
    assert run("pages", content).exit_code == 1
    assert '"guild"' in written(tmp_path)["actor.json"]
    assert not (tmp_path / "build" / "pages").exists()


def test_a_check_writes_nothing(tmp_path: Path) -> None:
    content = dossier_folder(tmp_path)
    run("check", content)
    assert [each.name for each in tmp_path.iterdir()] == ["content"]


def test_they_are_the_same_wherever_the_content_lies(tmp_path: Path) -> None:
    found = []
    for home in (tmp_path / "one", tmp_path / "two of them"):
        shutil.copytree(HARBOUR, home / "content")
        run("schema", home / "content")
        found.append(written(home))
    assert found[0] == found[1]
    assert json.loads(found[0]["actor.json"])["$schema"] == "http://json-schema.org/draft-07/schema#"


def test_serving_keeps_them_up_to_date_whatever_is_wrong(tmp_path: Path) -> None:
    content, site = dossier_folder(tmp_path / "here", {"actors/crew.yml": "name: ["}), tmp_path / "site"
    site.mkdir()
    live = LiveSite(Folders(content), site, lambda compiled: pytest.fail("there are errors"))
    live.renew()
    assert '"quay"' not in written(tmp_path / "here")["event.json"]
    (content / "locations/quay.yml").write_text("name: Quay\nkind: harbour\nsummary: A quay [@courier#p2].\n")
    live.renew()
    assert '"quay"' in written(tmp_path / "here")["event.json"]
