"""The drawings of the timeline: a dot only for a day, fading ends, dates that differ, and names that stay text."""

import re
from itertools import pairwise

import pytest

from builder.model.values.dates import parse_date
from builder.model.vocabulary import Label
from builder.views.parts.lines import EventLine
from builder.views.timeline.fades import fades
from builder.views.timeline.marks import Timed, mark_of
from builder.views.timeline.period import LANE, NARROWEST, lane_tops, length, place
from builder.views.timeline.period import _event as drawn
from builder.views.timeline.periods import periods_of
from builder.views.timeline.scale import Scale
from builder.words import words_of

ENGLISH = words_of("en")


def event(*dates: str, name: str = "A storm") -> Timed:
    line = EventLine(dates[0], name, dates, False, Label(label="Storm", colour="red"), ())
    return Timed(line, tuple(mark_of(parse_date(each)) for each in dates))


def drawing(*dates: str, name: str = "A storm") -> str:
    """Return what is drawn of an event, in a period of April 2031."""
    scale = Scale(parse_date("2031-04").first, parse_date("2031-04").last)
    (placed,) = place([event(*dates, name=name)], scale)
    return drawn(placed, 42, scale, "a.html")


@pytest.mark.parametrize(
    ("dates", "dots", "stops", "fade"),
    [
        (("2031-04-05",), 1, 0, ""),
        (("2031-04-05", "2031-04-07"), 2, 0, ""),
        (("2031-04-05~",), 0, 0, "fade-about-about"),
        (("2031-04",), 0, 2, ""),
        (("2031-04-05/2031-04-09",), 0, 2, ""),
        (("2031-04-05/2031-04-09~",), 0, 1, "fade-sharp-about"),
        (("2031-04-05/..",), 0, 1, "fade-sharp-open"),
        (("../2031-04-05",), 0, 1, "fade-open-sharp"),
        (("2031",), 0, 0, ""),
    ],
)
def test_only_a_day_is_a_dot_and_only_a_sharp_end_a_stop(
    dates: tuple[str, ...], dots: int, stops: int, fade: str
) -> None:
    found = drawing(*dates)
    assert found.count("<circle") == dots
    assert found.count('class="stop"') == stops
    assert re.findall(r"url\(#(.*?)\)", found) == ([fade] if fade else [])
    assert ('class="or"' in found) == (len(dates) > 1)


def test_what_goes_on_beyond_a_period_says_so() -> None:
    assert drawing("2031").count('class="beyond"') == 2
    assert drawing("2031-04/2031-06").count('class="beyond"') == 1


def test_a_name_is_text() -> None:
    found = drawing("2031-04-05", name='</text><script>alert("storm")</script>')
    assert "<script" not in found
    assert "&lt;script&gt;" in found


def test_names_and_marks_of_one_lane_do_not_touch() -> None:
    names = ("A storm", "A storm with a name that is as long as names of storms may be", "S")
    events = [event(f"2031-04-{day:02}", name=names[day % 3]) for day in range(1, 31)]
    (period,) = periods_of(ENGLISH, events)
    assert period.first
    assert period.last
    lanes: dict[int, float] = {}
    for each in place(period.events, Scale(period.first, period.last)):
        first, last = each.label.taken
        assert lanes.get(each.lane, -99.0) < first
        assert -20 < first < last < NARROWEST + 20
        lanes[each.lane] = last


@pytest.mark.parametrize(
    "dates",
    [("2031-04-01/2031-04-03",), ("2031-04-14/2031-04-16",), ("2031-04-14", "2031-04-17"), ("2031-04-29/2032",)],
)
@pytest.mark.parametrize("letters", [10, 60, 90, 200])
def test_a_name_is_whole_and_never_stands_across_an_end_of_its_bar(dates: tuple[str, ...], letters: int) -> None:
    name = "A storm with a name " + "that is long " * letters
    name = name[:letters].strip()
    scale = Scale(parse_date("2031-04").first, parse_date("2031-04").last)
    (placed,) = place([event(*dates, name=name)], scale)
    assert " ".join(placed.label.lines) == name
    start, end = (NARROWEST * each / 100 for each in (placed.ends[0][0], placed.ends[-1][1]))
    width = max(map(length, placed.label.lines))
    at = NARROWEST * placed.label.at / 100 + placed.label.shift
    left, right = (at, at + width) if placed.label.anchor == "start" else (at - width, at)
    assert -1 <= left < right <= NARROWEST + 1
    is_beside = right <= start or left >= end or start <= left < right <= end
    assert placed.label.is_above or is_beside
    assert drawing(*dates, name=name).count("<text") == len(placed.label.lines)


def test_a_lane_is_as_high_as_the_names_above_its_marks() -> None:
    scale = Scale(parse_date("2031-04").first, parse_date("2031-04").last)
    long = "A storm with a name that is so long that it has room nowhere beside " * 2
    placed = list(place([event("2031-04-14", name="A storm"), event("2031-04-15/2031-04-16", name=long)], scale))
    first, second, end = lane_tops(placed)
    assert second - first == LANE
    assert end - second == LANE + placed[1].label.above > LANE


@pytest.mark.parametrize(
    ("first", "last", "some"),
    [
        ("2031-04-01", "2031-04-09", {"April 2031", "1", "2", "9"}),
        ("2030-12-27", "2031-03-31", {"January 2031", "5", "25"}),
        ("2030-05-01", "2031-12-31", {"2030", "2031", "Jul"}),
        ("1900-01-01", "2031-12-31", {"1900", "2020"}),
        ("0001-01-01", "9998-12-31", {"1000", "9000"}),
    ],
)
def test_a_scale_writes_days_months_or_years(first: str, last: str, some: set[str]) -> None:
    ticks = Scale(parse_date(first).first, parse_date(last).last).ticks(ENGLISH)
    assert some <= {each.text for each in ticks}
    assert all(0 <= each.at <= 100 for each in ticks)
    for rank in (True, False):
        places = [each.at * NARROWEST / 100 for each in ticks if each.is_major is rank]
        assert all(two - one > 12 for one, two in pairwise(places))


def test_each_fading_end_is_defined_once() -> None:
    marks = [mark for each in ("2031-04~", "2031-04/..", "2031-05~", "2031-04") for mark in event(each).marks]
    assert re.findall(r'mask id="(.*?)"', fades(marks)) == ["fade-sharp-open", "fade-about-about"]
