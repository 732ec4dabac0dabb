"""The timeline: what a date may look like, where the story is cut, and that nothing is lost or moved on the way."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.know.clock import Clock
from builder.model.values.dates import parse_date
from builder.model.vocabulary import Label
from builder.render.paging import sheets_of
from builder.views.parts.lines import EventLine
from builder.views.timeline.density import axis_of, density_of
from builder.views.timeline.marks import Edge, Timed, mark_of
from builder.views.timeline.periods import Pause, Period, periods_of
from builder.views.timeline.sieve import sieve
from builder.views.timeline.view import _listing as listing
from builder.words import words_of
from tests.factory import teller

ENGLISH = words_of("en")
SHARP, ABOUT, OPEN = Edge.SHARP, Edge.ABOUT, Edge.OPEN


def event(*dates: str, more: str = "") -> str:
    when = "".join(f"  - {{value: {each}, sources: [courier#p2]}}\n" for each in dates)
    return f"name: A storm dated {dates[0]}\nkind: storm\nsummary: A storm [@courier#p2].\nwhen:\n{when}{more}"


def at(*dates: str) -> Timed:
    line = EventLine(dates[0] if dates else "undated", "A storm", dates, False, Label(label="Storm"), ())
    return Timed(line, tuple(mark_of(parse_date(each)) for each in dates))


def pause(period: Period) -> Pause | None:
    return period.pause


def titles(periods: tuple[Period, ...]) -> list[str]:
    return [each.title for each in periods]


@pytest.mark.parametrize(
    ("written", "first", "last", "start", "end", "is_day"),
    [
        ("2031-04-05", "2031-04-05", "2031-04-05", SHARP, SHARP, True),
        ("2031-04-05~", "2031-04-05", "2031-04-05", ABOUT, ABOUT, False),
        ("2031-04", "2031-04-01", "2031-04-30", SHARP, SHARP, False),
        ("2031", "2031-01-01", "2031-12-31", SHARP, SHARP, False),
        ("2031-04-05/2031-04-06", "2031-04-05", "2031-04-06", SHARP, SHARP, False),
        ("2031~/2031-04-06", "2031-01-01", "2031-04-06", ABOUT, SHARP, False),
        ("2031-04-05/..", "2031-04-05", "2031-04-05", SHARP, OPEN, False),
        ("../2031-04", "2031-04-01", "2031-04-30", OPEN, SHARP, False),
    ],
)
def test_a_mark_is_as_exact_as_the_date(
    written: str, first: str, last: str, start: Edge, end: Edge, is_day: bool
) -> None:
    found = mark_of(parse_date(written))
    assert (found.first.isoformat(), found.last.isoformat()) == (first, last)
    assert (found.start, found.end, found.is_day) == (start, end, is_day)


def test_the_story_is_cut_where_nothing_is_closely_dated_for_long() -> None:
    found = periods_of(ENGLISH, map(at, ("2030-12-27", "2031-01-08", "2031-03-11", "2031-03", "2031-10", "2031-12-24")))
    assert titles(found) == ["27 December 2030 – 8 January 2031", "March 2031", "October 2031", "24–30 December 2031"]
    pauses = [(ENGLISH.point(each.first), ENGLISH.point(each.last), each.length) for each in map(pause, found) if each]
    assert pauses == [
        ("8 January 2031", "March 2031", "7 weeks or more"),
        ("March 2031", "October 2031", "26 weeks or more"),
        ("October 2031", "24 December 2031", "7 weeks or more"),
    ]


def test_what_is_known_roughly_stretches_no_period() -> None:
    found = periods_of(
        ENGLISH, [at("2030"), at("2031-04-02"), at("2031-04/2031-09"), at("2031-04-20"), at("2031-06/.."), at()]
    )
    assert titles(found) == ["2030", "2–20 April 2031", "June 2031", "No date"]
    assert [each.is_rough for each in found] == [True, False, True, False]
    assert [each.line.dates for each in found[1].events] == [("2031-04-02",), ("2031-04/2031-09",), ("2031-04-20",)]


def test_a_period_that_begins_in_the_month_in_which_another_ends_takes_nothing_from_it() -> None:
    found = periods_of(ENGLISH, map(at, ("2031-03-01", "2031-03-02", "2031-03-31", "2031-04-05")))
    assert [len(each.events) for each in found] == [2, 2]


def test_a_date_that_differs_by_a_day_belongs_to_the_period() -> None:
    (found,) = periods_of(ENGLISH, [at("2031-04-02"), at("2031-04-20", "2031-04-21")])
    assert found.last == date(2031, 4, 21)


CLOCK = Clock(ZoneInfo("UTC"))
DAYS = st.dates(date(1990, 1, 1), date(2040, 12, 31))
WRITTEN = st.one_of(
    DAYS.map(date.isoformat),
    DAYS.map(lambda day: day.isoformat()[:7]),
    DAYS.map(lambda day: day.isoformat()[:4]),
    st.tuples(DAYS, st.integers(1, 500)).map(lambda two: f"{two[0]}/{two[0] + timedelta(two[1])}"),
    DAYS.map(lambda day: f"{day}/.."),
    DAYS.map(lambda day: f"../{day}"),
)


@given(st.lists(WRITTEN, max_size=60), st.integers(1, 20))
def test_every_event_stands_in_one_period_and_in_order(dates: list[str], at_most: int) -> None:
    events = sorted(map(at, dates), key=lambda each: CLOCK.order(parse_date(each.line.dates[0])))
    events.sort(key=lambda each: each.mark.first)
    periods = periods_of(ENGLISH, events, at_most)
    stand = [each for period in periods for each in period.events]
    for has_begun in (True, False):
        of_one_sort = [each for each in events if each.has_begun_unknown is has_begun]
        assert [each for each in stand if each.has_begun_unknown is has_begun] == of_one_sort
    assert len({each.anchor for each in periods}) == len(periods)
    for period in periods:
        assert period.first
        assert period.last
        assert len(period.events) <= at_most or len({each.mark.first for each in period.events}) == 1
        for each in period.events:
            if each.mark.is_close:
                assert period.first <= each.mark.first <= period.last


def test_a_long_story_is_cut_at_years_and_months() -> None:
    days = [date(2031, month, day).isoformat() for month in range(1, 13) for day in (3, 9, 27)]
    sparse = ["2029-12-20", *(date(2030, month, 1).isoformat() for month in range(2, 13))]
    found = periods_of(ENGLISH, map(at, [*sparse, *days, "2032-01-05"]), at_most=12)
    assert titles(found) == [
        "2029 – 2030",
        *("January – April 2031", "May – August 2031", "September – December 2031"),
        "2032",
    ]


@given(st.lists(WRITTEN, max_size=60), st.integers(1, 20))
def test_pages_hold_no_more_than_they_may(dates: list[str], size: int) -> None:
    periods = periods_of(ENGLISH, sorted(map(at, dates), key=lambda each: each.mark.first), at_most=5)
    pages = sheets_of(replace(listing(None, periods), size=size))
    assert [period for page in pages for period in page.items] == list(periods)
    assert all(sum(len(each.events) for each in page.items) <= size or len(page.items) == 1 for page in pages)


def test_an_event_counts_only_in_a_column_that_holds_all_its_days(tmp_path: Path) -> None:
    found = teller(
        tmp_path,
        {
            "events/storm.yml": event("2031-01-10"),
            "events/month.yml": event("2031-04"),
            "events/turn.yml": event("2031-04-30/2031-05-01"),
            "events/later.yml": event("2031-06-30/.."),
        },
    )
    density = density_of(found, found.dossier.events)
    assert density
    assert [sum(count for _, count in each) for each in density.columns] == [1, 0, 0, 1, 0, 0]
    assert [each.event for each in density.spans] == ["turn", "later"]


def test_time_in_which_no_event_counts_is_folded(tmp_path: Path) -> None:
    dates = {"storm": "2031-02", "spring": "2031-03", "late": "2031-12-05", "span": "2030-06/2031-09"}
    found = teller(tmp_path, {f"events/{key}.yml": event(each) for key, each in dates.items()})
    axis = axis_of(found)
    assert (axis.columns, axis.folds) == (19, ((0, 8), (10, 8)))
    assert axis.runs == ((8, 10), (18, 19))
    widths = [axis.edge(column + 1) - axis.edge(column) for column in range(axis.columns)]
    assert widths[8] == pytest.approx(widths[9])
    assert widths[8] == pytest.approx(widths[18])
    assert sum(widths[:8]) < 2 * widths[8]
    days = [axis.share(date(2030, 6, 1) + timedelta(each)) for each in range(0, 560, 5)]
    assert days == sorted(days)
    assert axis.share(date(2031, 2, 1)) == pytest.approx(axis.edge(8))


def test_a_few_empty_months_are_not_folded(tmp_path: Path) -> None:
    files = {"events/storm.yml": event("2031-04-05"), "events/later.yml": event("2031-07-05")}
    assert axis_of(teller(tmp_path, files)).folds == ()


def test_the_axis_has_no_more_columns_however_long_the_story(tmp_path: Path) -> None:
    files = {"events/storm.yml": event("1200"), "events/other.yml": event("2031-04-05")}
    assert axis_of(teller(tmp_path, files)).columns <= 48


def test_a_place_has_the_events_within_it_and_an_actor_those_it_suffered(tmp_path: Path) -> None:
    place = "name: {name}\nkind: harbour\nsummary: A place [@courier#p2].\n"
    inner = "within:\n  - {{value: {outer}, sources: [courier#p2]}}\n"
    hurt = "casualties:\n  - {outcome: drowned, who: guild, count: 2, sources: [courier#p2]}\n"
    there = "where:\n  - {value: quay, sources: [courier#p2]}\n"
    found = sieve(
        teller(
            tmp_path,
            {
                "locations/island.yml": place.format(name="Island"),
                "locations/north-harbour.yml": place.format(name="North Harbour") + inner.format(outer="island"),
                "locations/quay.yml": place.format(name="Quay") + inner.format(outer="north-harbour"),
                "events/wave.yml": event("2031-04-06", more=there + hurt),
            },
        )
    )
    assert [(each.key, each.depth, each.events) for each in found.places] == [
        ("island", 0, 2),
        ("north-harbour", 1, 2),
        ("quay", 2, 1),
    ]
    assert [(each.key, each.events) for each in found.actors] == [("guild", 1)]
