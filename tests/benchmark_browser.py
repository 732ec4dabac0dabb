"""How long a reader waits for the tools of a site, in Chromium: from a folder, and from a server on this machine."""

from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from typing import Protocol

from playwright.sync_api import Browser, Error, Page, sync_playwright

from builder.model.dossier import Dossier
from tests.browser import FLAGS, chromium_path, served
from tests.synthetic.texts import NOUNS

PATIENCE = 30_000
QUERIES = 20

# Types all words at once and tells after how many milliseconds a result is there to be seen.
SEARCH = """
async ([words, patience]) => {
  const field = document.querySelector(".md-search__input");
  const found = () =>
    document.querySelector(".found").dataset.of === words && document.querySelector(".md-search-result__link");
  const until = async (holds) => {
    const end = performance.now() + patience;
    while (!holds()) {
      if (performance.now() > end) throw new Error(`nothing found for ${words}`);
      await new Promise((next) => setTimeout(next));
    }
  };
  const type = (text) => {
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  };
  if (found()) {
    type("");
    await until(() => !found());
  }
  const start = performance.now();
  document.querySelector(".md-search__open").click();
  type(words);
  await until(found);
  await new Promise(requestAnimationFrame);
  return performance.now() - start;
}
"""

# Asks what each word may mean, once all that it takes is loaded, and tells how many milliseconds a word takes.
EXPAND = """
async (words) => {
  const [{ tokens }, { termsOf }] = await Promise.all(["search/words", "search/terms"].map((each) => dossier.need(each)));
  const forms = words.flatMap((each) => tokens(each).map((word) => word.forms[0]));
  for (const each of forms) await termsOf(each, true);
  const start = performance.now();
  for (const each of forms) await termsOf(each, true);
  return (performance.now() - start) / forms.length;
}
"""

# Ticks the first box of the explorer and tells after how many milliseconds the table has followed.
FILTER = """
async (patience) => {
  const count = document.querySelector(".explorer-count");
  const before = count.textContent;
  const start = performance.now();
  document.querySelector(".explorer .facet input[type=checkbox]").click();
  while (count.textContent === before) {
    if (performance.now() - start > patience) throw new Error("the explorer does not follow");
    await new Promise((next) => setTimeout(next));
  }
  await new Promise(requestAnimationFrame);
  return performance.now() - start;
}
"""

PAINT = """
() => new Promise((tell) => {
  let last = null;
  new PerformanceObserver((list) => (last = list.getEntries().at(-1)))
    .observe({ type: "largest-contentful-paint", buffered: true });
  setTimeout(() => tell(last && last.startTime), 1000);
})
"""


class Notes(Protocol):
    """What takes the figures down."""

    def add(self, what: str, figure: str | float | None, unit: str = "") -> None:
        """Add a figure; None is one that nobody could take."""


def use(site: Path, dossier: Dossier, notes: Notes) -> None:
    """Use a site in a browser and note how long things take."""
    with sync_playwright() as playwright, served(site) as address:
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=FLAGS)
        for way, home in (("from a folder", site.as_uri()), ("from a server", address)):
            words = queries(dossier)
            notes.add(f"first result of the search, {way}", taken(browser, search, home, "toll"), "ms")
            later = taken(browser, search, home, "toll", *words)
            notes.add(f"later results, {way}, median of {len(words)}", later, "ms")
            notes.add(f"a word expanded to what it may mean, {way}", taken(browser, expanded, home, *words), "ms")
            notes.add(f"explorer filtered, {way}", taken(browser, sifted, home), "ms")
            for tool in ("explorer", "timeline", "map", "network"):
                notes.add(f"{tool} ready, {way}", taken(browser, ready, home, tool), "ms")
        events = spread(sorted(dossier.events), 5)
        paints = [taken(browser, painted, f"{address}/events/{each}.html") for each in events]
        known = [each for each in paints if each is not None]
        notes.add("largest contentful paint of an event, median of 5", median(known) if known else None, "ms")
        browser.close()


def queries(dossier: Dossier) -> list[str]:
    """Return what readers might look for: people, places, words."""
    people, places = ([each.name for each in found.values()] for found in (dossier.actors, dossier.locations))
    return [*spread(people, QUERIES // 2), *spread(places, QUERIES // 4), *spread(NOUNS, QUERIES // 4)]


def spread(names: Sequence[str], number: int) -> list[str]:
    """Return so many of the names, from all over the list."""
    return list(names[:: max(1, len(names) // number)][:number])


def taken(browser: Browser, measure: Callable[..., float], *arguments: str) -> float | None:
    """Return what is measured on a new page with an empty cache; None if it cannot be."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    try:
        return measure(context.new_page(), *arguments)
    except Error:
        return None
    finally:
        context.close()


def search(page: Page, home: str, *words: str) -> float:
    """Return the median time of all searches but the first, or of the only one."""
    page.goto(f"{home}/index.html")
    page.wait_for_timeout(500)
    times: list[float] = [page.evaluate(SEARCH, [each, PATIENCE]) for each in words]
    return median(times[1:] or times)


def expanded(page: Page, home: str, *words: str) -> float:
    """Return how long it takes to find the terms that a word means: spellings, transliterations, words for the same."""
    page.goto(f"{home}/index.html")
    page.wait_for_timeout(500)
    return float(page.evaluate(EXPAND, list(words)))


def ready(page: Page, home: str, tool: str) -> float:
    """Return when a page had been drawn by its tool: when nothing more was loaded."""
    page.goto(f"{home}/{tool}.html", wait_until="networkidle", timeout=PATIENCE)
    times = "performance.getEntries().map((each) => each.responseEnd || each.startTime)"
    return float(page.evaluate(f"Math.max(...{times})"))


def sifted(page: Page, home: str) -> float:
    """Return how long the explorer takes to follow a choice."""
    page.goto(f"{home}/explorer.html")
    page.wait_for_selector(".explorer-count", timeout=PATIENCE)
    page.wait_for_timeout(500)
    return float(page.evaluate(FILTER, PATIENCE))


def painted(page: Page, address: str) -> float:
    """Return when the largest part of a page had been painted."""
    page.goto(address)
    return float(page.evaluate(PAINT))
