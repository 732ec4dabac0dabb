"""Accounts compared: what each independent work says of one event, property by property.

A work's account of an event is made of the statements that cite an article carrying that work. A property that a
work does not state is marked as left unsaid; works that state nothing at all of the event are no column but are named
as silent. Events of one work only have nothing to compare.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from builder.model.document import Document
from builder.model.kinds import COMPARED, SHOWN
from builder.model.records import Event
from builder.model.site import Anchor
from builder.views.parts.facts import Fact
from builder.views.parts.teller import Teller
from builder.views.parts.values import fact_at
from builder.views.record.sections import Body, Section

MANY = 8
"""More silent works than these are counted and not named."""


@dataclass(frozen=True, slots=True)
class Account:
    """One work's account: the articles that carry it, and for each property what it states, nothing if unsaid."""

    articles: tuple[str, ...]
    cells: tuple[tuple[Fact, ...], ...]


@dataclass(frozen=True, slots=True)
class Comparison(Body):
    """The accounts of an event side by side; `properties` are the labels of the rows.

    `silent` are the works that do not tell of it at all, each by its first article; `others` how many more there are.
    """

    partial = "comparison"
    properties: tuple[str, ...]
    accounts: tuple[Account, ...]
    silent: tuple[str, ...]
    others: int


def accounts(teller: Teller, document: Document, event: Event) -> Section | None:
    """Return the accounts of an event, in order of publication; None if fewer than two works report it."""
    said: dict[str, dict[str, list[Fact]]] = defaultdict(lambda: defaultdict(list))
    articles: dict[str, set[str]] = defaultdict(set)
    for field in COMPARED:
        for index in range(len(getattr(event, field))):
            fact = fact_at(teller, document, (field, index))
            for work, cited in _by_work(teller, fact).items():
                said[work][field].append(cited)
                articles[work] |= {each.article for each in cited.sources}
    if len(said) < 2:
        return None
    fields = [field for field in COMPARED if any(field in account for account in said.values())]
    in_order, works = teller.knowledge.publication.in_order, teller.knowledge.works.all
    told = tuple(
        Account(in_order(articles[work]), tuple(_merged(said[work].get(field, ())) for field in fields))
        for work in works
        if work in said
    )
    silent = tuple(each.articles[0] for each in works.values() if each.id not in said)
    named = silent if len(silent) <= MANY else ()
    labels = tuple(SHOWN[field].label for field in fields)
    body = Comparison(labels, told, named, len(silent) - len(named))
    return Section(Anchor.ACCOUNTS, "Accounts compared", body)


def _by_work(teller: Teller, fact: Fact) -> dict[str, Fact]:
    """Return the fact once for each work behind it, with that work's citations only."""
    cited, articles = defaultdict(list), teller.dossier.articles
    for source in fact.sources:
        if source.article in articles:
            cited[articles[source.article].work].append(source)
    return {work: replace(fact, sources=tuple(sources)) for work, sources in cited.items()}


def _merged(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Return the facts, those that state the same in the same voice as one with all their citations."""
    found: dict[tuple[object, object], Fact] = {}
    for fact in facts:
        known = found.get((fact.value, fact.voice))
        sources = tuple(dict.fromkeys((*known.sources, *fact.sources))) if known else fact.sources
        found[fact.value, fact.voice] = replace(fact, sources=sources)
    return tuple(found.values())
