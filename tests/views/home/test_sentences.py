"""What a first page says of the whole dossier: each figure and door with its number, and none where there is nothing."""

import re
from collections.abc import Mapping
from pathlib import Path

from tests.factory import MINIMAL
from tests.know.numbers.test_tolls import VOCABULARY, event, people
from tests.views.made import made, plain

NO_PEOPLE = VOCABULARY.replace(", people: true}", "}")
STORM = MINIMAL["events/storm.yml"]


def home(folder: Path, files: Mapping[str, str]) -> str:
    return made(folder, files)["index.md"]


def items(page: str, kind: str) -> list[str]:
    """Return the entries of a list of the page as readers see them."""
    found = re.search(rf'<ul class="{kind}".*?</ul>', page, re.DOTALL)
    return [plain(each).strip() for each in re.findall(r"<li.*?</li>", found[0])] if found else []


def test_figures_and_doors_are_of_what_there_is_and_of_nothing_else(tmp_path: Path) -> None:
    page = home(tmp_path, {})
    assert items(page, "figures") == ["1 event", "1 independent work"]
    assert items(page, "doors") == [
        "Story 1 event, by date",
        "Who 1 person or group",
        "Where 1 place",
        "Explore 4 records to filter and compare",
    ]
    place = MINIMAL["locations/north-harbour.yml"]
    mapped = f'{place}coordinates:\n  - {{value: "38.5, -28.2", precision-km: 1, sources: [general-knowledge]}}\n'
    assert "Where 1 place, with maps" in items(home(tmp_path / "map", {"locations/north-harbour.yml": mapped}), "doors")


def test_questions_and_disagreements_have_their_figures_and_disagreements_a_door(tmp_path: Path) -> None:
    questions = (
        "questions:\n- {id: why, question: Why?, about: [storm]}\n- {id: when, question: When?, about: [storm]}\n"
    )
    side = "  - {view: Who knows., sources: [courier#p2]}\n"
    point = f"title: The day\nkind: date\nabout: [storm]\nsides:\n{side}{side.replace('Who', 'He')}"
    page = home(tmp_path, {"questions.yml": questions, "disagreements/day.yml": point})
    assert items(page, "figures")[2:] == ["1 point in dispute", "2 open questions"]
    assert "What is disputed 1 point, side by side" in items(page, "doors")
    assert "Explore 5 records to filter and compare" in items(page, "doors")


def counted(folder: Path, *casualties: str, vocabulary: str = VOCABULARY) -> list[str]:
    page = home(folder, {"vocabulary.yml": vocabulary, "events/storm.yml": event(*casualties)})
    return [each for each in items(page, "figures") if "drowned" in each]


def test_people_are_counted_as_the_page_of_casualties_does(tmp_path: Path) -> None:
    assert counted(tmp_path / "exact", people("crews", "3")) == ["3 people drowned"]
    assert counted(tmp_path / "one", people("crews", "1")) == ["1 person drowned"]
    assert counted(tmp_path / "least", people("crews", "at least 2")) == ["at least 2 people drowned"]


def test_what_is_not_added_up_makes_a_number_a_lowest_one(tmp_path: Path) -> None:
    some = (people("crews", "3"), people("islanders", "some"))
    assert counted(tmp_path, *some) == ["at least 3 people drowned"]


def test_no_number_stands_for_words_or_for_what_is_no_outcome_of_people(tmp_path: Path) -> None:
    assert counted(tmp_path / "words", people("crews", "some")) == []
    assert counted(tmp_path / "none", people("crews", "0")) == []
    assert counted(tmp_path / "other", people("crews", "3"), vocabulary=NO_PEOPLE) == []


def strip(folder: Path, *dates: str) -> str:
    files = {f"events/e{number}.yml": STORM.replace("2031-04-05", each) for number, each in enumerate(dates)}
    files = {path: text.replace("Storm of April", path[7:9].upper()) for path, text in files.items()}
    found = re.search(r'<figure class="strip small">.*?</figure>', home(folder, files), re.DOTALL)
    return found[0] if found else ""


def test_the_story_along_time_leads_to_the_timeline_and_is_told_in_words(tmp_path: Path) -> None:
    found = strip(tmp_path, "2031-04-06", "2031-06-01", "2031-09-02", "2031")
    assert set(re.findall('href="([^"]*)"', found)) == {"timeline.html"}
    assert "Events in each month of the whole story; 1 more lasts longer, or is dated less exactly." in plain(found)
    assert re.findall("<li>(.*?)</li>", found) == ["April 2031: 2", "June 2031: 1", "September 2031: 1"]


def test_what_has_a_column_each_needs_no_further_words(tmp_path: Path) -> None:
    found = strip(tmp_path, "2031-09-02")
    assert "Events in each month of the whole story.<" in found


def test_time_without_events_is_left_out_of_the_picture_which_says_so(tmp_path: Path) -> None:
    found = strip(tmp_path / "apart", "2031-09-02")
    assert "1 May – 31 August 2031, left out: no event is dated so closely." in plain(found)
    assert "4 months" in plain(found)
    assert "left out" not in strip(tmp_path / "close", "2031-05-02", "2031-06-02", "2031-07-02")


def test_columns_of_several_months_say_their_days(tmp_path: Path) -> None:
    found = strip(tmp_path, "2040-02-01")
    assert [plain(each) for each in re.findall("<li>(.*?)</li>", found)] == [
        "1 April – 30 June 2031: 1",
        "1 January – 31 March 2040: 1",
    ]


def test_a_short_story_and_one_without_exact_dates_have_no_picture(tmp_path: Path) -> None:
    assert strip(tmp_path / "short", "2031-05-02") == ""
    files = {"events/storm.yml": STORM.replace("2031-04-05", "2031/2034")}
    assert "strip small" not in home(tmp_path / "rough", files)


def test_over_a_first_page_written_by_hand_stands_the_title_of_the_dossier(tmp_path: Path) -> None:
    page = "---\ntitle: {}\n---\n\nA storm.\n"
    pages = made(tmp_path, {"pages/index.md": page.format("Briefing"), "pages/method.md": page.format("Method")})
    assert "\n# The Harbour Toll\n" in pages["index.md"]
    assert "\n# Method\n" in pages["method.md"]
