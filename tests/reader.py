"""A reader in front of a browser: opens a built site, follows links, searches by keyboard."""

import re
from collections import defaultdict
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, Locator, Page, ViewportSize, expect

from tests.browser import PATIENCE, WatchedPage, served, watched_page

DESK: ViewportSize = {"width": 1280, "height": 800}
PHONE: ViewportSize = {"width": 360, "height": 740}

expect.set_options(timeout=PATIENCE)


@contextmanager
def opened(
    browser: Browser, site: Path | str, way: str = "served", page: str = "index.html", **options: object
) -> Iterator[WatchedPage]:
    """Open a page of a site, in a folder or at an address; until the end it is watched, and has to have been quiet."""
    with ExitStack() as stack:
        watched = stack.enter_context(watched_page(browser, **options))
        if isinstance(site, Path):
            site = site.as_uri() if way == "from a folder" else stack.enter_context(served(site))
        watched.open(f"{site}/{page}")
        yield watched
        watched.assert_quiet()


def is_in_sight(element: Locator) -> bool:
    """Return whether the beginning of an element is in the window, and nothing stands before it."""
    return bool(
        element.evaluate(
            """(element) => {
              const box = element.getBoundingClientRect();
              const seen = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height, 40) / 2);
              return box.top >= 0 && box.bottom > 0 && box.top < innerHeight && element.contains(seen);
            }"""
        )
    )


def follow(page: Page, link: Locator) -> None:
    """Click a link and wait for where it leads."""
    address = link.evaluate("(link) => link.href")
    link.click()
    page.wait_for_url(address)


def search(page: Page, words: str, key: str = "/") -> Locator:
    """Search by keyboard and return the links of the results, of which there is at least one."""
    page.keyboard.press(key)
    field = page.get_by_role("textbox", name="Search")
    expect(field).to_be_focused()
    page.keyboard.type(words)
    # What was shown for the letters before the last one is gone.
    expect(page.locator(".found")).to_have_attribute("data-of", words)
    expect(page.locator(".md-search [role=status]")).to_have_text(re.compile(r"^[\d,]+ result"))
    results = page.locator(".md-search-result__item > a")
    expect(results.first).to_be_visible()
    return results


def one_of_each(site: Path) -> list[str]:
    """Return the pages of a site that stand alone, and of each folder its index and its longest page."""
    alone = [path.name for path in site.glob("*.html")]
    folders: dict[str, list[Path]] = defaultdict(list)
    for path in site.glob("*/*.html"):
        folders[path.parent.name].append(path)
    longest = [max(paths, key=lambda path: (path.stat().st_size, path.name)) for paths in folders.values()]
    indexes = [path for paths in folders.values() for path in paths if path.name == "index.html"]
    return sorted({*alone, *(path.relative_to(site).as_posix() for path in (*longest, *indexes))})


def settle(page: Page) -> None:
    """Wait until the tools of a page are made; one that only a server shows has none in a folder."""
    page.evaluate(
        """() => typeof dossier === "undefined" ? null : Promise.allSettled(
          dossier.findAll("[data-tool]").flatMap((each) => each.dataset.tool.split(" ")).map((name) => dossier.need(name))
        )"""
    )


def dress(page: Page, window: ViewportSize, colours: Literal["light", "dark"]) -> None:
    """Show a page in a window of this size and in these colours; if it is one of ours, wait until it has taken them."""
    page.set_viewport_size(window)
    page.emulate_media(color_scheme=colours)
    if page.locator("body[data-md-color-scheme]").count():
        scheme = {"light": "default", "dark": "slate"}[colours]
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", scheme)


def sideways(page: Page) -> list[str]:
    """Return how wide a page is that is wider than the window in which it is open; otherwise nothing."""
    widths = page.evaluate("[document.documentElement.scrollWidth, document.body.scrollWidth]")
    width = page.viewport_size["width"] if page.viewport_size else 0
    return [f"{max(widths)} px wide in a window of {width}"] if max(widths) > width else []


def too_wide(home: Page, site: Path, *sizes: ViewportSize) -> list[str]:
    """Return which of the pages of each type scroll sideways in windows of these sizes; `home` is open.

    Their tools are made first.
    """
    found, start = [], home.url.removesuffix("index.html")
    for size in sizes:
        home.set_viewport_size(size)
        for name in one_of_each(site):
            home.goto(start + name)
            settle(home)
            found += [f"{name}: {each}" for each in sideways(home)]
    return found
