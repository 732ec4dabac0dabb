"""Time as it lies along the strip beneath the map: the steps that its handles make, and the columns that it has."""

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from builder.views.timeline.marks import Mark

MOST_STEPS = 1500
"""A strip with more steps than this has larger ones: a handle could no longer be set where it should stand."""

MOST_COLUMNS = 60
SHORT = 62
"""So many days have a column each; what is longer has months, or more."""

WIDTHS = (1, 3, 12, 120, 1200)
"""How many months a column may have."""


class Unit(StrEnum):
    """What a handle moves by."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Ruler:
    """Steps of one unit from the day `first` on; `bounds` are those at which columns begin, and the end of the last."""

    unit: Unit
    first: date
    bounds: tuple[int, ...]

    def step(self, day: date) -> int:
        """Return the step in which a day lies."""
        if self.unit is Unit.DAY:
            return day.toordinal() - self.first.toordinal()
        months = _month(day) - _month(self.first)
        return months if self.unit is Unit.MONTH else months // 12

    def reach(self, mark: Mark) -> tuple[int, int]:
        """Return the first and the last step that a date can mean; of an open end only the known one counts."""
        return self.step(mark.first), self.step(mark.last)


def ruler_of(marks: Iterable[Mark]) -> Ruler | None:
    """Return the ruler on which all these dates lie, in whole columns; None if there are none."""
    found = tuple(marks)
    if not found:
        return None
    first, last = min(each.first for each in found), max(each.last for each in found)
    if (days := last.toordinal() - first.toordinal() + 1) <= SHORT:
        return Ruler(Unit.DAY, first, tuple(range(days + 1)))
    opening, closing = _month(first), _month(last)
    width = next((each for each in WIDTHS if (closing // each - opening // each) < MOST_COLUMNS), WIDTHS[-1])
    begins = [max(12, each * width) for each in range(opening // width, closing // width + 1)]
    end = (closing // width + 1) * width
    start = date(begins[0] // 12, begins[0] % 12 + 1, 1)
    if days <= MOST_STEPS:
        ordinals = [date(each // 12, each % 12 + 1, 1).toordinal() for each in begins]
        after = last.toordinal() + monthrange(last.year, last.month)[1] - last.day + 1
        return Ruler(Unit.DAY, start, tuple(each - ordinals[0] for each in (*ordinals, after)))
    months = tuple(each - begins[0] for each in (*begins, end))
    if end - begins[0] <= MOST_STEPS:
        return Ruler(Unit.MONTH, start, months)
    return Ruler(Unit.YEAR, start, tuple(each // 12 for each in months))


def _month(day: date) -> int:
    return day.year * 12 + day.month - 1
