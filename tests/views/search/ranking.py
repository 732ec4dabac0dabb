"""What the search of a built site finds, in order: all queries of a list are asked in one page from the folder."""

from collections.abc import Iterable, Mapping
from pathlib import Path

import yaml
from playwright.sync_api import Browser, expect

from tests.reader import opened

FAR = 30
"""How many results of a query are looked at."""

FIND = """async ([queries, far]) => {
  const [engine, index] = await Promise.all(["search/engine", "search/index"].map(dossier.need));
  const found = [];
  for (const query of queries) {
    const { list } = await engine.find(query);
    const heads = await Promise.all(list.slice(0, far).map((each) => index.head(each.number)));
    found.push(heads.map((each) => each.path));
  }
  return found;
}"""


def read_queries(file: Path) -> dict[str, dict[str, tuple[str, ...]]]:
    """Return the queries of a list by what they try, each with the beginnings of the addresses that are right."""
    sorts = yaml.safe_load(file.read_text(encoding="utf-8"))
    return {
        sort: {str(query): (wanted,) if isinstance(wanted, str) else tuple(wanted) for query, wanted in asked.items()}
        for sort, asked in sorts.items()
    }


def found_by(browser: Browser, site: Path, queries: Iterable[str]) -> Mapping[str, list[str]]:
    """Return the addresses that each query finds, the first results first."""
    asked = list(queries)
    with opened(browser, site, "from a folder") as watched:
        watched.page.keyboard.press("/")
        watched.page.keyboard.type("a")
        expect(watched.page.locator(".found")).to_have_attribute("data-of", "a")
        return dict(zip(asked, watched.page.evaluate(FIND, [asked, FAR]), strict=True))
