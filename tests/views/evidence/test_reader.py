"""The evidence as readers use it: from a disagreement to its paragraphs, accounts on a phone and on paper."""

from builder.publish.folders import Folders
from tests.browser import WatchedPage


def address(folders: Folders, path: str) -> str:
    return (folders.site / path).as_uri()


def test_from_a_disagreement_to_both_paragraphs_and_back_by_keyboard(
    harbour_site: Folders, offline_page: WatchedPage
) -> None:
    page = offline_page.open(address(harbour_site, "disagreements/index.html"))
    page.locator("main article .rows a[href='day-of-the-storm.html']").last.focus()
    page.keyboard.press("Enter")
    page.wait_for_selector(".side sup.cite a")
    here = page.url
    visited = []
    for side in range(2):
        page.locator(".side").nth(side).locator("sup.cite a").first.focus()
        page.keyboard.press("Enter")
        page.wait_for_selector(".paragraph:target")
        assert page.locator(".paragraph:target").is_visible()
        visited.append(page.url)
        page.go_back()
        page.wait_for_selector(".side sup.cite a")
        assert page.url == here
    assert visited[0] != visited[1]
    offline_page.assert_quiet()


def test_accounts_stand_side_by_side_where_there_is_room_and_one_by_one_on_a_phone(
    harbour_site: Folders, offline_page: WatchedPage
) -> None:
    page = offline_page.open(address(harbour_site, "events/april-storm.html"))
    page.set_viewport_size({"width": 1440, "height": 900})
    assert not page.locator(".accounts-table table").is_visible()
    page.locator(".accounts-table > summary").click()
    assert page.locator(".accounts-table table").is_visible()
    assert not page.locator(".accounts-list").is_visible()
    page.set_viewport_size({"width": 360, "height": 800})
    page.get_by_role("button", name="Open all sections").click()
    assert page.locator(".accounts-list").is_visible()
    assert not page.locator(".accounts-table").is_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.locator(".account summary").nth(1).click()
    assert page.locator(".account").nth(1).locator("dd").first.is_visible()


def test_a_printed_event_has_its_accounts_and_sources_and_no_navigation(
    harbour_site: Folders, offline_page: WatchedPage
) -> None:
    page = offline_page.open(address(harbour_site, "events/april-storm.html"))
    page.emulate_media(media="print")
    assert page.locator(".accounts-table table").is_visible()
    assert page.locator(".sources.cited").is_visible()
    for hidden in (".md-header", ".md-tabs", ".md-sidebar--secondary", ".accounts-list"):
        assert not page.locator(hidden).first.is_visible(), hidden
