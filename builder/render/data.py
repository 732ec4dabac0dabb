"""Data for the reader's tools: classic scripts under data/, which a page can load over http and from a folder.

Each file is one call, `dossier.receive(NAME, VALUE)`; overrides/assets/javascripts/dossier.js loads it when a tool asks
for it. A tool only repeats what pages say in words: without scripts nothing is missing.
"""

from collections.abc import Callable, Iterator

from builder.render.escape import script_json
from builder.render.pages import Pages

Named = Iterator[tuple[str, object]]
"""Names and values of data files; a value is anything that JSON can say."""

DATA: tuple[Callable[[Pages], Named], ...] = ()
"""What makes the data files: one entry for each tool."""


def data_files(pages: Pages) -> Iterator[tuple[str, bytes]]:
    """Yield every data file: its path and its text."""
    for tool in DATA:
        for name, value in tool(pages):
            yield f"data/{name}.js", f"dossier.receive({script_json(name)},{script_json(value)})\n".encode()
