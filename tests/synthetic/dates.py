"""Dates of all precisions, as articles give them."""

from datetime import date, timedelta

from tests.synthetic.draw import Draw

FIRST = date(2029, 1, 4)
DAYS = 1800
SHAPES = {
    "{day}": 58, "{day}T{hour}": 3, "{day}T{hour}-01:00": 4, "{month}": 12, "{year}": 3, "{month}~": 5, "{day}~": 3,
    "{month}?": 2, "{day}/{later}": 6, "{day}/..": 2, "../{day}": 2,
}  # fmt: skip


def day(draw: Draw) -> date:
    """Return a day of the story; some weeks have many."""
    if draw.happens(0.3):
        return FIRST + timedelta(days=draw.between(0, 11) * 150 + draw.between(0, 9))
    return FIRST + timedelta(days=draw.between(0, DAYS))


def written(draw: Draw, day: date) -> str:
    """Return the date of a day as an article might give it."""
    return draw.weighed(SHAPES).format(
        day=day,
        later=day + timedelta(days=draw.between(1, 12)),
        month=f"{day:%Y-%m}",
        year=day.year,
        hour=f"{draw.between(0, 23):02}:{draw.between(0, 3) * 15:02}",
    )


def otherwise(draw: Draw, day: date) -> str:
    """Return a date that contradicts every one written for that day."""
    return f"{day.year - draw.between(2, 3)}-{draw.between(1, 12):02}"
