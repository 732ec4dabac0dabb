"""The faces in which images for previews are written, with what each can write and how wide that is.

maintain/faces.py makes them of the faces of the pages.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files

FOLDER = files("builder.read") / "faces"
"""Where the faces lie: `title.ttf`, `text.ttf`."""

_THOUSANDTHS = 1000


@dataclass(frozen=True, slots=True)
class Face:
    """A face: the name by which drawings call it, and the width of each character in thousandths of the size."""

    family: str
    widths: Mapping[int, int]

    def has(self, text: str) -> bool:
        """Return whether it has every character of a text."""
        return all(ord(each) in self.widths for each in text)

    def width(self, text: str, size: float) -> float:
        """Return how wide a text is at a size, or a little less: letters that are joined are narrower."""
        return sum(self.widths[ord(each)] for each in text) * size / _THOUSANDTHS


class Faces:
    """The two faces; their measures are read when somebody first asks."""

    @cached_property
    def title(self) -> Face:
        """The face of titles."""
        return self._face("Dossier Title")

    @cached_property
    def text(self) -> Face:
        """The face of everything else."""
        return self._face("Dossier Text")

    def _face(self, family: str) -> Face:
        return Face(family, {int(code, 16): width for code, width in self._measures[family].items()})

    @cached_property
    def _measures(self) -> Mapping[str, Mapping[str, int]]:
        found: Mapping[str, Mapping[str, int]] = json.loads((FOLDER / "measures.json").read_text(encoding="utf-8"))
        return found
