"""Hostile strings in every text field: accepted or refused with a diagnostic, as strings.py says, never a crash."""

import json
import re
from collections import defaultdict
from pathlib import Path

import pytest

from builder.build import Examined, examine
from builder.diagnostics import annotations, errors_in, report
from builder.model.kinds import FILES, FOLDERS
from builder.model.records import Claim, Statement
from builder.model.vocabulary import Settings
from tests.factory import MINIMAL, codes, compiled_of, dossier_folder, examined
from tests.hostile.dossiers import KINDS, LISTS, write_dossier
from tests.hostile.fill import Filler
from tests.hostile.strings import ADDRESSES, STRINGS, UNREADABLE, Hostile

FRONT_MATTER = {
    "title",
    "description",
    "source_url",
    "report_url",
    "report_mail",
    "render_macros",
    "folds",
    "style",
}
"""The keys that the front matter of a page may have."""

NO_IDS = dict.fromkeys(("actor", "location", "event", "article", "record", "word", "own"), "x")


def errors(found: Examined) -> set[str]:
    return {each.code for each in errors_in(found.diagnostics)}


def assert_messages_are_lines(found: Examined) -> None:
    """Fail if messages hold what a terminal or the log of a workflow obeys."""
    assert all(each.isprintable() for each in report(found.diagnostics, found.texts, "content").split("\n"))
    lines = annotations(found.diagnostics, "content").split("\n") if found.diagnostics else []
    assert all(each.startswith(("::error ", "::warning ", "::notice ")) for each in lines)
    assert len(lines) == len(found.diagnostics)


def assert_front_matter_is_ours(found: Examined) -> None:
    """Fail if a sound dossier does not compile, gives pages other front matter than ours, or data that are no JSON."""
    for path, content in compiled_of(found).files.items():
        if path.endswith(".js"):
            call = re.fullmatch(r"dossier\.receive\((.*)\)\n", content.decode(), re.DOTALL)
            assert call, path
            assert len(json.loads(f"[{call[1]}]")) == 2
            assert not re.search("[<>\u2028\u2029]", call[1])
            continue
        if path.endswith((".geojson", ".json")):
            json.loads(content)
        if not path.endswith(".md"):
            continue
        head, *_ = content.decode().split("\n---\n")
        assert {line.partition(":")[0] for line in head.split("\n")[1:]} <= FRONT_MATTER


def assert_nothing_breaks(folder: Path, files: dict[str, str]) -> None:
    """Look at many files at once, then compile those that have no errors."""
    found = examined(folder / "all", files)
    assert_messages_are_lines(found)
    broken = {each.place.path for each in errors_in(found.diagnostics)}
    sound = examined(folder / "sound", {path: text for path, text in files.items() if path not in broken})
    # One message stands for all places of one cause, of which a second file may be one.
    broken |= {each.place.path for each in errors_in(sound.diagnostics)}
    sound = examined(folder / "rest", {path: text for path, text in files.items() if path not in broken})
    assert errors(sound) == set()
    assert_front_matter_is_ours(sound)


def test_every_kind_of_file_is_filled() -> None:
    assert {*FOLDERS} == {*KINDS}
    assert {*FILES} - {"dossier.yml", "vocabulary.yml"} == {f"{name}.yml" for name in LISTS}


def test_text_fields_of_all_models_are_found() -> None:
    filler = Filler(lambda slot: "x", NO_IDS, "x#p1")
    for kind in (*(model for model, _ in FOLDERS.values()), *FILES.values()):
        filler.model(kind)
    found = {(each.model, each.field): each.sort for each in filler.slots}
    assert len(found) > 70
    assert found["Actor", "name"] == "name"
    assert found["Actor", "summary"] == "cited"
    assert found[Claim.__name__, "speaker"] == "voice"
    assert found["Attribution", "evidence"] == found["Label", "reverse"] == found["Settings", "licence"] == "plain"
    assert {found[kind.__name__, "note"] for kind in Statement.__subclasses__()} == {"prose"}


TOGETHER = 18
"""How many strings are tried in one dossier, each in the records of its number."""


