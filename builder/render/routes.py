"""Addresses: which page a record has, and how one page leads to another. The only place that knows."""

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from builder.derive.indexes import pages_of_sides, pages_of_years
from builder.model.dossier import Dossier
from builder.model.refs import Citation
from builder.render.register import REGISTER

INDEXES: Mapping[str, str] = {each.name: each.path for each in REGISTER}
"""The index pages, by name."""

HOME = "index"
"""The id of the hand-written page that opens the dossier; one is made if there is none."""

METHOD = "method"
"""The hand-written page that explains how the dossier was made, if there is one with this id."""


@dataclass(frozen=True, eq=False)
class Routes:
    """Answers where things are; paths are relative to the folder of pages."""

    dossier: Dossier

    def record(self, record: str) -> str:
        """Return the path of a record's page."""
        return f"{self.dossier.records[record].folder}/{record}.md"

    def page(self, page: str) -> str:
        """Return the path of a hand-written page."""
        return f"{page}.md"

    def disagreement(self, disagreement: str) -> str:
        """Return the path of a disagreement's page."""
        return f"disagreements/{disagreement}.md"

    def known(self, article: str) -> str:
        """Return the path of the page that says what was known with an article."""
        return f"known/{article}.md"

    def work(self, work: str) -> str:
        """Return the path of a work's page."""
        return f"works/{work}.md"

    def index(self, name: str, number: int = 1) -> str:
        """Return the path of an index page, or of a further page of an index that has several."""
        return INDEXES[name] if number == 1 else f"lists/{name}-{number}.md"

    def group(self, name: str, anchor: str) -> str:
        """Return the path and anchor of a group of an index, on whichever page of the index it begins."""
        pages: dict[str, int] = {}
        if name == "actors":
            pages = pages_of_sides(self.dossier)
        elif name == "events":
            pages = {f"y{year.lower()}": number for year, number in pages_of_years(self.dossier).items()}
        return f"{self.index(name, pages.get(anchor, 1))}#{anchor}"

    def citation(self, citation: Citation) -> str:
        """Return the path and anchor of the paragraph cited, or of the note on general knowledge."""
        if citation.is_general_knowledge:
            return f"{self.page(METHOD)}#general-knowledge" if METHOD in self.dossier.pages else ""
        return f"{self.record(citation.article)}#p{citation.paragraph}"


def published(path: str) -> str:
    """Return where a page (path and anchor) is in the published site; links in Markdown are changed by MkDocs."""
    page, hash_, anchor = path.partition("#")
    return page.removesuffix(".md") + ".html" + hash_ + anchor


def relative(target: str, page: str) -> str:
    """Return the address of `target` (path and anchor) as written on `page`."""
    path, hash_, anchor = target.partition("#")
    if path == page:
        return f"#{anchor}" if hash_ else posixpath.basename(page)
    return _way(path, posixpath.dirname(page)) + hash_ + anchor


@lru_cache(maxsize=100_000)
def _way(path: str, folder: str) -> str:
    """Return how a folder leads to a path; kept, for every link asks."""
    return posixpath.relpath(f"/{path}", f"/{folder}")
