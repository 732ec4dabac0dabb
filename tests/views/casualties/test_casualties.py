"""Casualties as pages show them: every reading with its voice, what is added up, and the ledger."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from builder.link.nodes import plain
from builder.render.paging import sheets_of
from builder.views.casualties.facts import casualties_of
from builder.views.casualties.view import TollLine, casualties
from builder.views.parts.facts import Fact
from builder.views.parts.lines import EventLine
from builder.views.parts.teller import Teller
from tests import factory
from tests.conftest import HARBOUR
from tests.factory import knowledge_of, teller_of, turned
from tests.know.numbers.test_tolls import GAZETTE, VOCABULARY, event, people


def teller(folder: Path, files: Mapping[str, str]) -> Teller:
    return factory.teller(folder, {"vocabulary.yml": VOCABULARY, **files})


def only_line(folder: Path, *casualties: str) -> Fact:
    """Return the only line of an event with these casualties."""
    (fact,) = casualties_of(teller(folder, {"events/storm.yml": event(*casualties)}), "storm")
    return fact


@pytest.mark.parametrize(("work", "number"), [("another", "2 works"), ("storm-report", "1 work")])
def test_a_line_says_how_many_works_give_the_figure(tmp_path: Path, work: str, number: str) -> None:
    files = {
        "articles/gazette.md": GAZETTE.format(work=work),
        "events/storm.yml": event(people("crews", "2"), people("crews", "2", sources="gazette#p1")),
    }
    (fact,) = casualties_of(teller(tmp_path, files), "storm")
    assert plain(fact.value) == f"Crews: 2 ({number})"


def test_readings_that_differ_keep_their_voices_and_remarks(tmp_path: Path) -> None:
    fact = only_line(
        tmp_path,
        people("crews", "2", note="Counted on the quay."),
        people("crews", "3", voice="a boatman there", sources="courier#p1"),
    )
    assert plain(fact.value) == "Crews: 2–3 – 2 (1 work); 3 according to a boatman there (1 work)"
    assert plain(fact.note) == "Counted on the quay."
    assert len(fact.note) == 2  # the remark, and what it is about


def test_the_same_in_one_voice_is_one_reading(tmp_path: Path) -> None:
    voice = "a boatman there"
    fact = only_line(
        tmp_path, people("crews", "2", voice=voice), people("crews", "2", voice=voice, sources="courier#p1")
    )
    assert (plain(fact.value), plain(fact.voice)) == ("Crews: 2 (1 work)", voice)


def test_a_statement_without_a_figure_does_not_borrow_one(tmp_path: Path) -> None:
    fact = only_line(tmp_path, people("crews", "2"), people("crews", voice="a boatman there"))
    assert plain(fact.value) == "Crews: 2 (1 work); no figure according to a boatman there (1 work)"
    alone = only_line(tmp_path / "alone", people("crews"))
    assert plain(alone.value) == "Crews (1 work)"


def test_the_page_of_the_event_has_a_line_for_each_group(tmp_path: Path) -> None:
    made = teller(
        tmp_path,
        {"events/storm.yml": event(people("seafarers", "2"), people("crews", "2"), people("islanders", "1"))},
    )
    lines = [(each.label, plain(each.value)) for each in casualties_of(made, "storm")]
    assert lines == [
        ("drowned", "3 counted, each person once, from 1 work"),
        ("drowned", "Seafarers: 2 (1 work)"),
        ("drowned", "of whom Crews: 2 (1 work)"),
        ("drowned", "Islanders: 1 (1 work)"),
    ]


def test_attributable_events_without_casualties_are_listed_unless_they_are_a_series(tmp_path: Path) -> None:
    files = {
        "events/storm.yml": event(),
        "events/raid.yml": event(name="Raid", kind="raid"),
        "events/raids.yml": event(name="Raids", kind="raids"),
        "events/told.yml": event(people("crews", "none"), name="Told", kind="raid"),
    }
    found = teller(tmp_path, files)
    assert found.knowledge.tolls.silent == ("raid",)
    assert found.knowledge.tolls.counted == ("told",)
    runs = {(head.sort, head.name): run for head, run in casualties(found).runs}
    assert [each.event for each in runs["silent", ""] if isinstance(each, EventLine)] == ["raid"]
    assert [each.line.event for each in runs["year", "2031"] if isinstance(each, TollLine)] == ["told"]


def test_years_stand_in_order_and_undated_events_last(tmp_path: Path) -> None:
    files = {
        "events/storm.yml": event(people("crews", "1"), day="2031-04"),
        "events/old.yml": event(people("crews", "1"), day="2029", name="Old"),
        "events/open.yml": event(people("crews", "1"), day="../2030-01-01", name="Open"),
        "events/undated.yml": event(people("crews", "1"), day="", name="Undated"),
    }
    years = [head.name for head, _ in casualties(teller(tmp_path, files)).runs if head.sort == "year"]
    assert years == ["2029", "2030", "2031", "Undated"]


def test_a_total_says_of_each_event_whether_it_is_added_and_why_not(tmp_path: Path) -> None:
    files = {
        "events/storm.yml": event(people("crews", "2")),
        "events/raids.yml": event(people("crews", "7"), kind="raids", day="2031-05", name="Raids"),
        "events/squall.yml": event(people("islanders", "hundreds"), day="2031-05-01", name="Squall"),
    }
    listing = casualties(teller(tmp_path, files))
    (total,) = listing.view.totals
    assert (total.least, total.events, total.articles) == (2, 1, ("courier",))
    lines = [each for _, run in listing.runs for each in run if isinstance(each, TollLine)]
    assert [(each.line.event, each.toll.figure, each.added, each.why) for each in lines] == [
        ("storm", "2", 2, ()),
        ("squall", "hundreds", None, ("Only in words.",)),
        ("raids", "7", None, ("A series, which may contain other events.",)),
    ]
    # What the lines add is what the total says.
    assert sum(each.added or 0 for each in lines) == total.least


def test_the_order_of_files_never_matters() -> None:
    found = knowledge_of(HARBOUR)
    one, other = sheets_of(casualties(teller_of(found))), sheets_of(casualties(teller_of(turned(found))))
    assert len(found.tolls.counted) > 0
    assert one == other
