"""The content folder: what is read, what is refused, and that nothing outside of it is touched."""

import os
from pathlib import Path

import pytest

from builder.build import examine
from builder.model.records import Actor, Article, Page
from builder.read import read_dossier
from builder.read.articles import LARGEST_BODY
from builder.read.syntax.yamltree import LARGEST_FILE
from tests.factory import MINIMAL, codes, document, dossier_folder, examined, read

GUILD = MINIMAL["actors/guild.yml"]
COURIER = MINIMAL["articles/courier.md"]


def test_the_minimal_dossier_has_no_problems(tmp_path: Path) -> None:
    found = examined(tmp_path)
    assert codes(found) == []
    assert found.is_sound


def test_a_missing_folder_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        examine(tmp_path / "nowhere")


def test_records_carry_the_id_of_their_file(tmp_path: Path) -> None:
    dossier = read(tmp_path)
    assert set(dossier.records) == {"guild", "north-harbour", "storm", "courier"}
    assert [dossier.kind_of(each) for each in sorted(dossier.records)] == ["article", "actor", "location", "event"]


def test_documents_come_in_the_order_of_their_paths(tmp_path: Path) -> None:
    paths = [each.path for each in read(tmp_path).documents]
    assert paths == sorted(paths)


@pytest.mark.parametrize("ending", ["\r\n", "\r"])
def test_line_ends_of_other_systems_are_accepted(tmp_path: Path, ending: str) -> None:
    files = {path: text.replace("\n", ending) for path, text in MINIMAL.items()}
    assert read(tmp_path, files).documents == read(tmp_path / "other").documents


def test_a_byte_order_mark_is_accepted(tmp_path: Path) -> None:
    files = {path: text.encode("utf-8-sig") for path, text in MINIMAL.items()}
    assert read(tmp_path, files).documents == read(tmp_path / "other").documents


def test_readme_files_may_stand_everywhere(tmp_path: Path) -> None:
    files = {"README.md": "About this folder.", "actors/README.md": "About actors.", "pages/.gitkeep": ""}
    assert codes(examined(tmp_path, files)) == []


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.yml").write_text(GUILD.replace("Boatmen's Guild", "Secret Guild"))
    content = dossier_folder(tmp_path)
    (content / "actors" / "secret.yml").symlink_to(tmp_path / "secret.yml")
    found = examine(content)
    assert codes(found) == ["symbolic-link"]
    assert "Secret Guild" not in str(found.dossier) + str(found.texts)


def test_a_linked_folder_is_not_entered(tmp_path: Path) -> None:
    content = dossier_folder(tmp_path, without=["actors/guild.yml"])
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "guild.yml").write_text(GUILD)
    (content / "actors").symlink_to(tmp_path / "elsewhere")
    found = examine(content)
    assert codes(found) == ["symbolic-link"]
    assert found.dossier is not None
    assert "guild" not in found.dossier.actors


def test_a_special_file_is_not_opened(tmp_path: Path) -> None:
    content = dossier_folder(tmp_path)
    os.mkfifo(content / "actors" / "pipe.yml")
    assert codes(examine(content)) == ["misplaced-file"]


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("actors/council.yaml", "misplaced-file"),
        ("actors/council.md", "misplaced-file"),
        ("articles/lantern.yml", "misplaced-file"),
        ("actors/more/council.yml", "misplaced-file"),
        ("people/council.yml", "misplaced-file"),
        ("council.yml", "misplaced-file"),
        ("actors/.council.yml", "bad-file-name"),
        ("actors/Council.yml", "bad-file-name"),
        ("actors/council .yml", "bad-file-name"),
        (f"actors/{'c' * 61}.yml", "bad-file-name"),
        ("actors/index.yml", "bad-file-name"),
        ("actors/con.yml", "bad-file-name"),
        ("articles/general-knowledge.md", "bad-file-name"),
    ],
)
def test_a_file_in_the_wrong_place_or_with_a_wrong_name_is_refused(tmp_path: Path, path: str, code: str) -> None:
    assert codes(examined(tmp_path, {path: GUILD})) == [code]


def test_a_page_may_be_the_index(tmp_path: Path) -> None:
    dossier = read(tmp_path, {"pages/index.md": "---\ntitle: Home\n---\nText.\n"})
    assert dossier.pages["index"].title == "Home"


