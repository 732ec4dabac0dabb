"""A content folder, compiled and published, with a sign of life meanwhile."""

import sys
import time
from pathlib import Path

import click

from builder.cli.content import FAILED, compiled_in
from builder.publish.fingerprint import fingerprint
from builder.publish.site import build_site, summary


def published(content: Path, strict: bool, with_volume: bool, plain: bool, mark: str, started: float) -> str:
    """Build the site and return what was built; ends the command if it fails.

    `mark` is the digest of all that was there before anything was read, empty if nothing is to be noted; `started` is a
    moment of `time.perf_counter`.
    """
    folders, compiled = compiled_in(content, strict)
    if mark and fingerprint(folders) != mark:
        mark = ""  # Somebody is writing: nobody knows which of the two was read.
    click.echo(f"Publishing {content} …", err=True)
    problem = build_site(folders, compiled, strict, with_volume, plain, mark)
    if problem:
        click.echo(problem, err=True)
        sys.exit(FAILED)
    return summary(compiled, folders, time.perf_counter() - started)
