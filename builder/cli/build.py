"""dossier build: the site and the offline zip."""

import sys
import time
from pathlib import Path

import click
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn

from builder.cli.content import CONTENT, FAILED, STRICT, compiled_in
from builder.publish.fingerprint import fingerprint, is_current, remember
from builder.publish.folders import Folders
from builder.publish.site import build_site, summary


@click.command()
@CONTENT
@STRICT
@click.option("--plain", is_flag=True, help="Leave every page to MkDocs: the same site, several times slower.")
def build(content: Path, strict: bool, plain: bool) -> None:
    """Build the site and the offline zip; the old site stays if anything goes wrong."""
    publish(content, strict, plain=plain)


def publish(content: Path, strict: bool, with_volume: bool = False, plain: bool = False) -> Folders:
    """Build the site unless nothing has changed, say what was built, and return where; ends the command if it fails."""
    started = time.perf_counter()
    folders, compiled = compiled_in(content, strict)
    mark = fingerprint(folders, compiled)
    if not plain and is_current(folders, mark, with_volume):
        click.echo("Nothing has changed since the last build.")
    else:
        with _progress(f"Publishing {content}"):
            problem = build_site(folders, compiled, strict, with_volume, plain)
        if problem:
            click.echo(problem, err=True)
            sys.exit(FAILED)
        remember(folders, mark)
    click.echo(summary(compiled, folders, time.perf_counter() - started))
    return folders


def _progress(what: str) -> Progress:
    """Return a sign of life: a spinner on a terminal, one plain line elsewhere."""
    console = Console(stderr=True)
    if not console.is_terminal:
        click.echo(f"{what} …", err=True)
    progress = Progress(
        SpinnerColumn(),
        TextColumn("{task.description}"),
        console=console,
        transient=True,
        disable=not console.is_terminal,
    )
    progress.add_task(what, total=None)
    return progress
