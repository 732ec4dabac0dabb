"""Names on a map: each where there is room for it, or not at all."""

from dataclasses import dataclass, field
from typing import Literal

from builder.render.escape import Markdown
from builder.render.svg import element

Anchor = Literal["start", "middle", "end"]
Box = tuple[float, float, float, float]


@dataclass(slots=True)
class Labels:
    """Places names on a drawing of this size, without one covering another; `letter` is the width of a letter."""

    width: float
    height: float
    letter: float = 8.0
    taken: list[Box] = field(default_factory=list)

    def keep(self, x: float, y: float, radius: float) -> None:
        """Keep a round mark free."""
        self.taken.append((x - radius, y - radius, x + radius, y + radius))

    def is_clear(self, x: float, y: float, radius: float) -> bool:
        """Return whether nothing stands yet where a round mark would be."""
        return self._is_free((x - radius, y - radius, x + radius, y + radius), 0)

    def beside(self, name: str, x: float, y: float, radius: float, kind: str, must: bool = False) -> Markdown:
        """Return a name to the right or left of a mark, above or below it; if it `must` be there, even over others."""
        gap = radius + 4
        places: list[tuple[float, float, Anchor]] = [
            (x + gap, y + self.letter * 0.55, "start"),
            (x - gap, y + self.letter * 0.55, "end"),
            (x, y - gap, "middle"),
            (x, y + gap + self.letter * 1.2, "middle"),
        ]
        free = next((each for each in places if self._is_free(self._box(name, *each), 0)), None)
        if must and not free:
            free = next((each for each in places if self._is_inside(self._box(name, *each))), None)
            free = free or (self.width / 2, max(y - gap, 2 * self.letter), "middle")
        return self._written(name, *free, kind) if free else Markdown("")

    def at(self, name: str, x: float, y: float, kind: str) -> Markdown:
        """Return a name around a point, moved up or down if that makes room."""
        for step in (0, 1, -1, 2, -2, 3, -3):
            place: tuple[float, float, Anchor] = (x, y + step * self.letter * 2, "middle")
            if self._is_free(self._box(name, *place), self.letter / 2):
                return self._written(name, *place, kind)
        return Markdown("")

    def _written(self, name: str, x: float, y: float, anchor: Anchor, kind: str) -> Markdown:
        self.taken.append(self._box(name, x, y, anchor))
        return element("text", name, class_=kind, x=x, y=y, text_anchor=anchor)

    def _box(self, name: str, x: float, y: float, anchor: Anchor) -> Box:
        long = len(name) * self.letter
        left = x - {"start": 0.0, "middle": long / 2, "end": long}[anchor]
        return left, y - self.letter * 1.4, left + long, y + self.letter * 0.4

    def _is_inside(self, box: Box) -> bool:
        return box[0] >= 0 and box[1] >= 0 and box[2] <= self.width and box[3] <= self.height

    def _is_free(self, box: Box, margin: float) -> bool:
        west, north, east, south = box[0] - margin, box[1] - margin, box[2] + margin, box[3] + margin
        return self._is_inside(box) and all(
            east <= other[0] or west >= other[2] or south <= other[1] or north >= other[3] for other in self.taken
        )
