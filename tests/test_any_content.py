"""Whatever a contributor writes, the compiler answers with diagnostics that have a place, and never breaks down."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from builder.build import examine
from builder.diagnostics import annotations, errors_in, report
from builder.publish.folders import Folders
from tests.conftest import Publish
from tests.edges import DOSSIERS
from tests.factory import MINIMAL, compiled_of, dossier_folder, examined

FILES = {
    **MINIMAL,
    "claims/courier.yml": "claims:\n  - {id: c, says: It rained., speaker: guild, manner: quoted, anonymity: named,"
    " about: [storm], sources: [courier#p2]}\n",
    "disagreements/day.yml": "title: The day\nkind: date\nsides:\n"
    "  - {view: On 5 April., sources: [courier#p2]}\n  - {view: On 4 April., sources: [courier#p1]}\n",
    "questions.yml": "questions:\n  - {id: q, question: Why?, note: Nobody says.}\n",
    "glossary.yml": "glossary:\n  - {id: t, term: Toll, meaning: 'Money [@courier#p2].'}\n",
    "pages/index.md": '---\ntitle: Home\n---\nThe [Guild](guild).\n\n{{ card("storm") }}\n\n- a `b`\n\n| a |\n| - |\n',
}
JUNK = (
    *("[]", "{}", "~", "''", "[[", "]]", "[@", "[@x]", "]", "{{", "}}", "\t", "- ", ": ", "#", "¶1", "¶", "---", "\n"),
    *("\u202e", "\u200b", "\x00", "é", "ن", "9" * 400, "-1", "1e400", "nan", "[a](b)", "[x](javascript:y)", "![x](y)"),
    *("|", "> ", "`", "```", "<b>", "&amp;", "\\", "../..", "2031-00", "2031-04-05/2031-04-01", "no", "guild", "storm"),
    *("courier", "north-harbour", "{{ card('x') }}", "{{ events(limit=3) }}", "[[Boatmen's Guild]]"),
)
CHANGES = st.lists(
    st.tuples(st.sampled_from(sorted(FILES)), st.integers(0, 400), st.integers(0, 12), st.sampled_from(JUNK)),
    min_size=1,
    max_size=3,
)


@given(CHANGES)
@example([("claims/courier.yml", 103, 11, "~"), ("claims/courier.yml", 105, 12, "~")])  # ends in an empty value
@example([("claims/courier.yml", 0, 1000, "---")])  # holds one, below its last line
@settings(max_examples=150)
def test_nothing_breaks_the_compiler(changes: list[tuple[str, int, int, str]]) -> None:
    files = dict(FILES)
    for path, start, length, junk in changes:
        start %= len(files[path]) + 1
        files[path] = files[path][:start] + junk + files[path][start + length :]
    with tempfile.TemporaryDirectory() as folder:
        found = examined(Path(folder), files)
    for each in found.diagnostics:
        lines = files.get(each.place.path, "").split("\n")
        assert 1 <= each.place.line <= len(lines)
        assert 1 <= each.place.column <= len(lines[each.place.line - 1]) + 1
        assert each.message
    assert found.is_sound or found.diagnostics
    shown = report(found.diagnostics, found.texts, "content") + annotations(found.diagnostics, "content")
    assert shown.replace("\n", "").isprintable()


@given(DOSSIERS)
@settings(max_examples=80)
def test_what_the_check_calls_sound_builds(files: dict[str, str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        found = examined(Path(folder), files)
        if not found.is_sound:  # Then what is wrong is said, and nothing is built.
            assert errors_in(found.diagnostics)
            return
        pages = compiled_of(found).files
    assert {"timeline.md", "events/storm.md", "articles/herald.md"} <= set(pages)


ENDS = (
    "0001",
    "9998",
    "0001-01-01",
    "9998-12-31",
    "0001/9998",
    "../0001",
    "9998/..",
    "0001-01-01T00:00+14:00",
    "9998-12-31T23:59-12:00",
    "9998~",
)


@pytest.mark.parametrize("date", ENDS)
def test_dates_at_the_ends_of_the_calendar_are_shown(tmp_path: Path, date: str) -> None:
    storm = MINIMAL["events/storm.yml"]
    files = {
        "events/storm.yml": storm.replace("2031-04-05", date),
        "events/calm.yml": storm.replace("Storm of April", "Calm"),
        "articles/courier.md": MINIMAL["articles/courier.md"].replace("2031-04-09", date),
    }
    found = examined(tmp_path, files)
    assert found.is_sound, report(found.diagnostics, found.texts, "content")
    pages = compiled_of(found).files
    assert b"Storm of April" in pages["timeline.md"]
    assert b"Storm of April" in pages["events/index.md"]


@given(DOSSIERS)
@settings(max_examples=6)
def test_what_the_check_calls_sound_is_published(publish: Publish, files: dict[str, str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        content = dossier_folder(Path(folder), files)
        if examine(content).is_sound:
            assert publish(Folders(content)) == ""
