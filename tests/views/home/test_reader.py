"""The first page in a browser: what a phone shows of it before anybody scrolls, and the page for lost addresses."""

import pytest
from playwright.sync_api import Browser, expect

from builder.publish.folders import Folders
from tests.browser import served
from tests.reader import PHONE, follow, is_in_sight, opened, search


def test_a_phone_shows_title_figures_and_doors_at_once(browser: Browser, harbour_site: Folders, way: str) -> None:
    with opened(browser, harbour_site.site, way, viewport=PHONE, has_touch=True) as watched:
        page = watched.page
        expect(page.get_by_role("heading", level=1)).to_contain_text("The Harbour Toll")
        for kind, number in (("figures", 5), ("doors", 5)):
            links = page.locator(f".{kind} a")
            assert links.count() == number
            assert all(is_in_sight(links.nth(each)) for each in range(number)), kind
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize(("width", "rows"), [(360, 3), (1440, 1)])
def test_figures_stand_two_by_two_on_a_phone_and_in_a_row_on_a_desk(
    browser: Browser, harbour_site: Folders, width: int, rows: int
) -> None:
    viewport = {"width": width, "height": 800}
    with opened(browser, harbour_site.site, viewport=viewport) as watched:
        tops = watched.page.locator(".figures a").evaluate_all(
            "(links) => new Set(links.map((each) => Math.round(each.getBoundingClientRect().top))).size"
        )
        assert tops == rows


def test_a_door_leads_on_also_without_scripts(browser: Browser, harbour_site: Folders, way: str) -> None:
    with opened(browser, harbour_site.site, way, java_script_enabled=False) as watched:
        page = watched.page
        page.locator(".doors li", has_text="What is disputed").locator("span").click(force=True)
        page.wait_for_url("**/disagreements/index.html")


def test_the_page_for_lost_addresses_is_whole_from_a_folder(browser: Browser, harbour_site: Folders) -> None:
    with opened(browser, harbour_site.site, "from a folder", page="404.html") as watched:
        page = watched.page
        expect(page.get_by_role("heading", level=1)).to_have_text("Page not found")
        expect(page.locator("article .doors")).to_have_css("display", "grid")
        assert search(page, "blockade").count()
        page.keyboard.press("Escape")
        follow(page, page.locator("article .doors").get_by_role("link", name="Who", exact=True))
        expect(page.get_by_role("heading", level=1)).to_contain_text("Who is involved")


def test_the_page_for_lost_addresses_leads_on_from_any_folder(browser: Browser, harbour_site: Folders) -> None:
    with served(harbour_site.site) as address, opened(browser, address, page="404.html") as watched:
        page = watched.page
        expect(page.get_by_role("heading", level=1)).to_have_text("Page not found")
        assert (
            page.locator(".doors a").evaluate_all("(links) => links.map((each) => each.getAttribute('href')[0])")
            == ["/"] * page.locator(".doors a").count()
        )
        follow(page, page.locator("article .doors").get_by_role("link", name="Who", exact=True))
        expect(page.get_by_role("heading", level=1)).to_contain_text("Who is involved")
