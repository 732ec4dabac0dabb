"""Works: the articles that carry each, what rests on each, and what it alone tells of.

- A work is the independent piece of reporting that articles carry; copies share it. It is called by the headline of the
  first of its articles, in order of publication, that prints one of its own.
- A statement is an entry of a record, or its summary as a whole. It rests on a work if it cites an article that carries
  it, and on that work alone if it cites no other; general knowledge beside it is no work. So with claims, and with
  disagreements, of which all sides count together.
- A work tells of a record if a statement of the record cites it, if another record's statement or a claim that names
  the record does, if it prints the record's main name, or if the digest of one of its articles names the record. It
  alone does if that is true of no other work.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from builder.derive.facts import Material
from builder.derive.gaps.omissions import named_in_digests
from builder.derive.passages import cited_in_prose
from builder.link import Linked
from builder.model.document import Document
from builder.model.dossier import Dossier
from builder.model.records import Claim, Disagreement, Record, Statement
from builder.model.refs import Citation
from builder.model.walk import citations, entries, leaves


@dataclass(frozen=True, slots=True)
class Work:
    """A piece of reporting: its id, what it is called, and the articles that carry it in order of publication."""

    id: str
    title: str
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Weight:
    """How many statements, claims and disagreements rest on a work, and how many of the first two on it alone."""

    statements: int = 0
    statements_alone: int = 0
    claims: int = 0
    claims_alone: int = 0
    disagreements: int = 0


@dataclass(frozen=True, slots=True)
class WorkLine:
    """A work in the index: what rests on it, and how many events it alone tells of."""

    work: Work
    weight: Weight
    events: int


@lru_cache(maxsize=4)
def works_of(dossier: Dossier) -> Mapping[str, Work]:
    """Return every work by id, in order of first publication."""
    carried: dict[str, list[str]] = defaultdict(list)
    for key, article in sorted(dossier.articles.items(), key=lambda each: (each[1].date.value.order, each[0])):
        carried[article.work].append(key)
    return {work: Work(work, _title(dossier, articles), tuple(articles)) for work, articles in carried.items()}


def _title(dossier: Dossier, articles: list[str]) -> str:
    own = (dossier.articles[each].title for each in articles if not dossier.articles[each].headline_from)
    return next(own, dossier.articles[articles[0]].title)


def weight_of(dossier: Dossier, work: str) -> Weight:
    """Return what rests on a work."""
    found = _weights(dossier).get(work, {})
    return Weight(**found)


@lru_cache(maxsize=4)
def _weights(dossier: Dossier) -> dict[str, dict[str, int]]:
    weights: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for document in dossier.documents:
        for sort, cited in _citing(document):
            works = dossier.works(each.article for each in cited)
            for work in works:
                weights[work][sort] += 1
                if len(works) == 1 and sort != "disagreements":
                    weights[work][f"{sort}_alone"] += 1
    return weights


def _citing(document: Document) -> Iterator[tuple[str, tuple[Citation, ...]]]:
    """Yield everything in a document that rests on articles: its sort, and what it cites."""
    if isinstance(document.model, Disagreement):
        yield "disagreements", tuple(each for _, each in citations(document.model))
    if isinstance(document.model, Record):
        yield "statements", cited_in_prose(document)
    for _, entry in entries(document.model):
        if isinstance(entry, Statement):
            yield "statements", entry.sources
        elif isinstance(entry, Claim):
            yield "claims", entry.sources


def works_by_year(material: Material) -> tuple[tuple[str, tuple[WorkLine, ...]], ...]:
    """Return the works by the year in which they were first published, or can have been."""
    dossier, found = material.dossier, []
    for key, work in works_of(dossier).items():
        events = sum(each in dossier.events for each in told_alone(material, key))
        found.append(WorkLine(work, weight_of(dossier, key), events))
    years = groupby(found, key=lambda each: dossier.articles[each.work.articles[0]].date.value.first.year)
    return tuple((str(year), tuple(lines)) for year, lines in years)


def told_alone(material: Material, work: str) -> tuple[str, ...]:
    """Return the records that a work alone tells of, in order of id."""
    return _alone(material.dossier, material.linked).get(work, ())


@lru_cache(maxsize=4)
def _alone(dossier: Dossier, linked: Linked) -> dict[str, tuple[str, ...]]:
    alone: dict[str, list[str]] = defaultdict(list)
    for record, works in sorted(_told(dossier, linked).items()):
        if len(works) == 1:
            alone[min(works)].append(record)
    return {work: tuple(records) for work, records in alone.items()}


def _told(dossier: Dossier, linked: Linked) -> dict[str, set[str]]:
    """Return the works that tell of each record."""
    found: dict[str, set[str]] = defaultdict(set)
    for document in dossier.documents:
        for record, cited in _telling(dossier, document):
            found[record] |= dossier.works(each.article for each in cited)
    for citation, record in named_in_digests(Material(dossier, linked)):
        found[record] |= dossier.works((citation.article,))
    return found


def _telling(dossier: Dossier, document: Document) -> Iterator[tuple[str, tuple[Citation, ...]]]:
    """Yield what a document tells of: the record, and what is cited for it."""
    own = document.model
    if isinstance(own, Record):
        yield document.id, (*cited_in_prose(document), *own.printed)
    for _, entry in entries(own):
        if isinstance(entry, Statement | Claim):
            named = {str(leaf.value) for leaf in leaves(entry) if isinstance(leaf.value, str)} & dossier.records.keys()
            for record in sorted(named | ({document.id} if isinstance(own, Record) else set())):
                yield record, entry.sources
