"""The map in a browser: gone through by keyboard, opened at a place, and drawn without the script."""

import re

from playwright.sync_api import Browser, Page, expect

from builder.publish.folders import Folders
from tests.reader import DESK, PHONE, follow, is_in_sight, opened

MARK = "Sella +2: 5 events"


def status(page: Page) -> str:
    line = page.locator(".map-said [role=status]")
    expect(line).not_to_be_empty()
    return line.inner_text()


def test_the_keyboard_reaches_every_place_and_what_happened_there(
    browser: Browser, harbour_site: Folders, way: str
) -> None:
    with opened(browser, harbour_site.site, way, "map.html", viewport=DESK) as watched:
        page = watched.page
        mark = page.get_by_role("button", name=MARK)
        expect(mark).to_be_visible()
        page.get_by_label("Kind of event").focus()
        page.keyboard.press("Tab")
        expect(page.get_by_role("region", name="Map")).to_be_focused()
        page.keyboard.press("Tab")
        expect(mark).to_be_focused()
        page.keyboard.press("ArrowUp")
        expect(mark).to_be_focused()
        page.keyboard.press("Enter")
        panel = page.locator(".map-panel")
        heading = panel.get_by_role("heading", name="Sella and 2 more")
        expect(heading).to_be_focused()
        expect(panel.get_by_role("link", name="Gull Point Lighthouse")).to_be_visible()
        assert page.url.endswith("?place=sella")
        page.keyboard.press("Escape")
        expect(panel).to_be_hidden()
        expect(mark).to_be_focused()
        assert page.url.endswith("map.html")
        page.keyboard.press("Enter")
        panel.get_by_role("button", name="Closer").press("Enter")
        expect(panel).to_be_hidden()
        expect(page.get_by_role("button", name="Port Amra +1: 3 events")).to_be_visible()


def test_a_mark_opens_where_it_is_pushed(browser: Browser, harbour_site: Folders, way: str) -> None:
    with opened(browser, harbour_site.site, way, "map.html", viewport=DESK, clock=True) as watched:
        watched.page.get_by_role("button", name=MARK).click()
        panel = watched.page.locator(".map-panel")
        expect(panel.get_by_role("heading").first).to_have_text("Sella and 2 more")
        watched.page.clock.run_for(1000)
        expect(panel).to_be_visible()
        # Beside the mark, not over it.
        assert is_in_sight(watched.page.locator(".map-mark.is-open .dot"))
    phone = {"viewport": PHONE, "has_touch": True, "is_mobile": True}
    with opened(browser, harbour_site.site, way, "map.html", clock=True, **phone) as watched:
        watched.page.get_by_role("button", name=MARK).tap()
        panel = watched.page.locator(".map-panel")
        expect(panel.get_by_role("heading").first).to_have_text("Sella and 2 more")
        watched.page.clock.run_for(1000)
        expect(panel).to_be_visible()
        pane, sheet = watched.page.locator(".map-pane").bounding_box(), panel.bounding_box()
        assert pane
        assert sheet
        assert sheet["y"] >= pane["y"] + pane["height"]
        assert is_in_sight(panel.get_by_role("heading").first)
        assert is_in_sight(watched.page.locator(".map-mark.is-open .dot"))


def test_one_finger_scrolls_the_page_until_the_map_is_tapped(browser: Browser, harbour_site: Folders) -> None:
    with opened(browser, harbour_site.site, page="map.html", viewport=PHONE, has_touch=True, is_mobile=True) as watched:
        pane = watched.page.locator(".map-pane")
        expect(pane).to_have_css("touch-action", re.compile("pan-x pan-y"))
        box = pane.bounding_box()
        assert box
        pane.tap(position={"x": 30, "y": box["height"] - 30})
        expect(pane).to_have_css("touch-action", "none")
        watched.page.get_by_role("heading", level=1).tap()
        expect(pane).to_have_css("touch-action", re.compile("pan-x pan-y"))


def test_a_page_of_a_place_leads_to_the_place_on_the_map(browser: Browser, harbour_site: Folders, way: str) -> None:
    with opened(browser, harbour_site.site, way, "locations/north-harbour.html", viewport=PHONE) as watched:
        page = watched.page
        follow(page, page.get_by_role("link", name="On the map"))
        panel = page.locator(".map-panel")
        expect(panel.get_by_role("heading")).to_have_text(["North Harbour"])
        expect(page.locator(".map-pane .precision")).to_have_count(1)
        expect(panel.get_by_role("link")).to_have_count(4)
        follow(page, panel.get_by_role("link").nth(1))
        assert "/events/" in page.url


def test_choices_leave_what_fits_on_the_map_and_in_the_list(browser: Browser, harbour_site: Folders) -> None:
    with opened(browser, harbour_site.site, "served", "map.html?kind=fire") as watched:
        page = watched.page
        expect(page.get_by_role("button", name="North Harbour: 1 event")).to_be_visible()
        assert status(page) == "1 event at 1 place."
        assert page.locator(".map-list li:visible").count() == 2
        page.get_by_role("button", name="Show all").press("Enter")
        assert status(page) == "5 events at 2 places."
        assert page.url.endswith("map.html")
        expect(page.get_by_role("button", name=MARK)).to_be_visible()


def test_without_the_script_and_on_paper_there_is_a_drawing(browser: Browser, harbour_site: Folders) -> None:
    with opened(browser, harbour_site.site, "from a folder", "map.html", java_script_enabled=False) as watched:
        page = watched.page
        expect(page.locator(".overview svg a")).to_have_count(2)
        expect(page.locator(".map-list .mark:visible")).to_have_count(3)
        page.locator(".overview svg a[href='#place-sella'] .here").click()
        page.wait_for_url("**#place-sella")
    with opened(browser, harbour_site.site, "served", "map.html") as watched:
        expect(watched.page.get_by_role("button", name=MARK)).to_be_visible()
        expect(watched.page.locator(".overview")).to_be_hidden()
        watched.page.emulate_media(media="print")
        expect(watched.page.locator(".overview")).to_be_visible()
        expect(watched.page.locator(".map-tool")).to_be_hidden()
