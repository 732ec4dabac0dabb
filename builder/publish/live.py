"""What a server adds while someone writes: the error on the page, and a search index that outlives partial builds."""

import json
from pathlib import Path
from typing import Any

from builder.publish.search import INDEX
from builder.render.escape import script_json

PROBLEM_SCRIPT = "problem.js"
"""A script in every served page; it shows what is wrong with the content, above the last good page."""


def problem_script(problem: str) -> str:
    """Return the script that shows a problem, or one that does nothing if there is none."""
    if not problem:
        return ""
    return (
        f"const problem = {script_json(problem)};\n"
        'document.addEventListener("DOMContentLoaded", () => {\n'
        '  const box = document.createElement("pre");\n'
        '  box.className = "problem";\n'
        '  box.setAttribute("role", "alert");\n'
        "  box.textContent = problem;\n"
        "  document.body.prepend(box);\n"
        "});\n"
    )


def merge_index(site: Path, known: dict[str, Any]) -> dict[str, Any]:
    """Complete the search index of a partial build with what is known of other pages; return what is known then.

    A server builds only the pages that changed, and MkDocs then indexes only these.
    """
    index = site / INDEX
    if not index.is_file():
        return known
    found = json.loads(index.read_text(encoding="utf-8"))
    fresh = {entry["location"].partition("#")[0] for entry in found["docs"]}
    kept = [entry for entry in known.get("docs", ()) if entry["location"].partition("#")[0] not in fresh]
    merged = {**found, "docs": sorted(kept + found["docs"], key=lambda entry: str(entry["location"]).partition("#")[0])}
    index.write_text(json.dumps(merged, ensure_ascii=False), encoding="utf-8")
    return merged
