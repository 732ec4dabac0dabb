"""The styles and scripts of the views, which stand in their folders, as files of the site.

| in builder/views/ | in the site |
| --- | --- |
| `map/style.css` and its like | a part of the sheet of every page, see sheet.py |
| `map/index.css`, named as a template | `assets/stylesheets/map-index.css`, for the pages made of that |
| `map/tool.css`, or any other name | `assets/stylesheets/map-tool.css`, for the part that needs "style/map-tool" |
| `volume/print.css` | in no site: what the PDF is printed with, see publish/volume/ |
| `map/tool/marks.js` | `assets/javascripts/tools/map/marks.js`, the part "map/marks" |
"""

from collections.abc import Iterator
from pathlib import Path

from builder.publish.folders import PACKAGE

STYLE = "style.css"
"""The style of a folder of views that every page has."""

PRINT = PACKAGE / "views" / "volume" / "print.css"
"""The style of the PDF."""

_VIEWS = PACKAGE / "views"


def assets() -> Iterator[tuple[str, Path]]:
    """Yield the path in the site and the file of every style and script of a view."""
    for file in sorted(_VIEWS.glob("*/*.css")):
        if file.name != STYLE and file != PRINT:
            yield f"assets/stylesheets/{file.parent.name}-{file.stem}.css", file
    for file in sorted(_VIEWS.glob("*/tool/*.js")):
        yield f"assets/javascripts/tools/{file.parent.parent.name}/{file.name}", file


def styles_of_pages() -> Iterator[str]:
    """Yield the paths in the site of the styles that only the pages made of one template have."""
    yield from (path for path, file in assets() if file.with_suffix(".md.jinja").is_file())


def styles() -> str:
    """Return the styles that every page has, those that several views share first."""
    found = sorted(_VIEWS.glob(f"*/{STYLE}"), key=lambda each: (each.parent.name != "parts", each))
    return "\n".join(file.read_text(encoding="utf-8") for file in found)
