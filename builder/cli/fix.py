"""dossier fix: what has one right answer is mended, shown as a patch first."""

from pathlib import Path

import click

from builder.cli.drafts import YES, drafted, offer
from builder.cli.options import CONTENT
from builder.diagnostics import did_you_mean
from builder.publish.desk.mending import mend
from builder.read.shipped.handbook import Handbook


def _codes(context: click.Context, parameter: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    """Return codes of the check; raises BadParameter for any other."""
    known = Handbook().sections
    for each in values:
        if each not in known:
            raise click.BadParameter(f"There is no code '{each}'. {did_you_mean(each, known)}".strip())
    return values


@click.command()
@CONTENT
@click.option(
    "--only",
    multiple=True,
    callback=_codes,
    metavar="CODE",
    help="Mend problems of this code alone; may be repeated.",
)
@YES
def fix(content: Path, only: tuple[str, ...], answer: bool | None) -> None:
    """Mend the problems whose remedy is certain, such as a date's form, and show the changes before they are made.

    Comments and layout stay. What is left to decide is shown by dossier check.
    """
    with drafted(content) as draft:
        mended = mend(draft, lambda problem: not only or problem.code in only)
        offer(draft, answer, f"This mends {mended.said}.", "Nothing here has a remedy that is certain.")
