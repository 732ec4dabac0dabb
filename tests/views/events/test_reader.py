"""The story in a browser: sifted by kind and place."""

from playwright.sync_api import Browser, Page, expect

from builder.publish.folders import Folders
from tests.reader import PHONE, opened


def shown(page: Page) -> list[str]:
    return page.locator(".story > li:visible > a").all_inner_texts()


def test_the_story_is_sifted_by_kind_and_place(browser: Browser, harbour_site: Folders, way: str) -> None:
    with opened(browser, harbour_site.site, way, "events/index.html", viewport=PHONE) as watched:
        page = watched.page
        status = page.get_by_role("status").filter(has_text="entries")
        expect(status).to_have_text("All 6 entries are shown.")
        page.get_by_label("Kind").focus()
        page.keyboard.type("Storm")
        expect(status).to_have_text("1 of 6 entries fit.")
        assert shown(page) == ["Storm of April 2031"]
        # A year of which nothing fits is not there.
        assert page.locator(".chosen-from h2:visible").count() == 1
        assert page.url.endswith("events/index.html?kind=storm")
        page.get_by_role("button", name="Show all").press("Enter")
        assert len(shown(page)) == 6
        # What happened within a place happened there.
        page.get_by_label("Place, with all that lies within it").select_option("gull-point")
        assert shown(page) == ["Gull Point goes dark"]


def test_without_the_script_the_whole_story_is_there(browser: Browser, harbour_site: Folders) -> None:
    with opened(browser, harbour_site.site, "from a folder", "events/index.html", java_script_enabled=False) as watched:
        assert len(shown(watched.page)) == 6
        expect(watched.page.locator(".choices")).to_be_hidden()
