"""dossier build: the site and the offline zip."""

import time
from pathlib import Path

import click

from builder.cli.options import CONTENT, STRICT
from builder.publish.fingerprint import fingerprint, is_current
from builder.publish.folders import Folders, way


@click.command()
@CONTENT
@STRICT
@click.option("--plain", is_flag=True, help="Leave every page to MkDocs: the same site, several times slower.")
def build(content: Path, strict: bool, plain: bool) -> None:
    """Build the site and the offline zip; the old site stays if anything goes wrong."""
    publish(content, strict, plain=plain)


def publish(content: Path, strict: bool, with_volume: bool = False, plain: bool = False) -> Folders:
    """Build the site unless nothing has changed, say what was built, and return where; ends the command if it fails."""
    started, folders = time.perf_counter(), Folders(content.resolve())
    # What is not strict may be built of content with warnings, and those are shown again each time.
    mark = fingerprint(folders) if strict else ""
    if mark and not plain and is_current(folders, mark, with_volume):
        click.echo("Nothing has changed since the last build.")
        click.echo(f"Open {way(folders.site / 'index.html')}.")
        return folders
    # Loading the compiler takes longer than all of the above.
    from builder.cli.publishing import published

    click.echo(published(content, strict, with_volume, plain, mark, started))
    return folders
