"""What the program says of events of its own accord, in the story and where accounts are compared."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.factory import MINIMAL
from tests.views.record.test_sentences import entry, lantern, page, read

EVENT = MINIMAL["events/storm.yml"]
BOTH = EVENT.replace("2031-04-05, sources: [courier#p2]", "2031-04-05, sources: [courier#p2, lantern#p1]")
TWO_DAYS = EVENT.replace("where:", "  - {value: 2031-04-04, sources: [lantern#p1]}\nwhere:")
FIRE = "name: Fire\nkind: storm\nsummary: A fire [@courier#p2].\nwhen: [{value: 2031-04-01, sources: [courier#p2]}]\n"


def lead(folder: Path, event: str) -> str:
    text = page(folder, "events/index", {"events/storm.yml": event})
    told = read(re.split("\n## |<figure|<div", text.partition('<p class="lead">')[2])[0])
    return " ".join(told.replace("How to read this list", "").split())


DAYS = "1 event, earliest first. Days are as the articles give them, whatever clock each writer had in mind"


def test_the_story_says_of_days_and_hours_what_holds_and_no_more(tmp_path: Path) -> None:
    assert lead(tmp_path / "a", EVENT) == f"{DAYS}."
    worked_out = EVENT.replace("2031-04-05, ", "2031-04-05, inferred: A guess., ")
    assert lead(tmp_path / "b", worked_out) == f"{DAYS}."
    hours = EVENT.replace("2031-04-05,", '"2031-04-05T21:40",')
    assert lead(tmp_path / "c", hours) == (
        f"{DAYS}. Hours are those of the place; where no zone is given, of Atlantic/Azores."
    )


def test_the_story_says_where_events_known_only_by_their_end_stand(tmp_path: Path) -> None:
    ends = EVENT.replace("2031-04-05,", "../2031-04-05,")
    said = "Events known only by their end stand at the last day they can have."
    assert lead(tmp_path / "end", ends).startswith(f"1 event, earliest first. {said} Days are")
    assert said not in lead(tmp_path / "begin", EVENT.replace("2031-04-05,", "2031-04-05/..,"))
    assert said not in lead(tmp_path / "day", EVENT)


def tag(folder: Path, files: Mapping[str, str]) -> str:
    text = page(folder, "events/index", {"articles/lantern.md": lantern(), "events/storm.yml": BOTH, **files})
    found = re.search(r"(accounts differ|noted: [^\]]+)\]", text)
    return found[1] if found else ""


def test_accounts_differ_in_the_story_only_where_they_do(tmp_path: Path) -> None:
    assert tag(tmp_path / "found", {"events/storm.yml": TWO_DAYS}) == "accounts differ"
    assert tag(tmp_path / "works", {"disagreements/day.yml": entry(by="a man", one="lantern#p1")}) == "accounts differ"
    one_work = entry(by="a man", one="courier#p2")
    assert tag(tmp_path / "work", {"disagreements/day.yml": one_work}) == "noted: Date"
    elsewhere = entry(by="a man", one="lantern#p2")
    assert tag(tmp_path / "elsewhere", {"disagreements/day.yml": elsewhere}) == "noted: Date"
    assert tag(tmp_path / "none", {}) == ""


# Accounts compared


def section(folder: Path, more: str = "", event: str = BOTH, **files: str) -> str:
    """Return the comparison of what the Courier and the Lantern say of the storm."""
    articles = {"articles/lantern.md": lantern(), "events/fire.yml": FIRE, **files}
    text = page(folder, "events/storm", {**articles, "events/storm.yml": event + more})
    return text.partition("## Accounts compared")[2].partition("\n## ")[0]


def rows(folder: Path, more: str = "", event: str = BOTH, **files: str) -> dict[str, list[str]]:
    """Return the rows of the comparison by label, each with what the Courier and the Lantern say."""
    table = section(folder, more, event, **files).partition('<details class="accounts-table"')[2]
    table = table.partition("</details>")[0]
    cells = [[read(cell).strip(" *") for cell in line.split("|")[1:-1]] for line in table.split("\n") if "**" in line]
    return {label: said for label, *said in cells}


ARROW = "follows: [{{event: fire, as: after, sources: [{}]{}}}]\n"


def test_what_the_editor_worked_out_is_no_account_of_a_paper(tmp_path: Path) -> None:
    inferred = section(tmp_path / "a", ARROW.format("courier#p2, lantern#p1", ", inferred: The order of days."))
    assert "What it followed" not in inferred
    drawn = read(section(tmp_path / "b", ARROW.format("lantern#p2", "")))
    assert "Recorded only from Lantern, 12 April 2031: What it followed." in drawn
    part = "participants: [{actor: guild, role: affected, sources: [lantern#p2], inferred: They own the boats.}]\n"
    assert "People and groups" not in section(tmp_path / "c", part)
    voiced = part.replace("sources", "according-to: a warden, sources")
    voiced = voiced.replace("}]", "}, {actor: guild, role: affected, sources: [courier#p2]}]")
    assert "according to a warden" in rows(tmp_path / "d", voiced)["People and groups"][1]


def test_what_accounts_state_alike_is_named_and_does_not_stand_side_by_side(tmp_path: Path) -> None:
    assert rows(tmp_path / "alike") == {}
    assert "Recorded alike from each account: Date." in section(tmp_path / "alike")
    assert "Recorded alike" not in section(tmp_path / "apart", event=TWO_DAYS)


def test_a_date_that_was_worked_out_stays_and_is_marked(tmp_path: Path) -> None:
    event = TWO_DAYS.replace("value: 2031", "inferred: A guess., value: 2031")
    assert rows(tmp_path, event=event)["Date"] == ["5 April 2031 worked out", "4 April 2031 worked out"]


@pytest.mark.parametrize(
    ("note", "ending"), [("", "a warden"), (", note: Perhaps the words of the paper.", "see remark")]
)
def test_a_remark_is_a_step_away_from_the_comparison(tmp_path: Path, note: str, ending: str) -> None:
    stance = (
        f"attributions:\n  - {{by: a warden, stance: accuses, of: guild, sources: [courier#p2]{note}}}\n"
        "  - {by: a boatman, stance: accuses, of: guild, sources: [lantern#p2]}\n"
    )
    assert rows(tmp_path, stance)["Who did it"][0].endswith(ending)


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ("", "Nothing recorded from: In Passing (Gazette)."),
        (
            "statements: [{text: It rained., sources: [gazette#p2]}]\n",
            "Mentioned without when, where or who in: In Passing (Gazette).",
        ),
    ],
)
def test_a_work_that_only_mentions_an_event_is_told_from_one_of_which_nothing_is_recorded(
    tmp_path: Path, more: str, said: str
) -> None:
    gazette = lantern("In Passing", "gazette-report", "Gazette", "Weather.", "Rain.")
    files = {"articles/lantern.md": lantern(), "articles/gazette.md": gazette, "events/storm.yml": BOTH + more}
    text = read(page(tmp_path, "events/storm", files))
    assert [line for line in text.split("\n") if "In Passing" in line and ":" in line and "Gazette)." in line] == [said]
    assert "Not mentioned" not in text
