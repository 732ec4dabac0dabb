"""The frame of the pages by keyboard: the way to the article, the search, the menu; nothing unseen takes the focus."""

import re
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from builder.publish.folders import Folders
from tests.reader import PHONE, one_of_each, opened, settle

WIDE: ViewportSize = {"width": 1440, "height": 900}
TABLET: ViewportSize = {"width": 820, "height": 1100}
COUNCIL = "actors/harbour-council.html"
MOST_STOPS = 5

FOCUS = """() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  return {
    what: `${element.tagName.toLowerCase()} ${element.getAttribute("aria-label") || element.textContent.trim().slice(0, 30)}`,
    isInArticle: Boolean(element.closest("article")),
    isSeen: element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && width > 1 && height > 1
      && right > 0 && left < innerWidth && bottom > 0 && top < innerHeight,
    hasRing: outlineStyle !== "none" && parseFloat(outlineWidth) >= 1,
  };
}"""


def walk(page: Page, most: int) -> list[dict[str, Any]]:
    """Press Tab so many times from the beginning of a page, and return what took the focus."""
    found = []
    for _ in range(most):
        page.keyboard.press("Tab")
        if focus := page.evaluate(FOCUS):
            found.append(focus)
    return found


@pytest.mark.parametrize("window", [WIDE, PHONE], ids=["wide", "phone"])
def test_few_stops_lead_to_the_article_and_all_are_seen(
    browser: Browser, harbour_site: Folders, window: ViewportSize
) -> None:
    found: dict[str, Any] = {}
    with opened(browser, harbour_site.site, viewport=window, reduced_motion="reduce") as watched:
        page, start = watched.page, watched.page.url.removesuffix("index.html")
        for name in one_of_each(harbour_site.site):
            page.goto(start + name)
            settle(page)
            stops = walk(page, MOST_STOPS + 3)
            before = [each for each in stops if not each["isInArticle"]]
            wrong = [each["what"] for each in stops if not each["isSeen"]]
            wrong += [each["what"] for each in before if not each["hasRing"]]
            if stops[0]["what"] != "a Skip to content" or not stops[len(before)]["isInArticle"]:
                wrong += [each["what"] for each in stops]
            if wrong or len(before) > MOST_STOPS:
                found[name] = wrong or [each["what"] for each in before]
    assert found == {}


def test_the_first_stop_skips_to_the_title_which_takes_the_focus(
    browser: Browser, harbour_site: Folders, way: str
) -> None:
    with opened(browser, harbour_site.site, way, COUNCIL, viewport=PHONE) as watched:
        page = watched.page
        page.keyboard.press("Tab")
        skip = page.get_by_role("link", name="Skip to content")
        expect(skip).to_be_focused()
        expect(skip).to_have_css("opacity", "1")
        page.keyboard.press("Enter")
        expect(page.get_by_role("heading", level=1)).to_be_focused()
        page.keyboard.press("Tab")
        assert page.evaluate(FOCUS)["isInArticle"]


def test_the_page_that_is_not_there_has_a_way_past_the_frame(browser: Browser, harbour_site: Folders) -> None:
    with opened(browser, harbour_site.site, page="404.html", viewport=WIDE) as watched:
        page = watched.page
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        expect(page.get_by_role("heading", level=1)).to_be_focused()


def test_headings_are_named_by_their_words(browser: Browser, harbour_site: Folders) -> None:
    with opened(browser, harbour_site.site, page="events/april-storm.html", viewport=WIDE) as watched:
        headings = watched.page.get_by_role("heading")
        assert "Casualties" in headings.all_inner_texts() or headings.count() > 3
        expect(watched.page.get_by_role("heading", name="Casualties", exact=True)).to_have_count(1)
        assert "¶" not in watched.page.locator("main").aria_snapshot()


