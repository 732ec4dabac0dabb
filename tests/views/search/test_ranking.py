"""What readers may type, and the page that must come first: queries.yml."""

from pathlib import Path

from playwright.sync_api import Browser

from builder.publish.folders import Folders
from tests.views.search.ranking import found_by, read_queries

FOREIGN = ("pavilion", "zebra stripes", "who sank the pavilion?", "xqzzv", "Wolkenkratzer", "汽車", "7777 umbrellas")
"""What the invented dossier tells nothing of."""

QUERIES = read_queries(Path(__file__).with_name("queries.yml"))


def test_what_is_looked_for_comes_first(browser: Browser, harbour_site: Folders) -> None:
    wanted = {query: pages for asked in QUERIES.values() for query, pages in asked.items()}
    found = found_by(browser, harbour_site.site, wanted)
    first = {query: (found[query] or [""])[0] for query in wanted}
    assert {query: page for query, page in first.items() if not page.startswith(wanted[query])} == {}


def test_of_what_nothing_is_told_nothing_is_found(browser: Browser, harbour_site: Folders) -> None:
    assert found_by(browser, harbour_site.site, FOREIGN) == {each: [] for each in FOREIGN}
