"""Where in its file a value stands, and a string inside of it."""

from pathlib import Path

import pytest

from builder.diagnostics import Place
from tests.factory import document, read

TEXT = """\
name: Guild
kind: guild
side: boatmen
summary: >-
  Sails [@courier#p12], moors [@courier#p1],
  and pays [@courier#p12].
note: Rows [@lantern#p1], see ab-guild and guild.
"""


@pytest.mark.parametrize(
    ("path", "found", "line", "column"),
    [
        (("name",), "", 1, 7),
        (("summary",), "", 4, 10),
        (("summary",), "courier#p12", 5, 11),
        (("summary",), "courier#p1", 5, 33),  # as a whole, not as the start of courier#p12
        (("summary",), "and pays", 6, 3),
        (("summary",), "oors", 5, 26),  # or else as a part of a word
        (("summary",), "lantern#p1", 4, 10),  # what stands in the next field only does not stand here
        (("summary",), "nowhere", 4, 10),
        (("note",), "guild", 7, 44),
        (("note",), "(a+)+$", 7, 7),  # a string is never a pattern
        (("missing", 3), "", 1, 1),
    ],
)
def test_a_string_is_found_inside_its_value(
    tmp_path: Path, path: tuple[str, ...], found: str, line: int, column: int
) -> None:
    guild = document(read(tmp_path, {"actors/guild.yml": TEXT}), "actors/guild.yml")
    assert guild.place(path, found) == Place("actors/guild.yml", line, column)
