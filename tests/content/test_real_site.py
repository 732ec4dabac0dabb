"""Reading the real dossier in a browser."""

import re

from playwright.sync_api import Browser, expect

from builder.publish.folders import Folders
from tests.reader import DESK, PHONE, opened, search, too_wide

SPELLINGS = ("Kataib Hezbollah", "Khataib Hezbollah", "Kata'ib Hizballah", "كتائب حزب الله")
PAGE = re.compile(r"/actors/kataib-hezbollah\.html")


def test_a_name_is_found_first_in_every_spelling(browser: Browser, site: Folders, way: str) -> None:
    with opened(browser, site.site, way, viewport=DESK) as watched:
        page, home = watched.page, watched.page.url
        for words in SPELLINGS:
            page.goto(home)
            expect(search(page, words).first).to_have_attribute("href", PAGE)
            page.keyboard.press("Enter")
            page.wait_for_url(PAGE)
            expect(page.get_by_role("heading", level=1)).to_contain_text("Kataib Hezbollah")


def test_no_page_scrolls_sideways_on_a_phone(browser: Browser, site: Folders) -> None:
    with opened(browser, site.site) as watched:
        assert too_wide(watched.page, site.site, PHONE) == []
