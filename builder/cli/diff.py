"""dossier diff: what a change does to the dossier, for who has to judge it."""

import json
import sys
from dataclasses import asdict
from pathlib import Path

import click

from builder.build import Examined, compile_dossier
from builder.cli.content import FAILED, WRONG_USE, examined_in
from builder.cli.options import CONTENT
from builder.compare import compare
from builder.compare.pages import ChangedPages, Sheet, pages_between, report_of_pages
from builder.compare.report import data_of, report_of
from builder.diagnostics import tally
from builder.know import Knowledge
from builder.model.site import published
from builder.publish.desk.revisions import NoRevisionError, content_at
from builder.publish.templates import KeptTemplates
from builder.views.parts.stock import Stock


@click.command()
@click.argument("base")
@CONTENT
@click.option(
    "--format", "form", type=click.Choice(("text", "markdown", "json")), default="text", help="How it is written."
)
@click.option("--pages", "with_pages", is_flag=True, help="List all pages that are different, too.")
def diff(base: str, content: Path, form: str, with_pages: bool) -> None:
    """Say what has become of the dossier since BASE: a branch, a tag or a commit, or another content folder.

    Records, statements with their citations, disagreements made and settled, works, pages lost, names no longer linked.
    """
    now, after = _known(content, str(content))
    try:
        with content_at(base, content) as folder:
            then, before = _known(folder, base)
            comparison = compare(before, after)
            pages = _changed_pages(then, now) if with_pages else None
    except NoRevisionError as error:
        click.echo(str(error), err=True)
        sys.exit(WRONG_USE)
    if form == "json":
        more = {"pages": asdict(pages)} if pages else {}
        click.echo(json.dumps(data_of(comparison) | more, indent=2, ensure_ascii=False))
        return
    click.echo(report_of(comparison, base, is_markdown=form == "markdown"), nl=False)
    if pages:
        click.echo(report_of_pages(pages, is_markdown=form == "markdown"), nl=False)
    elif with_pages:
        click.echo("\nWhich pages are different can be said once there are no errors. See: dossier check.")


def _known(content: Path, name: str) -> tuple[Examined, Knowledge]:
    """Return what is known of a content folder, even with errors in it; ends the command without one."""
    examined = examined_in(content)
    if examined.knowledge is None:
        click.echo(f"{name} cannot be compared: {tally(examined.diagnostics)}. See: dossier check.", err=True)
        sys.exit(FAILED)
    return examined, examined.knowledge


def _changed_pages(before: Examined, after: Examined) -> ChangedPages | None:
    """Return the pages that are different; None if one of the two has errors, and so no pages."""
    if not (before.is_sound and after.is_sound):
        return None
    stock = Stock(templates=KeptTemplates())
    return pages_between(_sheets(before, stock), _sheets(after, stock))


def _sheets(examined: Examined, stock: Stock) -> dict[str, Sheet]:
    """Return the pages of a dossier by their addresses, without those that only lead on."""
    made = compile_dossier(examined, stock=stock)
    return {published(path): Sheet(page.title, made.page(path)) for path, page in made.pages.items() if page.is_listed}
