"""Accounts compared: what each independent work says of one event, property by property.

A work's account of an event is made of the statements that cite an article carrying that work. What the editor worked
out is said by no work and left out, but for dates and places, which are marked as worked out from what the work says. A
property of which a work states nothing is marked; works that state nothing at all of the event are no column but are
named: those that mention it all the same, then the others. Events of one work only have nothing to compare.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from builder.know.voices import is_of_the_editor
from builder.model.anchors import Anchor
from builder.model.document import Document
from builder.model.kinds import COMPARED, SHOWN
from builder.model.marked import marked
from builder.model.records import Event
from builder.views.parts.facts import Fact
from builder.views.parts.teller import Teller
from builder.views.parts.values import fact_at
from builder.views.record.sections import Body, Section

GROUNDED = ("when", "where")
"""Fields in which a work's account shows what the editor worked out from it."""

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

    `mentioning` are the works that only mention it, each by its first article, `silent` those of which nothing on it is
    recorded; `others` how many more of these there are.
    """

    partial = "comparison"
    properties: tuple[str, ...]
    accounts: tuple[Account, ...]
    mentioning: tuple[str, ...]
    silent: tuple[str, ...]
    others: int

    @property
    def count(self) -> int:
        """How many accounts."""
        return len(self.accounts)


def accounts(teller: Teller, document: Document, event: Event) -> Section | None:
    """Return the accounts of an event, in order of publication; None if fewer than two works report it."""
    said: dict[str, dict[str, list[Fact]]] = defaultdict(lambda: defaultdict(list))
    articles: dict[str, set[str]] = defaultdict(set)
    for field in COMPARED:
        for index, entry in enumerate(getattr(event, field)):
            if is_of_the_editor(entry) and field not in GROUNDED:
                continue
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
    others = [each for each in works.values() if each.id not in said]
    mentioning = teller.once(_mentioning)[document.id]
    named = tuple(each.articles[0] for each in others if mentioning & set(each.articles))
    silent = tuple(each.articles[0] for each in others if not mentioning & set(each.articles))
    listed = silent if len(silent) <= MANY else ()
    labels = tuple(teller.words.translated(SHOWN[field].label) for field in fields)
    body = Comparison(labels, told, named, listed, len(silent) - len(listed))
    return Section(Anchor.ACCOUNTS, marked("Accounts compared"), body)


def _mentioning(teller: Teller) -> Mapping[str, set[str]]:
    """Return for each record the articles from which anything on it is recorded, if only that a digest names it."""
    found: dict[str, set[str]] = defaultdict(set)
    for citation, records in teller.knowledge.support.served.items():
        for record in records:
            found[record].add(citation.article)
    for citation, record in teller.knowledge.mentions.in_digests:
        found[record].add(citation.article)
    return found


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
