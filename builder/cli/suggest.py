"""dossier suggest: what an article says that could be entered, with the lines to paste."""

import json
import sys
from dataclasses import replace
from pathlib import Path
from typing import NoReturn

import click

from builder.cli.content import FAILED, WRONG_USE, examined_in
from builder.cli.options import CONTENT
from builder.cli.problems import show
from builder.diagnostics import did_you_mean, errors_in, tally
from builder.know import Knowledge
from builder.model.refs import why_no_id
from builder.model.values.dates import BadDateError, Edtf, parse_date
from builder.read.given.bibliography import UnreadableError
from builder.read.given.files import read_paragraphs
from builder.suggest import Kind, Reading, digest_of, text_of
from builder.suggest import suggest as suggestions_for
from builder.suggest.report import data_of, report_of
from builder.words import words_of


@click.command()
@click.argument("article")
@CONTENT
@click.option(
    "--text", "file", type=click.Path(path_type=Path), metavar="FILE", help="Read the article's text, not its digest."
)
@click.option("--date", "published", metavar="DATE", help="When it was published, such as 2031-04-09.")
@click.option(
    "--only", multiple=True, type=click.Choice([each.value for each in Kind]), help="Show these alone; may be repeated."
)
@click.option(
    "--format", "form", type=click.Choice(("text", "markdown", "json")), default="text", help="How it is written."
)
def suggest(
    article: str, content: Path, file: Path | None, published: str | None, only: tuple[str, ...], form: str
) -> None:
    """List what ARTICLE says that could be entered: names, dates, figures, speech; with reasons and the lines to paste.

    ARTICLE is its id. With --text it may be one that has not been entered yet, and nothing of the text is kept. Nothing
    is changed: read each suggestion against the article.
    """
    knowledge = _known(content)
    found = suggestions_for(_reading(knowledge, article, file, published))
    if only:
        found = replace(found, found=tuple(each for each in found.found if each.kind in only))
    if form == "json":
        click.echo(json.dumps(data_of(found), indent=2, ensure_ascii=False))
    else:
        click.echo(report_of(found, is_markdown=form == "markdown"), nl=False)


def _known(content: Path) -> Knowledge:
    """Return what is known of a content folder, even with errors in it; ends the command without one."""
    examined = examined_in(content)
    if examined.knowledge is None:
        show(errors_in(examined.diagnostics), examined.texts, content, "text")
        click.echo(f"{content} cannot be read: {tally(examined.diagnostics)}.", err=True)
        sys.exit(FAILED)
    return examined.knowledge


def _reading(knowledge: Knowledge, article: str, file: Path | None, published: str | None) -> Reading:
    """Return the article as it is to be read; ends the command if it is not there."""
    dossier = knowledge.dossier
    article = Path(article).stem if article.endswith(".md") else article
    entered = dossier.articles.get(article)
    is_new = file is not None and article not in dossier.records.keys() | dossier.broken
    if entered is None and (not is_new or why_no_id(article)):
        _refuse(_no_article(knowledge, article, file))
    date = _date(published) if published else entered.date.known if entered else None
    try:
        passages = text_of(read_paragraphs(file)) if file else digest_of(knowledge, article)
    except UnreadableError as error:
        _refuse(str(error))
    words = words_of(dossier.settings.language)
    return Reading(knowledge, words, article, date, passages, is_text=file is not None)


def _no_article(knowledge: Knowledge, article: str, file: Path | None) -> str:
    """Return why an article is not there, and what to do."""
    dossier = knowledge.dossier
    if article in dossier.broken:
        return f"'{article}' cannot be read. See what is wrong with it: dossier check."
    if article in dossier.records:
        return f"'{article}' is no article: it is the id of {_a(dossier.kind_of(article))}."
    if file is not None:
        return f"'{article}' cannot be the id of an article: it {why_no_id(article)}."
    near = did_you_mean(article, dossier.articles, "If it is not entered yet, give its text: --text FILE.")
    return f"There is no article '{article}'. {near}"


def _a(kind: str) -> str:
    return f"an {kind}" if kind[0] in "ae" else f"a {kind}"


def _date(written: str) -> Edtf:
    try:
        return parse_date(written)
    except BadDateError as error:
        _refuse(f"{error}. {error.remedy}".strip())


def _refuse(reason: str) -> NoReturn:
    click.echo(reason, err=True)
    sys.exit(WRONG_USE)
