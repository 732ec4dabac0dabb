"""How much time lies between events: said in large units, never more than their dates allow, the same by the script."""

import random
from datetime import date, timedelta

import pytest
from playwright.sync_api import Browser

from builder.publish.folders import Folders
from builder.views.timeline.data import _days as days_of
from builder.views.timeline.pauses import between
from builder.words import words_of
from tests.reader import opened
from tests.views.timeline.test_periods import at

ENGLISH = words_of("en")


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("2031-04-05", "2031-04-11", ""),
        ("2031-04-05", "2031-04-12", "7 days"),
        ("2031-04-05", "2031-04-18", "13 days"),
        ("2031-04-05", "2031-04-19", "2 weeks"),
        ("2031-04-05", "2031-04-20", "2 weeks or more"),
        ("2031-04-05/2031-04-07", "2031-04-18", "11 days or more"),
        ("2031-04-05", "2031-06", "8 weeks or more"),
        ("2031-04-05", "2031-12-24", "8 months or more"),
        ("2031-04-05", "2034-04-05", "2 years or more"),
        ("2031-04-05~", "2031-06-05", ""),
        ("2031-04-05", "2031-06-05~", ""),
        ("2031-04-05", "2031", ""),
    ],
)
def test_a_time_is_said_in_the_largest_units(before: str, after: str, said: str) -> None:
    assert list(between(ENGLISH, [at(before), at(after)])) == ["", said]


def test_what_goes_on_longest_counts() -> None:
    events = map(at, ("2031-04-05/2031-04-28", "2031-04-06", "2031-05-05"))
    assert list(between(ENGLISH, events)) == ["", "", "7 days or more"]


def test_the_script_says_the_same(browser: Browser, harbour_site: Folders) -> None:
    choose = random.Random(5)
    written = ["{0}", "{0}/{1}", "{0}~", "{0:%Y-%m}", "{0:%Y}"]
    day, events = date(2031, 1, 1), []
    for _ in range(150):
        day += timedelta(choose.choice([0, 1, 6, 7, 13, 14, 21, 30, 70, 180, 200, 800]))
        events.append(at(choose.choice(written).format(day, day + timedelta(5))))
    script = """async (days) => {
      const { between } = await dossier.need("timeline/pauses");
      return between(days.map((each) => ({ days: each })));
    }"""
    with opened(browser, harbour_site.site, "served", "timeline.html") as watched:
        assert watched.page.evaluate(script, [days_of(each) for each in events]) == list(between(ENGLISH, events))
