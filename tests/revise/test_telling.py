"""Entries are written into changes.yml as its author has laid it out."""

from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml

from builder.build import examine
from builder.model.changes import Change
from builder.model.values.dates import parse_date
from builder.revise.telling import told
from tests.factory import MINIMAL, codes, dossier_folder, examined


def change(
    kind: str = "added", text: str = "New in this dossier: Guild.", about: tuple[str, ...] = ("guild",)
) -> Change:
    return Change(id="new", date=parse_date("2031-06-02"), kind=kind, text=text, about=about)  # type: ignore[arg-type]


def after(folder: Path, file: str | bytes | None, *entries: Change, others: Mapping[str, str] | None = None) -> str:
    """Return what stands in changes.yml after entries were added; the check finds nothing in it."""
    content = dossier_folder(folder, (others or {}) | ({} if file is None else {"changes.yml": file}))
    knowledge = examine(content).knowledge
    assert knowledge is not None
    raw = {"changes.yml": (content / "changes.yml").read_bytes().decode()} if file is not None else {}
    text = told(knowledge, entries or (change(),), raw).after(raw)["changes.yml"]
    again = examined(folder / "again", {**(others or {}), "changes.yml": text})
    assert not {"yaml-syntax", "unknown-reference", "change-out-of-order"} & {*codes(again)}
    assert others or not again.diagnostics
    return text


def test_without_changes_the_file_is_begun(tmp_path: Path) -> None:
    assert after(tmp_path, None) == (
        "changes:\n  - id: new\n    date: 2031-06-02\n    kind: added\n    text: >-\n"
        "      New in this dossier: Guild.\n    about: [guild]\n"
    )


LINES = """\
# about the file
changes: # newest first
# about the list
- id: newer
  date: 2031-07-01
  kind: reworded
  text: Newer.
# about the older one

- id: older
  date: 2031-05-01
  kind: added
  text: |
    Older.
"""
NEW = """\
- id: new
  date: 2031-06-02
  kind: added
  text: >-
    New in this dossier: Guild.
  about: [guild]
"""


def test_an_entry_stands_above_what_is_older_and_nothing_else_changes(tmp_path: Path) -> None:
    assert after(tmp_path, LINES) == LINES.replace("# about the older one", NEW + "# about the older one")


def test_the_newest_stands_below_remarks_on_the_list_and_the_oldest_last(tmp_path: Path) -> None:
    top = LINES.replace("2031-07-01", "2031-06-01")
    assert after(tmp_path / "top", top) == top.replace("- id: newer", NEW + "- id: newer")
    end = LINES.replace("2031-05-01", "2031-06-30")
    assert after(tmp_path / "end", end.rstrip("\n")) == end + NEW


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_line_ends_and_byte_order_mark_stay(tmp_path: Path, mark: bytes) -> None:
    windows = LINES.replace("\n", "\r\n")
    expected = LINES.replace("# about the older one", NEW + "# about the older one").replace("\n", "\r\n")
    assert after(tmp_path, mark + windows.encode()) == mark.decode() + expected


@pytest.mark.parametrize(
    "file",
    [
        "changes: []\n",
        "changes: [{id: a, date: 2031-06-03, kind: added, text: A.}]\n",
        "changes: [{id: a, date: 2031-06-01, kind: added, text: A.}, {id: b, date: 2031-05-01, kind: added, text: B.}]\n",
    ],
)
def test_a_list_in_brackets_stays_in_brackets(tmp_path: Path, file: str) -> None:
    text = after(tmp_path, file)
    assert text.count("\n") == 1
    dates = [str(each["date"]) for each in yaml.safe_load(text)["changes"]]
    assert dates == sorted(dates, reverse=True)
    assert "2031-06-02" in dates


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ("text: >-\n      Old: one.\n\n    # a remark\n    about: [storm] # one", "Old: one. More: guild."),
        ("text: |\n      Old: one.\n    about:\n      - storm # one\n", "Old: one.\nMore: guild.\n"),
        ("text: Old one, # one\n    about: [\n      storm,\n    ]", "Old one, More: guild."),
        ('text: "Old \\"one\\"\n      and two." # one\n    about: [storm]', 'Old "one" and two. More: guild.'),
        ("text: 'Old ''one''.'  # one\n    about:\n    - storm\n    # another", "Old 'one'. More: guild."),
    ],
)
def test_an_entry_goes_on(tmp_path: Path, fields: str, says: str) -> None:
    file = f"changes:\n  - id: new\n    date: 2031-06-02\n    kind: added\n    {fields}\n"
    text = after(tmp_path, file, change(text="More: guild."))
    (entry,) = yaml.safe_load(text)["changes"]
    assert entry["text"] == says
    assert entry["about"] == ["storm", "guild"]
    assert [each for each in ("# a remark", "# one", "# another") if each in file and each not in text] == []


def test_an_entry_in_braces_goes_on_in_braces(tmp_path: Path) -> None:
    file = "changes:\n  - {id: new, date: 2031-06-02, kind: added, text: Old one., about: [storm]}\n"
    text = after(tmp_path, file, change(text="More, and: guild."))
    assert text == (
        '  - {id: new, date: 2031-06-02, kind: added, text: "Old one. More, and: guild.", about: [storm, guild]}\n'.join(
            ("changes:\n", "")
        )
    )


def test_entries_of_other_ids_stay_as_they_are(tmp_path: Path) -> None:
    file = "changes:\n  - {id: a, date: 2031-06-02, kind: added, text: First version.}\n"
    assert after(tmp_path, file).endswith(file.removeprefix("changes:\n"))
    both = after(
        tmp_path / "both", file, change("corrected"), change("removed", "Gone.", ()).model_copy(update={"id": "b"})
    )
    assert [each["kind"] for each in yaml.safe_load(both)["changes"]] == ["corrected", "removed", "added"]


@pytest.mark.parametrize("name", ["<script>", "الميناء", "a\u200fb \u00a0c", "x: [y] # z", "---", "*a &b", "..."])
def test_names_of_any_letters_are_written_as_they_are(tmp_path: Path, name: str) -> None:
    about = (change(text=f"{name} is new."),)
    (entry,) = yaml.safe_load(after(tmp_path / "begun", None, *about))["changes"]
    assert entry["text"] == f"{name} is new."
    for place, text in enumerate((">-\n      Old.", "Old.", "'Old.'")):
        file = f"changes:\n  - id: new\n    date: 2031-06-02\n    kind: added\n    text: {text}\n    about: [storm]\n"
        (entry,) = yaml.safe_load(after(tmp_path / str(place), file, *about))["changes"]
        assert entry["text"] == f"Old. {name} is new."


def test_many_records_are_written_in_several_lines(tmp_path: Path) -> None:
    file = "changes:\n  - id: new\n    date: 2031-06-02\n    kind: added\n    text: Old.\n    about: [courier]\n"
    about = tuple(f"storm-{number}" for number in range(20))
    events = {f"events/{each}.yml": MINIMAL["events/storm.yml"] for each in about}
    for place, text in enumerate((file, None)):
        found = after(tmp_path / str(place), text, change(about=about), others=events)
        assert max(map(len, found.splitlines())) <= 120
        assert yaml.safe_load(found)["changes"][0]["about"][-20:] == list(about)
