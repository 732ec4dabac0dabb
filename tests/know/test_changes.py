"""What changed, and when last."""

from pathlib import Path

from builder.know import Knowledge
from tests.factory import MINIMAL, known

STORM = (
    MINIMAL["events/storm.yml"]
    + """\
casualties:
  - {outcome: drowned, who: crews, count: 4, sources: [courier#p2], withdrawn: {on: 2031-06-02, because: A slip.}}
"""
)
CHANGES = """\
changes:
  - {id: guild, date: 2031-06-09, kind: reworded, text: Shorter., about: [guild]}
  - {id: first, date: 2031-05-01, kind: added, text: First version.}
"""
TOLD = CHANGES.replace(
    "  - {id: first", "  - {id: toll, date: 2031-06-02, kind: corrected, text: Boats., about: [storm]}\n  - {id: first"
)


def told(knowledge: Knowledge) -> list[tuple[str, str]]:
    return [(each.day.first.isoformat(), each.kind) for each in knowledge.history.all]


def test_changes_and_withdrawals_stand_newest_first(tmp_path: Path) -> None:
    knowledge = known(tmp_path, {"events/storm.yml": STORM, "changes.yml": CHANGES})
    assert told(knowledge) == [("2031-06-09", "reworded"), ("2031-06-02", "withdrawn"), ("2031-05-01", "added")]
    assert {record: len(found) for record, found in knowledge.history.by_record.items()} == {"guild": 1, "storm": 1}


def test_a_withdrawal_that_an_entry_tells_of_is_not_told_again(tmp_path: Path) -> None:
    knowledge = known(tmp_path, {"events/storm.yml": STORM, "changes.yml": TOLD})
    assert told(knowledge) == [("2031-06-09", "reworded"), ("2031-06-02", "corrected"), ("2031-05-01", "added")]
    assert len(knowledge.corrections.all) == 1


def test_the_newest_day_is_what_is_said_or_told_whichever_is_later(tmp_path: Path) -> None:
    def newest(name: str, changed: str, files: dict[str, str]) -> str:
        settings = MINIMAL["dossier.yml"] + (f"changed: {changed}\n" if changed else "")
        found = known(tmp_path / name, {"dossier.yml": settings, **files}).history.newest
        return found.first.isoformat() if found else ""

    assert newest("neither", "", {}) == ""
    assert newest("said", "2031-07-01", {"changes.yml": CHANGES}) == "2031-07-01"
    assert newest("told", "2031-05-15", {"changes.yml": CHANGES}) == "2031-06-09"
    assert newest("withdrawn", "", {"events/storm.yml": STORM}) == "2031-06-02"
