"""How a list marks what is to be known of its lines: in words, by signs, by marking the others; never not at all."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from builder.views.parts.signs import Marking, marking_of
from tests.views.made import made, plain

EVENT = "name: {name}\nkind: storm\nsummary: An event [@courier#p2].\nwhen: [{{value: {day}, sources: [courier#p2]{more}}}]\n"
WORKED_OUT = ", inferred: The Saturday before is the 5th."
ALL = "All dates here are worked out by the editors"
MOST = "Dates are worked out by the editors from the articles, at least in part, unless marked “stated”."
STAR = "* worked out by the editors"


@pytest.mark.parametrize(
    ("carrying", "lines", "marking"),
    [
        (0, 0, Marking.WORDS),
        (0, 12, Marking.WORDS),
        (3, 12, Marking.WORDS),
        (3, 3, Marking.WORDS),
        (4, 12, Marking.SIGN),
        (8, 12, Marking.SIGN),
        (9, 12, Marking.OTHERS),
        (11, 12, Marking.OTHERS),
        (12, 12, Marking.ABOVE),
    ],
)
def test_one_place_decides_how_a_list_is_marked(carrying: int, lines: int, marking: Marking) -> None:
    carried = [place < carrying for place in range(lines)]
    assert marking_of(carried) is marking
    assert marking_of(reversed(carried)) is marking


def test_what_cannot_be_turned_round_has_its_sign() -> None:
    assert marking_of([True] * 12, can_turn=False) is Marking.SIGN


def pages(folder: Path, worked_out: int, stated: int) -> Mapping[str, str]:
    """Return the pages of a story with so many dates of each sort."""
    return made(
        folder,
        {
            f"events/{f'e{number}' if number else 'storm'}.yml": EVENT.format(
                name=f"Event {number}",
                day=f"2031-05-{number + 1:02}",
                more=WORKED_OUT if number < worked_out else "",
            )
            for number in range(worked_out + stated)
        },
    )


def lines(page: str) -> list[str]:
    """Return the dates of the events of a page, as whoever hears or copies it has them, and what stands beside them."""
    return [plain(each).strip() for each in re.findall(r'<span class="when">(.*)', page) if "May" in each]


@pytest.mark.parametrize("page", ["timeline.md", "events/index.md"])
class TestAStory:
    def test_of_few_dates_worked_out_says_so_in_words(self, tmp_path: Path, page: str) -> None:
        found = pages(tmp_path, 2, 8)[page]
        assert found.count('<span class="inferred">worked out</span>') == 2
        assert "note signs" not in found

    def test_of_some_has_a_sign_that_is_explained_once_before_the_first(self, tmp_path: Path, page: str) -> None:
        found = pages(tmp_path, 5, 5)[page]
        assert plain(found).count(STAR) == 1
        assert found.index("note signs") < found.index('class="sign date"')
        assert found.count('<span class="sign date"><span class="unseen"> (worked out)</span></span>') == 5
        assert "stated" not in plain(found)

    def test_of_most_marks_those_that_are_stated(self, tmp_path: Path, page: str) -> None:
        found = pages(tmp_path, 9, 3)[page]
        assert plain(found).count(MOST) == 1
        assert [("(worked out)" in each, "2031 stated" in each) for each in lines(found)] == [
            *[(True, False)] * 9,
            *[(False, True)] * 3,
        ]
        assert 'class="sign date"' not in found

    def test_of_nothing_else_says_so_above_and_at_each_for_whoever_hears_it(self, tmp_path: Path, page: str) -> None:
        found = pages(tmp_path, 8, 0)[page]
        assert plain(found).count(ALL) == 1
        assert all("(worked out)" in each for each in lines(found))
        assert 'class="sign date"' not in found


def test_the_page_of_an_event_says_it_in_full(tmp_path: Path) -> None:
    found = plain(pages(tmp_path, 12, 0)["events/e1.md"])
    assert "Worked out. The Saturday before is the 5th." in found


def test_a_list_on_the_page_of_a_record_decides_for_itself(tmp_path: Path) -> None:
    part = "participants: [{actor: guild, role: affected, sources: [courier#p2]}]\n"
    files = {
        f"events/e{number}.yml": EVENT.format(name=f"Event {number}", day=f"2031-05-0{number}", more=more) + part
        for number, more in enumerate([WORKED_OUT] * 5 + [""], 1)
    }
    found = plain(made(tmp_path, files)["actors/guild.md"])
    assert MOST in found
    assert "6 May 2031 stated" in found
