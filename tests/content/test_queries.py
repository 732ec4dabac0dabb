"""What readers may type, and the page that must come first: queries.yml, all asked in one page from the folder."""

from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser, expect

from builder.publish.folders import Folders
from tests.reader import opened

QUERIES: dict[str, dict[str, str | list[str]]] = yaml.safe_load(
    (Path(__file__).parent / "queries.yml").read_text(encoding="utf-8")
)

FIRST = """async (queries) => {
  const [engine, index] = await Promise.all(["search/engine", "search/index"].map(dossier.need));
  const found = [];
  for (const query of queries) {
    const { list } = await engine.find(query);
    found.push(list.length ? (await index.head(list[0].number)).path : "");
  }
  return found;
}"""


@pytest.fixture(scope="module")
def first(browser: Browser, site: Folders) -> dict[str, str]:
    """The address of the first result of every query."""
    queries = [query for asked in QUERIES.values() for query in asked]
    with opened(browser, site.site, "from a folder") as watched:
        watched.page.keyboard.press("/")
        watched.page.keyboard.type("a")
        expect(watched.page.locator(".found")).to_have_attribute("data-of", "a")
        return dict(zip(queries, watched.page.evaluate(FIRST, queries), strict=True))


def test_there_are_queries_of_every_sort() -> None:
    assert sum(len(asked) for asked in QUERIES.values()) >= 60
    assert min(len(asked) for asked in QUERIES.values()) >= 3


@pytest.mark.parametrize("sort", sorted(QUERIES))
def test_what_is_looked_for_comes_first(first: dict[str, str], sort: str) -> None:
    wrong = {
        query: first[query]
        for query, wanted in QUERIES[sort].items()
        if not first[query].startswith(tuple([wanted] if isinstance(wanted, str) else wanted))
    }
    assert wrong == {}
