"""Make the faces in which images for previews are written: `python -m maintain.faces`, after a change of the fonts.

What draws the images takes each text from one face, and no compressed one. So the vendored faces of one style, which
hold Latin letters, more Latin letters and Arabic letters, are joined into one, under another name, as their licence
wants of a face that was changed. Beside the faces lie their measures: how wide each character is, in thousandths of the
size. What has no measure cannot be written.
"""

import json
import shutil
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import click
from fontTools.merge import Merger, Options
from fontTools.ttLib import TTFont
from fontTools.ttLib.scaleUpem import scale_upem

from maintain.vendor import ROOT

VENDORED = ROOT / "overrides/assets/vendor"
FACES = ROOT / "builder/read/faces"
UNITS = 1000
"""So many units are the size of a letter, in each of our faces."""

ARABIC = "vazirmatn-5.3.0/vazirmatn-arabic-400-normal"
STYLES: Mapping[str, tuple[str, ...]] = {
    "Dossier Title": (
        "source-serif-4-5.3.1/source-serif-4-latin-600-normal",
        "source-serif-4-5.3.1/source-serif-4-latin-ext-600-normal",
        ARABIC,
    ),
    "Dossier Text": (
        "source-sans-3-5.3.1/source-sans-3-latin-400-normal",
        "source-sans-3-5.3.1/source-sans-3-latin-ext-400-normal",
        ARABIC,
    ),
}
"""The names of our faces, and of what each is made: an earlier one has the characters that several have."""

_HINTS = ("BASE", "STAT", "gasp", "prep")
"""What a face says to screens and to designers' programs, which a drawing does not ask."""


def joined(family: str) -> TTFont:
    """Return one face made of those of a style."""
    with TemporaryDirectory() as folder:
        parts = [_part(each, Path(folder) / f"{place}.ttf") for place, each in enumerate(STYLES[family])]
        face = Merger(options=Options(drop_tables=[*_HINTS, "vhea", "vmtx"])).merge(parts)
    for name in (16, 17, 21, 22):  # names of a whole family of faces
        face["name"].removeNames(nameID=name)
    for number, text in ((1, family), (2, "Regular"), (3, family), (4, family), (6, family.replace(" ", ""))):
        face["name"].setName(text, number, 3, 1, 0x409)
    face["OS/2"].usWeightClass = 400
    face["head"].created = face["head"].modified = 0
    face.recalcTimestamp = False
    return face


def measures(face: TTFont) -> dict[str, int]:
    """Return how wide each character of a face is, by its number in hexadecimal."""
    return {f"{code:x}": face["hmtx"][glyph][0] for code, glyph in sorted(face.getBestCmap().items())}


def file_of(family: str) -> Path:
    """Return where one of our faces lies."""
    return FACES / f"{family.rpartition(' ')[2].lower()}.ttf"


def _part(name: str, target: Path) -> str:
    """Unpack a vendored face and bring it to our units; return where it lies now."""
    face = TTFont(VENDORED / f"{name}.woff2", recalcTimestamp=False)
    face.flavor = None
    scale_upem(face, UNITS)
    for table in _HINTS:
        if table in face:
            del face[table]
    face.save(target)
    return str(target)


@click.command()
def main() -> None:
    """Make the faces of the images anew."""
    found = {}
    for family in STYLES:
        face = joined(family)
        face.save(file_of(family))
        found[family] = measures(face)
    text = json.dumps(found, separators=(",", ":"), sort_keys=True)
    (FACES / "measures.json").write_text(text + "\n", encoding="utf-8")
    for folder in ("source-serif-4-5.3.1", "source-sans-3-5.3.1", "vazirmatn-5.3.0"):
        shutil.copy(VENDORED / folder / "LICENSE", FACES / f"LICENSE-{folder.rpartition('-')[0]}")
    click.echo(f"{len(STYLES)} faces in {FACES.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
