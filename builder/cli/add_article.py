"""dossier add article: bibliography from a file, paragraphs from a text, and whether a text is still the same."""

import re
import sys
from pathlib import Path
from typing import Any

import click

from builder.cli.asking import keeping, needed, one_of, refuse, wished
from builder.cli.begun import Begun, begun, check_of, name_and_content, warn_of
from builder.cli.content import FAILED
from builder.cli.drafts import YES, is_asked, offer
from builder.cli.options import CONTENT
from builder.diagnostics import did_you_mean
from builder.model.articles import Article
from builder.model.refs import why_no_id
from builder.model.values.date_forms import how_to_write_date
from builder.model.values.fingerprints import difference, fingerprint_of
from builder.read.given.bibliography import WEB_PAGES, Entry, UnreadableError
from builder.read.given.bibliography.entry import date_in
from builder.read.given.files import read_entries, read_paragraphs
from builder.read.syntax.yamltree import CONTROL
from builder.revise import applied
from builder.revise.adding.articles import (
    NewArticle,
    fingerprint_lines,
    outlet_named,
    propose_article_id,
    text_of_article,
)
from builder.revise.adding.likeness import Likely, likely_articles
from builder.revise.fields import with_lines

_FILE = click.Path(path_type=Path)
_NUMBER = re.compile("0*[1-9][0-9]{0,3}", re.ASCII)
_BEGINNING = 70
"""How much of each paragraph is shown, so that its number is known."""


@click.command()
@click.argument("title", required=False)
@CONTENT
@click.option("--from", "source", type=_FILE, help="A saved web page, BibTeX, RIS or CSL-JSON that tells of it.")
@click.option("--entry", metavar="KEY", help="Which article of that file, by its key or number.")
@click.option("--text", type=_FILE, help="Its text, whose paragraphs are numbered; the text itself is kept nowhere.")
@click.option("--paragraphs", type=click.IntRange(1, 9999), help="How many paragraphs it has, if there is no text.")
@click.option("--publisher", metavar="NAME", help="Who published it, as printed, or the id of the outlet.")
@click.option("--author", "authors", multiple=True, metavar="NAME", help="Who is credited; may be repeated.")
@click.option("--date", metavar="DATE", help="When it was published, as printed, such as 2031-04-09.")
@click.option("--address", metavar="URL", help="Its web address.")
@click.option("--work", metavar="WORD", help="The piece of reporting it carries; copies share it.")
@click.option("--id", metavar="ID", help="Its id, instead of the one that its title gives.")
@click.option("--anyway", is_flag=True, help="Add it although something like it is there.")
@click.option("--same-as", metavar="ID", help="Add nothing: say whether the text is still that of this article.")
@YES
def article(title: str | None, content: Path, same_as: str | None, answer: bool | None, **given: Any) -> None:
    """Begin an article: dossier add article --from storm.html --text storm.txt.

    With --same-as a later version of its text is compared with the one that was retold, of which the fingerprint is
    kept. If an article has none yet, it is added, and shown as a patch first.
    """
    title, content = name_and_content(title, content, "title")
    try:
        paragraphs = read_paragraphs(given["text"]) if given["text"] else ()
        entries = read_entries(given["source"]) if given["source"] else ()
    except UnreadableError as error:
        refuse(str(error))
    with keeping(), begun(content) as new:
        if same_as:
            _compare(new, same_as, paragraphs, answer)
        else:
            _add(new, title, _chosen(entries, given["entry"]), paragraphs, given)


def _add(new: Begun, title: str | None, entry: Entry, paragraphs: tuple[str, ...], given: dict[str, Any]) -> None:
    """Begin an article with what a file, a text and options say of it, and what is answered."""
    first = paragraphs[0] if paragraphs else ""
    title = needed("title", title or entry.title or None, "dossier add article TITLE", "Headline as printed", first)
    publisher = wished("publisher", given["publisher"] or entry.publisher or None, "Publisher as printed")
    date = _date(wished("date", given["date"] or entry.date or None, "Date as printed", _why_no_date))
    address = given["address"] or entry.address
    if not given["anyway"]:
        _warn(new, likely_articles(new.dossier, title, address, fingerprint_of(paragraphs), given["work"] or ""))
    id = new.free_id(given["id"], propose_article_id(title), propose_article_id(f"{publisher} {title}"))
    work = given["work"] or id
    if reason := why_no_id(work):
        refuse(f"--work: '{work}' {reason}.")
    outlet = outlet_named(new.dossier, publisher)
    article = NewArticle(
        id=id,
        title=title,
        work=work,
        publisher=new.dossier.actors[outlet].name if outlet and publisher == outlet else publisher,
        outlet=outlet,
        authors=tuple(filter(None, (" ".join(each.split()) for each in given["authors"]))) or entry.authors,
        date=date,
        address=address,
        language=entry.language,
        origin=given["source"].name if given["source"] else "",
        inferred=_not_printed(entry, given),
        paragraphs=paragraphs,
        count=0 if paragraphs else given["paragraphs"] or _number(),
    )
    new.write(article.path, text_of_article(article, new.dossier))
    _show(article, given["text"], new.draft.content)


