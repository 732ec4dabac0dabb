"""dossier explain: what a code of the check means, with an example and the remedy."""

import sys

import click

from builder.cli.content import WRONG_USE
from builder.diagnostics import did_you_mean
from builder.read.shipped.handbook import Handbook


@click.command()
@click.argument("code", required=False)
def explain(code: str | None) -> None:
    """Say what a code of the check means, such as unknown-word; without one, list them all."""
    known = Handbook().sections
    if code is None:
        click.echo("\n".join(known))
        return
    if code not in known:
        near = did_you_mean(code, known, "dossier explain lists all codes.")
        click.echo(f"There is no code '{code}'. {near}", err=True)
        sys.exit(WRONG_USE)
    click.echo(f"{code}\n\n{known[code]}")
