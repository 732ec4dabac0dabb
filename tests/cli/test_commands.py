"""The commands as people use them: what they say, what they leave on the disk, how they end."""

import contextlib
import ctypes
import json
import re
import shutil
import signal
import socket
import subprocess
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from playwright.sync_api import Browser, expect

from builder.build import Compiled
from builder.check import RULES
from builder.cli import main, publishing
from builder.diagnostics import Diagnostic, Place, Severity
from builder.publish.folders import PROJECT, Folders
from builder.publish.swap import locked
from tests.command import environment, program, run, tree
from tests.conftest import HARBOUR
from tests.factory import dossier_folder
from tests.reader import opened
from tests.same import assert_same
from tests.serving import PATIENCE, fetched, free_port, serving, wait_for

COMMANDS = ("check", "build", "pages", "serve")
GUILD = "actors/boatmens-guild.yml"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder with a copy of the invented dossier in content/."""
    shutil.copytree(HARBOUR, tmp_path / "content")
    return tmp_path


@pytest.fixture(scope="module")
def first_build(
    tmp_path_factory: pytest.TempPathFactory, command: Callable[..., subprocess.CompletedProcess[str]]
) -> tuple[Path, subprocess.CompletedProcess[str]]:
    """Such a folder in which `dossier build` has run, and what it said."""
    home = tmp_path_factory.mktemp("built")
    shutil.copytree(HARBOUR, home / "content")
    return home, command("dossier", "build", cwd=home)


@pytest.fixture
def built(first_build: tuple[Path, subprocess.CompletedProcess[str]]) -> Path:
    """The folder; for copying only."""
    return first_build[0]


@pytest.fixture
def again(built: Path, tmp_path: Path) -> Path:
    """A copy of the folder in which the site was built, moved to another place."""
    return shutil.copytree(built, tmp_path / "again", copy_function=shutil.copy2)


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def made(folder: Path) -> dict[str, tuple[str, bytes]]:
    """Return what lies in build/ but for the schemas, which editors need most while something is wrong."""
    found = tree(folder / "build") if (folder / "build").exists() else {}
    return {path: each for path, each in found.items() if path.partition("/")[0] != "schemas"}


def invoke(folder: Path, *arguments: str) -> Result:
    """Run a command in this process, which is quicker; only the end of the process may be thrown."""
    with contextlib.chdir(folder):
        done = CliRunner().invoke(main, arguments)
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exc_info
    return done


def break_(project: Path) -> None:
    """Give an actor a kind that does not exist."""
    change(project / "content" / GUILD, "kind: guild", "kind: gild")


# ── check ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_sound_content_passes(project: Path) -> None:
    done = run("dossier", "check", cwd=project)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("content is sound: 21 records, 5 claims")


def test_a_mistake_fails_and_shows_the_line(project: Path) -> None:
    break_(project)
    done = run("dossier", "check", cwd=project)
    assert (done.returncode, done.stdout) == (1, "")
    where, source, caret, help, *_, last = done.stderr.splitlines()
    assert where.startswith(f"content/{GUILD}:3:7: error[unknown-word]: ")
    assert source.endswith("| kind: gild")
    assert caret.index("^") == source.index("gild")
    assert "Did you mean 'guild'?" in help
    assert last == "1 error in content."


def doubt(project: Path) -> None:
    """Let the editor explain a difference that is none, which is a warning."""
    change(project / "content/disagreements/day-of-the-storm.yml", "field: when", "field: where")


@pytest.mark.parametrize("command", ["check", "build", "pdf", "pages"])
def test_a_warning_stops_every_command_alike(project: Path, command: str) -> None:
    doubt(project)
    done = invoke(project, command)
    assert done.exit_code == 1
    assert "warning[unsupported-disagreement]" in done.stderr
    assert "1 warning in content" in done.stderr
    assert made(project) == {}


@pytest.mark.parametrize("command", ["check", "build", "pages"])
def test_a_warning_is_only_shown_if_one_is_not_strict(project: Path, command: str) -> None:
    doubt(project)
    done = invoke(project, command, "--no-strict")
    assert done.exit_code == 0, done.stderr
    assert "warning[unsupported-disagreement]" in done.stderr
    assert command == "pages" or "1 warning" in done.stdout


@pytest.mark.parametrize("command", ["check", "build", "pages"])
def test_an_error_stops_every_command_strict_or_not(project: Path, command: str) -> None:
    break_(project)
    for strictness in ("--strict", "--no-strict"):
        assert invoke(project, command, strictness).exit_code == 1
    assert made(project) == {}


@pytest.fixture
def advised(monkeypatch: pytest.MonkeyPatch) -> Diagnostic:
    """Advice that the check gives besides what else it finds."""
    advice = Diagnostic("some-hint", Place("actors/a.yml"), "it could be said", "Say it.", Severity.ADVICE)
    monkeypatch.setattr("builder.check.RULES", (*RULES, lambda dossier: iter([advice])))
    return advice


@pytest.mark.usefixtures("advised")
def test_advice_stops_nothing(project: Path) -> None:
    done = invoke(project, "check")
    assert done.exit_code == 0
    assert done.stderr.startswith(
        "Advice, which stops no build:\n\ncontent/actors/a.yml:1:1: advice[some-hint]: it could"
    )
    assert done.stdout.endswith("1 piece of advice.\n")


@pytest.mark.usefixtures("advised")
def test_advice_stands_behind_errors_and_warnings_however_it_is_shown(project: Path) -> None:
    break_(project)
    doubt(project)
    done = invoke(project, "check")
    assert done.exit_code == 1
    assert re.findall(r"(\w+)\[|(Advice),", done.stderr) == [
        ("error", ""),
        ("warning", ""),
        ("", "Advice"),
        ("advice", ""),
    ]
    assert done.stderr.endswith("1 error, 1 warning, 1 piece of advice in content.\n")
    rows = json.loads(invoke(project, "check", "--format", "json").stdout)
    assert [each["severity"] for each in rows] == ["error", "warning", "advice"]
    beside = invoke(project, "check", "--format", "github").stdout
    assert re.findall(r"^::(\w+) ", beside, re.MULTILINE) == ["error", "warning", "notice"]


@pytest.mark.usefixtures("advised")
def test_advice_is_what_one_asks_the_check_for(project: Path) -> None:
    done = invoke(project, "pages")
    assert (done.exit_code, done.stderr) == (0, "")
    assert "advice" not in done.stdout.lower().replace(str(project).lower(), "")


@pytest.mark.parametrize("arguments", [("nowhere",), ("content/dossier.yml",), ("--stricct",), ("--format", "xml")])
@pytest.mark.parametrize("command", [each for each in COMMANDS if each != "check"])
def test_wrong_use_is_told_apart_from_mistakes_in_the_content(
    project: Path, command: str, arguments: tuple[str, ...]
) -> None:
    done = invoke(project, command, *arguments)
    assert (done.exit_code, done.stdout) == (2, "")
    assert arguments[0] in done.stderr


@pytest.mark.parametrize(
    ("paths", "says"),
    [
        (("nowhere",), "nowhere"),
        (("content", "content"), "one content folder"),
        (("content", f"content/{GUILD}"), "one content folder"),
        (("notes.txt",), "no folder above it holds dossier.yml"),
        ((f"content/{GUILD}", f"other/{GUILD}"), "Give files of one content folder."),
    ],
)
def test_a_check_of_what_is_no_content_is_wrong_use(project: Path, paths: tuple[str, ...], says: str) -> None:
    shutil.copytree(project / "content", project / "other")
    (project / "notes.txt").write_text("x", encoding="utf-8")
    done = invoke(project, "check", *paths)
    assert (done.exit_code, done.stdout) == (2, "")
    assert says in done.stderr


def test_a_check_of_files_shows_their_problems_alone(project: Path) -> None:
    break_(project)
    other = "actors/teo-valk.yml"
    done = invoke(project, "check", f"content/{other}")
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout == "this file is sound: no problems. 1 problem elsewhere: dossier check content\n"
    done = invoke(project, "check", f"content/{other}", f"content/{GUILD}")
    assert done.exit_code == 1
    assert f"content/{GUILD}:3:7: error[unknown-word]" in done.stderr
    assert done.stderr.endswith("1 error in these 2 files.\n")


def test_a_check_that_watches_goes_on_after_each_change(project: Path) -> None:
    process = subprocess.Popen(
        [program("dossier"), "check", "--watch"],
        cwd=project,
        env=environment(PYTHONUNBUFFERED="1"),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    assert process.stdout
    lines = iter(process.stdout.readline, "")
    try:
        assert any("is sound" in line for line in lines)
        break_(project)
        assert any(f"{GUILD}:3:7: error[unknown-word]" in line for line in lines)
        shutil.copy(HARBOUR / GUILD, project / "content" / GUILD)
        assert any("is sound" in line for line in lines)
    finally:
        process.send_signal(signal.SIGINT)
        process.wait()
    assert process.returncode == 0


def test_problems_as_sarif(project: Path) -> None:
    (project / "content").rename(project / "my content")
    file = project / "my content" / "actors/teo-valk.yml"
    text = file.read_text(encoding="utf-8")
    wrong = text.replace("sources: [courier-storm-and-toll#p3]", "sources: [courier-april#p3]", 1)
    file.write_text(wrong, encoding="utf-8")
    done = invoke(project, "check", "my content", "--format", "sarif")
    assert done.exit_code == 1
    log = json.loads(done.stdout)
    (run_,) = log["runs"]
    (result,) = run_["results"]
    (rule,) = run_["tool"]["driver"]["rules"]
    assert (log["version"], rule["id"], result["ruleId"], result["level"]) == ("2.1.0", *["former-id"] * 2, "warning")
    assert "formerly" in rule["help"]["text"]
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "my%20content/actors/teo-valk.yml"
    line = text.split("\n")[place["region"]["startLine"] - 1]
    start = place["region"]["startColumn"] - 1
    assert line[start:].startswith("courier-storm-and-toll#p3")
    (change,) = result["fixes"][0]["artifactChanges"]
    (replacement,) = change["replacements"]
    assert replacement["insertedContent"] == {"text": "courier-storm-and-toll"}
    assert replacement["deletedRegion"]["endColumn"] == start + 1 + len("courier-april")


def test_where_the_site_explains_the_messages_they_lead_there(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    break_(project)
    page = "https://site.example/toll/check/index.html#unknown-word"

    def said(form: str) -> str:
        return invoke(project, "check", "--format", form).stdout

    monkeypatch.setenv("SITE_URL", "https://site.example/toll")
    assert not [form for form in ("github", "json", "sarif") if page in said(form)], "the site has no such page"
    text = "---\ntitle: Contribute\n---\n\nWrite.\n"
    (project / "content/pages/contribute.md").write_text(text, encoding="utf-8")
    assert said("github").rstrip().endswith(f"Did you mean 'guild'? {page}")
    assert json.loads(said("json"))[0]["explained"] == page
    assert json.loads(said("sarif"))["runs"][0]["tool"]["driver"]["rules"][0]["helpUri"] == page
    monkeypatch.delenv("SITE_URL")
    assert not [form for form in ("github", "json", "sarif") if "check/index.html" in said(form)], "it has no address"


def test_a_code_is_explained(project: Path) -> None:
    done = invoke(project, "explain", "unknown-word")
    assert done.exit_code == 0
    assert done.stdout.startswith("unknown-word\n\n")
    assert "vocabulary.yml" in done.stdout
    codes = invoke(project, "explain").stdout.split()
    assert codes == sorted({path.name for path in (PROJECT / "tests" / "diagnostics").iterdir() if path.is_dir()})
    done = invoke(project, "explain", "unknown-wrd")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "Did you mean 'unknown-word'?" in done.stderr


def test_an_unknown_command_is_wrong_use(project: Path) -> None:
    done = run("dossier", "chekc", cwd=project)
    assert done.returncode == 2
    assert "check" in done.stderr


def test_problems_for_other_programs(project: Path) -> None:
    break_(project)
    done = invoke(project, "check", "--format", "json")
    assert done.exit_code == 1
    (problem,) = json.loads(done.stdout)
    assert problem.pop("message")
    assert problem.pop("help") == "Did you mean 'guild'?"
    assert problem == {
        "path": f"content/{GUILD}",
        "line": 3,
        "column": 7,
        "severity": "error",
        "code": "unknown-word",
        "fix": [{"path": f"content/{GUILD}", "line": 3, "column": 7, "old": "gild", "new": "guild"}],
    }


def test_sound_content_for_other_programs(project: Path) -> None:
    done = invoke(project, "check", "--format", "json")
    assert (done.exit_code, json.loads(done.stdout)) == (0, [])


@pytest.mark.parametrize(("option", "settings"), [(["--format", "github"], {}), ([], {"GITHUB_ACTIONS": "true"})])
def test_problems_beside_the_lines_of_a_pull_request(
    project: Path, option: list[str], settings: dict[str, str]
) -> None:
    break_(project)
    done = run("dossier", "check", *option, cwd=project, **settings)
    assert done.returncode == 1
    assert done.stdout.startswith(f"::error file=content/{GUILD},line=3,col=7,title=unknown-word::")


# ── build ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_build_ends_by_saying_what_it_built(first_build: tuple[Path, subprocess.CompletedProcess[str]]) -> None:
    home, done = first_build
    assert done.returncode == 0, done.stderr
    number = len(list((home / "build/site").rglob("*.html")))
    for said in ("The Harbour Toll", "7 actors", "5 places", "6 events", "3 articles", f"{number} pages"):
        assert said in done.stdout
    assert "Open build/site/index.html" in done.stdout
    assert (home / "build/site/index.html").is_file()
    assert (home / "build/dossier-offline.zip").is_file()
    assert tree(home / "content") == tree(HARBOUR)


def test_a_mistake_leaves_the_old_site(again: Path) -> None:
    before = made(again)
    break_(again)
    done = run("dossier", "build", cwd=again)
    assert done.returncode == 1
    assert f"content/{GUILD}:3:7: error[unknown-word]" in done.stderr
    assert "the old site stays" in done.stderr
    assert made(again) == before


def test_nothing_is_built_twice(again: Path) -> None:
    def moments() -> dict[Path, int]:
        return {path: path.stat().st_mtime_ns for path in (again / "build").rglob("*")}

    before = moments()
    done = run("dossier", "build", cwd=again)
    assert done.returncode == 0
    assert "Nothing has changed" in done.stdout
    assert moments() == before


def test_a_change_of_one_record_is_built(again: Path) -> None:
    before = tree(again / "build/site")
    change(again / "content" / GUILD, "The guild of those who own", "The union of those who own")
    done = run("dossier", "build", cwd=again)
    assert done.returncode == 0
    assert "Nothing has changed" not in done.stdout
    after = tree(again / "build/site")
    changed = {path for path in after if after[path] != before.get(path)}
    assert "actors/boatmens-guild.html" in changed
    assert not changed & {"locations/gull-point.html", "events/april-storm.html", "glossary.html"}
    assert b"The union of those who own" in after["actors/boatmens-guild.html"][1]


def test_a_lost_site_is_built_again(again: Path) -> None:
    shutil.rmtree(again / "build/site")
    assert run("dossier", "build", cwd=again).returncode == 0
    assert (again / "build/site/index.html").is_file()


def test_a_site_that_somebody_else_built_is_not_taken_for_the_last_one(checkout: Path) -> None:
    assert run("dossier", "build", cwd=checkout).returncode == 0
    whole = tree(checkout / "build/site")
    change(checkout / "content" / GUILD, "The guild of those who own", "The union of those who own")
    assert run("mkdocs", "build", cwd=checkout).returncode == 0
    change(checkout / "content" / GUILD, "The union of those who own", "The guild of those who own")
    done = run("dossier", "build", cwd=checkout)
    assert "Nothing has changed" not in done.stdout
    assert tree(checkout / "build/site") == whole


@pytest.mark.parametrize("lost", ["made-of.sha256", "dossier-offline.zip", "index.html"])
def test_a_site_that_is_not_whole_is_built_again(again: Path, lost: str) -> None:
    (again / "build/site" / lost).unlink()
    done = run("dossier", "build", cwd=again)
    assert "Nothing has changed" not in done.stdout
    assert (again / "build/site" / lost).is_file()


@pytest.mark.parametrize("added", ["drafts", "actors/link.yml"])
def test_what_may_not_stand_in_the_content_is_noticed_although_no_file_has_changed(again: Path, added: str) -> None:
    path = again / "content" / added
    if path.suffix:
        path.symlink_to(again / "nowhere.yml")
    else:
        path.mkdir()
    done = run("dossier", "build", cwd=again)
    assert done.returncode == 1
    assert f"content/{added}" in done.stderr


def test_of_content_that_was_changed_while_it_was_read_nothing_is_noted(
    checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = publishing.compiled_in

    def compiled_while_somebody_writes(content: Path, strict: bool) -> tuple[Folders, Compiled]:
        change(content / GUILD, "The guild of those who own", "The union of those who own")
        return read(content, strict)

    monkeypatch.setattr(publishing, "compiled_in", compiled_while_somebody_writes)
    assert invoke(checkout, "build", str(checkout / "content")).exit_code == 0
    monkeypatch.undo()
    change(checkout / "content" / GUILD, "The union of those who own", "The guild of those who own")
    done = run("dossier", "build", cwd=checkout)
    assert "Nothing has changed" not in done.stdout
    assert "The guild of those who own" in (checkout / "build/site/actors/boatmens-guild.html").read_text("utf-8")


@pytest.mark.parametrize("moment", [0.3, 0.8, 1.1, 1.4, 1.7, 2.2])
def test_a_kill_at_any_moment_leaves_one_whole_site_of_one_content(again: Path, moment: float) -> None:
    """What a killed build began is not taken for the site of the content as it was before, or as it is then.

    Whichever moment a number of seconds hits on this machine, the same must hold.
    """
    old, new = "The guild of those who own", "The union of those who own"
    guild, page = again / "content" / GUILD, again / "build/site/actors/boatmens-guild.html"
    change(guild, old, new)
    with subprocess.Popen([program("dossier"), "build"], cwd=again, env=environment()) as process:
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(moment)
        process.kill()
    assert [text in page.read_text("utf-8") for text in (old, new)].count(True) == 1
    change(guild, new, old)
    # Processes that the killed one had started see that it is gone, and let go of the lock.
    wait_for(lambda: run("dossier", "build", cwd=again).returncode == 0)
    assert old in page.read_text("utf-8")
    with zipfile.ZipFile(again / "build/dossier-offline.zip") as archive:
        assert archive.testzip() is None
        assert old in archive.read("dossier/actors/boatmens-guild.html").decode()


def test_a_zip_of_another_site_is_put_right(again: Path) -> None:
    (again / "build/dossier-offline.zip").write_bytes(b"of another site")
    assert "Nothing has changed" not in run("dossier", "build", cwd=again).stdout
    site, beside = again / "build/site/dossier-offline.zip", again / "build/dossier-offline.zip"
    assert site.read_bytes() == beside.read_bytes()


@pytest.mark.parametrize("called", [("dossier", "build"), ("dossier", "pages"), ("mkdocs", "build")])
def test_a_build_during_another_one_is_refused_and_spoils_nothing(
    checkout: Path, built: Path, called: tuple[str, str]
) -> None:
    shutil.copytree(built / "build", checkout / "build")
    (checkout / "build/pages").mkdir(exist_ok=True)
    (checkout / "build/pages/being-read.md").write_text("of the other build", encoding="utf-8")
    change(checkout / "content" / GUILD, "The guild of those who own", "The union of those who own")
    with locked(checkout / "build/site"):
        before = tree(checkout / "build")
        done = run(*called, cwd=checkout)
        assert done.returncode == 1
        assert "another build is writing" in done.stderr
        assert "Traceback" not in done.stderr
        assert tree(checkout / "build") == before


# ── MkDocs by itself ───────────────────────────────────────────────────────────────────────────────────────────────


def test_other_programs_can_publish_the_pages(project: Path, harbour: Compiled, harbour_site: Folders) -> None:
    done = run("dossier", "pages", cwd=project)
    assert done.returncode == 0
    assert f"{sum(path.endswith('.md') for path in harbour.files)} pages" in done.stdout
    written = {path: content for path, (_, content) in tree(project / "build/pages").items() if "." in path}
    assert written == harbour.files
    published = run("mkdocs", "build", "-f", "build/mkdocs.yml", cwd=project)
    assert published.returncode == 0, published.stderr
    assert_same(project / "build/site", harbour_site.site)


def test_pages_that_have_not_changed_are_not_written_again(project: Path) -> None:
    invoke(project, "pages")
    page = project / "build/pages/actors/teo-valk.md"
    moment = page.stat().st_mtime_ns
    change(project / "content" / GUILD, "The guild of those", "The union of those")
    assert invoke(project, "pages").exit_code == 0
    assert page.stat().st_mtime_ns == moment
    assert "The union of those" in (project / "build/pages/actors/boatmens-guild.md").read_text(encoding="utf-8")


@pytest.fixture
def checkout(project: Path) -> Path:
    """A project of its own: content, configuration, theme, and the module that MkDocs' macros load."""
    shutil.copy(PROJECT / "mkdocs.yml", project)
    shutil.copytree(PROJECT / "overrides", project / "overrides")
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(PROJECT / "builder" / "publish", project / "builder" / "publish", ignore=ignored)
    return project


