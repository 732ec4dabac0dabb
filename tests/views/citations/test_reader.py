"""What a citation rests on, shown at its mark: by mouse, by keyboard and by a finger, and the way back."""

import re

from playwright.sync_api import Browser, expect

from builder.publish.folders import Folders
from tests.reader import DESK, PHONE, follow, opened

COUNCIL = "actors/harbour-council.html"
PHONE_IN_HAND = {"viewport": PHONE, "has_touch": True, "is_mobile": True}


def test_resting_on_a_mark_shows_the_paragraph_it_cites(browser: Browser, harbour_site: Folders, way: str) -> None:
    with opened(browser, harbour_site.site, way, COUNCIL, viewport=DESK) as watched:
        page = watched.page
        mark = page.locator("#summary sup.cite > a").first
        target = str(mark.get_attribute("href"))
        article, paragraph = re.fullmatch(r"\.\./articles/(.+)\.html#(p\d+)", target).groups()  # type: ignore[union-attr]
        mark.hover()
        card = page.locator(".preview")
        expect(card.get_by_role("link", name="Open in the article").first).to_be_visible()
        shown = card.locator(".cited-says").first.inner_text()
        follow(page, card.get_by_role("link", name="Open in the article").first)
        assert page.url.endswith(f"{article}.html#{paragraph}")
        assert shown in page.locator(f"#{paragraph}").inner_text()


def test_marks_side_by_side_open_as_one_list(browser: Browser, harbour_site: Folders) -> None:
    with opened(browser, harbour_site.site, page=COUNCIL, viewport=DESK) as watched:
        page = watched.page
        pairs = page.locator("sup.cite + sup.cite > a").filter(visible=True)
        beside = "link => link.parentElement.previousSibling === link.parentElement.previousElementSibling"
        pair = next(each for each in pairs.all() if each.evaluate(beside))
        number = pair.inner_text()
        first = pair.evaluate("link => link.parentElement.previousSibling.textContent")
        pair.hover()
        expect(page.locator(".preview .cited-from .mark")).to_have_text([first, number])


def test_who_hears_a_mark_hears_its_source(browser: Browser, harbour_site: Folders) -> None:
    with opened(browser, harbour_site.site, page=COUNCIL, viewport=DESK) as watched:
        name = re.compile(r"^source 1: .+, paragraph \d+$")
        expect(watched.page.locator("#summary sup.cite > a").first).to_have_accessible_name(name)


def test_a_finger_opens_the_card_and_another_tap_closes_it(browser: Browser, harbour_site: Folders, way: str) -> None:
    with opened(browser, harbour_site.site, way, COUNCIL, **PHONE_IN_HAND) as watched:
        page = watched.page
        page.locator("#summary sup.cite > a").first.tap()
        card = page.locator(".preview")
        expect(card.locator(".cited-says").first).to_be_visible()
        assert page.url.endswith(COUNCIL)
        page.get_by_role("heading", level=1).tap()
        expect(card).to_be_hidden()


def test_the_article_leads_back_to_where_one_came_from(browser: Browser, harbour_site: Folders, way: str) -> None:
    with opened(browser, harbour_site.site, way, COUNCIL, viewport=DESK) as watched:
        page = watched.page
        follow(page, page.locator("#summary sup.cite > a").first)
        back = page.get_by_role("link", name="Back to note 1 in “Harbour Council”")
        expect(back).to_be_visible()
        follow(page, back)
        assert page.url.endswith(COUNCIL)


def test_whoever_comes_another_way_is_led_nowhere_back(browser: Browser, harbour_site: Folders) -> None:
    with opened(browser, harbour_site.site, page=COUNCIL, viewport=DESK) as watched:
        page = watched.page
        target = page.locator("#summary sup.cite > a").first.evaluate("link => link.href")
        page.goto(target)
        expect(page.locator(":target")).to_be_visible()
        expect(page.locator(".came-from")).to_have_count(0)
