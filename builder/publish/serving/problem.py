"""What a server adds while someone writes: the error on the page."""

from pathlib import Path

from builder.render.escape import script_json

PROBLEM_SCRIPT = "problem.js"
"""A script in every served page; it shows what is wrong with the content, above the last good page."""


def write_problem(site: Path, problem: str) -> None:
    """Write the script that shows a problem, or one that does nothing if there is none."""
    (site / PROBLEM_SCRIPT).write_text(_script(problem), encoding="utf-8")


def _script(problem: str) -> str:
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
