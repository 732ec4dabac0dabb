"""Accounts compared: what each independent work says of one event, property by property.

A work's account of an event is made of the statements that cite an article carrying that work. What the editor worked
out is said by no work and left out, but for dates and places, which are marked as worked out from what the work says.
Side by side stand the properties on which accounts are not the same; the others are told with their sources further up,
and only named here, as are works that state nothing at all of the event: those that mention it all the same, then the
others. Events of one work only have nothing to compare.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import TypeVar

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

Made = TypeVar("Made")


class Sort(Enum):
    """How accounts stand to each other in one property."""

    APART = auto()
    ALIKE = auto()
    ALONE = auto()


@dataclass(frozen=True, slots=True)
class Account:
    """One work's account: the articles that carry it, and for each property what it states, nothing if unsaid."""

    articles: tuple[str, ...]
    cells: tuple[tuple[Fact, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison(Body):
    """The accounts of an event side by side; `properties` are the labels of the rows.

    `alike` are those of which all accounts state the same, `alone` those of which one does, each such account with
    them. `mentioning` are the works that only mention it, each by its first article, `silent` those of which nothing on
    it is recorded; `others` how many more of these there are.
    """

    partial = "comparison"
    properties: tuple[str, ...]
    accounts: tuple[Account, ...]
    alike: tuple[str, ...]
    alone: tuple[tuple[Account, tuple[str, ...]], ...]
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
    sorts = tuple(_sort(tuple(each.cells[row] for each in told)) for row in range(len(fields)))
    body = Comparison(
        properties=tuple(_of_sort(Sort.APART, labels, sorts)),
        accounts=tuple(replace(each, cells=tuple(_of_sort(Sort.APART, each.cells, sorts))) for each in told),
        alike=tuple(_of_sort(Sort.ALIKE, labels, sorts)),
        alone=tuple(_alone(told, labels, sorts)),
        mentioning=named,
        silent=listed,
        others=len(silent) - len(listed),
    )
    return Section(Anchor.ACCOUNTS, marked("Accounts compared"), body)


def _sort(cells: Sequence[tuple[Fact, ...]]) -> Sort:
    """Return how the accounts stand to each other in one property, given what each states of it."""
    if sum(map(bool, cells)) == 1:
        return Sort.ALONE
    stated = {frozenset((each.value, each.voice) for each in cell) for cell in cells}
    return Sort.ALIKE if len(stated) == 1 else Sort.APART


def _of_sort(sort: Sort, values: Iterable[Made], sorts: Iterable[Sort]) -> Iterator[Made]:
    return (value for value, each in zip(values, sorts, strict=True) if each is sort)


def _alone(
    told: Iterable[Account], labels: Sequence[str], sorts: Sequence[Sort]
) -> Iterator[tuple[Account, tuple[str, ...]]]:
    """Yield the accounts that alone state something of a property, each with the labels of these."""
    for account in told:
        rows = zip(labels, account.cells, sorts, strict=True)
        if own := tuple(label for label, cell, sort in rows if cell and sort is Sort.ALONE):
            yield account, own


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
