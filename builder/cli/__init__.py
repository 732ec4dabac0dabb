"""The command line, dossier: a file for each command. The only place that prints."""

import io
import sys

import click

from builder.cli.build import build
from builder.cli.check import check
from builder.cli.pages import pages
from builder.cli.pdf import pdf
from builder.cli.serve import serve


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="dossier")
def main() -> None:
    """Turn a folder of articles and fact sheets into a published, fully sourced dossier.

    CONTENT is the folder with dossier.yml in it; everything generated goes to the folder build/ beside it.
    """
    for stream in (sys.stdout, sys.stderr):
        # Where the terminal's encoding lacks a letter, its number is better than no message at all.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


for command in (build, check, pages, pdf, serve):
    main.add_command(command)
