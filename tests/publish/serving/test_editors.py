"""The links that open a file at its line: of each editor that has a name, and of those somebody describes."""

from pathlib import Path, PurePosixPath
from urllib.parse import unquote

import pytest
from click.testing import CliRunner

from builder.cli import main
from builder.publish.serving.editors import EDITORS, Workplace, editor_address, editor_of_environment


def link(editor: str, content: Path = Path("/home/ines/dossier/content")) -> str:
    return Workplace(content, "content", editor_address(editor)).open("actors/guild.yml", 3, 7)


@pytest.mark.parametrize(
    ("editor", "expected"),
    [
        ("vscode", "vscode://file/home/ines/dossier/content/actors/guild.yml:3:7"),
        ("vscodium", "vscodium://file/home/ines/dossier/content/actors/guild.yml:3:7"),
        ("cursor", "cursor://file/home/ines/dossier/content/actors/guild.yml:3:7"),
        ("idea", "idea://open?file=/home/ines/dossier/content/actors/guild.yml&line=3&column=7"),
        ("none", ""),
        ("emacs://open?url=file://{path}&l={line}", "emacs://open?url=file:///home/ines/dossier/content/actors/guild.yml&l=3"),
        ("x-edit:{path}", "x-edit:/home/ines/dossier/content/actors/guild.yml"),
    ],
)  # fmt: skip
def test_each_editor_has_its_address(editor: str, expected: str) -> None:
    assert link(editor) == expected


@pytest.mark.parametrize("name", ["a b", "50% & more", "a#b?c", "شمال", '"quoted"', "<script>", "a:3"])
@pytest.mark.parametrize("editor", ["vscode", "idea"])
def test_a_path_of_any_name_stays_one_path(name: str, editor: str) -> None:
    found = link(editor, Path("/home") / name)
    assert not set(found.removeprefix("idea://open?file=").removesuffix("&line=3&column=7")) & set(' "<>#?&')
    assert found.isascii()
    assert f"/home/{name}/actors/guild.yml" in unquote(found)


def test_a_path_on_windows_begins_with_a_slash_too() -> None:
    windows = PurePosixPath("C:/ines/content")
    assert unquote(Workplace(windows, "content", EDITORS["vscode"]).open("dossier.yml")) == (  # type: ignore[arg-type]
        "vscode://file/C:/ines/content/dossier.yml:1:1"
    )


WRONG = [
    "", "emacs", "VSCode", "subl {path}", "edit://open", "edit://{line}", "edit://{path}{row}", "edit://{path!r}",
    "edit://{path:9}", "edit://{path", "edit://{}", "edit://{path.parent}", "edit://{0}{path}", "{path}", "//{path}",
    "javascript:alert('{path}')", "JavaScript:{path}", "data:text/html,{path}", "edit://{path}\n",
]  # fmt: skip


@pytest.mark.parametrize("written", WRONG)
def test_what_is_no_editor_is_refused_with_a_sentence(written: str, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="is no editor; write one of vscode, vscodium, cursor, idea, none, or"):
        editor_address(written)
    done = CliRunner().invoke(main, ["serve", str(tmp_path), "--editor", written])
    assert done.exit_code == 2
    assert "is no editor" in done.output
    assert "Traceback" not in done.output


def test_somebody_can_name_their_editor_for_good(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DOSSIER_EDITOR", raising=False)
    assert editor_of_environment() == EDITORS["vscode"]
    monkeypatch.setenv("DOSSIER_EDITOR", "idea")
    assert editor_of_environment() == EDITORS["idea"]
    monkeypatch.setenv("DOSSIER_EDITOR", "none")
    assert editor_of_environment() == ""
