"""The whole dossier: every document by id. Its methods are questions; it answers and changes nothing."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from builder.model.articles import Publisher
from builder.model.document import Document
from builder.model.fields import Model
from builder.model.kinds import RECORD_KINDS
from builder.model.records import (
    Actor,
    AnyRecord,
    Article,
    Claim,
    Claims,
    Disagreement,
    Event,
    Glossary,
    Location,
    Page,
    Question,
    Questions,
    Record,
    Term,
)
from builder.model.values.names import ListOrder, list_order
from builder.model.vocabulary import Settings, Vocabulary

Kind = TypeVar("Kind", bound=Model)


@dataclass(frozen=True, eq=False)
class Dossier:
    """All documents, sorted by path; `broken` holds the ids and names of files that could not be read."""

    settings: Settings
    vocabulary: Vocabulary
    documents: tuple[Document, ...]
    broken: frozenset[str] = frozenset()

    def of(self, kind: type[Kind]) -> Iterator[tuple[str, Kind]]:
        """Yield id and model of every document of one kind, in order of id."""
        for document in self.documents:
            if isinstance(document.model, kind):
                yield document.id, document.model

    @cached_property
    def actors(self) -> Mapping[str, Actor]:
        """All actors by id."""
        return dict(self.of(Actor))

    @cached_property
    def locations(self) -> Mapping[str, Location]:
        """All locations by id."""
        return dict(self.of(Location))

    @cached_property
    def events(self) -> Mapping[str, Event]:
        """All events by id."""
        return dict(self.of(Event))

    @cached_property
    def articles(self) -> Mapping[str, Article]:
        """All articles by id."""
        return dict(self.of(Article))

    @cached_property
    def records(self) -> Mapping[str, AnyRecord]:
        """Everything that has an id and a page: actors, locations, events, articles."""
        return {key: model for kind in RECORD_KINDS for key, model in self.of(kind.model)}

    @cached_property
    def disagreements(self) -> Mapping[str, Disagreement]:
        """The editor's disagreements by id."""
        return dict(self.of(Disagreement))

    @cached_property
    def pages(self) -> Mapping[str, Page]:
        """The hand-written pages by id."""
        return dict(self.of(Page))

    @cached_property
    def page_paths(self) -> Mapping[str, str]:
        """Where each hand-written page lies on the site, by id: as it lies in the content."""
        return {each.id: each.model.lies(each.path) for each in self.documents if isinstance(each.model, Page)}

    @cached_property
    def page_folders(self) -> Mapping[str, tuple[str, ...]]:
        """The pages in each folder of pages, in their order, by the id of the page that opens it, which comes first."""
        found: dict[str, list[str]] = {}
        for key in sorted(self.pages, key=self.place_of_page):
            if folder := self.page_paths[key].rpartition("/")[0]:
                found.setdefault(folder, []).append(key)
        return {folder: (folder, *(key for key in keys if key != folder)) for folder, keys in found.items()}

    def place_of_page(self, page: str) -> tuple[int, str]:
        """Return by what hand-written pages are in order."""
        return self.pages[page].order, page

    @cached_property
    def claims(self) -> Mapping[str, Claim]:
        """All claims by their own id."""
        return {claim.id: claim for _, file in self.of(Claims) for claim in file.claims}

    @cached_property
    def article_of_claim(self) -> Mapping[str, str]:
        """The article with which each claim is stored, by the claim's id."""
        return {claim.id: article for article, file in self.of(Claims) for claim in file.claims}

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        """The open questions, in the order of their file."""
        return tuple(each for _, file in self.of(Questions) for each in file.questions)

    @cached_property
    def terms(self) -> tuple[Term, ...]:
        """The glossary, in alphabetical order."""
        return tuple(sorted((each for _, file in self.of(Glossary) for each in file.glossary), key=_term_order))

    @cached_property
    def document_of(self) -> Mapping[str, Document]:
        """The document of each record, by id."""
        return {each.id: each for each in self.documents if isinstance(each.model, Record | Article)}

    def kind_of(self, record_id: str) -> str:
        """Return "actor", "location", "event" or "article"."""
        return self.records[record_id].record_kind

    def outlet_of(self, publisher: Publisher) -> str:
        """Return who published something: under the name of its record if it has one, or that it is not shown."""
        record = self.actors.get(publisher.actor or "")
        return (record.shown_name if record else publisher.name) if publisher.is_known else "publisher not shown"

    def titled(self, article: str) -> str:
        """Return the title of an article with its outlet, by which copies of one title are told apart."""
        found = self.articles[article]
        inferred = ", inferred" if found.publisher.basis == "inferred" else ""
        return f"{found.title} ({self.outlet_of(found.publisher)}{inferred})"

    def works(self, articles: Iterable[str]) -> frozenset[str]:
        """Return the independent works that these articles carry: copies share one."""
        return frozenset(self.articles[each].work for each in articles if each in self.articles)


def _term_order(term: Term) -> ListOrder:
    return list_order(term.term)
