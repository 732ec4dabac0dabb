"""dossier schema: what editors need to offer the words and ids of the content."""

import sys
from pathlib import Path

import click

from builder.cli.content import FAILED, examined_in
from builder.cli.options import CONTENT
from builder.cli.problems import default_form, show
from builder.diagnostics import amount, errors_in, stopping, tally
from builder.publish.desk.schemas import write_schemas
from builder.publish.folders import Folders, way


@click.command()
@CONTENT
def schema(content: Path) -> None:
    """Write the schemas by which editors offer the kinds, roles, ids and paragraphs of this content, to build/schemas.

    Every build and `dossier serve` write them too. Errors in the content stop nothing, as far as it can be read.
    """
    examined, folders = examined_in(content), Folders(content.resolve())
    try:
        number = write_schemas(folders, examined)
    except OSError as error:
        click.echo(f"The schemas could not be written. {error}", err=True)
        sys.exit(FAILED)
    if number is None:
        problems = stopping(examined.diagnostics, strict=True)
        show(problems, examined.texts, content, default_form())
        click.echo(f"{tally(problems)} in {content}: nothing was written, and the old schemas stay.", err=True)
        sys.exit(FAILED)
    click.echo(f"Schemas for editors in {way(folders.schemas)}, {amount(number, 'file', 'files')} new or changed.")
    if errors := errors_in(examined.diagnostics):
        click.echo(f"The content has {amount(len(errors), 'error', 'errors')}: dossier check {content}", err=True)