def test_those_who_know_mkdocs_get_the_same_site(checkout: Path, harbour_site: Folders) -> None:
    done = run("mkdocs", "build", cwd=checkout)
    assert done.returncode == 0, done.stderr
    assert_same(checkout / "build/site", harbour_site.site)


@pytest.mark.parametrize(
    ("spoil", "shown"), [(break_, "error[unknown-word]"), (doubt, "warning[unsupported-disagreement]")]
)
def test_mkdocs_shows_mistakes_and_leaves_the_old_site(
    checkout: Path, built: Path, spoil: Callable[[Path], None], shown: str
) -> None:
    shutil.copytree(built / "build", checkout / "build")
    before = made(checkout)
    spoil(checkout)
    done = run("mkdocs", "build", cwd=checkout)
    assert done.returncode == 1
    assert shown in done.stderr
    assert "Traceback" not in done.stderr
    assert made(checkout) == before


# ── serve ──────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def server(project: Path) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """A running `dossier serve`: its address, and its process, which writes to said.txt."""
    with serving(project) as running:
        yield running


def test_a_server_follows_the_content_and_outlives_mistakes(
    project: Path, server: tuple[str, subprocess.Popen[str]], browser: Browser
) -> None:
    address, process = server
    page, file = f"{address}/actors/boatmens-guild.html", project / "content" / GUILD
    assert "The guild of those who own" in fetched(page)
    assert '"held_up": ""' in fetched(f"{address}/workbench.json?page=actors/boatmens-guild.html")

    change(file, "The guild of those", "The union of those")
    wait_for(lambda: "The union of those who own" in fetched(page))

    with opened(browser, address, page="actors/boatmens-guild.html") as watched:
        shown = watched.page.locator("article")
        expect(shown).to_contain_text("The union of those who own")
        break_(project)
        problem = watched.page.get_by_role("alert")
        expect(problem).to_contain_text("The content has 1 error.")
        expect(watched.page.get_by_role("region", name="Problems")).to_contain_text("line 3 error[unknown-word]")
        expect(shown).to_contain_text("The union of those who own")
        assert "unknown-word" in fetched(f"{address}/workbench.json")
        assert "Storm of April 2031" in fetched(f"{address}/events/april-storm.html")

        change(file, "kind: gild", "kind: guild")
        change(file, "The union of those", "The league of those")
        expect(shown).to_contain_text("The league of those who own")
        expect(problem).to_have_count(0)

    text = "name: Pilots\nkind: guild\nside: harbour\nsummary: They bring ships in [@general-knowledge].\n"
    (project / "content/actors/pilots.yml").write_text(text, encoding="utf-8")
    wait_for(lambda: "They bring ships in" in fetched(f"{address}/actors/pilots.html"))
    wait_for(lambda: "Pilots" in fetched(f"{address}/actors/index.html"))
    (project / "content/actors/pilots.yml").unlink()
    wait_for(lambda: fetched(f"{address}/actors/pilots.html") == "")
    assert "Pilots" not in fetched(f"{address}/actors/index.html")

    # A title stands on every page, those that were made before it changed too.
    change(project / "content/dossier.yml", "title: ", "title: New ")
    wait_for(lambda: "New " in fetched(f"{address}/actors/index.html").partition("</title>")[0])

    assert process.poll() is None
    process.send_signal(signal.SIGINT)
    assert process.wait(timeout=PATIENCE) == 0
    assert "Traceback" not in (project / "said.txt").read_text(encoding="utf-8")
    assert not (project / "build/site").exists()


