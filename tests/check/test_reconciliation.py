"""Entries on accounts that differ, held against the statements they are about."""

from pathlib import Path

from tests.factory import MINIMAL, codes, examined


def test_an_entry_whose_statements_agree_again_is_reported(tmp_path: Path) -> None:
    entry = (
        "title: Day of the storm\nkind: date\nabout: [storm]\non:\n  - {record: storm, field: when}\n"
        "sides:\n  - {view: The 5th., sources: [courier#p2]}\n  - {view: The 6th., sources: [courier#p1]}\n"
    )
    second = "  - {value: 2031-04-06, sources: [courier#p1]}\nwhere:"
    differing = MINIMAL["events/storm.yml"].replace("where:", second)
    assert codes(examined(tmp_path / "a", {"disagreements/day.yml": entry, "events/storm.yml": differing})) == []
    assert codes(examined(tmp_path / "b", {"disagreements/day.yml": entry})) == ["unsupported-disagreement"]
