"""Schemas in an editor: what the server that editors run for YAML offers, shows and marks in the invented dossier.

npm fetches the server (`make scripts`); without it, these tests are left out and say so.
"""

import json
import re
import shutil
from collections.abc import Iterator

import pytest
from click.testing import CliRunner

from builder.cli import main
from builder.publish.folders import PACKAGE
from tests.conftest import HARBOUR, ROOT
from tests.editor import PROGRAM, SETTINGS, Editor, editor_of

FIRST_LINE = re.compile(r"^# yaml-language-server:.*\n", re.MULTILINE)
STORM = "name: Storm\nkind: storm\nsummary: A storm [@general-knowledge].\n"
SCAFFOLD = PACKAGE / "scaffold" / "dot-vscode"


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    """An editor in which a copy of the invented dossier is open, with the settings of a new dossier and its schemas."""
    if not PROGRAM.exists() or shutil.which("node") is None:
        pytest.skip("yaml-language-server is missing; with Node.js and npm, make scripts fetches it")
    home = tmp_path_factory.mktemp("a dossier")
    shutil.copytree(HARBOUR, home / "content")
    (home / SETTINGS).parent.mkdir()
    shutil.copy(SCAFFOLD / "settings.json", home / SETTINGS)
    done = CliRunner().invoke(main, ["schema", str(home / "content")])
    assert done.exit_code == 0, done.output
    with editor_of(home) as opened:
        yield opened


# ── Completion ───────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_kind_is_offered_with_its_label(editor: Editor) -> None:
    offered = editor.completions("content/actors/*.yml", "name: X\nkind: ‸\n")
    assert offered == {
        "person": "Person",
        "council": "Council",
        "guild": "Guild",
        "watch": "Watch",
        "outlet": "Newspaper",
    }


def test_a_role_is_offered_with_its_label(editor: Editor) -> None:
    text = f"{STORM}participants:\n  - actor: coastal-watch\n    role: ‸\n"
    offered = editor.completions("content/events/*.yml", text)
    assert offered["rescuer"] == "went to the rescue"
    assert "person" not in offered


@pytest.mark.parametrize(
    ("path", "text", "wanted", "told", "unwanted"),
    [
        ("events", "participants:\n  - actor: ‸\n", "boatmens-guild", "Boatmen's Guild (Guild)", "north-harbour"),
        ("events", "where:\n  - value: ‸\n", "north-harbour", "North Harbour (Harbour)", "boatmens-guild"),
        ("events", "follows:\n  - event: ‸\n", "toll-raised", "Harbour Council raises the toll (Decision", "sella"),
        ("actors", "relations:\n  - to: ‸\n", "sella", "Sella (Island)", "general-knowledge"),
        ("claims", "claims:\n  - about: [‸]\n", "april-storm", "Storm of April 2031 (Storm", "general-knowledge"),
        ("events", "attributions:\n  - {by: ‸}\n", "ines-marrow", "Ines Marrow (Person)", "sella"),
    ],
)
def test_an_id_is_offered_with_the_name_of_its_record(
    editor: Editor, path: str, text: str, wanted: str, told: str, unwanted: str
) -> None:
    offered = editor.completions(f"content/{path}/*.yml", text)
    assert offered[wanted].startswith(told)
    assert unwanted not in offered


def test_a_paragraph_is_offered_with_what_it_says(editor: Editor) -> None:
    offered = editor.completions("content/actors/*.yml", "names:\n  - value: X\n    sources: [‸]\n")
    assert offered["courier-storm-and-toll#p7"].endswith("(Sella Courier), ¶7: The Guild denies it.")
    assert "general-knowledge" in offered
    assert "courier-storm-and-toll#p99" not in offered


def test_fields_are_offered_with_what_they_are_for(editor: Editor) -> None:
    offered = editor.completions("content/events/*.yml", f"{STORM}‸\n")
    assert offered["participants"] == "People and groups, and the part of each"
    assert "kind" not in offered, "it is there already"


