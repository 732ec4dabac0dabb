"""dossier new: what it writes is sound, builds, publishes, and is the same for the same answers."""

import re
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from builder.build import examine
from builder.cli import main
from builder.model.kinds import FILES, FOLDERS
from builder.model.records import Article, Page
from builder.publish.desk.scaffold import Wanted, files_of
from tests.command import run, tree
from tests.conftest import HARBOUR
from tests.content.test_commands import commands_in, faults

ROOT = Path(__file__).resolve().parents[2]
TITLES = ["The Bridge", 'A "bridge": <b>closed</b> & more #1', "جسر النهر", "- {x: [y}", "'single' @ `back`", "@TITLE@"]


def new(*arguments: str | Path, answers: str = "") -> Result:
    return CliRunner().invoke(main, ["new", *map(str, arguments)], input=answers)


@pytest.mark.parametrize("title", TITLES)
def test_a_new_dossier_is_sound_whatever_its_title(tmp_path: Path, title: str) -> None:
    home = tmp_path / "my dossiers" / "Brücke"
    done = new(home, "--title", title, "--language", "fr")
    assert done.exit_code == 0, done.output
    assert f"  cd '{home}'\n  dossier build\n" in done.output
    found = examine(home / "content")
    assert found.diagnostics == ()
    assert found.dossier is not None
    assert (found.dossier.settings.title, found.dossier.settings.language) == (title, "fr")
    assert len(found.dossier.records) == 5


def test_title_and_language_are_asked_for(tmp_path: Path) -> None:
    done = new(tmp_path / "a", answers="The Bridge\n\n")
    assert done.exit_code == 0
    assert "Title of the dossier: The Bridge" in done.output.replace("The Bridge\n", "The Bridge\n", 1)
    assert "title: The Bridge\n" in (tmp_path / "a/content/dossier.yml").read_text(encoding="utf-8")
    assert "language: en " in (tmp_path / "a/content/dossier.yml").read_text(encoding="utf-8")


def test_a_language_without_translation_is_said_to_be_one(tmp_path: Path) -> None:
    said = "The other words of the pages, such as headings, are in English"
    assert said in new(tmp_path / "a", "--title", "Die Brücke", "--language", "de").output
    assert said not in new(tmp_path / "b", "--title", "The Bridge", "--language", "en").output


def test_the_same_answers_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        assert new(tmp_path / name, "--title", "The Bridge", "--language", "en").exit_code == 0
    assert tree(tmp_path / "one") == tree(tmp_path / "two")


@pytest.mark.parametrize("what", ["folder", "file"])
def test_nothing_is_overwritten(tmp_path: Path, what: str) -> None:
    home = tmp_path / "home"
    if what == "folder":
        home.mkdir()
        (home / "mine.txt").write_text("mine", encoding="utf-8")
    else:
        home.write_text("mine", encoding="utf-8")
    before = tree(tmp_path)
    done = new(home, "--title", "The Bridge", "--language", "en")
    assert done.exit_code == 2
    assert f"{home} is not an empty folder" in done.output
    assert tree(tmp_path) == before


