"""dossier merge: two records of one thing become one."""

from pathlib import Path

import click

from builder.cli.drafts import YES, drafted, offer, succeed
from builder.cli.options import CONTENT
from builder.revise.merging import merged


@click.command()
@click.argument("old", metavar="ID")
@click.argument("into", metavar="INTO")
@CONTENT
@YES
def merge(old: str, into: str, content: Path, answer: bool | None) -> None:
    """Put what a record says with another of the same thing; references, citations and old links lead there.

    Where the two say different things in a field that has one value, that of the first stays as a remark at the end of
    the file.
    """
    with drafted(content) as draft:
        left = succeed(draft, lambda dossier: merged(dossier, old, into), old)
        offer(draft, answer, f"This makes '{old}' a part of '{into}'.{left}", "Nothing is to be changed.")
