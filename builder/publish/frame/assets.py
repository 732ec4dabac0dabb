"""The styles and scripts of the views, which stand in their folders, as files of the site.

| in builder/views/ | in the site |
| --- | --- |
| `map/style.css` and its like | a part of the sheet of every page, see sheet.py |
| `map/tool.css`, or any other name | `assets/stylesheets/map-tool.css`, for who asks for it |
| `map/tool/marks.js` | `assets/javascripts/tools/map/marks.js`, the part "map/marks" |
"""

from collections.abc import Iterator
from pathlib import Path

from builder.publish.folders import PACKAGE

STYLE = "style.css"
"""The style of a folder of views that every page has."""

_VIEWS = PACKAGE / "views"


def assets() -> Iterator[tuple[str, Path]]:
    """Yield the path in the site and the file of every style and script of a view."""
    for file in sorted(_VIEWS.glob("*/*.css")):
        if file.name != STYLE:
            yield f"assets/stylesheets/{file.parent.name}-{file.stem}.css", file
    for file in sorted(_VIEWS.glob("*/tool/*.js")):
        yield f"assets/javascripts/tools/{file.parent.parent.name}/{file.name}", file


def styles() -> str:
    """Return the styles that every page has, those that several views share first."""
    found = sorted(_VIEWS.glob(f"*/{STYLE}"), key=lambda each: (each.parent.name != "parts", each))
    return "\n".join(file.read_text(encoding="utf-8") for file in found)
