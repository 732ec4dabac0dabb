"""Data for the reader's tools: classic scripts under data/, which a page can load over http and from a folder.

Each file is one call, `dossier.receive(NAME, VALUE)`; overrides/assets/javascripts/dossier.js loads it when a tool asks
for it. A tool only repeats what pages say in words: without scripts nothing is missing.
"""

from collections.abc import Callable, Iterator

from builder.render.brief_data import brief_data
from builder.render.escape import script_json
from builder.render.explorer_data import explorer_data
from builder.render.maps.data import map_data
from builder.render.network_data import network_data
from builder.render.pages import Pages
from builder.render.preview_data import preview_data
from builder.render.search import search_data
from builder.render.timeline.data import timeline_data

Named = Iterator[tuple[str, object]]
"""Names and values of data files; a value is anything that JSON can say."""

DATA: tuple[Callable[[Pages], Named], ...] = (
    brief_data,
    explorer_data,
    map_data,
    network_data,
    preview_data,
    search_data,
    timeline_data,
)
"""What makes the data files: one entry for each tool."""


def data_files(pages: Pages) -> Iterator[tuple[str, bytes]]:
    """Yield every data file: its path and its text."""
    for tool in DATA:
        for name, value in tool(pages):
            yield f"data/{name}.js", f"dossier.receive({script_json(name)},{script_json(value)})\n".encode()
