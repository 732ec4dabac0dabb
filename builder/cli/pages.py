"""dossier pages: the Markdown pages for other programs."""

import sys
from pathlib import Path

import click

from builder.cli.content import FAILED, compiled_in
from builder.cli.options import CONTENT, STRICT
from builder.publish.pages import write_pages
from builder.publish.swap import BuildInProgress


@click.command()
@CONTENT
@STRICT
def pages(content: Path, strict: bool) -> None:
    """Write only the Markdown pages and build/mkdocs.yml, for other programs that publish MkDocs projects."""
    folders, compiled = compiled_in(content, strict)
    try:
        number = write_pages(folders, compiled)
    except (OSError, BuildInProgress) as error:
        click.echo(f"The pages could not be written. {error}", err=True)
        sys.exit(FAILED)
    made = sum(path.endswith(".md") for path in compiled.files)
    click.echo(f"{made} pages in {folders.pages}, {number} files new or changed.")
