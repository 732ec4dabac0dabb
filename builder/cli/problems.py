"""Problems on the terminal: as text, as annotations of a pull request, or as JSON or SARIF for other programs."""

import json
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from builder.cli.sarif import sarif
from builder.diagnostics import Diagnostic, Edit, Move, annotations, report

FORMS = ("text", "github", "json", "sarif")
FOR_PROGRAMS = ("json", "sarif")


def default_form() -> str:
    """Return how problems are shown here if nobody says: beside their lines where GitHub runs the command."""
    return "github" if os.environ.get("GITHUB_ACTIONS") == "true" else "text"


def show(diagnostics: Sequence[Diagnostic], texts: Mapping[str, str], content: Path, form: str) -> None:
    """Print the problems of a content folder; `texts` are those read from it, by path."""
    folder = str(content)
    if form == "json":
        click.echo(json.dumps([_row(each, folder) for each in diagnostics], indent=2))
    elif form == "sarif":
        click.echo(json.dumps(sarif(diagnostics, folder), indent=2))
    elif diagnostics and form == "github":
        click.echo(annotations(diagnostics, folder))
    elif diagnostics:
        click.echo(report(diagnostics, texts, folder), err=True)


def _row(diagnostic: Diagnostic, folder: str) -> dict[str, Any]:
    return {
        "path": f"{folder}/{diagnostic.place.path}",
        "line": diagnostic.place.line,
        "column": diagnostic.place.column,
        "severity": diagnostic.severity,
        "code": diagnostic.code,
        "message": diagnostic.message,
        "help": diagnostic.help,
        "fix": [_change(each, folder) for each in diagnostic.fix],
    }


def _change(change: Edit | Move, folder: str) -> dict[str, Any]:
    """Return an edit or a move for other programs."""
    if isinstance(change, Move):
        return {"path": f"{folder}/{change.path}", "to": f"{folder}/{change.to}"}
    place = change.place
    spot = {"path": f"{folder}/{place.path}", "line": place.line, "column": place.column}
    return {**spot, "old": change.old, "new": change.new}
