"""Works: the articles that carry each, what rests on each, and what it alone tells of.

- A work is the independent piece of reporting that articles carry; copies share it. It is called by the headline of the
  first of its articles, in order of publication, that prints one of its own.
- A statement is an entry of a record, or its summary as a whole. It rests on a work if it cites an article that carries
  it, and on that work alone if it cites no other; general knowledge beside it is no work. So with claims, and with
  disagreements, of which all sides count together.
- A work tells of a record if one of its articles does (support.py), and alone if no article of another work does. What
  another work alone tells of it may mention all the same: in a further fact, a summary, a claim, or a digest.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from builder.know.mentions import Mentions
from builder.know.publication import Publication
from builder.know.support import Supports
from builder.model.document import Document
from builder.model.dossier import Dossier
from builder.model.records import Claim, Disagreement, Record, Statement
from builder.model.refs import Citation


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


@dataclass(frozen=True, eq=False)
class Works:
    """Answers which articles are one work, and what rests on it."""

    dossier: Dossier
    publication: Publication
    support: Supports
    mentions: Mentions

    @cached_property
    def all(self) -> Mapping[str, Work]:
        """Every work by id, in order of first publication."""
        carried: dict[str, list[str]] = defaultdict(list)
        for key in self.publication.places:
            carried[self.dossier.articles[key].work].append(key)
        return {work: Work(work, self._title(articles), tuple(articles)) for work, articles in carried.items()}

    def behind(self, sources: Iterable[Citation]) -> frozenset[str]:
        """Return the independent works behind citations."""
        return self.dossier.works(each.article for each in sources)

    def of_record(self, record: str) -> frozenset[str]:
        """Return the independent works that tell of an event, or on which another record rests."""
        return self.dossier.works(self.support.articles_behind(record))

    def weight_of(self, work: str) -> Weight:
        """Return what rests on a work."""
        return Weight(**self._weights.get(work, {}))

    def told_alone(self, work: str) -> tuple[str, ...]:
        """Return the records that a work alone tells of, in order of id."""
        return self._alone.get(work, ())

    def mention(self, record: str) -> frozenset[str]:
        """Return the works with a statement or claim about a record, or with a digest that names it."""
        return frozenset(self._mentioning.get(record, ()))

    def _title(self, articles: list[str]) -> str:
        known = self.dossier.articles
        own = (known[each].title for each in articles if not known[each].headline_from)
        return next(own, known[articles[0]].title)

    @cached_property
    def _weights(self) -> Mapping[str, dict[str, int]]:
        weights: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
        for document in self.dossier.documents:
            for sort, cited in self._citing(document):
                works = self.behind(cited)
                for work in works:
                    weights[work][sort] += 1
                    if len(works) == 1 and sort != "disagreements":
                        weights[work][f"{sort}_alone"] += 1
        return weights

    def _citing(self, document: Document) -> Iterator[tuple[str, tuple[Citation, ...]]]:
        """Yield everything in a document that rests on articles: its sort, and what it cites."""
        if isinstance(document.model, Disagreement):
            yield "disagreements", tuple(each for _, each in document.citations)
        if isinstance(document.model, Record):
            yield "statements", self.support.cited_in_prose(document)
        for _, entry in document.entries:
            if isinstance(entry, Statement):
                yield "statements", entry.sources
            elif isinstance(entry, Claim):
                yield "claims", entry.sources

    @cached_property
    def _alone(self) -> Mapping[str, tuple[str, ...]]:
        alone: dict[str, list[str]] = defaultdict(list)
        for record, model in sorted(self.dossier.records.items()):
            works = self.dossier.works(self.support.tells_of(record)) if isinstance(model, Record) else ()
            if len(works) == 1:
                alone[min(works)].append(record)
        return {work: tuple(records) for work, records in alone.items()}

    @cached_property
    def _mentioning(self) -> Mapping[str, set[str]]:
        """The works that mention each record, in whatever way."""
        found: dict[str, set[str]] = defaultdict(set)
        for document in self.dossier.documents:
            if isinstance(document.model, Record):
                found[document.id] |= self.behind((*self.support.cited_in_prose(document), *document.model.printed))
            for sources, named in self.support.naming(document):
                for record in named:
                    found[record] |= self.behind(sources)
        for citation, record in self.mentions.in_digests:
            found[record] |= self.dossier.works((citation.article,))
        return found