def _warn(new: Begun, found: tuple[Likely, ...]) -> None:
    work = new.dossier.articles[found[0].id].work if found else ""
    warn_of(
        found,
        False,
        lambda each: f"This may be a copy of {each.id} ({each.path}), which {each.because}.",
        f"If it is, --work {work} makes both one source; if not, go on with --anyway. Whether it is the very text, "
        "--same-as says.",
    )


def _not_printed(entry: Entry, given: dict[str, Any]) -> frozenset[str]:
    """Return the fields that a bibliography alone says; a saved page is the article itself."""
    if given["source"] is None or given["source"].suffix.lower() in WEB_PAGES:
        return frozenset()
    return frozenset(each for each in ("publisher", "date") if getattr(entry, each) and not given[each])


def _show(article: NewArticle, text: Path | None, content: Path) -> None:
    """Show how the paragraphs are numbered, and what is to be done next."""
    for number, each in enumerate(article.paragraphs, 1):
        # A terminal obeys what it is sent, and the text may come from anywhere.
        beginning = CONTROL.sub(" ", each[:_BEGINNING])
        click.echo(f"  ¶{number:<3} {beginning}{'…' if len(each) > _BEGINNING else ''}")
    if text:
        click.echo(f"Keep {text}, but not in the repository: the text belongs to its publisher.")
    click.echo(f"Retell each paragraph in the place of …, then: {check_of(content, article.path)}")


def _chosen(entries: tuple[Entry, ...], key: str | None) -> Entry:
    """Return the article that is meant of those in a file; nothing is known of it without a file."""
    if not entries and key is None:
        return Entry()
    named = {**{str(number): each for number, each in enumerate(entries, 1)}, **{each.key: each for each in entries}}
    choices = [f"{each.key or number} ({each.title or each.address})" for number, each in enumerate(entries, 1)]
    if key is not None:
        return named.get(key) or refuse(f"--entry: there is no '{key}'.", did_you_mean(key, named, _first(choices)))
    if len(entries) == 1:
        return entries[0]
    if is_asked():
        return entries[one_of("entry", choices, "Which article")]
    return refuse(f"The file has {len(entries)} articles. Choose one with --entry.", _first(choices))


def _first(choices: list[str]) -> str:
    return f"There are: {', '.join(choices[:10])}{' and others' if len(choices) > 10 else ''}." if choices else ""


def _number() -> int:
    """Return how many paragraphs a text has that is not given."""
    return int(
        needed(
            "paragraphs",
            None,
            "--text FILE, or else the number as --paragraphs",
            "Number of paragraphs",
            why_not=lambda answer: "" if _NUMBER.fullmatch(answer) else f"'{answer}' is no number from 1 to 9999.",
        )
    )


def _why_no_date(given: str) -> str:
    return "" if date_in(given) else f"'{given}' is not a date. {how_to_write_date(given)}"


def _date(given: str) -> str:
    """Return a date as it is written here; ends the command if it is none."""
    found = date_in(given)
    return found if found or not given else refuse(f"--date: {_why_no_date(given)}")


def _compare(new: Begun, id: str, paragraphs: tuple[str, ...], answer: bool | None) -> None:
    """Say how a text differs from the one that was retold in an article."""
    known = new.dossier.articles.get(id)
    if known is None:
        refuse(f"There is no article '{id}'.", did_you_mean(id, new.dossier.articles))
    if not paragraphs:
        refuse("Give the text that is to be compared, as --text FILE.")
    sums = fingerprint_of(paragraphs)
    if not known.fingerprint:
        _add_fingerprint(new, id, known, sums, answer)
        return
    found = difference(known.fingerprint, sums)
    if not found:
        click.echo(f"This is the text that was retold in {id}.")
        return
    click.echo(f"This is not quite the text that was retold in {id}:")
    for numbers, one, many in (
        (found.changed, "differs", "differ"),
        (found.gone, "is gone", "are gone"),
        (found.new, "of this text is new", "of this text are new"),
    ):
        if numbers:
            *others, last = map(str, numbers)
            listed = f"Paragraphs {', '.join(others)} and {last} {many}" if others else f"Paragraph {last} {one}"
            click.echo(f"{listed}.")
    sys.exit(FAILED)


def _add_fingerprint(new: Begun, id: str, known: Article, sums: tuple[str, ...], answer: bool | None) -> None:
    """Add the fingerprint of a text to an article that has none, if it can be the text of that article."""
    if len(sums) != known.paragraphs:
        click.echo(f"{id} has no fingerprint, and {known.paragraphs} paragraphs; this text has {len(sums)}.", err=True)
        sys.exit(FAILED)
    edit = with_lines(new.dossier.document_of[id], fingerprint_lines(sums))
    new.draft.take(applied([(edit,)], new.draft.texts))
    offer(new.draft, answer, f"{id} has no fingerprint yet. This adds that of the text.", "")