# ── The search ───────────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_search_opens_when_it_is_asked_for_and_not_when_tab_passes(
    browser: Browser, harbour_site: Folders, way: str
) -> None:
    with opened(browser, harbour_site.site, way, COUNCIL, viewport=WIDE) as watched:
        page = watched.page
        button = page.get_by_role("button", name="Search")
        dialog = page.get_by_role("dialog", name="Search")
        field = dialog.get_by_role("textbox", name="Search")
        link = page.locator("article a").first
        while not page.evaluate(FOCUS) or not page.evaluate(FOCUS)["isInArticle"]:
            page.keyboard.press("Tab")
            expect(dialog).to_be_hidden()
        for key in ("Enter", "Space"):
            button.press(key)
            expect(field).to_be_focused()
            page.keyboard.press("Escape")
            expect(dialog).to_be_hidden()
            expect(button).to_be_focused()
        for key in ("/", "Control+k"):
            link.focus()
            page.keyboard.press(key)
            expect(field).to_be_focused()
            page.keyboard.press("Escape")
            expect(link).to_be_focused()
        button.click()
        expect(field).to_be_focused()
        page.mouse.click(40, 600)
        expect(dialog).to_be_hidden()


PRINTABLE = [chr(code) for code in range(33, 127) if chr(code) != "/"]


def test_no_other_key_does_anything_by_itself(browser: Browser, harbour_site: Folders) -> None:
    with opened(browser, harbour_site.site, viewport=WIDE) as watched:
        page, start = watched.page, watched.page.url.removesuffix("index.html")
        for name in one_of_each(harbour_site.site):
            page.goto(start + name)
            settle(page)
            state = "() => [location.href, scrollY, document.activeElement.tagName, document.querySelectorAll('[open]').length]"
            before = page.evaluate(state)
            for key in PRINTABLE:
                page.keyboard.press(key)
            assert page.evaluate(state) == before, name


def test_the_key_that_opens_the_search_can_be_put_off_for_good(
    browser: Browser, harbour_site: Folders, way: str
) -> None:
    with opened(browser, harbour_site.site, way, COUNCIL, viewport=WIDE) as watched:
        page = watched.page
        dialog = page.get_by_role("dialog", name="Search")
        choice = dialog.get_by_role("checkbox", name="The key / opens the search")
        button = page.get_by_role("button", name="Search")
        expect(button).to_have_attribute("aria-keyshortcuts", "/ Control+K")
        page.keyboard.press("/")
        choice.uncheck()
        page.keyboard.press("Escape")
        page.reload()
        expect(button).to_have_attribute("aria-keyshortcuts", "Control+K")
        page.keyboard.press("/")
        expect(dialog).to_be_hidden()
        page.keyboard.press("Control+k")
        choice.check()
        page.keyboard.press("Escape")
        page.keyboard.press("/")
        expect(dialog).to_be_visible()


def test_tab_stays_in_the_open_search_and_what_is_found_is_said(browser: Browser, harbour_site: Folders) -> None:
    with opened(browser, harbour_site.site, page=COUNCIL, viewport=PHONE) as watched:
        page = watched.page
        page.keyboard.press("/")
        status = page.get_by_role("dialog").get_by_role("status")
        expect(status).to_be_attached()
        page.keyboard.type("lantern")
        expect(status).to_have_text(re.compile(r"^\d+ result"))
        is_inside = "() => document.querySelector('dialog').contains(document.activeElement)"
        for key in ("Shift+Tab", "Tab", *["Tab"] * 40):
            page.keyboard.press(key)
            assert page.evaluate(is_inside), key


# ── The menu ─────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("window", [PHONE, TABLET], ids=["phone", "tablet"])
def test_the_menu_is_opened_and_closed_by_keyboard(
    browser: Browser, harbour_site: Folders, way: str, window: ViewportSize
) -> None:
    with opened(browser, harbour_site.site, way, COUNCIL, viewport=window) as watched:
        page = watched.page
        button = page.get_by_role("button", name="Menu")
        menu = page.get_by_role("dialog", name="Menu")
        expect(button).to_have_attribute("aria-expanded", "false")
        assert page.locator(f"#{button.get_attribute('aria-controls')}").count() == 1
        button.press("Enter")
        first = page.get_by_role("navigation", name="Navigation").get_by_role("link", name="Briefing", exact=True)
        expect(first).to_be_focused()
        expect(first).to_be_in_viewport()
        expect(page.locator(".menu-open")).to_have_attribute("aria-expanded", "true")
        for _ in range(30):
            page.keyboard.press("Tab")
            assert menu.evaluate("(menu) => menu.contains(document.activeElement)")
        page.keyboard.press("Escape")
        expect(menu).to_have_count(0)
        expect(button).to_be_focused()
        expect(page.locator(".md-sidebar--primary")).to_have_css("visibility", "hidden")
        button.press("Space")
        page.keyboard.press("/")
        expect(menu).to_have_count(0)
        page.keyboard.type("toll")
        expect(page.get_by_role("textbox", name="Search")).to_have_value("toll")


