"""dossier diff on a repository, a folder, and where there is neither."""

import json
import shutil
import subprocess
from datetime import UTC, datetime, tzinfo
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from builder.build import examine
from builder.cli import main
from tests.command import tree
from tests.conftest import HARBOUR

NAMED = {f"GIT_{role}_{what}": "x@example.org" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}


def git(folder: Path, *arguments: str) -> None:
    environment = {**NAMED, "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null", "PATH": "/usr/bin:/bin"}
    subprocess.run(["git", *arguments], cwd=folder, env=environment, check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with the invented dossier in it, a folder down, and a change that is not committed."""
    home = tmp_path / "a repository"
    content = Path(shutil.copytree(HARBOUR, home / "docs" / "content"))
    git(home, "init", "--initial-branch=main")
    git(home, "add", ".")
    git(home, "commit", "--message=first")
    file = content / "actors/teo-valk.yml"
    file.write_text(file.read_text(encoding="utf-8") + "note: A remark.\n", encoding="utf-8")
    return content


def diff(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["diff", *map(str, arguments)])


def test_a_revision_is_compared_with_what_is_on_the_disk(repository: Path) -> None:
    done = diff("main", repository)
    assert done.exit_code == 0, done.output
    assert done.output.startswith("Since main: 1 actor changed.\n\nChanged\n  actor Teo Valk")
    git(repository, "commit", "--all", "--message=second")
    assert diff("main", repository).output == "The dossier says what it says in main.\n"
    assert "1 actor changed" in diff("HEAD~1", repository).output


def test_another_folder_will_do(repository: Path) -> None:
    (file,) = json.loads(diff(HARBOUR, repository, "--format", "json").output)["files"]
    assert (file["id"], file["page"]) == ("teo-valk", "actors/teo-valk.html")


@pytest.mark.parametrize(
    ("base", "says"),
    [("nowhere", "no revision 'nowhere'"), ("--upload-pack=x", "No such option"), ("..main", "..main")],
)
def test_a_revision_that_is_not_there_is_wrong_use(repository: Path, base: str, says: str) -> None:
    done = diff(base, repository)
    assert done.exit_code == 2
    assert says in done.output


def test_a_revision_without_the_content_says_so(repository: Path) -> None:
    git(repository, "commit", "--all", "--message=second")
    shutil.copytree(repository, repository.parent / "other")
    done = diff("HEAD", repository.parent / "other")
    assert done.exit_code == 2
    assert "was not there in this revision" in done.output


def test_without_a_repository_a_folder_is_asked_for(tmp_path: Path) -> None:
    content = Path(shutil.copytree(HARBOUR, tmp_path / "content"))
    done = diff("main", content)
    assert done.exit_code == 2
    assert "is in no repository of Git" in done.output


def test_content_that_cannot_be_put_together_is_named(repository: Path) -> None:
    (repository / "dossier.yml").write_text("title: [x\n", encoding="utf-8")
    done = diff("main", repository)
    assert done.exit_code == 1
    assert f"{repository} cannot be compared: 1 error" in done.output


def test_pages_that_are_different_are_listed(repository: Path) -> None:
    lines = diff("main", repository, "--pages").output.splitlines()
    listed = lines[lines.index("Pages that are different: 1") :]
    assert listed[1:] == ["  Teo Valk  (actors/teo-valk.html)"]
    event = repository / "events/toll-raised.yml"
    event.write_text(event.read_text(encoding="utf-8").replace("value: 2031-04-01", "value: 2031-03-31"), "utf-8")
    pages = json.loads(diff("main", repository, "--pages", "--format", "json").output)["pages"]
    assert {"events/toll-raised.html", "timeline.html"} <= pages["different"].keys(), "what follows from it, too"
    git(repository, "commit", "--all", "--message=second")
    assert diff("HEAD", repository, "--pages").output.splitlines()[1:] == ["No page is different."]


def test_pages_with_hostile_titles_are_text_in_a_summary(repository: Path) -> None:
    fields = 'name: "<img src=x> [a](b) | `c` @d"\nkind: person\nside: boatmen\nsummary: Speaks [@courier-storm-and-toll#p3].\n'
    (repository / "actors/hostile.yml").write_text(fields, encoding="utf-8")
    output = diff("main", repository, "--pages", "--format", "markdown").output
    listed = output.partition("#### Pages that are new: 1\n")[2].splitlines()[1]
    assert listed.endswith(" – page `actors/hostile.html`")
    assert not [each for each in ("<", "[", "|", "@") if each in listed]


def test_pages_cannot_be_compared_while_there_are_errors(repository: Path) -> None:
    (repository / "actors/teo-valk.yml").unlink()
    done = diff("main", repository, "--pages")
    assert done.exit_code == 0
    assert done.output.splitlines()[-1].startswith("Which pages are different can be said once there are no errors")


def test_what_readers_are_told_is_drafted_shown_and_written_once(repository: Path) -> None:
    before = tree(repository)
    shown = diff("main", repository, "--draft", "--date", "2031-06-20", "--no")
    assert shown.exit_code == 1
    assert "+      There is more on Teo Valk.\n" in shown.output
    assert tree(repository) == before
    done = diff("main", repository, "--draft", "--date", "2031-06-20", "--yes")
    assert done.exit_code == 0, done.output
    assert (repository / "changes.yml").read_text(encoding="utf-8").count("added-2031-06-20") == 1
    assert "changed: 2031-06-20\n" in (repository / "dossier.yml").read_text(encoding="utf-8")
    assert not [each for each in examine(repository).diagnostics if not each.is_advice]
    written = tree(repository)
    again = diff("main", repository, "--draft", "--date", "2031-06-21", "--yes")
    assert again.output == "All that changed in records since main is told.\n"
    assert tree(repository) == written


def test_a_draft_without_a_day_has_that_of_the_dossiers_zone(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Midnight(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> "Midnight":
            return cls(2031, 12, 20, 0, 30, tzinfo=UTC).astimezone(tz)

    monkeypatch.setattr("builder.cli.telling.datetime", Midnight)
    assert diff("main", repository, "--draft", "--yes").exit_code == 0
    assert "changed: 2031-12-19\n" in (repository / "dossier.yml").read_text(encoding="utf-8")


@pytest.mark.parametrize("day", ["tomorrow", "2031-06", "2031-06-02?"])
def test_a_draft_wants_one_single_day(repository: Path, day: str) -> None:
    done = diff("main", repository, "--draft", "--date", day)
    assert done.exit_code == 2
    assert f"'{day}' is not" in done.output


def test_what_belongs_to_a_draft_is_refused_without(repository: Path) -> None:
    assert diff("main", repository, "--yes").output == "--date, --yes and --no belong to --draft.\n"


def test_nothing_is_drafted_past_a_file_that_cannot_be_read(repository: Path) -> None:
    (repository / "actors/teo-valk.yml").write_text("name: [x\n", encoding="utf-8")
    done = diff("main", repository, "--draft", "--yes")
    assert done.exit_code == 1
    assert "teo-valk cannot be read" in done.output
