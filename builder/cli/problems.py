"""Problems on the terminal: as text, as annotations of a pull request, or as JSON or SARIF for other programs."""

import json
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

import click

from builder.cli.sarif import sarif
from builder.diagnostics import Diagnostic, Edit, Move, annotations, report
from builder.model.dossier import Dossier
from builder.model.site import CODES, CONTRIBUTE, published
from builder.publish.configuration import address_of
from builder.publish.folders import Folders

FORMS = ("text", "github", "json", "sarif")
FOR_PROGRAMS = ("json", "sarif")


def default_form() -> str:
    """Return how problems are shown here if nobody says: beside their lines where GitHub runs the command."""
    return "github" if os.environ.get("GITHUB_ACTIONS") == "true" else "text"


def explained_at(dossier: Dossier | None, content: Path) -> str:
    """Return the address of the page that explains the codes, if the site has it and its own address is known."""
    address = address_of(Folders(content.resolve())) or ""
    if dossier is None or CONTRIBUTE not in dossier.pages or urlsplit(address).scheme not in ("https", "http"):
        return ""
    return urljoin(f"{address.rstrip('/')}/", published(CODES))


def show(
    diagnostics: Sequence[Diagnostic], texts: Mapping[str, str], content: Path, form: str, explained: str = ""
) -> None:
    """Print the problems of a content folder; `texts` are those read from it, by path.

    `explained` is the address of the page that explains the codes, if there is one.
    """
    folder = str(content)
    if form == "json":
        click.echo(json.dumps([_row(each, folder, explained) for each in diagnostics], indent=2))
    elif form == "sarif":
        click.echo(json.dumps(sarif(diagnostics, folder, explained), indent=2))
    elif diagnostics and form == "github":
        click.echo(annotations(diagnostics, folder, explained))
    elif diagnostics:
        click.echo(report(diagnostics, texts, folder), err=True)


def _row(diagnostic: Diagnostic, folder: str, explained: str) -> dict[str, Any]:
    more = {"explained": f"{explained}#{diagnostic.code}"} if explained else {}
    return {
        "path": f"{folder}/{diagnostic.place.path}",
        "line": diagnostic.place.line,
        "column": diagnostic.place.column,
        "severity": diagnostic.severity,
        "code": diagnostic.code,
        "message": diagnostic.message,
        "help": diagnostic.help,
        "fix": [_change(each, folder) for each in diagnostic.fix],
        **more,
    }


def _change(change: Edit | Move, folder: str) -> dict[str, Any]:
    """Return an edit or a move for other programs."""
    if isinstance(change, Move):
        return {"path": f"{folder}/{change.path}", "to": f"{folder}/{change.to}"}
    place = change.place
    spot = {"path": f"{folder}/{place.path}", "line": place.line, "column": place.column}
    return {**spot, "old": change.old, "new": change.new}
