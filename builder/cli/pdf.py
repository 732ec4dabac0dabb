"""dossier pdf: the site with the whole dossier as one PDF in it."""

from pathlib import Path

import click

from builder.cli.build import publish
from builder.cli.options import CONTENT, STRICT
from builder.diagnostics import amount
from builder.publish.folders import way
from builder.publish.volume.letters import volume_lacks

_SHOWN = 20


@click.command()
@CONTENT
@STRICT
def pdf(content: Path, strict: bool) -> None:
    """Build the site with the whole dossier as one PDF in it; needs Chromium or Chrome."""
    folders = publish(content, strict, with_volume=True)
    volume, size = folders.volume, folders.volume.stat().st_size / 1e6
    if lacking := volume_lacks(folders):
        shown = lacking if len(lacking) <= _SHOWN else f"{lacking[:_SHOWN]}…"
        click.echo(
            f"This machine has no font for {amount(len(lacking), 'letter', 'letters')} of the dossier, {shown}: "
            "the PDF shows empty boxes. Install a font for that script, such as one of Noto's, and print again.",
            err=True,
        )
    click.echo(f"To print: {way(volume)} ({size:.1f} MB); every page of the site leads to it.")
