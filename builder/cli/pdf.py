"""dossier pdf: the site with the whole dossier as one PDF in it."""

from pathlib import Path

import click

from builder.cli.build import publish
from builder.cli.options import CONTENT, STRICT
from builder.publish.folders import way


@click.command()
@CONTENT
@STRICT
def pdf(content: Path, strict: bool) -> None:
    """Build the site with the whole dossier as one PDF in it; needs Chromium or Chrome."""
    volume = publish(content, strict, with_volume=True).volume
    size = volume.stat().st_size / 1e6
    click.echo(f"To print: {way(volume)} ({size:.1f} MB); every page of the site leads to it.")
