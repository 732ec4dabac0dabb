"""The marks of citations: each paragraph has one number on a page, and those of one statement ascend."""

import re
from pathlib import Path

from builder.build import examine
from tests.factory import compiled_of, dossier_folder

STORM = """\
name: Storm of April
kind: storm
summary: It rained [@courier#p2].
statements:
  - {text: The rain stopped., sources: [general-knowledge, courier#p1, courier#p2]}
"""


def test_a_paragraph_cited_before_keeps_its_number_and_stands_first(tmp_path: Path) -> None:
    page = compiled_of(examine(dossier_folder(tmp_path, {"events/storm.yml": STORM}))).files["events/storm.md"].decode()
    line = next(each for each in page.splitlines() if "The rain stopped." in each)
    assert re.findall(r"\[(\d+)\]\([^)#]*#p(\d)", line) == [("1", "2"), ("2", "1")]
    assert line.index("general knowledge") > line.rindex("</sup>")
