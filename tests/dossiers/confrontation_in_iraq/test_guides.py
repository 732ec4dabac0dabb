"""The guides of this dossier: what they tell to do can be done, and what they show passes the check."""

import re
import shlex
import shutil
from pathlib import Path
from textwrap import dedent

import pytest
import yaml
from click.testing import CliRunner

from builder.build import examine
from builder.cli import main
from builder.diagnostics import report
from builder.model.values.dates import parse_date
from tests.cli.test_add import PAGE, TEXT
from tests.cli.test_diff import git
from tests.factory import compiled_of

FENCE = re.compile(r"^( *)```(\w+)\n(.*?)^ *```$", re.MULTILINE | re.DOTALL)
FILE = re.compile(r"# ([a-z/-]+\.yml)\n")
INQUIRY = """\
---
title: Board Looks into the Lock Gate
work: gate-inquiry
publisher: {name: Alder Ford Notes, basis: printed}
date: {value: 2031-05-20, basis: printed}
paragraphs: 3
---

¶1 Headline: a board looks into the gate of the lock.

¶2 The board of inquiry says that the gate broke shortly before midnight on 4 May. It calls the keeper Ole Brand.

¶3 The town council blames the keeper and gives no evidence; he denies it.
"""
LONGEST = 400


def guides(content: Path) -> dict[str, str]:
    """Return the guides by name."""
    return {path.stem: path.read_text(encoding="utf-8") for path in sorted((content / "pages/contribute").glob("*.md"))}


def blocks(text: str, *languages: str) -> list[tuple[str, str]]:
    """Return the blocks of code in some languages, each with its language."""
    return [(found, dedent(body)) for _, found, body in FENCE.findall(text) if found in languages]


def invoke(*arguments: str) -> str:
    """Run a command that succeeds and return what it says."""
    done = CliRunner().invoke(main, arguments)
    assert done.exit_code == 0, (arguments, done.output)
    return done.output


def followed(guide: str) -> dict[str, str]:
    """Do what a guide says, here, in a new dossier: its commands, and what it shows in the places that are left."""
    said: dict[str, str] = {}
    for language, text in blocks(guide, "sh", "markdown", "yaml"):
        if language == "sh":
            # A server ends only when it is stopped.
            commands = [each for each in text.splitlines() if not each.startswith("dossier serve")]
            said |= {each: invoke(*shlex.split(each)[1:]) for each in commands}
        elif language == "markdown":
            file = Path("content/articles/lock-gate.md")
            head, _, _ = file.read_text(encoding="utf-8").partition("¶1 …")
            file.write_text(head + text, encoding="utf-8")
        else:
            (Path("content") / FILE.match(text)[1]).write_text(text, encoding="utf-8")  # type: ignore[index]
    return said


@pytest.fixture(scope="module")
def example(content: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, str]]:
    """A new dossier in which the guide to an article was followed, and what each of its commands said."""
    home = tmp_path_factory.mktemp("example") / "lock"
    invoke("new", str(home), "--title", "The Lock", "--language", "en")
    git(home, "init", "--initial-branch=main")
    git(home, "add", ".")
    git(home, "commit", "--message=first")
    (home / "lock.txt").write_bytes(TEXT.encode())
    (home / "lock.html").write_text(PAGE, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(home)
        return home / "content", followed(guides(content)["an-article"])


def test_the_guide_to_an_article_ends_in_a_sound_dossier(example: tuple[Path, dict[str, str]]) -> None:
    folder, said = example
    assert examine(folder).diagnostics == ()
    assert "is sound" in said["dossier check"]
    assert "lock-gate" in said["dossier diff main"]
    assert "Ole Brandt" in said["dossier suggest lock-gate --text lock.txt"]


def test_the_pages_say_what_the_guide_entered(example: tuple[Path, dict[str, str]]) -> None:
    made = compiled_of(examine(example[0]))
    page = made.page("events/breaking-of-the-lock-gate.md").decode()
    for said in ("5 May 2031", "A gate broke at night", "Ole Brandt", "Amra Lock", "The breaking was heard far away"):
        assert said in page
    assert "two barges had no water" in made.page("articles/lock-gate.md").decode()


def test_what_the_guides_show_passes_the_check(
    content: Path, example: tuple[Path, dict[str, str]], tmp_path: Path
) -> None:
    number = 0
    for name, guide in guides(content).items():
        folder = Path(shutil.copytree(example[0], tmp_path / name))
        (folder / "articles/gate-inquiry.md").write_text(INQUIRY, encoding="utf-8")
        for _, text in blocks(guide, "yaml"):
            path = FILE.match(text)
            assert path, f"{name}: the first line of a block names its file"
            file, number = folder / path[1], number + 1
            before = yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader) if file.exists() else {}
            fields = before | yaml.load(text, yaml.BaseLoader)
            file.parent.mkdir(exist_ok=True)
            file.write_text(yaml.safe_dump(fields, allow_unicode=True), encoding="utf-8")
            found = examine(folder)
            assert found.diagnostics == (), report(found.diagnostics, found.texts, name)
    assert number > len(guides(content))


def test_a_guide_can_be_read_in_two_minutes(content: Path) -> None:
    for name, guide in guides(content).items():
        _, _, text = guide.partition("---\n")[2].partition("---\n")
        assert len(FENCE.sub("", text).split()) <= LONGEST, name


def test_the_dates_that_the_guide_shows_can_be_written(content: Path) -> None:
    rows = re.findall(r"^\| .* \| `(.*)` \|$", guides(content)["dates"], re.MULTILINE)
    assert len(rows) > 5
    assert all(parse_date(each) for each in rows)
