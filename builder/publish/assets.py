"""The styles and scripts of the views, which stand in their folders, as files of the site.

| in builder/views/ | in the site |
| --- | --- |
| `map/style.css` | `assets/stylesheets/map.css`, on every page |
| `map/tool.css`, or any other name | `assets/stylesheets/map-tool.css`, for who asks for it |
| `map/tool/marks.js` | `assets/javascripts/tools/map/marks.js`, the part "map/marks" |
"""

from collections.abc import Iterator
from pathlib import Path

from builder.publish.folders import PROJECT

STYLE = "style.css"
"""The style of a folder of views that every page has."""

_VIEWS = PROJECT / "builder" / "views"


def assets() -> Iterator[tuple[str, Path]]:
    """Yield the path in the site and the file of every style and script of a view."""
    for file in sorted(_VIEWS.glob("*/*.css")):
        yield _style(file), file
    for file in sorted(_VIEWS.glob("*/tool/*.js")):
        yield f"assets/javascripts/tools/{file.parent.parent.name}/{file.name}", file


def styles() -> list[str]:
    """Return the paths of the styles that every page has, those that several views share first."""
    found = sorted(_VIEWS.glob(f"*/{STYLE}"), key=lambda each: (each.parent.name != "parts", each))
    return [_style(file) for file in found]


def _style(file: Path) -> str:
    name = file.parent.name if file.name == STYLE else f"{file.parent.name}-{file.stem}"
    return f"assets/stylesheets/{name}.css"
