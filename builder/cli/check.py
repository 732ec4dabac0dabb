"""dossier check: every problem in the content, with its line."""

import sys
from pathlib import Path

import click

from builder.cli.content import FAILED, examined_in
from builder.cli.options import CONTENT, STRICT
from builder.cli.problems import FORMS, default_form, show
from builder.diagnostics import amount, tally


@click.command()
@CONTENT
@STRICT
@click.option("--format", "form", type=click.Choice(FORMS), help="How problems are shown.")
def check(content: Path, strict: bool, form: str | None) -> None:
    """Check the content and show every problem with its line; exits 1 if any of them stops a build."""
    examined = examined_in(content)
    form = form or default_form()
    show(examined.diagnostics, examined.texts, content, form)
    found = tally(examined.diagnostics)
    if examined.dossier is None or not examined.is_fit(strict):
        click.echo(f"{found} in {content}.", err=True)
        sys.exit(FAILED)
    if form != "json":
        records, claims = len(examined.dossier.records), len(examined.dossier.claims)
        held = f"{amount(records, 'record', 'records')}, {amount(claims, 'claim', 'claims')}"
        click.echo(f"{content} is sound: {held}, {found}.")
