"""The timeline and the story in words: what is only known to be over by a time, what lies between, what marks mean."""

from collections.abc import Mapping
from pathlib import Path

from tests.views.made import made, plain

EVENT = "name: {name}\nkind: storm\nsummary: An event [@courier#p2].\n{when}"
BEGUN = ": begun earlier or then, when is not stated"


def event(name: str, *dates: str) -> str:
    stated = "".join(f"  - {{value: {each}, sources: [courier#p2]}}\n" for each in dates)
    return EVENT.format(name=name, when=f"when:\n{stated}" if stated else "")


def pages(folder: Path, **dates: str) -> Mapping[str, str]:
    """Return the pages of a dossier with an event of each name, with its date if it has one."""
    events = {f"events/{key}.yml": event(key.title(), *([each] if each else [])) for key, each in dates.items()}
    return {path: plain(text) for path, text in made(folder, events).items() if path.endswith(".md")}


def sections(page: str) -> dict[str, str]:
    """Return the sections of a page by heading."""
    parts = page.split(" ## ")[1:]
    return {each.partition(" { #")[0]: each for each in parts}


def test_what_is_over_by_a_time_stands_in_no_period(tmp_path: Path) -> None:
    dates = {"storm": "2031-04-05", "fire": "../2031-04-08", "blockade": "2031-04-08/..", "flood": "2031-04-20"}
    found = sections(pages(tmp_path, **dates)["timeline.md"])
    assert list(found) == ["5–20 April 2031", f"5–20 April 2031{BEGUN}"]
    period, begun = found.values()
    assert "from 8 April 2031 Blockade" in period
    assert "Fire" not in period
    assert "by 8 April 2031 Fire" in begun


def test_what_is_open_at_its_end_stands_in_its_period(tmp_path: Path) -> None:
    found = pages(tmp_path, storm="2031-04-05", blockade="2031-04-08/..")["timeline.md"]
    assert BEGUN not in found
    assert "Blockade" in found


def test_what_is_over_by_a_time_between_periods_stands_under_that_time(tmp_path: Path) -> None:
    found = sections(pages(tmp_path, storm="2031-04-05", fire="../2031-06-08", flood="2031-09-05")["timeline.md"])
    assert list(found)[1] == f"8 June 2031{BEGUN}"
    assert len(found) == 3


def test_a_story_of_what_is_over_by_a_time_alone_has_a_timeline(tmp_path: Path) -> None:
    found = sections(pages(tmp_path, storm="../2031-04-08")["timeline.md"])
    assert list(found) == [f"8 April 2031{BEGUN}"]


def test_a_pause_is_named_by_the_dates_at_its_ends(tmp_path: Path) -> None:
    found = pages(tmp_path, storm="2031-04-05", fire="2031-09", rumour="2031")["timeline.md"]
    assert "21 weeks or more. From 5 April 2031 to September 2031 no event here is dated to within a month." in found
    assert "about 5 months" not in found


def test_how_long_a_pause_is_stays_unsaid_where_an_end_is_only_about(tmp_path: Path) -> None:
    found = pages(tmp_path, storm="2031-04-05", fire="2031-09~")["timeline.md"]
    assert "From 5 April 2031 to about September 2031 no event here" in found
    assert "weeks" not in found


def test_the_legend_has_what_is_drawn_and_nothing_else(tmp_path: Path) -> None:
    found = pages(tmp_path, storm="2031-04-05", fire="2031-04-08~")["timeline.md"]
    assert "a day" in found
    assert "about then, or perhaps" in found
    assert "from then on" not in found
    assert "one or the other" not in found


def test_a_long_time_between_two_events_of_a_period_is_said_before_the_later(tmp_path: Path) -> None:
    found = pages(tmp_path, storm="2031-04-05", fire="2031-04-26", flood="2031-04-28")["timeline.md"]
    assert "Storm 3 weeks 26 April 2031 Fire Storm 28 April 2031 Flood" in found


def test_a_pause_begins_at_the_end_of_a_span(tmp_path: Path) -> None:
    found = pages(tmp_path, storm="2031-04-05/2031-04-09", fire="2031-09-03")["timeline.md"]
    assert "From 9 April 2031 to 3 September 2031 no event here" in found


def test_a_short_pause_is_not_named(tmp_path: Path) -> None:
    assert "no event here" not in pages(tmp_path, storm="2031-04-05", fire="2031-05-01")["timeline.md"]


def test_two_dates_of_one_event_are_one_or_the_other(tmp_path: Path) -> None:
    files = {
        "events/storm.yml": event("Storm", "2031-04-05", "2031-04-07"),
        "events/fire.yml": event("Fire", "2031-04"),
    }
    found = plain(made(tmp_path, files)["timeline.md"])
    assert "one or the other" in found
    assert "accounts differ" not in found


def test_what_is_over_by_a_time_stands_in_the_year_of_that_time(tmp_path: Path) -> None:
    found = pages(tmp_path, storm="../2031-04-08")
    assert list(sections(found["events/index.md"])) == ["2031"]
    assert "Undated" not in found["events/index.md"]
    assert "Story › 2031 › Storm" in found["events/storm.md"]


def test_only_what_has_no_date_is_undated(tmp_path: Path) -> None:
    found = sections(pages(tmp_path, storm="", fire="2031-04-05")["events/index.md"])
    assert list(found) == ["2031", "Undated"]
    assert "Storm" in found["Undated"]
