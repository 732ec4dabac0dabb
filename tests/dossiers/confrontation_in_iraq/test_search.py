"""What readers of this dossier may type, and the pages that must come up: in the lists beside this file.

A query is answered if one of its pages is among the first three of those that the list names anywhere. New records are
not in the list, so whatever is added may come before them.
"""

from pathlib import Path

from playwright.sync_api import Browser

from builder.publish.folders import Folders
from tests.views.search.ranking import found_by, read_queries

UNANSWERED = "not answered yet"
"""The heading of those that the search does not answer."""

QUERIES = {
    sort: asked
    for file in sorted(Path(__file__).parent.glob("*.yml"))
    for sort, asked in read_queries(file).items()
    if sort != UNANSWERED
}
KNOWN = tuple(sorted({page for asked in QUERIES.values() for pages in asked.values() for page in pages}))
NEAR = 3


def test_what_is_looked_for_comes_up(browser: Browser, site: Folders) -> None:
    wanted = {query: pages for asked in QUERIES.values() for query, pages in asked.items()}
    found = found_by(browser, site.site, wanted)
    known = {query: [page for page in found[query] if page.startswith(KNOWN)][:NEAR] for query in wanted}
    wrong = {
        query: pages for query, pages in known.items() if not any(page.startswith(wanted[query]) for page in pages)
    }
    assert wrong == {}
