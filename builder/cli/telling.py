"""Drafting what readers are told of a change: entries of changes.yml from a comparison, shown first."""

import sys
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import click

from builder.build import examine
from builder.cli.content import FAILED, WRONG_USE, known_in
from builder.cli.drafts import drafted, errors_caused, offer
from builder.cli.problems import show
from builder.compare import compare
from builder.compare.news import News, news_of
from builder.diagnostics import amount
from builder.know import Knowledge
from builder.model.values.dates import Edtf, parse_date
from builder.publish.desk.draft import Draft
from builder.publish.desk.mending import mend
from builder.publish.desk.revisions import NoRevisionError, content_at
from builder.revise.telling import told
from builder.words import words_of

_FOLLOWS = "changed-before-change"
"""What the check says once a change is told that is newer than the content says it is."""


def draft_entries(base: str, content: Path, day: Edtf | None, answer: bool | None) -> None:
    """Draft entries for what became of a dossier since `base`, as of a day or of today, and offer to write them."""
    with drafted(content) as draft:
        before = examine(draft.folder)
        after = _whole(draft.folder, str(content))
        news = _news(base, content, after, day)
        draft.take(told(after, news.entries, draft.texts))
        if news.entries:
            examined = mend(draft, lambda problem: problem.code == _FOLLOWS).examined
            if caused := errors_caused(before, examined):
                show(caused, examined.texts, content, "text")
                click.echo("Nothing was changed: changes.yml cannot be continued as it is laid out.", err=True)
                sys.exit(FAILED)
        _offer(draft, news, base, answer)


def _news(base: str, content: Path, after: Knowledge, day: Edtf | None) -> News:
    settings = after.dossier.settings
    today = day or parse_date(datetime.now(ZoneInfo(settings.time_zone)).date().isoformat())
    try:
        with content_at(base, content) as folder:
            before = _whole(folder, base)
            return news_of(compare(before, after), before, after, today, words_of(settings.language))
    except NoRevisionError as error:
        click.echo(str(error), err=True)
        sys.exit(WRONG_USE)


def _offer(draft: Draft, news: News, base: str, answer: bool | None) -> None:
    if news.untold:
        click.echo(f"These belong to no record, so no entry tells of them: {', '.join(news.untold)}.", err=True)
    number = amount(len(news.entries), "entry", "entries")
    said = f"This drafts {number} of changes.yml. Say it in words of your own: what changed, and why it matters."
    offer(draft, answer, said, f"All that changed in records since {base} is told.")


def _whole(folder: Path, name: str) -> Knowledge:
    """Return what is known of a content folder, if all of it can be read: else files would count as gone."""
    _, knowledge = known_in(folder, name)
    if broken := sorted(knowledge.dossier.broken):
        click.echo(f"In {name}, {', '.join(broken)} cannot be read and would be told of wrongly.", err=True)
        click.echo("First mend what cannot be read. See: dossier check.", err=True)
        sys.exit(FAILED)
    return knowledge
