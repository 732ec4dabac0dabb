"""The search index as a classic script, which a page opened from a folder can load; JSON it could not fetch."""

from pathlib import Path

INDEX = "search/search_index.json"


def write_file_index(site: Path) -> None:
    """Write search_index.js beside the search index of a built site, if it has one."""
    index = site / INDEX
    if index.is_file():
        # Line separators end a line in older scripts, though not in JSON.
        text = index.read_text(encoding="utf-8").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
        index.with_suffix(".js").write_text(f"var __index = {text}", encoding="utf-8")
