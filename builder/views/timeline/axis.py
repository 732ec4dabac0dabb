"""The axis of the small picture: months and years below a line, which is broken where columns are folded."""

from collections.abc import Iterable, Iterator

from builder.model.values.dates import Point
from builder.render.escape import Markdown
from builder.render.svg import element, percent
from builder.views.timeline.captions import of_a_fold
from builder.views.timeline.density import BREAK, Axis
from builder.views.timeline.scale import NARROWEST
from builder.words import Words

NARROW = NARROWEST / 2
"""The width at which what is written beside the axis has to fit: that of a phone."""

MONTH, YEAR, LETTER = 29, 29, 5.8
"""Pixels that the name of a month, a year and a letter take."""

ROW = 14


def foot_of(axis: Axis) -> int:
    """Return how high it is what stands below the line: years, and months above them where columns are shorter."""
    return 18 + (ROW if axis.step < 12 else 0)


def drawn_axis(words: Words, axis: Axis, base: int) -> Iterator[Markdown]:
    """Yield the line, at the height `base`, in its pieces, and what is written below it."""
    for first, last in axis.runs:
        x1, x2 = percent(100 * axis.edge(first)), percent(100 * axis.edge(last))
        yield element("line", class_="axis", x1=x1, x2=x2, y1=base, y2=base)
    for column in _years(axis):
        x = percent(100 * axis.edge(column))
        yield element("line", class_="tick major", x1=x, x2=x, y1=base, y2=base + foot_of(axis))
        year = words.point(Point(axis.opens(column)[0]))
        yield element("text", year, class_="major", x=x, dx=4, y=base + foot_of(axis) - 5)
    for column in _months(axis):
        x = percent(100 * (axis.edge(column) + 0.5 / axis.width))
        name = words.short_month(axis.opens(column)[1])
        yield element("text", name, class_="minor", x=x, y=base + 13, text_anchor="middle")


def drawn_breaks(words: Words, axis: Axis, base: int, total: int) -> Iterator[Markdown]:
    """Yield the signs at which the line is broken, each with how much time it leaves out if there is room to say so."""
    for first, count in axis.folds:
        x = percent(100 * (axis.edge(first) + BREAK / 2 / axis.width))
        short, long = of_a_fold(words, axis, first, count)
        has_room = LETTER * len(short) <= BREAK * NARROW / axis.width
        yield element(
            "g",
            element("title", long),
            element("line", class_="cut", x1=x, x2=x, y1=base + foot_of(axis), y2=total),
            element("svg", element("path", d="M-6,5L-1,-5M1,5L6,-5"), x=x, y=base, overflow="visible"),
            element("text", short, class_="minor", x=x, y=base - 9, text_anchor="middle") if has_room else Markdown(""),
            class_="break",
        )


def _years(axis: Axis) -> tuple[int, ...]:
    """Return the columns at which a year is written: where one begins that is round enough, and behind each break."""
    column = NARROW / axis.width
    steps = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
    round_to = next((each for each in steps if column * each * 12 / axis.step >= YEAR), steps[-1])
    starts = {first for first, _ in axis.runs}
    shown = (column for first, last in axis.runs for column in range(first, last))
    return _with_room(axis, (each for each in shown if each in starts or _opens_year(axis, each, round_to)), YEAR)


def _opens_year(axis: Axis, column: int, round_to: int) -> bool:
    year, month = axis.opens(column)
    return month == 1 and year % round_to == 0


def _months(axis: Axis) -> tuple[int, ...]:
    """Return the columns below which a month is written: as many as there is room for, and one behind each break."""
    if axis.step >= 12:
        return ()
    month = NARROW / axis.width / axis.step
    every = next((each for each in (1, 2, 3, 4, 6) if each * month >= MONTH), 12)
    starts = {first for first, _ in axis.runs}
    shown = (column for first, last in axis.runs for column in range(first, last))
    return _with_room(axis, (each for each in shown if each in starts or not (axis.opens(each)[1] - 1) % every), MONTH)


def _with_room(axis: Axis, columns: Iterable[int], room: int) -> tuple[int, ...]:
    """Return columns that lie so many pixels apart; of two that are closer, the later."""
    found: list[int] = []
    for each in columns:
        if found and (axis.edge(each) - axis.edge(found[-1])) * NARROW < room:
            found.pop()
        found.append(each)
    return tuple(found)
