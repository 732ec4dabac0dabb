"""The commands that change the content: what they show, what they write, what they leave alone."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from builder.build import examine
from builder.cli import main
from tests.command import tree
from tests.conftest import HARBOUR
from tests.factory import MINIMAL, codes, dossier_folder


@pytest.fixture
def harbour(tmp_path: Path) -> Path:
    """A copy of the invented dossier."""
    return Path(shutil.copytree(HARBOUR, tmp_path / "content"))


def dossier(*arguments: str | Path, answer: str | None = None) -> Result:
    return CliRunner().invoke(main, [*map(str, arguments)], input=answer)


def replace_in(file: Path, old: str, new: str) -> None:
    text = file.read_bytes().decode()
    assert old in text
    file.write_bytes(text.replace(old, new).encode())


def test_a_renamed_record_takes_all_that_names_it_along(harbour: Path) -> None:
    before = examine(harbour)
    assert before.dossier is not None
    for old, new in (("boatmens-guild", "guild-of-boatmen"), ("courier-storm-and-toll", "courier-toll")):
        named = [
            path for path, text in before.texts.items() if old in text and not text.startswith(f"formerly: [{old}")
        ]
        assert len(named) > 5
        result = dossier("rename", old, new, harbour, "--yes")
        assert result.exit_code == 0, result.output
    after = examine(harbour)
    assert after.dossier is not None
    assert codes(after) == codes(before)
    assert len(after.dossier.records) == len(before.dossier.records)
    assert "boatmens-guild" not in after.dossier.records
    left = [path for path, text in after.texts.items() if "courier-storm-and-toll" in text]
    assert left == ["articles/courier-toll.md"], "it stays as a former id alone"
    assert (harbour / "claims/courier-toll.yml").is_file()
    assert "formerly: [courier-storm-and-toll, courier-april]\n" in after.texts["articles/courier-toll.md"]


def test_a_renamed_record_keeps_every_other_line(harbour: Path) -> None:
    file = harbour / "actors/harbour-council.yml"
    before = file.read_text(encoding="utf-8").split("\n")
    assert dossier("rename", "boatmens-guild", "guild-of-boatmen", harbour, "--yes").exit_code == 0
    after = file.read_text(encoding="utf-8").split("\n")
    assert len(before) == len(after)
    assert all(old == new or "boatmens-guild" in old for old, new in zip(before, after, strict=True))


def test_renaming_back_leaves_the_other_id_as_the_former_one(harbour: Path) -> None:
    assert dossier("rename", "teo-valk", "valk", harbour, "--yes").exit_code == 0
    assert dossier("rename", "valk", "teo-valk", harbour, "--yes").exit_code == 0
    assert "formerly: [valk]\n" in (harbour / "actors/teo-valk.yml").read_text(encoding="utf-8")
    assert not [each for each in examine(harbour).diagnostics if not each.is_advice]


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("teo-valkk", "valk", "There is no record 'teo-valkk'. Did you mean 'teo-valk'?"),
        ("teo-valk", "Teo Valk", "'Teo Valk' is not an id"),
        ("teo-valk", "boatmens-guild", "'boatmens-guild' is an id of actors/boatmens-guild.yml"),
        ("teo-valk", "harbour-board", "'harbour-board' is an id of actors/harbour-council.yml"),
        ("teo-valk", "index", "'index' cannot be an id"),
    ],
)
def test_an_id_that_cannot_be_is_refused(harbour: Path, old: str, new: str, says: str) -> None:
    before = tree(harbour)
    result = dossier("rename", old, new, harbour, "--yes")
    assert result.exit_code == 2
    assert says in result.output
    assert tree(harbour) == before


def test_nothing_is_renamed_past_a_file_that_cannot_be_read(harbour: Path) -> None:
    (harbour / "actors/broken.yml").write_text("name: [x\n", encoding="utf-8")
    before = tree(harbour)
    result = dossier("rename", "teo-valk", "valk", harbour, "--yes")
    assert result.exit_code == 1
    assert "actors/broken.yml:1" in result.output
    assert "references in it would be overlooked" in result.output
    assert tree(harbour) == before


@pytest.mark.parametrize("arguments", [("rename", "teo-valk", "valk"), ("fix",)])
def test_changes_are_shown_and_not_made_unless_somebody_says_yes(harbour: Path, arguments: tuple[str, ...]) -> None:
    replace_in(harbour / "articles/courier-storm-and-toll.md", "formerly: [courier-april]", "formerly: [courier-a]")
    replace_in(harbour / "actors/teo-valk.yml", "sources: [courier-storm-and-toll#p3]", "sources: [courier-a#p3]")
    before = tree(harbour)
    for answer in ((), ("--no",)):
        result = dossier(*arguments, harbour, *answer)
        assert result.exit_code == 1
        assert "\n-" in result.output
        assert "\n+" in result.output
        assert "Nothing was changed" in result.output
        assert tree(harbour) == before


def test_what_has_one_right_answer_is_mended(harbour: Path) -> None:
    replace_in(harbour / "articles/courier-storm-and-toll.md", "formerly: [courier-april]", "formerly: [courier-a]")
    replace_in(harbour / "actors/teo-valk.yml", "sources: [courier-storm-and-toll#p3]", "sources: [courier-a#p3]")
    result = dossier("fix", harbour, "--yes")
    assert result.exit_code == 0, result.output
    assert "1 problem (former-id)" in result.output
    assert "sources: [courier-storm-and-toll#p3]" in (harbour / "actors/teo-valk.yml").read_text(encoding="utf-8")
    assert "no remedy" not in result.output
    assert "Nothing here has a remedy" in dossier("fix", harbour).output


def test_a_file_that_changed_while_one_thought_is_not_overwritten(
    harbour: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace_in(harbour / "articles/courier-storm-and-toll.md", "formerly: [courier-april]", "formerly: [courier-a]")
    file = harbour / "actors/teo-valk.yml"
    replace_in(file, "sources: [courier-storm-and-toll#p3]", "sources: [courier-a#p3]")

    def answered(question: str) -> bool:
        replace_in(file, "name:", "# somebody else's remark\nname:")
        return True

    monkeypatch.setattr("builder.cli.drafts.is_asked", lambda: True)
    monkeypatch.setattr("click.confirm", answered)
    result = dossier("fix", harbour)
    assert result.exit_code == 1
    assert "actors/teo-valk.yml has been changed meanwhile" in result.output
    assert "# somebody else's remark" in file.read_text(encoding="utf-8")
    assert "courier-a#p3" in file.read_text(encoding="utf-8")


@pytest.mark.parametrize("arguments", [("rename", "a", "b"), ("fix",)])
def test_a_folder_that_is_not_there_is_named(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    result = dossier(*arguments, tmp_path / "nowhere")
    assert result.exit_code == 2
    assert f"There is no folder {tmp_path / 'nowhere'}." in result.output


def test_a_small_dossier_can_rename_all_it_has(tmp_path: Path) -> None:
    content = dossier_folder(tmp_path)
    for old, new in (("courier", "herald"), ("guild", "union"), ("north-harbour", "haven"), ("storm", "gale")):
        assert dossier("rename", old, new, content, "--yes").exit_code == 0
    found = examine(content)
    assert not [each for each in found.diagnostics if not each.is_advice]
    assert found.dossier is not None
    assert set(found.dossier.records) == {"herald", "union", "haven", "gale"}


def test_two_records_of_one_thing_become_one_and_nothing_is_lost(harbour: Path) -> None:
    double = harbour / "actors/the-boatmen.yml"
    double.write_text(
        """\
