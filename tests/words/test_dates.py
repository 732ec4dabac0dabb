"""Dates in words: in English as they have always been, in other languages as their readers write them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.model.values.dates import parse_date
from builder.words import words_of
from tests.model.values.test_dates import DATES

ENGLISH = words_of("en")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("2020", "2020"),
        ("2020-03", "March 2020"),
        ("2020-03-11", "11 March 2020"),
        ("0999-03-01", "1 March 999"),
        ("2020-03~", "about March 2020"),
        ("2020-03-11T08:54", "11 March 2020, 08:54"),
        ("2020-03-11T08:54Z", "11 March 2020, 08:54 UTC"),
        ("2020-03-11T08:54+03:00", "11 March 2020, 08:54 UTC+03:00"),
        ("2019-12-27/2019-12-28", "27–28 December 2019"),
        ("2019-11-27/2019-12-28", "27 November – 28 December 2019"),
        ("2019-12-27/2020-01-08", "27 December 2019 – 8 January 2020"),
        ("2031-04/2031-06", "April – June 2031"),
        ("2031-04-05/2031-06", "5 April – June 2031"),
        ("2031-04/2031-04-05", "April – 5 April 2031"),
        ("2030/2031", "2030 – 2031"),
        ("2031-04-05/2031", "5 April 2031 – 2031"),
        ("../2020-01-03", "by 3 January 2020"),
        ("2020-01-03/..", "from 3 January 2020"),
        ("2019-12~/2020-01-03", "about December 2019 to 3 January 2020"),
        ("2020-01-03T08:00/2020-01-03T09:30", "3 January 2020, 08:00 to 3 January 2020, 09:30"),
    ],
)
def test_a_date_in_english(text: str, shown: str) -> None:
    assert ENGLISH.date(parse_date(text)) == shown


@given(DATES)
def test_english_dates_are_those_of_the_model(text: str) -> None:
    found = parse_date(text)
    assert ENGLISH.date(found) == str(found)
    assert ENGLISH.days(found) == found.days


DAY, MONTHS, YEARS = "2019-12-27/2019-12-28", "2019-11-27/2019-12-08", "2019-12-27/2020-01-08"


@pytest.mark.parametrize(
    ("language", "text", "shown"),
    [
        ("de", "2020-03-11", "11. März 2020"),
        ("de", DAY, "27.–28. Dezember 2019"),
        ("de", MONTHS, "27. November – 8. Dezember 2019"),
        ("de", YEARS, "27. Dezember 2019 – 8. Januar 2020"),
        ("de", "2031-04/2031-06", "April–Juni 2031"),
        ("de", "2020-03-11T08:54+03:00", "11. März 2020, 08:54 UTC+03:00"),
        ("fr", DAY, "27–28 décembre 2019"),
        ("fr", MONTHS, "27 novembre – 8 décembre 2019"),
        ("fr", YEARS, "27 décembre 2019 – 8 janvier 2020"),
        ("fr", "2031-04/2031-06", "avril – juin 2031"),
        ("ar", "2020-03-11T08:54", "11 مارس 2020، 08:54"),
        ("ar", "2020-03-11T08:54-01:00", "11 مارس 2020، \u206608:54 UTC-01:00\u2069"),
        ("ar", DAY, "27–28 ديسمبر 2019"),
        ("ar", YEARS, "27 ديسمبر 2019 – 8 يناير 2020"),
        ("fa", "2020-03", "مارس ۲۰۲۰"),
        ("fa", DAY, "۲۷ تا ۲۸ دسامبر ۲۰۱۹"),
        ("fa", MONTHS, "۲۷ نوامبر تا ۸ دسامبر ۲۰۱۹"),
        ("fa", YEARS, "۲۷ دسامبر ۲۰۱۹ تا ۸ ژانویهٔ ۲۰۲۰"),
        ("fa", "2031-04/2031-06", "آوریل تا ژوئن ۲۰۳۱"),
        ("zh", MONTHS, "2019年11月27日至12月8日"),
        ("zh", "2031-04-05/2031-06", "2031年4月5日至6月"),
    ],
)
def test_a_date_in_another_language(language: str, text: str, shown: str) -> None:
    assert words_of(language).date(parse_date(text)) == shown


def test_the_months_of_a_language() -> None:
    german = words_of("de")
    assert [german.month(3), german.month(3, 2020), german.short_month(3)] == ["März", "März 2020", "Mär"]
    assert words_of("fr").short_month(1) == "janv."


def test_the_days_from_one_to_another() -> None:
    assert ENGLISH.span(date(2020, 1, 3), date(2020, 1, 3)) == "3 January 2020"
    assert words_of("de").span(date(2019, 12, 27), date(2020, 1, 8)) == "27. Dezember 2019 – 8. Januar 2020"


@given(DATES, st.sampled_from(["ar", "bn", "eu", "hu", "ja", "ml", "my", "ne", "ru", "sq", "zh", "xx"]))
def test_every_date_can_be_said_in_every_language(text: str, language: str) -> None:
    words = words_of(language)
    assert words.date(parse_date(text)).strip()
    assert "\u2009" not in words.days(parse_date(text))