def test_text_in_another_encoding_is_refused_at_its_first_letter(tmp_path: Path) -> None:
    found = examined(tmp_path, {"actors/council.yml": "name: é\n# ü\nside: é".encode() + "\nkind: ä".encode("latin-1")})
    assert [(each.code, each.place.line, each.place.column) for each in found.diagnostics] == [("not-utf-8", 4, 7)]


@pytest.mark.parametrize("character", ["\x00", "\x0c", "\x1b", "\x7f", "\x85", "\u2028", "\ufeff", "\uffff"])
def test_a_control_character_is_refused_wherever_it_stands(tmp_path: Path, character: str) -> None:
    files = {
        "actors/guild.yml": GUILD + f"note: Bo{character}at\n",
        "articles/courier.md": COURIER + f"\nBo{character}at\n",
    }
    found = examined(tmp_path, files)
    places = [(each.code, each.place.line, each.place.column) for each in found.diagnostics]
    assert places == [("control-character", 5, 9), ("control-character", 13, 3)]


def test_too_large_files_are_refused(tmp_path: Path) -> None:
    files = {
        "actors/council.yml": "#" * (LARGEST_FILE + 1),
        "pages/method.md": "---\ntitle: Method\n---\n" + "é" * (LARGEST_BODY // 2 + 1),
    }
    assert codes(examined(tmp_path, files)) == ["too-large", "too-large"]


def test_a_text_of_the_largest_size_is_read(tmp_path: Path) -> None:
    body = "word " * (LARGEST_BODY // 5)
    assert read(tmp_path, {"pages/method.md": f"---\ntitle: Method\n---\n{body}"}).pages["method"].body == body


def test_the_digest_is_read_paragraph_by_paragraph(tmp_path: Path) -> None:
    body = "¶1 One\ntwo.\nThree: ¶4.\n\n\n¶3\t*Four*.\n"
    text = COURIER.split("¶1")[0].replace("paragraphs: 2", "paragraphs: 3\nleft-out: [{paragraphs: [2], what: ad}]")
    article = document(read(tmp_path, {"articles/courier.md": text + body}), "articles/courier.md")
    assert isinstance(article.model, Article)
    assert [(each.number, each.text) for each in article.model.digest] == [
        (1, "One\ntwo.\nThree: ¶4."),
        (3, "*Four*."),
    ]
    assert article.place(("digest", 1, "text")).line == 15
    assert article.place(("digest", 0, "text"), "Three").line == 12


@pytest.mark.parametrize("mark", ["¶2Text.", "¶ 2 Text.", "  ¶2 Text.", "¶0 Text.", "¶12345 Text.", "¶", "¶two Text."])
def test_a_mark_that_cannot_be_read_is_never_taken_for_text(tmp_path: Path, mark: str) -> None:
    text = COURIER.replace("¶2 A storm", f"{mark} A storm")
    assert codes(examined(tmp_path, {"articles/courier.md": text})) == ["paragraph-mark"]


@pytest.mark.parametrize(
    "text",
    ["", "title: Method\n", " ---\ntitle: M\n---\n", "--- #\ntitle: M\n---\n---\n", "\n---\ntitle: M\n---\n"],
)
def test_a_page_starts_with_its_fields(tmp_path: Path, text: str) -> None:
    assert codes(examined(tmp_path, {"pages/method.md": text})) == ["front-matter"]


def test_the_body_of_a_page_is_kept_as_written(tmp_path: Path) -> None:
    page = document(read(tmp_path, {"pages/method.md": "---\ntitle: M\n---\n\n  a\n---\nb"}), "pages/method.md")
    assert isinstance(page.model, Page)
    assert page.model.body == "\n  a\n---\nb"
    assert page.place(("body",)).line == 4
    assert page.place(("body",), "b").line == 7


def test_all_problems_of_a_file_are_told_at_once(tmp_path: Path) -> None:
    text = COURIER.replace("work: storm-report", "wrok: storm-report").replace("¶2 ", "¶2")
    assert codes(examined(tmp_path, {"articles/courier.md": text})) == [
        "unknown-field",
        "paragraph-mark",
    ]


def test_a_misspelt_field_is_not_called_missing_too(tmp_path: Path) -> None:
    found = examined(tmp_path, {"actors/guild.yml": GUILD.replace("kind:", "knid:").replace("side:", "party:")})
    assert [(each.code, each.message) for each in found.diagnostics] == [
        ("missing-field", "the field 'side' is missing"),
        ("unknown-field", "there is no field 'knid' here"),
        ("unknown-field", "there is no field 'party' here"),
    ]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "missing-field"),
        ("# only a remark\n", "missing-field"),
        ("only a text\n", "wrong-type"),
        ("- a\n- b\n", "wrong-type"),
    ],
)
def test_a_file_without_fields_is_told_by_what_is_in_it(tmp_path: Path, text: str, code: str) -> None:
    found = examined(tmp_path, {"actors/council.yml": text})
    assert [(each.code, each.place.line, each.place.column) for each in found.diagnostics] == [(code, 1, 1)]