# ── Hover ────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("participants:\n  - actor: coastal‸-watch\n    role: rescuer\n", "`coastal-watch`: Coastal Watch (Watch)"),
        ("participants:\n  - actor: coastal-watch\n    role: resc‸uer\n", "`rescuer`: went to the rescue"),
        ("when:\n  - value: 2031\n    sources: [courier-storm-and-toll#p‸7]\n", "¶7: The Guild denies it."),
    ],
)
def test_over_a_value_stands_what_it_means_before_the_others(editor: Editor, text: str, shown: str) -> None:
    first = editor.hover("content/events/*.yml", STORM + text).partition("* ")[2].partition("\n")[0]
    assert shown in first


def test_over_a_field_stands_what_it_is_for(editor: Editor) -> None:
    shown = editor.hover("content/events/*.yml", f"{STORM}participants:\n  - act‸or: coastal-watch\n")
    assert shown.startswith("Id of the actor\n")


# ── Marks ────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("wrong", ["hurricane", "no-body", "courier-storm-and-toll#p99", "5 April 2031", "nobody"])
def test_a_wrong_word_is_marked(editor: Editor, wrong: str) -> None:
    text = (
        f"{STORM.replace('kind: storm', 'kind: hurricane')}"
        "when:\n  - {value: 5 April 2031, sources: [courier-storm-and-toll#p99]}\n"
        "participants:\n  - {actor: no-body, role: affected, sources: [general-knowledge], according-to: nobody}\n"
    )
    marked = editor.marked("content/events/*.yml", text)
    assert set(marked) == {"hurricane", "no-body", "courier-storm-and-toll#p99", "5 April 2031", "nobody"}
    assert ("vocabulary.yml" in marked[wrong]) == (wrong == "hurricane")
    assert "Valid values" not in marked[wrong]


@pytest.mark.parametrize(
    "voice", ["boatmens-guild", "harbour-board", "a member of the council", "أحد أعضاء المجلس", "匿名の関係者"]
)
def test_a_speaker_may_be_described_or_have_had_another_id(editor: Editor, voice: str) -> None:
    text = f"{STORM}when:\n  - {{value: 2031-04-05, sources: [general-knowledge], according-to: {voice}}}\n"
    assert editor.marked("content/events/*.yml", text) == {}


def test_nothing_is_marked_in_a_sound_dossier(editor: Editor) -> None:
    for file in sorted(HARBOUR.rglob("*.yml")):
        folder = file.relative_to(HARBOUR).parent.as_posix()
        path = f"content/{file.name}" if folder == "." else f"content/{folder}/*.yml"
        assert editor.marked(path, FIRST_LINE.sub("", file.read_text(encoding="utf-8"))) == {}, file


# ── Which schema ─────────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_first_line_still_names_a_schema_and_then_comes_before_the_settings(editor: Editor) -> None:
    form = (PACKAGE / "schemas" / "location.json").as_uri()
    text = f"# yaml-language-server: $schema={form}\nname: X\nsummary: Y\nkind: nowhere\nside: x\n"
    assert set(editor.marked("content/actors/*.yml", text)) == {"side"}


def test_front_matter_is_offered_as_much_once_an_editor_hands_it_over(editor: Editor) -> None:
    form = "../build/schemas/article.json"
    start = f"# yaml-language-server: $schema={form}\n"
    offered = editor.completions("content/*.yml", f"{start}publisher:\n  actor: ‸\n")
    assert offered["sella-courier"] == "Sella Courier (Newspaper)"
    for file in sorted((HARBOUR / "articles").glob("*.md")):
        front = file.read_text(encoding="utf-8").split("---\n")[1]
        assert editor.marked("content/*.yml", start + FIRST_LINE.sub("", front)) == {}, file


def test_this_repository_has_the_settings_of_a_new_dossier() -> None:
    for name in ("settings.json", "extensions.json"):
        here, new = ((folder / name).read_text(encoding="utf-8") for folder in (ROOT / ".vscode", SCAFFOLD))
        assert json.loads(here) == json.loads(new)


def test_the_container_brings_what_the_folder_recommends() -> None:
    container = json.loads((ROOT / ".devcontainer" / "devcontainer.json").read_text(encoding="utf-8"))
    recommended = json.loads((ROOT / ".vscode" / "extensions.json").read_text(encoding="utf-8"))["recommendations"]
    assert container["customizations"]["vscode"]["extensions"] == recommended
    make, target = container["postCreateCommand"].split()
    assert make == "make"
    assert re.search(rf"^{target}:.*## ", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
