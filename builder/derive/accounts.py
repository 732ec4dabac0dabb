"""Accounts compared: what each independent work says of one event, property by property.

A work's account of an event is made of the statements that cite an article carrying that work. A property that a
work does not state is marked as left unsaid; works that state nothing at all of the event are no column but are named
as silent. Events of one work only have nothing to compare.
"""

from collections import defaultdict
from collections.abc import Container, Iterable
from dataclasses import dataclass, replace

from builder.derive.facts import Fact, Material
from builder.derive.values import FIELDS, fact_at
from builder.model.document import Document
from builder.model.dossier import Dossier
from builder.model.records import Event

COMPARED = ("when", "where", "participants", "casualties", "figures", "attributions", "follows")
"""The fields in which articles tell of an event; its text and further statements may only mention another."""

MANY = 8
"""More silent works than these are counted and not named."""


@dataclass(frozen=True, slots=True)
class Account:
    """One work's account: the articles that carry it, and for each property what it states, nothing if unsaid."""

    work: str
    articles: tuple[str, ...]
    cells: tuple[tuple[Fact, ...], ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """The accounts of an event side by side; `properties` are the labels of the rows.

    `silent` are the works that do not tell of it at all, each by its first article; `others` how many more there are.
    """

    properties: tuple[str, ...]
    accounts: tuple[Account, ...]
    silent: tuple[str, ...]
    others: int


def comparison_of(material: Material, document: Document, event: Event) -> Comparison | None:
    """Return the accounts of an event, in order of publication; None if fewer than two works report it."""
    said: dict[str, dict[str, list[Fact]]] = defaultdict(lambda: defaultdict(list))
    articles: dict[str, set[str]] = defaultdict(set)
    for field in COMPARED:
        for index in range(len(getattr(event, field))):
            fact = fact_at(material, document, (field, index))
            for work, cited in _by_work(material, fact).items():
                said[work][field].append(cited)
                articles[work] |= {each.article for each in cited.sources}
    if len(said) < 2:
        return None
    fields = [field for field in COMPARED if any(field in account for account in said.values())]
    accounts = tuple(
        Account(work, tuple(sorted(articles[work])), tuple(_merged(said[work].get(field, ())) for field in fields))
        for work in sorted(said, key=lambda each: (_published(material, articles[each]), each))
    )
    silent = _silent(material.dossier, said)
    named = silent if len(silent) <= MANY else ()
    return Comparison(tuple(FIELDS[field] for field in fields), accounts, named, len(silent) - len(named))


def _silent(dossier: Dossier, telling: Container[str]) -> tuple[str, ...]:
    """Return an article of each work that does not tell of the event, in order of publication."""
    found: dict[str, str] = {}
    for key, article in sorted(dossier.articles.items(), key=lambda each: (each[1].date.value.order, each[0])):
        if article.work not in telling:
            found.setdefault(article.work, key)
    return tuple(found.values())


def _by_work(material: Material, fact: Fact) -> dict[str, Fact]:
    """Return the fact once for each work behind it, with that work's citations only and without its remark."""
    cited = defaultdict(list)
    for source in fact.sources:
        if source.article in material.dossier.articles:
            cited[material.dossier.articles[source.article].work].append(source)
    return {work: replace(fact, sources=tuple(sources), note=()) for work, sources in cited.items()}


def _merged(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Return the facts, those that state the same in the same voice as one with all their citations."""
    found: dict[tuple[object, object], Fact] = {}
    for fact in facts:
        known = found.get((fact.value, fact.voice))
        sources = tuple(dict.fromkeys((*known.sources, *fact.sources))) if known else fact.sources
        found[fact.value, fact.voice] = replace(fact, sources=sources)
    return tuple(found.values())


def _published(material: Material, articles: set[str]) -> str:
    return min(material.dossier.articles[each].date.value.first.isoformat() for each in articles)