# a remark above
name: The Boatmen of the Harbour
kind: guild # nobody doubts it
side: boatmen
printed: [lantern-blockade#p2]
summary: Those who own boats, in other words [@lantern-blockade#p2].
names:
  # a remark of one entry
  - value: Men of the Oar
    sources: [lantern-blockade#p2]
relations:
  - {type: works-with, to: boatmens-guild, sources: [lantern-blockade#p2]}
""".replace("works-with", relation_word(harbour)),
        encoding="utf-8",
    )
    replace_in(harbour / "actors/teo-valk.yml", "boatmens-guild", "the-boatmen")
    other = harbour / "actors/boatmens-guild.yml"
    before = other.read_text(encoding="utf-8")
    result = dossier("merge", "the-boatmen", "boatmens-guild", harbour, "--yes")
    assert result.exit_code == 0, result.output
    after = other.read_text(encoding="utf-8")
    assert not double.exists()
    assert "the-boatmen" not in (harbour / "actors/teo-valk.yml").read_text(encoding="utf-8")
    assert "  # a remark of one entry\n  - value: Men of the Oar\n    sources: [lantern-blockade#p2]\n" in after
    assert "{value: The Boatmen of the Harbour, sources: [lantern-blockade#p2]}" in after
    assert "the-boatmen" in after
    left = after.partition("# From the-boatmen")[2]
    assert "# # a remark above\n" in left
    assert "# kind: guild # nobody doubts it\n" in left
    assert "Those who own boats, in other words" in left
    assert "to: boatmens-guild" in left
    assert [line for line in before.split("\n") if line not in after.split("\n")] == []
    found = examine(harbour)
    assert found.dossier is not None
    assert found.dossier.actors["boatmens-guild"].formerly[0] == "the-boatmen"
    assert found.is_sound


def relation_word(content: Path) -> str:
    """Return a word for ties between actors."""
    found = examine(content)
    assert found.dossier is not None
    return next(each.type for actor in found.dossier.actors.values() for each in actor.relations)


@pytest.mark.parametrize(
    ("old", "into", "says"),
    [
        ("nobody", "teo-valk", "There is no record 'nobody'."),
        ("teo-valk", "nobody", "There is no record 'nobody'."),
        ("teo-valk", "teo-valk", "cannot be merged into itself"),
        (
            "teo-valk",
            "april-storm",
            "'teo-valk' is an actor, 'april-storm' an event: only records of one kind are merged",
        ),
    ],
)
def test_what_cannot_be_merged_is_left_alone(harbour: Path, old: str, into: str, says: str) -> None:
    before = tree(harbour)
    result = dossier("merge", old, into, harbour, "--yes")
    assert result.exit_code == 2
    assert says in result.output
    assert tree(harbour) == before


def test_articles_are_merged_only_if_each_citation_finds_its_paragraph(tmp_path: Path) -> None:
    article = "---\ntitle: {}\nwork: storm-report\npublisher: {{name: Herald, basis: printed}}\n" + (
        "date: {{value: 2031-04-09, basis: printed}}\nparagraphs: {}\n---\n\n¶1 Headline: a storm.\n"
    )
    claim = "claims:\n  - id: {}\n    speaker: guild\n    manner: quoted\n    anonymity: named\n    says: The toll is high.\n    sources: [{}#p1]\n"
    content = dossier_folder(
        tmp_path,
        {
            "articles/herald.md": article.format("A Storm", 3) + "\n¶2 It crossed the harbour.\n\n¶3 It went on.\n",
            "claims/herald.yml": claim.format("toll-herald", "herald"),
            "claims/courier.yml": claim.format("toll-courier", "courier"),
            "locations/quay.yml": "name: The Quay\nkind: harbour\nsummary: A quay [@herald#p3].\n",
        },
    )
    before = tree(content)
    result = dossier("merge", "herald", "courier", content, "--yes")
    assert result.exit_code == 1
    assert "unknown-paragraph" in result.output
    assert tree(content) == before
    replace_in(content / "locations/quay.yml", "herald#p3", "herald#p2")
    result = dossier("merge", "herald", "courier", content, "--yes")
    assert result.exit_code == 0, result.output
    found = examine(content)
    assert found.dossier is not None
    assert set(found.dossier.claims) == {"toll-courier", "toll-herald"}
    assert found.dossier.articles["courier"].formerly == ("herald",)


@pytest.mark.parametrize(
    "arguments",
    [
        ("rename", "teo-valk", "valk"),
        ("rename", "courier-storm-and-toll", "courier-toll"),
        ("merge", "teo-valk", "boatmens-guild"),
    ],
)
def test_line_ends_and_byte_order_marks_stay_as_they_are(harbour: Path, arguments: tuple[str, ...]) -> None:
    for file in harbour.rglob("*.*"):
        file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))
    assert dossier(*arguments, harbour, "--yes").exit_code == 0
    for file in harbour.rglob("*.*"):
        text = file.read_bytes()
        assert text.startswith(b"\xef\xbb\xbf"), file
        assert text.count(b"\n") == text.count(b"\r\n"), file
        assert b"\xef\xbb\xbf" not in text[3:], file


def test_what_a_merger_leaves_to_decide_is_said(tmp_path: Path) -> None:
    claims = "claims:\n- {id: a, says: Boats sank., speaker: a man, manner: quoted, anonymity: named, about: [rowers, guild], sources: [courier#p2]}\n"
    rowers = MINIMAL["actors/guild.yml"].replace("Boatmen's Guild", "Rowers")
    content = dossier_folder(tmp_path, {"claims/courier.yml": claims, "actors/rowers.yml": rowers})
    result = dossier("merge", "rowers", "guild", content, "--yes")
    assert result.exit_code == 0, result.output
    assert f"Left to you: {content}/claims/courier.yml:2: 'guild' stands twice in this list\n" in result.output


def test_git_is_named_where_it_is_alone(tmp_path: Path) -> None:
    content = dossier_folder(tmp_path)
    result = dossier("rename", "guild", "union", content, "--yes")
    assert result.output.endswith("Changed 1 file.\n")
    (tmp_path / ".git").mkdir()
    result = dossier("rename", "union", "guild", content, "--yes")
    undo = f"git restore {content}. Then delete what is new: {content}/actors/guild.yml\n"
    assert result.output.endswith(f"Changed 1 file. Git shows it: git diff; and undoes it: {undo}")


def test_a_code_that_there_is_not_is_told_from_one_with_nothing_to_mend(harbour: Path) -> None:
    result = dossier("fix", harbour, "--only", "former-di")
    assert result.exit_code == 2
    assert "There is no code 'former-di'. Did you mean 'former-id'?" in result.output
    assert dossier("fix", harbour, "--only", "former-id").exit_code == 0
