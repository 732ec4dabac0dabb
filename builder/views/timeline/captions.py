"""What the small pictures show, in sentences: events by month, by quarter, by year or by more."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from builder.model.marked import marked
from builder.model.values.dates import Point
from builder.views.timeline.density import Axis, Density
from builder.words import Words

_WHOLE_STORY = {
    1: marked("Events in each month of the whole story"),
    3: marked("Events in each quarter of the whole story"),
    12: marked("Events in each year of the whole story"),
    120: marked("Events in each decade of the whole story"),
    1200: marked("Events in each century of the whole story"),
}
"""By the months that a column has."""

_SMALL_PICTURES = {
    1: marked("The small pictures: events from %(first)s to %(last)s by month."),
    3: marked("The small pictures: events from %(first)s to %(last)s by quarter."),
    12: marked("The small pictures: events from %(first)s to %(last)s by year."),
    120: marked("The small pictures: events from %(first)s to %(last)s by decade."),
    1200: marked("The small pictures: events from %(first)s to %(last)s by century."),
}


def of_the_story(words: Words, density: Density) -> str:
    """Return what the columns and lines of a picture are."""
    caption = _of_columns_and_lines(words, density)
    if not density.axis.folds:
        return caption
    breaks = words.gettext("Breaks in the line leave out time without such events.")
    return f"{caption} {breaks}"


def _of_columns_and_lines(words: Words, density: Density) -> str:
    columns = words.translated(_WHOLE_STORY[density.axis.step])
    if not density.spans:
        return words.gettext("%(columns)s.", columns=columns)
    if left_out := density.spans_in_all - len(density.spans):
        return words.ngettext(
            "%(columns)s; lines: longer times, and dates known less exactly; %(number)s of the longest is not drawn.",
            "%(columns)s; lines: longer times, and dates known less exactly; %(number)s of the longest are not drawn.",
            left_out,
            columns=columns,
        )
    return words.gettext("%(columns)s; lines: longer times, and dates known less exactly.", columns=columns)


def of_the_columns(words: Words, density: Density) -> str:
    """Return what the columns of a picture are that has no lines, and how many events are in none."""
    columns = words.translated(_WHOLE_STORY[density.axis.step])
    if not density.spans_in_all:
        return words.gettext("%(columns)s.", columns=columns)
    return words.ngettext(
        "%(columns)s; %(number)s more lasts longer, or is dated less exactly.",
        "%(columns)s; %(number)s more last longer, or are dated less exactly.",
        density.spans_in_all,
        columns=columns,
    )


def of_a_fold(words: Words, axis: Axis, first: int, count: int) -> tuple[str, str]:
    """Return how much time a fold leaves out, and in a sentence which."""
    months = count * axis.step
    if months % 12 or axis.step < 12:
        short = words.ngettext("%(number)s month", "%(number)s months", months)
    else:
        short = words.ngettext("%(number)s year", "%(number)s years", months // 12)
    time = _time(words, axis, first, first + count - 1)
    return short, words.gettext("%(time)s, left out: no event is dated so closely.", time=time)


def column_by_column(words: Words, density: Density) -> Iterator[str]:
    """Yield how many events were when, a text for each column that has any."""
    for column, found in enumerate(density.columns):
        if found:
            number = sum(count for _, count in found)
            yield words.gettext("%(time)s: %(number)s", time=_time(words, density.axis, column, column), number=number)


def _time(words: Words, axis: Axis, first: int, last: int) -> str:
    (year, month), (last_year, last_month) = axis.opens(first), axis.closes(last)
    if (year, month) == (last_year, last_month):
        return words.month(month, year)
    return words.span(date(year, month, 1), date(last_year, last_month, monthrange(last_year, last_month)[1]))


def of_the_smallest(words: Words, axis: Axis) -> str:
    """Return what the pictures in the lines of an index are; those of one year have its months."""
    first, last = axis.opens(0)[0], axis.ends
    if last > first:
        columns = words.translated(_SMALL_PICTURES[axis.step], first=Point(first), last=Point(last))
    else:
        columns = words.gettext("The small pictures: events of %(year)s by month.", year=Point(first))
    marks = words.gettext(
        "A column is higher the more there are; a line below stands for longer times, and for dates known less exactly."
    )
    return f"{columns} {marks}"