@pytest.mark.parametrize("path", [each for each in MINIMAL if "/" in each])
@pytest.mark.parametrize("text", ["a: b: c\n", "unknown: x\n", b"\xff"])
def test_a_broken_file_causes_no_errors_elsewhere(tmp_path: Path, path: str, text: str | bytes) -> None:
    if path.endswith(".md") and isinstance(text, str):
        text = f"---\n{text}---\n"
    assert {each.place.path for each in examined(tmp_path, {path: text}).diagnostics} == {path}


def test_whatever_refers_to_a_broken_file_is_not_blamed(tmp_path: Path) -> None:
    files = {
        "actors/guild.yml": "a: b: c\n",
        "actors/council.yml": GUILD.replace("Boatmen's Guild", "Council")
        + "relations: [{type: works-in, to: guild, sources: [courier#p2]}]\n"
        + "statements: [{text: 'The [Guild](guild), [[guild]].', according-to: guild, sources: [courier#p2]}]\n",
        "events/storm.yml": MINIMAL["events/storm.yml"]
        + "participants: [{actor: guild, role: affected, sources: [courier#p2]}]\n"
        + "casualties: [{outcome: drowned, who: guild, sources: [courier#p2]}]\n",
        "dossier.yml": MINIMAL["dossier.yml"] + "featured: [guild]\n",
        "pages/index.md": "---\ntitle: Home\n---\n{{ card('guild') }}\n\n{{ events(actor='guild') }}\n",
    }
    assert {each.place.path for each in examined(tmp_path, files).diagnostics} == {"actors/guild.yml"}


def test_whatever_cites_a_broken_article_is_not_blamed(tmp_path: Path) -> None:
    files = {
        "articles/courier.md": "no fields",
        "claims/courier.yml": "claims: []\n",
        "pages/index.md": "---\ntitle: Home\n---\nIt rained [@courier#p9], see [there](courier#p9).\n",
    }
    assert {each.place.path for each in examined(tmp_path, files).diagnostics} == {"articles/courier.md"}


def test_without_the_vocabulary_nothing_else_is_checked(tmp_path: Path) -> None:
    found = examined(tmp_path, {"vocabulary.yml": "sides: [boatmen]\n"})
    assert found.dossier is None
    assert {each.place.path for each in found.diagnostics} == {"vocabulary.yml"}


def test_what_the_vocabulary_leaves_out_is_missed_where_it_is_used(tmp_path: Path) -> None:
    found = examined(tmp_path, {"vocabulary.yml": "sides:\n  boatmen: {label: Boatmen}\n"})
    assert [(each.place.path, each.code) for each in found.diagnostics] == [
        (path, "unknown-word") for path in ("actors/guild.yml", "events/storm.yml", "locations/north-harbour.yml")
    ]


def test_fields_are_typed_by_the_model_and_by_nothing_else(tmp_path: Path) -> None:
    text = GUILD + "names:\n  - {value: 1.10, link: no, sources: [courier#p2]}\nnote: 0123\n"
    guild = document(read(tmp_path, {"actors/guild.yml": text}), "actors/guild.yml").model
    assert isinstance(guild, Actor)
    assert (guild.names[0].value, guild.names[0].link, guild.note) == ("1.10", False, "0123")


def test_texts_are_kept_for_showing_the_lines_of_broken_files(tmp_path: Path) -> None:
    _, texts, _ = read_dossier(dossier_folder(tmp_path, {"actors/guild.yml": "a: b: c\n"}))
    assert texts["actors/guild.yml"] == "a: b: c\n"