@pytest.mark.parametrize("arguments", [("--title", " ", "--language", "en"), ("--title", "x", "--language", "xx")])
def test_wrong_answers_write_nothing(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    done = new(tmp_path / "home", *arguments)
    assert done.exit_code == 2
    assert "Traceback" not in done.output
    assert not (tmp_path / "home").exists()


def test_a_new_dossier_builds(tmp_path: Path) -> None:
    home = tmp_path / "a home"
    assert new(home, "--title", "The Bridge", "--language", "en").exit_code == 0
    done = run("dossier", "build", cwd=home)
    assert done.returncode == 0, done.stderr
    page = (home / "build/site/events/bridge-closed-in-may.html").read_text(encoding="utf-8")
    assert "Town Council of Alder Ford" in page
    assert (home / "build/dossier-offline.zip").is_file()


@pytest.mark.parametrize("program", ["", "git+https://example.org/it's/dossier@v1"])
def test_its_workflow_and_forms_are_what_github_takes(tmp_path: Path, program: str) -> None:
    home = tmp_path / "home"
    assert new(home, "--title", "The Bridge", "--language", "en", "--program", program).exit_code == 0
    github = home / ".github"
    forms = {each.name: each for each in (github / "ISSUE_TEMPLATE").glob("*.yml")}
    settings = forms.pop("config.yml")
    assert forms.keys() == {"fact.yml", "source.yml", "event.yml"}
    for schema, files in (
        ("github-workflows", [github / "workflows/site.yml"]),
        ("github-issue-forms", list(forms.values())),
        ("github-issue-config", [settings]),
        ("dependabot", [github / "dependabot.yml"]),
    ):
        checking = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}", *map(str, files)]
        done = subprocess.run(checking, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
    zizmor = Path(sysconfig.get_path("scripts")) / "zizmor"
    auditing = [zizmor, "--persona", "pedantic", "--offline", "--no-progress", "--strict-collection", github]
    done = subprocess.run(list(map(str, auditing)), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert program.replace("'", "''") in (github / "workflows/site.yml").read_text(encoding="utf-8")


def test_every_action_is_pinned_by_its_commit_as_in_this_repository() -> None:
    ours = (ROOT / ".github/workflows/site.yml").read_text(encoding="utf-8")
    theirs = dict(files_of(Wanted("x", "en")))[".github/workflows/site.yml"]
    used = re.findall(r"\buses: (.+)", theirs)
    assert used
    assert set(used) <= set(re.findall(r"\buses: (.+)", ours)), "one version of each action, moved in both at once"


def test_this_repository_and_a_new_dossier_are_built_by_the_same_command() -> None:
    made = (ROOT / "Makefile").read_text(encoding="utf-8")
    theirs = dict(files_of(Wanted("x", "en")))[".github/workflows/site.yml"]
    commands = {f"dossier {each}" for each in ("check", "build", "build --no-strict")}
    assert commands <= set(re.findall(r"run: (dossier [a-z -]+)$", theirs, re.MULTILINE))
    for target, command in (("site", "build"), ("check", "check"), ("serve", "serve"), ("pdf", "pdf")):
        (recipe,) = re.findall(rf"^{target}: .*\n((?:\t.*\n)+)", made, re.MULTILINE)
        assert f"$(RUN)/dossier {command} '$(CONTENT)'" in recipe


def test_other_content_in_a_new_folder_gives_the_same_site(tmp_path: Path) -> None:
    home, plain = tmp_path / "a home", tmp_path / "plain"
    assert new(home, "--title", "The Bridge", "--language", "en").exit_code == 0
    shutil.rmtree(home / "content")
    for folder in (home, plain):
        shutil.copytree(HARBOUR, folder / "content")
        done = run("dossier", "build", cwd=folder, SITE_URL="https://site.example/", DOSSIER_REPOSITORY="")
        assert done.returncode == 0, done.stderr
    sites = [tree(each / "build/site") for each in (home, plain)]
    assert {each for each in sites[0].keys() | sites[1].keys() if sites[0].get(each) != sites[1].get(each)} == set()


def test_editors_find_a_schema_for_every_file_of_yaml() -> None:
    settings = dict(files_of(Wanted("x", "en")))[".vscode/settings.json"]
    for path, model in FILES.items():
        assert f'"build/schemas/{Path(path).stem}.json": "content/{path}"' in settings, model
    for folder, (model, _) in FOLDERS.items():
        if model not in (Article, Page):
            assert f'"content/{folder}/*.yml"' in settings


def test_its_page_for_contributors_names_commands_that_exist(tmp_path: Path) -> None:
    assert new(tmp_path / "a", "--title", "The Bridge", "--language", "en").exit_code == 0
    lines = commands_in((tmp_path / "a/content/pages/contribute.md").read_text(encoding="utf-8"))
    assert {"dossier check", "dossier serve"} < set(lines)
    assert [fault for line in lines for fault in faults(line)] == []