def test_the_menu_is_opened_and_closed_by_touch(browser: Browser, harbour_site: Folders, way: str) -> None:
    with opened(browser, harbour_site.site, way, COUNCIL, viewport=PHONE, has_touch=True) as watched:
        page = watched.page
        page.get_by_role("button", name="Menu").tap()
        link = page.get_by_role("navigation", name="Navigation").get_by_role("link", name="Who", exact=True)
        expect(link).to_be_in_viewport()
        page.get_by_role("button", name="Close").tap()
        expect(link).not_to_be_in_viewport()
        page.get_by_role("button", name="Menu").tap()
        expect(link).to_be_in_viewport()
        page.set_viewport_size(WIDE)
        expect(page.locator("article a").first).to_be_enabled()
        assert page.locator("[inert]").count() == 0, "in a wide window nothing is out of reach"


def test_without_scripts_the_menu_opens_by_its_sign_and_for_the_focus(browser: Browser, harbour_site: Folders) -> None:
    options = {"java_script_enabled": False, "viewport": PHONE, "reduced_motion": "reduce"}
    with opened(browser, harbour_site.site, "from a folder", COUNCIL, **options) as watched:
        page = watched.page
        link = page.get_by_role("navigation", name="Navigation").get_by_role("link", name="Who", exact=True)
        expect(link).not_to_be_in_viewport()
        link.focus()
        expect(link).to_be_in_viewport()
        page.get_by_role("heading", level=1).focus()
        expect(link).not_to_be_in_viewport()
        page.locator("header label[for=__drawer]").click()
        expect(link).to_be_in_viewport()


# ── One stop for several links ───────────────────────────────────────────────────────────────────────────────────────


def test_arrows_lead_through_the_tabs_and_on_to_the_list_of_the_section(
    browser: Browser, harbour_site: Folders, way: str
) -> None:
    with opened(browser, harbour_site.site, way, "timeline.html", viewport=WIDE) as watched:
        page = watched.page
        tabs = page.get_by_role("navigation", name="Tabs")
        story = tabs.get_by_role("link", name="Story", exact=True)
        expect(story).to_have_attribute("aria-current", "true")
        while not story.evaluate("(link) => link === document.activeElement"):
            page.keyboard.press("Tab")
        page.keyboard.press("ArrowRight")
        expect(tabs.get_by_role("link", name="Who", exact=True)).to_be_focused()
        page.keyboard.press("Home")
        expect(page.locator(".md-header .md-logo")).to_be_focused()
        page.keyboard.press("End")
        last = page.get_by_role("navigation", name="Navigation").get_by_role("link").last
        expect(last).to_be_focused()
        page.keyboard.press("ArrowDown")
        expect(last).to_be_focused()
        page.keyboard.press("Enter")
        page.wait_for_url(lambda address: not address.endswith("timeline.html"))


def test_arrows_lead_through_the_contents_of_the_page(browser: Browser, harbour_site: Folders) -> None:
    with opened(browser, harbour_site.site, page="events/april-storm.html", viewport=WIDE) as watched:
        page = watched.page
        links = page.get_by_role("navigation", name="Table of contents").get_by_role("link")
        links.first.focus()
        page.keyboard.press("ArrowDown")
        expect(links.nth(1)).to_be_focused()
        page.keyboard.press("Tab")
        assert page.evaluate(FOCUS)["isInArticle"]
        page.keyboard.press("Shift+Tab")
        expect(links.nth(1)).to_be_focused()
