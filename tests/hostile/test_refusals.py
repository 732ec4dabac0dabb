"""Hostile strings in every text field: accepted or refused with a diagnostic, as strings.py says, never a crash."""

from collections.abc import Callable
from pathlib import Path

import pytest

from builder.build import Examined, compile_dossier, examine
from builder.diagnostics import annotations, errors_in, report
from builder.model.records import Claim, Statement
from builder.read.content import FILES, FOLDERS
from tests.factory import MINIMAL, codes, dossier_folder, examined
from tests.hostile.dossiers import KINDS, LISTS, harmless, write_dossier
from tests.hostile.fill import Filler, Slot
from tests.hostile.strings import ADDRESSES, STRINGS, UNREADABLE, Hostile


def errors(found: Examined) -> set[str]:
    return {each.code for each in errors_in(found.diagnostics)}


def everywhere(text: str) -> Callable[[int, Slot], str]:
    return lambda number, slot: text


def assert_shown_as_lines(found: Examined) -> None:
    """Fail unless messages obey what a terminal and a workflow's log take for an instruction."""
    text = report(found.diagnostics, found.texts, "content")
    assert all(each.isprintable() for each in text.split("\n"))
    lines = annotations(found.diagnostics, "content").split("\n")
    assert all(each.startswith(("::error ", "::warning ")) for each in lines if each)
    assert len([each for each in lines if each]) == len(found.diagnostics)


def test_every_kind_of_file_is_filled() -> None:
    assert {*FOLDERS} == {*KINDS}
    assert {*FILES} - {"dossier.yml", "vocabulary.yml"} == {f"{name}.yml" for name in LISTS}


def test_fields_of_all_models_are_found() -> None:
    ids = dict.fromkeys(("actor", "location", "event", "article", "record", "word", "own"), "x")
    filler = Filler(lambda slot: "x", ids, "x#p1")
    for kind in (*(model for model, _ in FOLDERS.values()), *FILES.values()):
        filler.model(kind)
    found = {(each.model, each.field): each.sort for each in filler.slots}
    assert len(found) > 70
    assert found["Actor", "name"] == "name"
    assert found["Actor", "summary"] == "cited"
    assert found["Claim", "speaker"] == "voice"
    assert found["Attribution", "evidence"] == "plain"
    assert found["Label", "reverse"] == "plain"
    assert found["Settings", "licence"] == "plain"
    for kind in Statement.__subclasses__():
        assert found[kind.__name__, "note"] == "prose"
    assert Claim.__name__ in {model for model, _ in found}


@pytest.mark.parametrize("each", STRINGS, ids=lambda each: each.text[:20])
def test_a_string_in_every_field_is_accepted_or_refused_as_declared(tmp_path: Path, each: Hostile) -> None:
    found = examine(write_dossier(tmp_path, 1, everywhere(each.text)))
    wanted = {"unsafe-name"} if each.refused_as_name else set()
    wanted |= {each.refused_in_prose} if each.refused_in_prose else set()
    if "\n" in each.text and each.text.startswith("---"):
        wanted |= {"front-matter"}
    assert errors(found) == wanted
    assert_shown_as_lines(found)
    if found.is_sound:
        assert compile_dossier(found).files


@pytest.mark.parametrize(("text", "code"), UNREADABLE)
def test_what_no_text_may_hold_is_refused(tmp_path: Path, text: str, code: str) -> None:
    found = examine(write_dossier(tmp_path, 1, everywhere(text)))
    assert code in errors(found)
    assert not found.is_sound
    assert_shown_as_lines(found)


@pytest.mark.parametrize("each", STRINGS, ids=lambda each: each.text[:20])
@pytest.mark.parametrize(
    "style", ["{}", '"{}"', "'{}'", "|-\n  {}", ">-\n  {}", "[{}]", "{{{}: x}}", "x # {}"], ids=lambda each: each[:4]
)
def test_a_string_written_into_yaml_by_hand_never_crashes(tmp_path: Path, each: Hostile, style: str) -> None:
    value = style.format(each.text)
    actor = f"name: Guild\nkind: guild\nside: boatmen\nsummary: Text [@courier#p2].\nnote: {value}\n"
    article = MINIMAL["articles/courier.md"].replace("Storm over the Harbour", value)
    found = examined(tmp_path, {"actors/guild.yml": actor, "articles/courier.md": article})
    assert_shown_as_lines(found)
    if found.is_sound:
        assert compile_dossier(found).files


@pytest.mark.parametrize("each", STRINGS, ids=lambda each: each.text[:20])
@pytest.mark.parametrize("around", ["{}", "- {}", "> {}", "# {}", "{}\n: x", "| {} |\n| --- |\n| {} |", "```\n{}", "    {}"])
def test_a_string_as_markdown_never_crashes(tmp_path: Path, each: Hostile, around: str) -> None:
    body = around.format(each.text, each.text)
    article = MINIMAL["articles/courier.md"].replace("A storm crossed North Harbour on 5 April.", body)
    page = f"---\ntitle: Notes\n---\n\n{body}\n\n[x]\n"
    found = examined(tmp_path, {"pages/notes.md": page, "articles/courier.md": article})
    assert_shown_as_lines(found)
    if found.is_sound:
        assert compile_dossier(found).files


def test_a_reference_to_a_script_is_refused(tmp_path: Path) -> None:
    page = "---\ntitle: Notes\n---\n\n[x]\n\n[x]: javascript:__hit=1\n"
    assert codes(examined(tmp_path, {"pages/notes.md": page})) == ["unsafe-link"]


@pytest.mark.parametrize("each", STRINGS, ids=lambda each: each.text[:20])
def test_settings_with_a_string_compile(tmp_path: Path, each: Hostile) -> None:
    """No site is built for each of these; that none stops the compiler is seen here."""

    def write(number: int, slot: Slot) -> str:
        plain = slot.model == "Settings" and slot.sort == "plain"
        return each.text if plain else harmless(number, slot)

    found = examine(write_dossier(tmp_path, 1, write))
    assert errors(found) == set()
    for content in compile_dossier(found).files.values():
        head = content.decode().split("\n---\n")[0]
        assert not {line.partition(":")[0] for line in head.split("\n")[1:]} - FRONT_MATTER


FRONT_MATTER = {"title", "description", "source_path", "source_url", "report_url", "render_macros"}
"""The keys that the front matter of a page may have."""


@pytest.mark.parametrize(("address", "accepted"), ADDRESSES)
def test_web_addresses(tmp_path: Path, address: str, accepted: bool) -> None:
    content = dossier_folder(tmp_path)
    file = content / "articles" / "courier.md"
    quoted = "'" + address.replace("'", "''") + "'"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("paragraphs: 2", f"paragraphs: 2\naddress: {quoted}\narchive: {quoted}"), encoding="utf-8")
    found = examine(content)
    assert errors(found) == (set() if accepted else {"bad-value"})
