"""The search index, made readable, and as a classic script, which a page opened from a folder can load."""

import json
import re
from pathlib import Path
from typing import Any

INDEX = "search/search_index.json"
FIRST = {"actors": 4, "locations": 4}
"""Folders whose pages come first: who types a name looks for its page, not for those in whose titles it stands too."""

_MARK = re.compile(r"<sup>[^<]*</sup>")


def finish_index(site: Path) -> None:
    """Tidy the search index of a built site, if it has one, and write it as search_index.js too.

    Numbers of citations are left out of texts, and the head of a page, which the line above its title has cut off
    from the page, is put back.
    """
    index = site / INDEX
    if not index.is_file():
        return
    found = json.loads(index.read_text(encoding="utf-8"))
    found["docs"] = _joined([_finished(entry) for entry in found["docs"]])
    text = json.dumps(found, ensure_ascii=False, separators=(",", ":"))
    # Line separators end a line in older scripts, though not in JSON.
    text = text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    index.write_text(text, encoding="utf-8")
    index.with_suffix(".js").write_text(f"var __index = {text}", encoding="utf-8")


def _finished(entry: dict[str, Any]) -> dict[str, Any]:
    folder, _, page = entry["location"].partition("#")[0].partition("/")
    weight = FIRST.get(folder) if page != "index.html" else None
    return {**entry, "text": _MARK.sub("", entry["text"]), **({"boost": weight} if weight else {})}


def _joined(entries: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the entries, each page's first one together with that of its title."""
    kept: list[dict[str, Any]] = []
    for entry in entries:
        page, hash_, _ = entry["location"].partition("#")
        last = kept[-1] if kept else None
        if hash_ and last and last["location"] == page and not last["text"] and last["title"] == entry["title"]:
            last["text"] = entry["text"]
        else:
            kept.append(entry)
    return kept
