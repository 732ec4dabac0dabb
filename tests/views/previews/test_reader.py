"""Previews of links: on pointing and on focus, dismissed by Escape, never by touch; terms of the glossary too."""

from playwright.sync_api import Browser, Page, expect

from builder.publish.folders import Folders
from tests.reader import DESK, PHONE, opened

COUNCIL = "actors/harbour-council.html"


def a_link(page: Page) -> str:
    """Return where the first link of the summary to a record leads."""
    return str(page.locator("#summary a[href*='locations/']").first.get_attribute("href"))


def test_pointing_at_a_link_says_what_it_leads_to(browser: Browser, harbour_site: Folders, way: str) -> None:
    with opened(browser, harbour_site.site, way, COUNCIL, viewport=DESK, clock=True) as watched:
        page = watched.page
        link = page.locator(f"#summary a[href='{a_link(page)}']")
        card = page.get_by_role("tooltip")
        link.hover()
        expect(card).to_contain_text("Harbour · in Port Amra")
        expect(card).to_contain_text("North Harbour")
        assert link.get_attribute("aria-describedby") == "preview"
        card.hover()
        page.clock.run_for(1000)
        expect(card).to_be_visible()
        page.mouse.move(2, 2)
        expect(card).to_be_hidden()
        assert link.get_attribute("aria-describedby") is None


def test_by_keyboard_it_comes_with_the_focus_and_goes_with_escape(browser: Browser, harbour_site: Folders) -> None:
    with opened(browser, harbour_site.site, "from a folder", COUNCIL, viewport=DESK) as watched:
        page = watched.page
        link = page.locator(f"#summary a[href='{a_link(page)}']")
        card = page.get_by_role("tooltip")
        page.keyboard.press("Tab")
        while not link.evaluate("link => link === document.activeElement"):
            page.keyboard.press("Tab")
        expect(card).to_contain_text("North Harbour")
        page.keyboard.press("Escape")
        expect(card).to_be_hidden()
        assert link.evaluate("link => link === document.activeElement")


def test_a_finger_opens_the_page_and_raises_no_card(browser: Browser, harbour_site: Folders) -> None:
    with opened(browser, harbour_site.site, "served", COUNCIL, viewport=PHONE, has_touch=True, clock=True) as watched:
        page = watched.page
        link, card = page.locator(f"#summary a[href='{a_link(page)}']"), page.get_by_role("tooltip")
        # What a card needs has been loaded, and the link leads nowhere, so that one could come.
        page.keyboard.press("Tab")
        link.focus()
        expect(card).to_be_visible()
        page.evaluate("document.addEventListener('click', (event) => event.preventDefault())")
        page.evaluate("document.activeElement.blur()")
        page.clock.run_for(1000)
        expect(card).to_be_hidden()
        link.tap()
        page.clock.run_for(1000)
        expect(card).to_be_hidden()


def test_a_term_is_explained_where_it_first_stands(browser: Browser, harbour_site: Folders, way: str) -> None:
    with opened(browser, harbour_site.site, way, COUNCIL, viewport=DESK) as watched:
        page = watched.page
        term = page.locator("#summary a[href='../glossary.html#toll']")
        expect(term).to_have_text("toll")
        term.hover()
        expect(page.get_by_role("tooltip")).to_contain_text("What a boat pays to lie in a harbour")


def test_links_within_the_page_have_no_card(browser: Browser, harbour_site: Folders) -> None:
    with opened(browser, harbour_site.site, "served", COUNCIL, viewport=DESK, clock=True) as watched:
        page = watched.page
        page.locator(f"#summary a[href='{a_link(page)}']").hover()
        expect(page.get_by_role("tooltip")).to_be_visible()
        page.mouse.move(2, 2)
        page.clock.run_for(1000)
        for link in (page.locator("#facts dt a[href^='#']").first, page.locator("h2 .headerlink").first):
            link.hover(force=True)
            page.clock.run_for(1000)
            assert page.locator(".preview:visible").count() == 0
