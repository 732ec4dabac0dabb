"""The images for previews, drawn into a site whose address is known: elsewhere nobody could ask for them."""

from collections.abc import Mapping
from functools import partial
from importlib.resources import as_file
from pathlib import Path

from builder.publish.processes import in_order
from builder.read.shipped.faces import FOLDER as FACES
from builder.read.shipped.faces import Faces
from builder.views.share.drawing import drawn
from builder.views.share.view import Card
from builder.views.share.view import cards as cards_of
from builder.views.site import Site

_BATCH = 8
"""So many images are one task."""


def write_share_images(folder: Path, site: Site) -> None:
    """Draw the images of a site into its folder; the same cards give the same bytes."""
    found = site.teller.once(cards_of)
    paths = list(found)
    tasks = [paths[at : at + _BATCH] for at in range(0, len(paths), _BATCH)]
    with as_file(FACES) as faces:
        in_order(partial(_write, folder, found, site.teller.stock.faces, faces), tasks)


def _write(folder: Path, cards: Mapping[str, Card], faces: Faces, files: Path, paths: list[str]) -> None:
    from resvg_py import svg_to_bytes  # Only here: most builds draw no image.

    fonts = [str(files / name) for name in ("title.ttf", "text.ttf")]
    for path in paths:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        image = svg_to_bytes(svg_string=drawn(cards[path], faces), skip_system_fonts=True, font_files=fonts)
        (folder / path).write_bytes(image)
