"""Dates: what is understood, what is refused, and that no date is ever made more precise than it is."""

import re
from datetime import date

import pytest
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from builder.model.values.dates import BadDateError, Edtf, parse_date


@pytest.mark.parametrize(
    ("text", "first", "last", "shown"),
    [
        ("2031", date(2031, 1, 1), date(2031, 12, 31), "2031"),
        ("2031-04", date(2031, 4, 1), date(2031, 4, 30), "April 2031"),
        ("2032-02", date(2032, 2, 1), date(2032, 2, 29), "February 2032"),
        ("2031-04-05", date(2031, 4, 5), date(2031, 4, 5), "5 April 2031"),
        ("2031-04~", date(2031, 4, 1), date(2031, 4, 30), "about April 2031"),
        ("2031?", date(2031, 1, 1), date(2031, 12, 31), "perhaps 2031"),
        ("2031-04-05%", date(2031, 4, 5), date(2031, 4, 5), "perhaps about 5 April 2031"),
        ("2031-04-05T08:54", date(2031, 4, 5), date(2031, 4, 5), "5 April 2031, 08:54"),
        ("2031-04-05T08:54Z", date(2031, 4, 5), date(2031, 4, 5), "5 April 2031, 08:54 UTC"),
        ("2031-04-05T23:59+03:30", date(2031, 4, 5), date(2031, 4, 5), "5 April 2031, 23:59 UTC+03:30"),
        ("2031-04-05/2031-04-06", date(2031, 4, 5), date(2031, 4, 6), "5–6 April 2031"),
        ("2031-04-30/2031-05-01", date(2031, 4, 30), date(2031, 5, 1), "30 April – 1 May 2031"),
        ("2031-04/2031-06", date(2031, 4, 1), date(2031, 6, 30), "April – June 2031"),
        ("2030-12-31/2031-01-01", date(2030, 12, 31), date(2031, 1, 1), "31 December 2030 – 1 January 2031"),
        ("2031-04-05/2031", date(2031, 4, 5), date(2031, 12, 31), "5 April 2031 – 2031"),
        ("2031-04~/2031-05", date(2031, 4, 1), date(2031, 5, 31), "about April 2031 to May 2031"),
        ("2031-04-05/2031-04-05", date(2031, 4, 5), date(2031, 4, 5), "5 April 2031"),
        ("2031-04/..", date(2031, 4, 1), date(2031, 4, 30), "from April 2031"),
        ("../2031-04-05", date(2031, 1, 1), date(2031, 4, 5), "by 5 April 2031"),
        (" 2031-04 ", date(2031, 4, 1), date(2031, 4, 30), "April 2031"),
    ],
)
def test_a_date_is_understood(text: str, first: date, last: date, shown: str) -> None:
    found = parse_date(text)
    assert (found.first, found.last, str(found), found.text) == (first, last, shown, text.strip())


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "is not a date"),
        ("5 April 2031", "is not a date"),
        ("31-04-05", "is not a date"),
        ("2031-4-5", "is not a date"),
        ("2031-04-05T8:54", "is not a date"),
        ("2031-04T08:54", "is not a date"),
        ("2031-04-05T08:54+15:00", "is not a date"),
        ("2031-04-05T08:54+03:60", "is not a date"),
        ("٢٠٣١", "is not a date"),
        ("2031/2032/2033", "is not a date"),
        ("2031-02-29", "no such day"),
        ("2031-13", "no such day"),
        ("2031-00", "no such day"),
        ("2031-04-00", "no such day"),
        ("0000", "no year 0000"),
        ("9999", "after the year 9998"),
        ("2031/9999-12-31", "after the year 9998"),
        ("2031-04-05T10:00/2031-04-05T08:00", "before it starts"),
        ("2031-04-06T01:30+02:00/2031-04-05T23:00Z", "before it starts"),
        ("2031-04-05T10:00+14:00/2031-04-03", "before it starts"),
        ("2031-04-05T24:00", "no such time"),
        ("2031-04-05T08:60", "no such time"),
        ("2031-04-06/2031-04-05", "before it starts"),
        ("../..", "at least one known end"),
        ("/", "at least one known end"),
    ],
)
def test_what_is_no_date_is_refused_with_a_reason(text: str, reason: str) -> None:
    with pytest.raises(ValueError, match=re.escape(reason)):
        parse_date(text)


@pytest.mark.parametrize(
    ("text", "is_day"),
    [
        ("2031-04-05", True),
        ("2031-04-05T08:54", True),
        ("2031-04-05/2031-04-05", True),
        ("2031-04", False),
        ("2031-04-05/2031-04-06", False),
        ("2031-04-05/..", False),
        ("../2031-01-01", False),
    ],
)
def test_only_a_single_day_is_a_day(text: str, is_day: bool) -> None:
    assert parse_date(text).is_day is is_day


@pytest.mark.parametrize(
    "text", ["2031-04-06T01:00+02:00/2031-04-05T23:30Z", "2031-04-06T10:00+14:00/2031-04-05T22:00"]
)
def test_an_interval_across_zones_may_end_on_the_day_before(text: str) -> None:
    assert parse_date(text).text == text


