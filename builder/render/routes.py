"""Addresses: which page a record has, and how one page leads to another. The only place that knows."""

import posixpath
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from builder.model.dossier import Dossier
from builder.model.refs import Citation
from builder.model.site import FOLDERS, HOME, METHOD, page_path


@dataclass(frozen=True, eq=False)
class Routes:
    """Answers where things are; paths are relative to the folder of pages.

    `indexes` names the index pages that there are; `starts` says of an index page on which of its pages each group
    begins, by anchor.
    """

    dossier: Dossier
    indexes: frozenset[str]
    starts: Callable[[str], Mapping[str, int]]
    _ways: dict[tuple[str, str], str] = field(default_factory=dict)

    def record(self, record: str) -> str:
        """Return the path of a record's page."""
        return f"{self.dossier.records[record].folder}/{record}.md"

    def page(self, page: str) -> str:
        """Return the path of a hand-written page, or of the home page that is made where none is written."""
        return self.dossier.page_paths.get(page, f"{HOME}.md")

    def of(self, sort: str, name: str) -> str:
        """Return the path of a page of any sort: the kind of a record, "page", "index", or a key of FOLDERS."""
        if sort == "page":
            return self.page(name)
        return page_path(sort, name) if sort == "index" or sort in FOLDERS else self.record(name)

    def disagreement(self, disagreement: str) -> str:
        """Return the path of a disagreement's page."""
        return page_path("disagreement", disagreement)

    def known(self, article: str) -> str:
        """Return the path of the page that says what was known with an article."""
        return page_path("known", article)

    def work(self, work: str) -> str:
        """Return the path of a work's page."""
        return page_path("work", work)

    def index(self, name: str, number: int = 1) -> str:
        """Return the path of an index page, or of a further page of an index that has several."""
        return page_path("index", name) if number == 1 else _further_page(name, number)

    def group(self, name: str, anchor: str) -> str:
        """Return the path and anchor of a group of an index, on whichever page of the index it begins."""
        return f"{self.index(name, self.starts(name).get(anchor, 1))}#{anchor}"

    def citation(self, citation: Citation) -> str:
        """Return the path and anchor of the paragraph cited, or of the note on general knowledge."""
        if citation.is_general_knowledge:
            return f"{self.page(METHOD)}#general-knowledge" if METHOD in self.dossier.pages else ""
        return f"{self.record(citation.article)}#p{citation.paragraph}"

    def relative(self, target: str, page: str) -> str:
        """Return the address of `target` (path and anchor) as written on `page`."""
        path, hash_, anchor = target.partition("#")
        if path == page:
            return f"#{anchor}" if hash_ else posixpath.basename(page)
        key = path, posixpath.dirname(page)
        if key not in self._ways:  # kept, for every link asks
            self._ways[key] = posixpath.relpath(f"/{path}", f"/{key[1]}")
        return self._ways[key] + hash_ + anchor


def _further_page(name: str, number: int) -> str:
    """Return where the further pages of a long index lie, the second and so on."""
    return f"lists/{name}-{number}.md"
