"""dossier pdf: the site with the whole dossier as one PDF in it."""

import os
from pathlib import Path

import click

from builder.cli.build import publish
from builder.cli.options import CONTENT, STRICT


@click.command()
@CONTENT
@STRICT
def pdf(content: Path, strict: bool) -> None:
    """Build the site with the whole dossier as one PDF in it; needs Chromium or Chrome."""
    volume = publish(content, strict, with_volume=True).volume
    size = volume.stat().st_size / 1e6
    click.echo(f"To print: {os.path.relpath(volume)} ({size:.1f} MB); every page of the site leads to it.")
