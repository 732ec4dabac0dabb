"""What readers open has no barrier by axe-core: each thing opened, in light and dark colours, on a phone and on a desk."""

from collections.abc import Callable
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from builder.publish.folders import Folders
from tests.barriers import barriers, examined_page
from tests.browser import served
from tests.reader import PHONE, dress, search, settle, sideways

WIDE: ViewportSize = {"width": 1440, "height": 900}
COUNCIL = "actors/harbour-council.html"


def search_for_a_name(page: Page) -> None:
    search(page, "toll")


def search_before_typing(page: Page) -> None:
    page.keyboard.press("/")
    expect(page.locator(".found-start a").first).to_be_visible()


def menu(page: Page) -> None:
    button = page.get_by_role("button", name="Menu")
    if button.is_visible():
        button.press("Enter")
        expect(page.get_by_role("dialog", name="Menu")).to_be_visible()


def source_of_a_mark(page: Page) -> None:
    page.locator("#summary sup.cite > a").first.hover()
    expect(page.locator(".preview").get_by_role("link").first).to_be_visible()


def preview_of_a_link(page: Page) -> None:
    page.locator("#summary a[href*='/locations/'], #summary a[href*='../events/']").first.hover()
    expect(page.get_by_role("tooltip")).to_be_visible()


def all_folds(page: Page) -> None:
    page.evaluate("() => document.querySelectorAll('article details').forEach((each) => (each.open = true))")


def explorer_narrowed_down(page: Page) -> None:
    page.get_by_label("Find a name").fill("toll")
    expect(page.get_by_role("button", name="Clear the filter")).to_be_attached()


def place_on_the_map(page: Page) -> None:
    expect(page.locator(".map-popup a").first).to_be_visible()


def nothing_more(page: Page) -> None:
    """Wait for nothing: the address alone opens it."""


STATES: dict[str, tuple[str, Callable[[Page], None]]] = {
    "search with results": (COUNCIL, search_for_a_name),
    "search before typing": (COUNCIL, search_before_typing),
    "menu": (COUNCIL, menu),
    "source of a mark": (COUNCIL, source_of_a_mark),
    "preview of a link": (COUNCIL, preview_of_a_link),
    "folds": ("events/april-storm.html", all_folds),
    "explorer narrowed down": ("explorer.html", explorer_narrowed_down),
    "place on the map": ("map.html?place=sella", place_on_the_map),
    "network with a choice": ("network.html?who=ines-marrow", nothing_more),
    "timeline with a choice": ("timeline.html?kind=decision", nothing_more),
}


@pytest.mark.parametrize("state", STATES)
def test_what_is_opened_has_no_barrier(browser: Browser, harbour_site: Folders, state: str) -> None:
    address, show = STATES[state]
    shapes: tuple[tuple[ViewportSize, Literal["light", "dark"]], ...] = (
        (PHONE, "light"), (PHONE, "dark"), (WIDE, "light"), (WIDE, "dark"),
    )  # fmt: skip
    found = {}
    with served(harbour_site.site) as site, examined_page(browser) as page:
        for window, colours in shapes:
            dress(page, window, colours)
            page.goto(f"{site}/{address}")
            dress(page, window, colours)
            settle(page)
            show(page)
            found[window["width"], colours] = [*barriers(page), *sideways(page)]
    assert {where: what for where, what in found.items() if what} == {}
