"""Time along the strip beneath the map: which steps and columns it has for short and for long stories."""

from datetime import date

import pytest

from builder.model.values.dates import Point
from builder.views.map.ruler import MOST_COLUMNS, MOST_STEPS, Unit, ruler_of
from builder.views.timeline.marks import Edge, Mark


def mark(first: date, last: date) -> Mark:
    points = (Point(each.year, each.month, each.day) for each in (first, last))
    return Mark(first, last, Edge.SHARP, Edge.SHARP, first == last, *points)


def test_without_a_date_there_is_no_strip() -> None:
    assert ruler_of([]) is None


def test_a_few_weeks_have_a_column_for_each_day() -> None:
    found = ruler_of([mark(date(2031, 4, 5), date(2031, 4, 6)), mark(date(2031, 4, 1), date(2031, 4, 1))])
    assert found is not None
    assert (found.unit, found.first, found.bounds) == (Unit.DAY, date(2031, 4, 1), (0, 1, 2, 3, 4, 5, 6))
    assert found.reach(mark(date(2031, 4, 5), date(2031, 4, 6))) == (4, 5)


def test_a_year_or_two_have_months_and_handles_move_by_days() -> None:
    found = ruler_of([mark(date(2019, 11, 5), date(2020, 3, 1))])
    assert found is not None
    assert (found.unit, found.first) == (Unit.DAY, date(2019, 11, 1))
    assert found.bounds == (0, 30, 61, 92, 121, 152)
    assert found.step(date(2020, 2, 29)) == 120


@pytest.mark.parametrize(
    ("first", "last", "unit"),
    [
        (date(1900, 5, 1), date(1950, 1, 1), Unit.MONTH),
        (date(1, 1, 1), date(2030, 12, 31), Unit.YEAR),
        (date(1, 1, 1), date(9999, 12, 31), Unit.YEAR),
        (date(9996, 1, 1), date(9999, 12, 31), Unit.DAY),
        (date(9999, 12, 1), date(9999, 12, 31), Unit.DAY),
    ],
)
def test_long_times_have_larger_steps_and_no_more_columns_than_fit(first: date, last: date, unit: Unit) -> None:
    found = ruler_of([mark(first, last)])
    assert found is not None
    assert found.unit is unit
    assert len(found.bounds) - 1 <= max(MOST_COLUMNS, 100)
    assert found.bounds[0] == 0
    assert list(found.bounds) == sorted(set(found.bounds))
    assert 0 <= found.step(first) <= found.step(last) < found.bounds[-1]
    assert found.bounds[-1] <= max(MOST_STEPS, 10_000)
