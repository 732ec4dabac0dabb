"""dossier suggest as people run it: on a digest, on a text of their own, and on what is neither."""

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from builder.cli import main
from builder.read.given.files import read_paragraphs
from tests.command import tree
from tests.conftest import HARBOUR

TEXT = "Storm Returns\n\nThe storm of 9 April drowned five seafarers, Teo Valk said on Wednesday.\n"

WRAPPED = """\
Storm Returns to the Harbour

On Wednesday a storm came back to North Harbour, and the boats that had
been left at the quay were driven against the wall for most of the day.

Nobody was hurt, said Teo Valk of the guild, who had counted all of them
before he went home in the evening, when the wind had at last gone down.
"""


def suggest(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["suggest", *map(str, arguments)])


@pytest.fixture
def text(tmp_path: Path) -> Path:
    """A text that is not kept in any dossier, in a path with a space."""
    file = tmp_path / "my texts" / "storm.txt"
    file.parent.mkdir()
    file.write_text(TEXT, encoding="utf-8")
    return file


def test_a_digest_is_read_where_no_text_is_given() -> None:
    done = suggest("lantern-blockade", HARBOUR)
    assert done.exit_code == 0, done.output
    assert done.output.startswith("1 suggestion for lantern-blockade: 1 × known-name.\n")
    assert "printed: [lantern-blockade#p4]" in done.output
    assert suggest("lantern-blockade.md", HARBOUR).output == done.output
    assert suggest(HARBOUR / "articles/lantern-blockade.md", HARBOUR).output == done.output


def test_a_text_of_an_article_that_is_not_entered(text: Path) -> None:
    done = suggest("storm-returns", HARBOUR, "--text", text, "--date", "2031-04-18")
    assert done.exit_code == 0, done.output
    assert "“five” beside 3" in done.output
    assert "- {value: 2031-04-16, sources: [storm-returns#p2]" in done.output
    assert "speaker: teo-valk" in done.output


def test_nothing_is_written(text: Path, tmp_path: Path) -> None:
    content = Path(shutil.copytree(HARBOUR, tmp_path / "content"))
    before = tree(tmp_path)
    assert suggest("storm-returns", content, "--text", text).exit_code == 0
    assert tree(tmp_path) == before


def test_some_alone_and_for_other_programs(text: Path) -> None:
    asked = ("storm-returns", HARBOUR, "--text", text, "--date", "2031-04-18", "--format", "json")
    data = json.loads(suggest(*asked, "--only", "figure", "--only", "difference").output)
    assert {each["kind"] for each in data["suggestions"]} == {"figure", "difference"}
    assert data["article"] == "storm-returns"
    assert data["suggestions"][-1]["lines"] == (
        "- {outcome: drowned, who: seafarers, count: 5, sources: [storm-returns#p2]}"
    )


def test_markdown_is_text_wherever_it_comes_from(tmp_path: Path) -> None:
    file = tmp_path / "text"
    file.write_text("<script>alert(1)</script> said Teo Valk in ```code```, *loudly*.\n", encoding="utf-8")
    written = suggest("a", HARBOUR, "--text", file, "--format", "markdown").output
    assert "<script>" not in written
    assert "```yaml" in written
    shown = suggest("a", HARBOUR, "--text", file).output
    assert "<script>alert(1)</script>" in shown


def test_line_ends_and_marks_of_other_systems_change_nothing(text: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_bytes(b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode())
    asked = ("storm-returns", HARBOUR, "--date", "2031-04-18", "--text")
    assert suggest(*asked, other).output == suggest(*asked, text).output


def test_lines_that_were_wrapped_are_the_paragraphs_that_add_numbers(tmp_path: Path) -> None:
    file = tmp_path / "wrapped.txt"
    file.write_text(WRAPPED, encoding="utf-8")
    assert len(read_paragraphs(file)) == 3  # as add reads them
    found = json.loads(suggest("a", HARBOUR, "--date", "2031-04-18", "--text", file, "--format", "json").output)
    said = next(each for each in found["suggestions"] if each["kind"] == "speech")
    assert (said["paragraph"], "a#p3" in said["lines"]) == (3, True)


def test_an_empty_text_is_named_and_one_without_capitals_ends_well(tmp_path: Path) -> None:
    file = tmp_path / "text"
    file.write_text("", encoding="utf-8")
    done = suggest("a", HARBOUR, "--text", file)
    assert (done.exit_code, "text is empty." in done.output) == (2, True), done.output
    file.write_text("قال أحمد إن \x1b[31m القارب غرق.\n", encoding="utf-8")
    done = suggest("a", HARBOUR, "--text", file)
    assert done.exit_code == 0
    assert "no capitals" in done.output
    assert "\x1b" not in done.output


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("lantern-blokade",), "There is no article 'lantern-blokade'. Did you mean 'lantern-blockade'?"),
        (("new-one",), "If it is not entered yet, give its text: --text FILE."),
        (("teo-valk",), "'teo-valk' is no article: it is the id of an actor."),
        (("new-one", "--text", "nowhere.txt"), "There is no file nowhere.txt."),
        (("new-one", "--text", HARBOUR), "is a folder"),
        (("New One", "--text", HARBOUR / "dossier.yml"), "'New One' cannot be the id of an article"),
        (("lantern-blockade", "--date", "5 April 2031"), "Write '2031-04-05'."),
    ],
)
def test_what_is_not_there_is_wrong_use(arguments: tuple[str | Path, ...], says: str) -> None:
    done = suggest(arguments[0], HARBOUR, *arguments[1:])
    assert done.exit_code == 2, done.output
    assert says in done.output


def test_what_is_no_text_is_wrong_use(tmp_path: Path) -> None:
    file = tmp_path / "picture.png"
    for data, says in (
        (b"\x89PNG\xff", "not UTF-8"),
        (b"a\0b", "is not text"),
        (b"a" * (256 * 1024 + 1), "too large"),
        (b"a " * 20_000, "Paragraph 1 of"),
    ):
        file.write_bytes(data)
        done = suggest("new-one", HARBOUR, "--text", file)
        assert (done.exit_code, says in done.output) == (2, True), done.output


def test_no_content_folder_is_wrong_use(tmp_path: Path) -> None:
    assert suggest("a", tmp_path / "nowhere").exit_code == 2


def test_an_article_that_cannot_be_read_is_said_to_be(tmp_path: Path) -> None:
    content = Path(shutil.copytree(HARBOUR, tmp_path / "content"))
    (content / "articles/lantern-blockade.md").write_text("no fields", encoding="utf-8")
    done = suggest("lantern-blockade", content)
    assert done.exit_code == 2
    assert "'lantern-blockade' cannot be read" in done.output
