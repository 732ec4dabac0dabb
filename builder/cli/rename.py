"""dossier rename: a record gets another id, and whatever names it follows."""

from pathlib import Path

import click

from builder.cli.drafts import YES, drafted, offer, succeed
from builder.cli.options import CONTENT
from builder.revise.renaming import renamed


@click.command()
@click.argument("old", metavar="ID")
@click.argument("new", metavar="NEW")
@CONTENT
@YES
def rename(old: str, new: str, content: Path, answer: bool | None) -> None:
    """Give a record another id: its file, its claims, every reference and citation; old links keep leading to it."""
    with drafted(content) as draft:
        left = succeed(draft, lambda dossier: renamed(dossier, old, new), old)
        offer(draft, answer, f"This calls '{old}' '{new}'.{left}", f"'{old}' is called '{new}' already.")