@pytest.mark.parametrize(
    ("text", "proposed"),
    [
        ("5 April 2031", "'2031-04-05'"),
        ("Saturday, April 5th, 2031", "'2031-04-05'"),
        ("5. Apr. 2031", "'2031-04-05'"),
        ("April 2031", "'2031-04'"),
        ("2031-4-5", "'2031-04-05'"),
        ("20310405", "'2031-04-05'"),
        ("2031/04/05", "'2031-04-05'"),
        ("04/25/2031", "'2031-04-25'"),
        ("25.4.2031", "'2031-04-25'"),
        ("04/05/2031", "'2031-05-04' or '2031-04-05'"),
        ("4/2031", "'2031-04'"),
        ("2031-04-05 22:00", "'2031-04-05T22:00'"),
        ("2031-04-05T22:00:30Z", "'2031-04-05T22:00Z'"),
        ("5 April 2031 9:30 +0300", "'2031-04-05T09:30+03:00'"),
        ("c. 2031", "'2031~'"),
        ("about April 2031", "'2031-04~'"),
        ("perhaps 5 April 2031", "'2031-04-05?'"),
        ("since April 2031", "'2031-04/..'"),
        ("until 5 April 2031", "'../2031-04-05'"),
        ("5-6 April 2031", "'2031-04-05/2031-04-06'"),
        ("April 5–6, 2031", "'2031-04-05/2031-04-06'"),
        ("from 5 April 2031 to 2 May 2031", "'2031-04-05/2031-05-02'"),
        ("2031-04-05/06", "'2031-04-05/2031-04-06'"),
        ("2030–2031", "'2030/2031'"),
        ("1990s", "'1990/1999'"),
        ("199X", "1990/1999"),
        ("18XX", "1800/1899"),
        ("spring 2031", "2031-03/2031-05"),
        ("2031-21", "2031-03/2031-05"),
        ("[2031,2032]", "2031/2032"),
        ("20310", "four digits"),
        ("-0489", "before 1 cannot be written"),
        ("489 BC", "before 1 cannot be written"),
        ("unknown", "Leave the field out"),
        ("9999-12-31", "2031/.."),
        ("2031-02-30", "28 days; write 2031-02"),
        ("2031-14-04", "01 to 12"),
        ("2031-04-06/2031-04-05", "'2031-04-05/2031-04-06'"),
        ("some day", "2031-04~ (about)"),
    ],
)
def test_the_remedy_is_the_form_to_write(text: str, proposed: str) -> None:
    with pytest.raises(BadDateError) as found:
        parse_date(text)
    assert proposed in found.value.remedy


DAYS = st.dates(min_value=date(1, 1, 1), max_value=date(9998, 12, 31))
TIMES = st.times().map(lambda time: f"T{time:%H:%M}")
ZONES = st.sampled_from(["", "Z", "+03:30", "-11:00", "+14:00"])
POINTS = st.one_of(
    DAYS.map(lambda day: f"{day.year:04}"),
    DAYS.map(lambda day: f"{day.year:04}-{day.month:02}"),
    DAYS.map(date.isoformat),
    st.builds(lambda day, time, zone: f"{day.isoformat()}{time}{zone}", DAYS, TIMES, ZONES),
)
MARKED = st.builds(str.__add__, POINTS, st.sampled_from(["", "", "~", "?", "%"]))
OPEN = st.builds(lambda point, start: f"../{point}" if start else f"{point}/..", MARKED, st.booleans())


def begins(text: str) -> tuple[date, int]:
    """Return the day and minute at which a point begins."""
    found = parse_date(text)
    assert found.start is not None
    return found.first, found.start.minute or 0


def interval(one: str, other: str) -> str:
    """Return the interval between two points, whichever comes first; the first of them if their zones make it none."""
    start, end = sorted((one, other), key=begins)
    try:
        return parse_date(f"{start}/{end}").text
    except BadDateError:
        return start


DATES = st.one_of(MARKED, OPEN, st.builds(interval, MARKED, MARKED))


@given(DATES)
def test_the_first_day_is_never_after_the_last(text: str) -> None:
    found = parse_date(text)
    assert found.first <= found.last


@given(DATES)
def test_the_text_is_kept_and_reads_the_same_again(text: str) -> None:
    found = parse_date(text)
    assert found.text == text
    assert parse_date(found.text) == found


@given(MARKED)
def test_what_is_shown_says_no_more_than_what_was_written(text: str) -> None:
    found = parse_date(text)
    assert isinstance(found, Edtf)
    assert found.start is not None
    numbers = {int(number) for number in re.findall(r"\d+", str(found).partition(",")[0])}
    assert numbers == {found.start.year, found.start.day or found.start.year}


@given(DATES.filter(lambda text: "T" not in text and ".." not in text))
def test_the_bounds_agree_with_another_implementation(text: str) -> None:
    found, other = parse_date(text), parse_edtf(text)
    assert found.first.timetuple()[:3] == other.lower_strict()[:3]
    assert found.last.timetuple()[:3] == other.upper_strict()[:3]
