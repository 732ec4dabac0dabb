"""dossier diff: what a change does to the dossier, for who has to judge it."""

import json
import sys
from pathlib import Path

import click

from builder.cli.content import FAILED, WRONG_USE, examined_in
from builder.cli.options import CONTENT
from builder.compare import compare
from builder.compare.report import data_of, report_of
from builder.diagnostics import tally
from builder.know import Knowledge
from builder.publish.revisions import NoRevisionError, content_at


@click.command()
@click.argument("base")
@CONTENT
@click.option(
    "--format", "form", type=click.Choice(("text", "markdown", "json")), default="text", help="How it is written."
)
def diff(base: str, content: Path, form: str) -> None:
    """Say what has become of the dossier since BASE: a branch, a tag or a commit, or another content folder.

    Records, statements with their citations, disagreements made and settled, works, pages lost, names no longer linked.
    """
    after = _known(content, str(content))
    try:
        with content_at(base, content) as folder:
            before = _known(folder, base)
            comparison = compare(before, after)
    except NoRevisionError as error:
        click.echo(str(error), err=True)
        sys.exit(WRONG_USE)
    if form == "json":
        click.echo(json.dumps(data_of(comparison), indent=2, ensure_ascii=False))
    else:
        click.echo(report_of(comparison, base, is_markdown=form == "markdown"), nl=False)


def _known(content: Path, name: str) -> Knowledge:
    """Return what is known of a content folder, even with errors in it; ends the command without one."""
    examined = examined_in(content)
    if examined.knowledge is None:
        click.echo(f"{name} cannot be compared: {tally(examined.diagnostics)}. See: dossier check.", err=True)
        sys.exit(FAILED)
    return examined.knowledge
