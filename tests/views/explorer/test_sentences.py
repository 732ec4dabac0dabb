"""The explorer's data: whose events, whose word a part is, and whether accounts differ."""

import json
from pathlib import Path
from typing import Any

from tests.views.printed import LANTERN, STORM, actor, printed

COUNCIL = {"actors/council.yml": actor("Harbour Council")}
POINT = """\
title: How to read it
kind: date
about: [storm]
sides:
  - {view: In one way., sources: [courier#p2]}
  - {view: In another., sources: [courier#p2]}
"""


def rows(folder: Path, files: dict[str, str]) -> dict[str, dict[str, Any]]:
    """Return the rows by the address of their pages, each by column."""
    data = printed(folder, files)["data/explorer-0.js"]
    columns = json.loads(data[data.index(",") + 1 : data.rindex(")")])
    return {path: {name: column[n] for name, column in columns.items()} for n, path in enumerate(columns["path"])}


def test_whom_an_attribution_names_has_no_part_in_the_event(tmp_path: Path) -> None:
    accused = "attributions:\n  - {by: council, stance: accuses, of: guild, sources: [courier#p2]}\n"
    found = rows(tmp_path, {**COUNCIL, "events/storm.yml": STORM + accused})
    guild = list(found).index("actors/guild.html")
    assert guild not in found["events/storm.html"]["actors"]
    assert found["events/storm.html"]["sides"] == []
    part = "participants:\n  - {actor: guild, role: affected, sources: [courier#p2]}\n"
    found = rows(tmp_path / "part", {**COUNCIL, "events/storm.yml": STORM + part})
    assert list(found).index("actors/guild.html") in found["events/storm.html"]["actors"]


def test_a_part_keeps_its_voice_unless_an_article_states_it_too(tmp_path: Path) -> None:
    told = "participants:\n  - {actor: guild, role: affected, sources: [courier#p2], according-to: council, inferred: So}\n"
    own = "  - {actor: guild, role: affected, sources: [courier#p1]}\n"
    row = rows(tmp_path, {**COUNCIL, "events/storm.yml": STORM + told})["events/storm.html"]
    assert (row["voices"], row["inferred"]) == (["Harbour Council"], [1])
    row = rows(tmp_path / "own", {**COUNCIL, "events/storm.yml": STORM + told + own})["events/storm.html"]
    assert (row["voices"], row["inferred"], len(row["participants"])) == ([""], [0], 1)


def test_accounts_differ_or_are_only_noted_or_nothing_is_known(tmp_path: Path) -> None:
    dated = STORM.replace("where:", "  - {value: 2031-04-04, sources: [lantern#p2]}\nwhere:")
    differing = rows(tmp_path, {"articles/lantern.md": LANTERN, "events/storm.yml": dated})
    noted = rows(tmp_path / "noted", {"disagreements/reading.yml": POINT})
    found = [each["events/storm.html"]["disputed"] for each in (differing, noted, rows(tmp_path / "none", {}))]
    assert found == [1, 2, 0]


def test_dates_that_are_worked_out_say_so(tmp_path: Path) -> None:
    worked_out = STORM.replace("sources: [courier#p2]}\nwhere", "sources: [courier#p2], inferred: A guess.}\nwhere")
    found = rows(tmp_path, {"events/storm.yml": worked_out})
    assert (found["events/storm.html"]["worked_out"], found["articles/courier.html"]["worked_out"]) == (1, 0)
