"""The plan of the site: every path that a page of a dossier has, with what claims it.

What lies at one address is decided once: a path that two things claim is an error (check/addresses.py). The further
pages of a long index lie in a folder of their own, which nobody else can claim.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from builder.model.document import Document
from builder.model.dossier import Dossier
from builder.model.records import Article, Disagreement, Page, Record
from builder.model.site import HOME, INDEX_PAGES, NOT_FOUND, page_path
from builder.model.walk import Path


@dataclass(frozen=True, slots=True)
class Claimant:
    """What claims a path, in words, and where in the content; pages of the program itself stand in no file."""

    what: str
    document: Document | None = None
    place: Path = ()


@dataclass(frozen=True, eq=False)
class Plan:
    """Answers what lies where on the site."""

    dossier: Dossier

    @cached_property
    def claims(self) -> Mapping[str, tuple[Claimant, ...]]:
        """By path what claims it, the program's own pages first, then in the order of documents."""
        found: dict[str, list[Claimant]] = defaultdict(list)
        for path, claimant in self._all():
            found[path].append(claimant)
        return {path: tuple(claimants) for path, claimants in found.items()}

    def _all(self) -> Iterator[tuple[str, Claimant]]:
        for index in INDEX_PAGES:
            yield index.path, Claimant(f"the page “{index.title}”")
        yield f"{NOT_FOUND}.md", Claimant("the page for addresses that lead nowhere")
        works: set[str] = set()
        for document in self.dossier.documents:
            yield from _pages_of(document)
            if isinstance(document.model, Article) and document.model.work not in works:
                works.add(document.model.work)
                yield page_path("work", document.model.work), Claimant("the page of this work", document, ("work",))
        if HOME not in self.dossier.pages:
            yield f"{HOME}.md", Claimant("the home page")


def _pages_of(document: Document) -> Iterator[tuple[str, Claimant]]:
    """Yield the paths of the pages that are made from a document alone."""
    match document.model:
        case Record() | Article() as record:
            yield f"{record.folder}/{document.id}.md", Claimant("the page of this record", document)
            for index, former in enumerate(record.formerly):
                claimant = Claimant("the page that leads from a former id", document, ("formerly", index))
                yield f"{record.folder}/{former}.md", claimant
            if isinstance(record, Article):
                yield page_path("known", document.id), Claimant("what was known with this article", document)
        case Disagreement():
            yield page_path("disagreement", document.id), Claimant("the page of this disagreement", document)
        case Page() as page:
            yield page.lies(document.path), Claimant("this page", document)
        case _:
            return
