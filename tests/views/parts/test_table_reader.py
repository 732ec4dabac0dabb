"""Tables in a browser: put in order by keyboard and by address, told, and whole without the script."""

import re

from playwright.sync_api import Browser, Locator, Page, expect

from builder.publish.folders import Folders
from tests.reader import PHONE, opened


def names(page: Page) -> list[str]:
    return page.locator(".rows tbody th[scope=row] > a").all_inner_texts()


def head(page: Page, title: str) -> Locator:
    return page.get_by_role("columnheader", name=title, exact=True)


def figures(page: Page) -> list[int]:
    return [int(each) for each in page.locator(".rows tbody td.number:nth-child(3)").all_inner_texts()]


def test_a_table_is_put_in_order_by_keyboard_and_says_so(browser: Browser, harbour_site: Folders, way: str) -> None:
    with opened(browser, harbour_site.site, way, "actors/index.html") as watched:
        page = watched.page
        said = page.locator(".ledger-said")
        by_name = head(page, "Name").get_by_role("button")
        expect(by_name).to_be_visible()
        begun = names(page)
        by_name.press("Enter")
        assert names(page) == sorted(begun)
        expect(head(page, "Name")).to_have_attribute("aria-sort", "ascending")
        expect(said).to_have_text("Sorted by “Name”, in order of the alphabet.")
        expect(by_name).to_be_focused()
        assert page.url.endswith("actors/index.html?order=name")
        # Groups say nothing while their rows stand elsewhere.
        assert page.locator(".rows .group:visible").count() == 0

        by_name.press("Enter")
        assert names(page) == sorted(begun, reverse=True)
        assert page.url.endswith("?order=-name")
        by_name.press("Enter")
        assert names(page) == begun
        expect(head(page, "Name")).not_to_have_attribute("aria-sort", re.compile("."))
        expect(said).to_have_text("In the order of the page.")
        assert page.url.endswith("actors/index.html")


def test_numbers_begin_with_the_highest_and_an_address_says_the_order(
    browser: Browser, harbour_site: Folders, way: str
) -> None:
    with opened(browser, harbour_site.site, way, "actors/index.html") as watched:
        page = watched.page
        head(page, "Events").get_by_role("button").click()
        assert figures(page) == sorted(figures(page), reverse=True)
        expect(page.locator(".ledger-said")).to_have_text("Sorted by “Events”, highest first.")
    with opened(browser, harbour_site.site, way, "actors/index.html?order=events") as watched:
        page = watched.page
        expect(head(page, "Events")).to_have_attribute("aria-sort", "ascending")
        assert figures(page) == sorted(figures(page))


def test_what_has_no_value_stands_last_either_way(browser: Browser, harbour_site: Folders) -> None:
    for order in ("seen", "-seen"):
        with opened(browser, harbour_site.site, page=f"actors/index.html?order={order}") as watched:
            page = watched.page
            expect(head(page, "First and last event")).to_have_attribute("aria-sort", re.compile("."))
            assert page.locator(".rows tbody tr:not(.group)").last.locator(".seen").inner_text() == ""


def test_a_link_to_a_group_finds_its_rows_together(browser: Browser, harbour_site: Folders) -> None:
    with opened(browser, harbour_site.site, page="actors/index.html?order=name") as watched:
        page = watched.page
        expect(head(page, "Name")).to_have_attribute("aria-sort", "ascending")
        page.locator(".jump a").last.click()
        expect(page.locator(".rows .group").last).to_be_visible()
        assert "order" not in page.url


def test_an_order_that_there_is_not_counts_as_none(browser: Browser, harbour_site: Folders) -> None:
    with opened(browser, harbour_site.site, page="actors/index.html?order=nothing") as watched:
        expect(head(watched.page, "Name").get_by_role("button")).to_be_visible()
        assert watched.page.locator(".rows .group:visible").count() > 1


def test_on_a_phone_rows_are_cards_that_can_be_sorted(browser: Browser, harbour_site: Folders) -> None:
    for path in (
        "actors/index.html",
        "articles/index.html",
        "disagreements/index.html",
        "claims.html",
        "casualties.html",
    ):
        with opened(browser, harbour_site.site, page=path, viewport=PHONE, has_touch=True) as watched:
            page = watched.page
            button = page.locator(".rows thead button").first
            expect(button).to_be_visible()
            assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
            button.tap()
            expect(page.locator(".rows [aria-sort]")).to_have_count(1)


def test_without_the_script_every_row_is_there(browser: Browser, harbour_site: Folders) -> None:
    with opened(browser, harbour_site.site, "from a folder", "actors/index.html", java_script_enabled=False) as watched:
        page = watched.page
        assert len(names(page)) == 7
        assert page.locator(".rows button").count() == 0
