"""What several commands are asked for, in the same words."""

from pathlib import Path

import click

CONTENT = click.argument("content", type=click.Path(path_type=Path), default="content")
STRICT = click.option("--strict/--no-strict", default=True, help="Whether warnings stop it, as errors do (they do).")
