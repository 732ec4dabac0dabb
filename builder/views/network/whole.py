"""The drawing of the whole network: the ring of all records, pressed flat, so that every name stands level and whole.

Down the right half and up the left one stand the records by sector, each sector under its name; ties are chords between
them. Here is worked out where everything stands, in whole pixels; tool/whole.js draws it when a reader asks for it.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import sqrt

from builder.render.svg import point
from builder.render.svg_text import whole_lines
from builder.views.network.ring import ring_of
from builder.views.network.view import Network, TieView

WIDTH, DEEP, LETTERS = 900, 200, 36
"""The width of the drawing, how far the ring reaches from its middle line, how many letters a line of a name has."""
LINE, GAP = 16, 12


@dataclass(frozen=True, slots=True)
class Place:
    """Where a record stands: the place of its point, and its name in lines; `is_left` of the middle line."""

    record: str
    x: int
    y: int
    is_left: bool
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """The name of a sector, above the first of its records on a half of the ring."""

    label: str
    x: int
    y: int
    is_left: bool


@dataclass(frozen=True, slots=True)
class Chord:
    """The ties of one group between two records, and the line for them."""

    ties: tuple[TieView, ...]
    line: str


@dataclass(frozen=True, slots=True)
class Whole:
    """A drawing of all, as high as its longer half."""

    height: int
    headings: tuple[Heading, ...]
    places: tuple[Place, ...]
    chords: tuple[Chord, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A line of one half of the ring before it is placed: a record's name, or that of a sector above it."""

    text: str
    record: str = ""

    @property
    def lines(self) -> tuple[str, ...]:
        """What it says, in lines."""
        return whole_lines(self.text, LETTERS)

    @property
    def height(self) -> int:
        """How much room it takes, that above the name of a sector included."""
        return len(self.lines) * LINE + (0 if self.record else GAP)


def whole_of(network: Network) -> Whole:
    """Return where everything stands."""
    members = network.members[: network.shown]
    by_sector = {key: [each.id for each in members if each.sector == key] for key in network.sectors}
    by_sector = {key: found for key, found in by_sector.items() if found}
    angles = ring_of(by_sector, [(each.source, each.target) for each in network.drawn]).angles
    names = {each.id: each.name for each in members}
    order = [(key, each) for key, found in by_sector.items() for each in sorted(found, key=angles.__getitem__)]
    cut = (len(order) + 1) // 2
    labels = {key: label.label for key, label in network.sectors.items()}
    halves = [
        _rows(order[:cut], names, labels),
        # On the left one goes up, and yet the name of a sector stands above its records.
        _rows(order[cut:][::-1], names, labels),
    ]
    height = max(sum(each.height for each in rows) for rows in halves) + LINE
    placed = [
        each for rows, is_left in zip(halves, (False, True), strict=True) for each in _half(rows, height, is_left)
    ]
    headings = tuple(each for each in placed if isinstance(each, Heading))
    places = {each.record: each for each in placed if isinstance(each, Place)}
    return Whole(height, headings, tuple(places.values()), tuple(_chords(network.drawn, places, height)))


def _rows(order: Sequence[tuple[str, str]], names: dict[str, str], labels: dict[str, str]) -> list[Row]:
    rows: list[Row] = []
    sector = None
    for key, record in order:
        if key != sector:
            rows.append(Row(labels[key]))
            sector = key
        rows.append(Row(names[record], record))
    return rows


def _half(rows: Sequence[Row], height: int, is_left: bool) -> Iterator[Place | Heading]:
    """Yield the rows of one half in their places; the shorter half stands in the middle of the longer one."""
    y = (height - sum(each.height for each in rows)) // 2 + LINE - 4
    for each in rows:
        y += 0 if each.record else GAP
        # Where a name has several lines, its point stands beside the first.
        x = _bow(y, height, is_left)
        yield Place(each.record, x, y, is_left, each.lines) if each.record else Heading(each.text, x, y, is_left)
        y += len(each.lines) * LINE


def _bow(y: int, height: int, is_left: bool) -> int:
    share = (y - height / 2) / (height * 0.54)
    deep = round(DEEP * sqrt(1 - share * share))
    return WIDTH // 2 + (-deep if is_left else deep)


def _chords(ties: Sequence[TieView], places: dict[str, Place], height: int) -> Iterator[Chord]:
    found: dict[tuple[str, str, str], list[TieView]] = {}
    for tie in ties:
        one, other = sorted((tie.source, tie.target))
        found.setdefault((one, other, tie.group), []).append(tie)
    before: Counter[tuple[str, str]] = Counter()
    for (one, other, _), those in found.items():
        yield Chord(tuple(those), _chord(places[one], places[other], height, before[one, other]))
        before[one, other] += 1


def _chord(one: Place, other: Place, height: int, before: int) -> str:
    """Return a line that dips towards the middle, the deeper the further apart its ends are."""
    (ax, ay), (bx, by) = ((each.x + (7 if each.is_left else -7), each.y - 4) for each in (one, other))
    apart = min(1.0, sqrt((ax - bx) ** 2 + (ay - by) ** 2) / height)
    share = max(0.0, 0.8 * (1 - apart) ** 0.6 - 0.14 * before)
    cx = round(WIDTH / 2 + ((ax + bx) / 2 - WIDTH / 2) * share)
    cy = round(height / 2 + ((ay + by) / 2 - height / 2) * share)
    return f"M{point(ax, ay)}Q{point(cx, cy)} {point(bx, by)}"