@pytest.mark.parametrize("start", range(0, len(STRINGS), TOGETHER))
def test_a_string_in_every_field_is_accepted_or_refused_as_declared(tmp_path: Path, start: int) -> None:
    tried = STRINGS[start : start + TOGETHER]
    found = examine(write_dossier(tmp_path, len(tried), lambda number, slot: tried[number].text))
    codes_of: dict[str, set[str]] = defaultdict(set)
    for each in errors_in(found.diagnostics):
        number = re.search(r"-(\d\d)\.", each.place.path)
        codes_of[tried[int(number[1])].text if number else ""].add(each.code)
    # Where lists and vocabulary hold all strings, nobody can tell whose error it is.
    assert codes_of.pop("", set()) <= set().union(*map(refusals, tried))
    assert codes_of == {each.text: refusals(each) for each in tried if refusals(each)}
    assert_messages_are_lines(found)


def refusals(each: Hostile) -> set[str]:
    """Return the codes with which a string is refused somewhere."""
    return {
        code for code, holds in (("unsafe-name", each.refused_as_name), (each.refused_in_prose, True)) if code and holds
    }


@pytest.mark.parametrize(("text", "code"), UNREADABLE)
def test_what_no_text_may_hold_is_refused(tmp_path: Path, text: str, code: str) -> None:
    found = examine(write_dossier(tmp_path, 1, lambda number, slot: text))
    assert code in errors(found)
    assert_messages_are_lines(found)


STYLES = ("{}", '"{}"', "'{}'", "|-\n  {}", "[{}]", "{{{}: x}}")


@pytest.mark.parametrize("style", STYLES)
def test_strings_written_into_yaml_by_hand_break_nothing(tmp_path: Path, style: str) -> None:
    files = {}
    for number, each in enumerate(STRINGS):
        value = style.format(each.text)
        files[f"actors/actor-{number}.yml"] = f"{MINIMAL['actors/guild.yml']}note: {value}\n".replace(
            "Boatmen's Guild", f"Guild{number}"
        )
        files[f"articles/article-{number}.md"] = MINIMAL["articles/courier.md"].replace("Storm over the Harbour", value)
    assert_nothing_breaks(tmp_path, files)


BLOCKS = ("{}", "- {}", "# {}\n: x", "| {} |\n| --- |\n| {} |", "```\n{}", "[x]: {}\n\n[x]")


@pytest.mark.parametrize("around", BLOCKS)
def test_strings_written_as_markdown_break_nothing(tmp_path: Path, around: str) -> None:
    files = {}
    for number, each in enumerate(STRINGS):
        body = around.format(each.text, each.text)
        files[f"pages/page-{number}.md"] = f"---\ntitle: Notes\n---\n\n{body}\n"
        files[f"articles/article-{number}.md"] = MINIMAL["articles/courier.md"].replace("A storm crossed", body)
    assert_nothing_breaks(tmp_path, files)


def test_a_reference_to_a_script_is_refused(tmp_path: Path) -> None:
    page = "---\ntitle: Notes\n---\n\n[x]\n\n[x]: javascript:__hit=1\n"
    assert codes(examined(tmp_path, {"pages/notes.md": page})) == ["unsafe-link"]


SPECIAL = [each for each in STRINGS if set(each.text) & set("{\n%")]


@pytest.mark.parametrize("each", SPECIAL, ids=lambda each: each.text[:20])
def test_settings_break_nothing(tmp_path: Path, each: Hostile) -> None:
    """The site tests have one string only in the settings of each site; these could leave a pattern or a line."""
    filler = Filler(lambda slot: each.text if slot.sort == "plain" else "Text", {**NO_IDS, "record": "guild"}, "x#p1")
    settings = filler.model(Settings)
    text = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in settings.items())
    found = examined(tmp_path, {"dossier.yml": text})
    assert errors(found) == set()
    assert_front_matter_is_ours(found)


@pytest.mark.parametrize(("address", "accepted"), ADDRESSES)
def test_web_addresses(tmp_path: Path, address: str, accepted: bool) -> None:
    content = dossier_folder(tmp_path)
    file = content / "articles" / "courier.md"
    quoted = "'" + address.replace("'", "''") + "'"
    fields = f"paragraphs: 2\naddress: {quoted}\narchive: {quoted}"
    file.write_text(file.read_text(encoding="utf-8").replace("paragraphs: 2", fields), encoding="utf-8")
    found = examine(content)
    assert errors(found) == (set() if accepted else {"bad-value"})
