"""dossier diff: what a change does to the dossier, for who has to judge it."""

import json
import sys
from dataclasses import asdict
from pathlib import Path

import click

from builder.build import Examined, compile_dossier
from builder.cli.content import WRONG_USE, known_in
from builder.cli.drafts import YES
from builder.cli.options import CONTENT
from builder.cli.telling import draft_entries
from builder.compare import compare
from builder.compare.pages import ChangedPages, Sheet, pages_between, report_of_pages
from builder.compare.report import data_of, report_of
from builder.model.site import published
from builder.model.values.date_forms import how_to_write_date
from builder.model.values.dates import BadDateError, Edtf, parse_date
from builder.publish.desk.revisions import NoRevisionError, content_at
from builder.publish.templates import KeptTemplates
from builder.views.parts.stock import Stock


def _day(context: click.Context, parameter: click.Parameter, value: str | None) -> Edtf | None:
    """Return a day as it was given; raises BadParameter for what is none."""
    if value is None:
        return None
    try:
        found = parse_date(value.strip())
    except BadDateError as error:
        raise click.BadParameter(f"'{value}' is not a date. {how_to_write_date(value)}") from error
    if not found.is_day or found.is_vague:
        raise click.BadParameter(f"'{value}' is not one single day, such as 2031-06-02.")
    return found.without_time


@click.command()
@click.argument("base")
@CONTENT
@click.option(
    "--format", "form", type=click.Choice(("text", "markdown", "json")), default="text", help="How it is written."
)
@click.option("--pages", "with_pages", is_flag=True, help="List all pages that are different, too.")
@click.option("--draft", "is_drafted", is_flag=True, help="Draft entries of changes.yml from it, and say nothing else.")
@click.option("--date", "day", callback=_day, help="Day of the drafted entries, such as 2031-06-02; today if left out.")
@YES
def diff(
    base: str,
    content: Path,
    form: str,
    with_pages: bool,
    is_drafted: bool,
    day: Edtf | None,
    answer: bool | None,
) -> None:
    """Say what has become of the dossier since BASE: a branch, a tag or a commit, or another content folder.

    Records, statements with their citations, disagreements made and settled, works, pages lost, names no longer linked.
    With --draft, what readers should be told of it is drafted for changes.yml, and shown before it is written.
    """
    if is_drafted:
        draft_entries(base, content, day, answer)
        return
    if day or answer is not None:
        click.echo("--date, --yes and --no belong to --draft.", err=True)
        sys.exit(WRONG_USE)
    now, after = known_in(content, str(content))
    try:
        with content_at(base, content) as folder:
            then, before = known_in(folder, base)
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