@pytest.mark.parametrize(
    "address", ["nonsense", "127.0.0.1:99999", "127.0.0.1:", ":8000", "example.org:80", "127.0.0.1:x"]
)
def test_an_address_that_is_none_is_refused(project: Path, address: str) -> None:
    done = invoke(project, "serve", "--address", address)
    assert done.exit_code == 2
    assert f"'{address}' is no address of this machine with a port; write 127.0.0.1:8000." in " ".join(
        done.stderr.split()
    )


def test_a_port_that_is_taken_is_said(project: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        done = run("dossier", "serve", "--address", f"127.0.0.1:{taken.getsockname()[1]}", cwd=project)
    assert done.returncode == 1
    assert "Nothing can be served at 127.0.0.1:" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_server_of_broken_content_says_what_is_wrong(project: Path) -> None:
    break_(project)
    done = run("dossier", "serve", "--address", f"127.0.0.1:{free_port()}", cwd=project)
    assert done.returncode == 1
    assert f"content/{GUILD}:3:7: error[unknown-word]" in done.stderr
    assert "Traceback" not in done.stderr


# ── Everywhere ─────────────────────────────────────────────────────────────────────────────────────────────────────


def test_help_names_every_command(tmp_path: Path) -> None:
    for option in ("--help", "-h"):
        done = invoke(tmp_path, option)
        assert (done.exit_code, done.stderr) == (0, "")
        for command in COMMANDS:
            assert re.search(rf"^  {command} +\w", done.stdout, re.MULTILINE), command


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(tmp_path: Path, command: str) -> None:
    done = invoke(tmp_path, command, "--help")
    assert (done.exit_code, done.stderr) == (0, "")
    assert re.match(rf"Usage: \w+ {command} \[OPTIONS\] \[CONTENT[^\]]*\]\n", done.stdout)


def test_without_a_terminal_the_output_is_plain(
    first_build: tuple[Path, subprocess.CompletedProcess[str]], project: Path
) -> None:
    break_(project)
    for done in (first_build[1], run("dossier", "check", cwd=project)):
        said = done.stdout + done.stderr
        assert said
        assert all(each.isprintable() or each == "\n" for each in said), ascii(said)


def folder(content: Path) -> None:
    (content / "dossier.yml").unlink()
    (content / "dossier.yml").mkdir()


def garbage(content: Path) -> None:
    for path in content.rglob("*.*"):
        if path.is_file():
            path.write_bytes(bytes(range(256)))


def nothing(content: Path) -> None:
    for path in content.rglob("*.*"):
        if path.is_file():
            path.write_bytes(b"")


def empty(content: Path) -> None:
    shutil.rmtree(content)
    content.mkdir()


def deep(content: Path) -> None:
    (content / "dossier.yml").write_text("[" * 100_000, encoding="utf-8")


BAD: dict[str, Callable[[Path], None]] = {
    "a folder in the place of dossier.yml": folder,
    "garbage in every file": garbage,
    "nothing in any file": nothing,
    "no file at all": empty,
    "a hundred thousand brackets": deep,
}


@pytest.mark.parametrize("command", ["check", "build", "pages"])
@pytest.mark.parametrize("spoil", BAD.values(), ids=BAD.keys())
def test_bad_content_is_a_problem_and_never_a_crash(
    tmp_path: Path, command: str, spoil: Callable[[Path], None]
) -> None:
    content = dossier_folder(tmp_path)
    spoil(content)
    done = invoke(tmp_path, command)
    assert done.exit_code == 1
    assert "error[" in done.stderr
    assert not (tmp_path / "build").exists()


def without_root_power() -> None:
    """Give up root's power to read every file, where the tests run as root."""
    for capability in (1, 2):  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH
        ctypes.CDLL(None).prctl(24, capability, 0, 0, 0)  # PR_CAPBSET_DROP


@pytest.mark.parametrize("command", ["check", "serve"])
def test_a_file_that_nobody_may_read_is_named(tmp_path: Path, command: str) -> None:
    content = dossier_folder(tmp_path)
    (content / "dossier.yml").chmod(0)
    done = subprocess.run(
        [program("dossier"), command],
        cwd=tmp_path,
        env=environment(),
        capture_output=True,
        text=True,
        preexec_fn=without_root_power,
        check=False,
    )
    assert done.returncode == 1
    assert "content/dossier.yml" in done.stderr
    assert "the system does not let this be read" in done.stdout + done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_a_terminal_that_lacks_letters_gets_their_numbers(tmp_path: Path, form: str) -> None:
    dossier_folder(tmp_path, {"actors/guild.yml": "name: نقابة – “é”\nkind: نقابة\n"})
    done = run("dossier", "check", "--format", form, cwd=tmp_path, PYTHONIOENCODING="latin-1")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    shown = str(json.loads(done.stdout)).encode("ascii", "backslashreplace").decode() if form == "json" else ""
    assert r"\u0646\u0642\u0627\u0628\u0629" in shown + done.stdout + done.stderr


@pytest.mark.parametrize("command", ["build", "pages"])
def test_a_file_in_the_place_of_the_build_folder_is_named(project: Path, command: str) -> None:
    (project / "build").write_text("mine", encoding="utf-8")
    done = invoke(project, command)
    assert done.exit_code == 1
    assert str(project / "build") in done.stderr
    assert (project / "build").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("settings", ["nonsense: [", "site_name: x\ndocs_dir: content\nplugins: [search]\n"])
def test_a_configuration_that_cannot_be_used_is_named(project: Path, settings: str) -> None:
    (project / "mkdocs.yml").write_text(settings, encoding="utf-8")
    done = invoke(project, "build")
    assert done.exit_code == 1
    assert str(project / "mkdocs.yml") in done.stderr
