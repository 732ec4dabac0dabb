"""Dates in a text: what is printed, and what the date of its article makes of it."""

import pytest

from builder.model.values.dates import parse_date
from builder.suggest.calendar import Calendar
from builder.words import words_of

FRIDAY = "2020-03-13"


def found(text: str, published: str | None = FRIDAY, language: str = "en") -> list[tuple[str, str]]:
    """Return the dates found in a text, each with its values."""
    date = parse_date(published) if published else None
    calendar = Calendar.of(words_of(language))
    return [(each.printed, " or ".join(value.text for value in each.values)) for each in calendar.find(text, date)]


@pytest.mark.parametrize(
    ("text", "printed", "value"),
    [
        ("It burned on 7 April 2031.", "7 April 2031", "2031-04-07"),
        ("It burned on April 7, 2031.", "April 7, 2031", "2031-04-07"),
        ("It burned on Dec. 7.", "Dec. 7", "2019-12-07"),
        ("It burned on March 12.", "March 12", "2020-03-12"),
        ("It burned on the 12th of March.", "12th of March", "2020-03-12"),
        ("It burned from 5 to 6 March.", "5 to 6 March", "2020-03-05/2020-03-06"),
        ("It burned on March 5-6.", "March 5-6", "2020-03-05/2020-03-06"),
        ("It burned in January.", "January", "2020-01"),
        ("In April it burned.", "April", "2019-04"),
        ("It burned in June 2012.", "June 2012", "2012-06"),
        ("He has led it since 2012.", "2012", "2012"),
        ("It burned on 2020-03-01.", "2020-03-01", "2020-03-01"),
        ("It burned on 4/5/2019.", "4/5/2019", "2019-05-04 or 2019-04-05"),
        ("It burned on Wednesday.", "Wednesday", "2020-03-11"),
        ("It burned on Friday.", "Friday", "2020-03-13 or 2020-03-06"),
        ("It meets next Wednesday.", "Wednesday", "2020-03-18"),
        ("It burned on Friday, 6 March.", "6 March", "2020-03-06"),
    ],
)
def test_a_date_is_read_as_it_is_printed_or_worked_out_from_that_of_the_article(
    text: str, printed: str, value: str
) -> None:
    assert found(text) == [(printed, value)]


@pytest.mark.parametrize(
    "text",
    ["May Marrow spoke.", "Teo May spoke.", "It may rain.", "2000 crowns and 1,900 boats", "room 2012a", "31 May 31s"],
)
def test_what_is_no_date_is_none(text: str) -> None:
    assert [each for each in found(text) if each[0] != "31 May"] == []


def test_of_a_day_that_there_is_not_the_month_is_left() -> None:
    assert found("It burned on 31 April 2031.") == [("April 2031", "2031-04")]


def test_a_weekday_is_not_worked_out_where_the_article_has_no_day() -> None:
    for published in (None, "2020-03", "2020", "2020-03-13~", "2020-03-01/.."):
        assert found("It burned on Wednesday.", published) == [("Wednesday", "")], published


def test_of_several_days_of_publication_each_is_counted_from() -> None:
    assert found("On Tuesday it burned.", "2020-03-18/2020-03-22") == [("Tuesday", "2020-03-17")]
    assert found("On Thursday it burned.", "2020-03-18/2020-03-22") == [("Thursday", "2020-03-19 or 2020-03-12")]


def test_the_reasoning_names_the_articles_own_date_with_its_weekday() -> None:
    (each,) = Calendar.of(words_of("en")).find("It burned on Wednesday.", parse_date(FRIDAY))
    assert each.reason == "“Wednesday” is counted back from the article's date, Friday, 13 March 2020."


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("de", "Es brannte am Mittwoch.", "2020-03-11"),
        ("de", "Es brannte am 7. Februar 2020.", "2020-02-07"),
        ("fr", "Le mercredi, il a brûlé.", "2020-03-11"),
        ("fr", "Il a brûlé le 7 février.", "2020-02-07"),
        ("es", "Ardió el 7 de febrero de 2020.", "2020-02-07"),
        ("ru", "Он сгорел 7 февраля 2020 года.", "2020-02-07"),
        ("el", "Κάηκε στις 7 Φεβρουαρίου 2020.", "2020-02-07"),
        ("ar", "احترق يوم الأربعاء.", "2020-03-11"),
        ("zh", "它于2020年2月7日烧毁。", "2020-02-07"),
        ("zh", "它于星期三烧毁。", "2020-03-11"),
    ],
)
def test_names_of_days_and_months_are_those_of_the_dossiers_language(language: str, text: str, value: str) -> None:
    assert [each for _, each in found(text, language=language)] == [value]
