"""The map in a browser: gone through by keyboard, opened at a place, sifted, and drawn without the script."""

import re

from playwright.sync_api import Browser, Page, expect

from builder.publish.folders import Folders
from tests.reader import DESK, PHONE, follow, opened

MARK = "Sella +2: 5 events"


def status(page: Page) -> str:
    line = page.locator(".map-tool [role=status]")
    expect(line).not_to_be_empty()
    return line.inner_text()


def test_the_keyboard_reaches_every_place_and_what_happened_there(
    browser: Browser, harbour_site: Folders, way: str
) -> None:
    with opened(browser, harbour_site.site, way, "map.html", viewport=DESK) as watched:
        page = watched.page
        mark = page.get_by_role("button", name=MARK)
        expect(mark).to_be_visible()
        page.get_by_label("Year").focus()
        page.keyboard.press("Tab")
        expect(page.get_by_role("region", name="Map")).to_be_focused()
        page.keyboard.press("Tab")
        expect(mark).to_be_focused()
        page.keyboard.press("ArrowUp")
        expect(mark).to_be_focused()
        page.keyboard.press("Enter")
        popup = page.locator(".map-popup")
        expect(popup.get_by_role("heading")).to_have_text(["Sella", "Port Amra", "North Harbour"])
        expect(popup.get_by_role("link", name="Sella", exact=True)).to_be_focused()
        expect(popup.get_by_role("link", name="Gull Point Lighthouse")).to_be_visible()
        assert page.url.endswith("?place=sella")
        page.keyboard.press("Escape")
        expect(popup).to_have_count(0)
        expect(mark).to_be_focused()
        assert page.url.endswith("map.html")
        page.keyboard.press("Enter")
        popup.get_by_role("button", name="Closer").press("Enter")
        expect(page.get_by_role("button", name="Port Amra +1: 3 events")).to_be_visible()


def test_a_mark_opens_where_it_is_pushed(browser: Browser, harbour_site: Folders, way: str) -> None:
    with opened(browser, harbour_site.site, way, "map.html", viewport=DESK, clock=True) as watched:
        watched.page.get_by_role("button", name=MARK).click()
        expect(watched.page.locator(".map-popup").get_by_role("heading").first).to_have_text("Sella")
        watched.page.clock.run_for(1000)
        expect(watched.page.locator(".map-popup")).to_be_visible()
    phone = {"viewport": PHONE, "has_touch": True, "is_mobile": True}
    with opened(browser, harbour_site.site, way, "map.html", clock=True, **phone) as watched:
        watched.page.get_by_role("button", name=MARK).tap()
        expect(watched.page.locator(".map-popup").get_by_role("heading").first).to_have_text("Sella")
        watched.page.clock.run_for(1000)
        expect(watched.page.locator(".map-popup")).to_be_visible()


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
        popup = page.locator(".map-popup")
        expect(popup.get_by_role("heading")).to_have_text(["North Harbour"])
        expect(page.locator(".map-pane .precision")).to_have_count(1)
        expect(popup.get_by_role("link")).to_have_count(4)
        follow(page, popup.get_by_role("link").nth(1))
        assert "/events/" in page.url


def test_choices_leave_what_fits_on_the_map_and_in_the_list(browser: Browser, harbour_site: Folders) -> None:
    with opened(browser, harbour_site.site, "served", "map.html?kind=fire") as watched:
        page = watched.page
        expect(page.get_by_role("button", name="North Harbour: 1 event")).to_be_visible()
        assert status(page) == "1 place, 1 event of 3 and 5."
        assert page.locator(".map-list li:visible").count() == 2
        page.get_by_role("button", name="Show all").press("Enter")
        assert status(page) == "3 places, 5 events."
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
