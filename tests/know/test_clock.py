"""Which date came first, and which two cannot be the same time."""

from datetime import date
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.know.clock import Clock, Span
from builder.model.values.dates import LAST_YEAR, parse_date

LAST_DAY = date(LAST_YEAR, 12, 31)
EAST = Clock(ZoneInfo("Asia/Baghdad"))  # three hours east of UTC all year


@pytest.mark.parametrize(("one", "other", "have_none"), [((1, 2), (2, 3), False), ((1, 2), (3, 4), True)])
def test_spans_that_meet_in_one_minute_have_it_in_common(
    one: tuple[int, int], other: tuple[int, int], have_none: bool
) -> None:
    assert Span(*one).excludes(Span(*other)) is have_none
    assert Span(*other).excludes(Span(*one)) is have_none


def in_order(*texts: str, clock: Clock = EAST) -> list[str]:
    """Return dates in order of time."""
    return sorted(texts, key=lambda text: clock.order(parse_date(text)))


def clash(one: str, other: str, clock: Clock = EAST) -> bool:
    """Return whether two dates cannot be the same time."""
    return clock.excludes(parse_date(one), parse_date(other))


def test_dates_are_put_in_order_of_their_earliest_minute() -> None:
    assert in_order("2031-04-06", "2031-04", "2031-04-01", "2031") == ["2031", "2031-04-01", "2031-04", "2031-04-06"]


def test_a_day_known_to_the_minute_follows_the_clock_of_its_own_zone() -> None:
    assert in_order("2031-04-15T01:00+02:00", "2031-04-14T23:30Z") == ["2031-04-15T01:00+02:00", "2031-04-14T23:30Z"]


def test_a_time_without_a_zone_is_that_of_the_dossier() -> None:
    assert in_order("2031-04-15T02:30Z", "2031-04-15T05:00") == ["2031-04-15T05:00", "2031-04-15T02:30Z"]
    assert not clash("2031-04-15T02:30Z", "2031-04-15T05:30")


def test_what_is_known_only_to_be_over_stands_at_its_end() -> None:
    assert in_order("../2031-04", "2031-04-20", "2031-05-01") == ["2031-04-20", "../2031-04", "2031-05-01"]


def test_what_has_no_date_comes_last() -> None:
    assert EAST.order(None) > EAST.order(parse_date("9998-12-31"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2031-04-14T23:30Z", "2031-04-15T01:30+02:00"),
        ("2031-04-14", "2031-04"),
        ("2031-04-14T08:00", "2031-04-14"),
        ("2031/..", "2040"),
        ("2031-04~", "2031-05-01"),
        ("2031-04?", "2031-05-01"),
        ("2031-04-05~", "2031-04-09"),
        ("2031-04-05T10:00%", "2031-04-05T12:00"),
        ("1850~", "1853"),
    ],
)
def test_one_time_written_in_two_ways_is_no_clash(one: str, other: str) -> None:
    assert not clash(one, other)
    assert not clash(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2031-04-14T08:00", "2031-04-14T20:30"),
        ("2031-04-14", "2031-04-15"),
        ("2031-04-15T02:00Z", "2031-04-14"),
        ("2031/..", "2030"),
        ("2031-04~", "1999-05-01"),
        ("2031-04-05~", "2031-05-05"),
        ("2031-04-05T10:00~", "2031-04-05T20:00"),
        ("1850?", "1900"),
    ],
)
def test_two_times_are_a_clash(one: str, other: str) -> None:
    assert clash(one, other)
    assert clash(other, one)


def test_the_first_and_the_last_year_have_instants_too() -> None:
    assert in_order("9998-12-31", "0001-01-01", "2031") == ["0001-01-01", "2031", "9998-12-31"]


@given(st.dates(max_value=LAST_DAY), st.dates(max_value=LAST_DAY))
def test_days_are_in_the_order_of_the_calendar(one: object, other: object) -> None:
    first, second = (EAST.order(parse_date(str(each))) for each in (one, other))
    assert (first < second) == (str(one) < str(other))
