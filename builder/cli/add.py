"""dossier add: a new record, article or file of claims is begun, with what is known and places for the rest."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from builder.cli.add_article import article
from builder.cli.asking import can_ask, keeping, needed, refuse, wished, word
from builder.cli.begun import (
    Begun,
    begun,
    check_of,
    citations,
    cited_in,
    id_beside,
    name_and_content,
    warn_of,
    why_no_citations,
    why_no_date,
    why_no_place,
    why_no_summary,
)
from builder.cli.options import CONTENT
from builder.diagnostics import did_you_mean
from builder.model.kinds import KIND
from builder.model.refs import propose_id
from builder.revise.adding.claims import text_of_claims
from builder.revise.adding.likeness import Likely, likely_records
from builder.revise.adding.records import NewRecord, text_of_record

_SHARED = (
    click.argument("name", required=False),
    CONTENT,
    click.option("--kind", metavar="WORD", help="Its kind, a word of the vocabulary."),
    click.option("--summary", metavar="TEXT", help="What a newcomer must know, in your own words."),
    click.option(
        "--source",
        "sources",
        multiple=True,
        callback=citations,
        metavar="ARTICLE#pN",
        help="What all that is given rests on; may be repeated.",
    ),
    click.option("--qualifier", metavar="TEXT", help="What tells it apart from another of this name."),
    click.option("--id", metavar="ID", help="Its id, instead of the one that its name gives."),
    click.option("--anyway", is_flag=True, help="Add it although something like it is there."),
)
_SOURCE = "Where does an article speak of it, such as article-id#p2"
_NO_SOURCE = "Missing: --source. Give the paragraph on which it rests, such as: --source article-id#p2"
_QUESTIONS = {
    "when": "When, such as 2031-04-05",
    "where": "Id of the place where it happened",
    "within": "Id of the place that contains it",
}


def _shared(command: Any) -> Any:
    for each in reversed(_SHARED):
        command = each(command)
    return command


@click.group()
def add() -> None:
    """Begin a record, an article or a file of claims: what is known is filled in, the rest is marked.

    On a terminal, what is missing is asked for. A likely duplicate is named first.
    """


add.add_command(article)


@add.command()
@_shared
@click.option("--side", metavar="WORD", help="Its side, a word of the vocabulary.")
def actor(side: str | None, **given: Any) -> None:
    """Begin an actor: dossier add actor "Teo Valk" --kind person --side boatmen --source courier-storm#p3."""
    _record("actor", given, words={"side": (side, "sides")}, statements={})


@add.command()
@_shared
@click.option("--within", metavar="ID", help="The smallest place that contains it.")
def location(within: str | None, **given: Any) -> None:
    """Begin a place: dossier add location "North Harbour" --kind harbour --within sella --source courier-storm#p2."""
    _record("location", given, words={}, statements={"within": within})


@add.command()
@_shared
@click.option("--when", metavar="DATE", help="When it happened, such as 2031-04-05.")
@click.option("--where", metavar="ID", help="The place where it happened.")
def event(when: str | None, where: str | None, **given: Any) -> None:
    """Begin an event: dossier add event "Storm of April" --kind storm --when 2031-04-05 --source courier-storm#p2."""
    _record("event", given, words={}, statements={"when": when, "where": where})


@add.command()
@click.argument("article_id", metavar="ARTICLE")
@CONTENT
def claims(article_id: str, content: Path) -> None:
    """Begin the claims of an article, with an example for each manner of speaking."""
    with begun(content) as new:
        articles = new.dossier.articles
        if article_id not in articles:
            there = f"There are: {', '.join(list(articles)[:10])}." if articles else "Add one: dossier add article"
            refuse(f"There is no article '{article_id}'.", did_you_mean(article_id, articles, there))
        path = f"claims/{article_id}.yml"
        if path in new.draft.before:
            refuse(f"{content}/{path} is there already: add the claim to it.")
        new.write(path, text_of_claims(article_id, new.dossier))
    click.echo(f"Write the claims there, then: {check_of(content, path)}")


def _record(
    kind: str, given: dict[str, Any], words: Mapping[str, tuple[str | None, str]], statements: Mapping[str, str | None]
) -> None:
    """Begin a record of a kind with what was given, and what is answered."""
    called, content = name_and_content(given["name"], given["content"])
    with keeping(), begun(content) as new:
        vocabulary = new.dossier.vocabulary
        name = needed("name", called, f"dossier add {kind} NAME", f"Name of the {KIND[kind].one}")
        sort = word("kind", given["kind"], vocabulary, KIND[kind].sorts)
        _warn(likely_records(new.dossier, kind, name, sort), given["anyway"])
        fields = {"name": name, **({"qualifier": given["qualifier"]} if given["qualifier"] else {}), "kind": sort}
        for key, (value, section) in words.items():
            fields[key] = word(key, value, vocabulary, section)
        id = new.free_id(given["id"], propose_id(name, ""), id_beside(name, sort))
        sources, summary = _sources_and_summary(given, new)
        known = dict(_known(statements, new, bool(sources)))
        if not sources and known:
            refuse(_NO_SOURCE)
        record = NewRecord(kind=kind, id=id, fields=fields, summary=summary, sources=sources, statements=known)
        new.write(record.path, text_of_record(record, new.dossier))
    click.echo(f"Write what the articles say of it, then: {check_of(content, record.path)}")


def _sources_and_summary(given: dict[str, Any], new: Begun) -> tuple[tuple[str, ...], str]:
    """Return what the record rests on and its summary, as given or as answered; a summary rests on something."""

    def why_not(answer: str) -> str:
        return why_no_citations(answer, new.dossier)

    sources: tuple[str, ...] = given["sources"] or cited_in(wished("sources", None, _SOURCE, why_not))
    summary = wished(
        "summary", given["summary"], "Summary, in your own words", lambda answer: why_no_summary(answer, new.dossier)
    )
    if summary and not sources and "[@" not in summary:
        if not can_ask():
            refuse(_NO_SOURCE)
        click.echo("The summary has to rest on something.", err=True)
        sources = cited_in(needed("sources", None, "--source", _SOURCE, why_not=why_not))
    return sources, summary


def _known(
    statements: Mapping[str, str | None], new: Begun, has_sources: bool
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the statements that are given or answered; without a source there is nothing that one could rest on."""
    for key, given in statements.items():
        why_not = why_no_date if key == "when" else lambda answer: why_no_place(answer, new.dossier)
        if value := wished(key, given if has_sources else given or "", _QUESTIONS[key], why_not):
            yield key, (value,)


def _warn(found: Sequence[Likely], anyway: bool) -> None:
    warn_of(
        found,
        anyway,
        lambda each: f"This may be the record {each.id} ({each.path}), which {each.because}.",
        "If it is another one, go on with --anyway. Another spelling of its name belongs to names: in its file.",
    )
