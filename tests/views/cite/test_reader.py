"""Citing a page in a browser: opened and copied by keyboard, complete without the script."""

import json
from typing import Any

from playwright.sync_api import Browser, expect

from builder.publish.folders import Folders
from tests.reader import PHONE, opened

PAGE = "articles/courier-storm-and-toll.html"
KEEP = "navigator.clipboard.writeText = async (text) => { window.kept = text; }"


def test_copied_by_keyboard_with_address_and_day(browser: Browser, harbour_site: Folders, way: str) -> None:
    with opened(browser, harbour_site.site, way, PAGE, viewport=PHONE) as watched:
        page = watched.page
        page.evaluate(KEEP)
        block = page.locator("details.cite")
        assert not block.get_by_role("button").count()
        block.locator("summary").focus()
        page.keyboard.press("Enter")
        expect(block.get_by_role("button")).to_have_count(8)
        for _ in range(3):
            page.keyboard.press("Tab")
        expect(block.get_by_role("button", name="Copy CSL-JSON").first).to_be_focused()
        page.keyboard.press("Enter")
        expect(block.get_by_role("status").nth(2)).to_have_text("Copied")
        (item,) = json.loads(page.evaluate("kept"))
        assert item["title"] == "Storm Takes Boats as Sella Quarrels over Harbour Toll (digest)"
        if way == "served":
            assert item["URL"] == page.url
            assert len(item["accessed"]["date-parts"][0]) == 3
        else:
            assert "URL" not in item
        original: Any = json.loads(block.locator("[data-form=csl]").nth(1).locator("pre").inner_text())
        assert original[0]["URL"] == "https://courier.example/2031/storm-and-toll"
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_without_the_script_every_form_is_there(browser: Browser, harbour_site: Folders) -> None:
    with opened(
        browser, harbour_site.site, "from a folder", "actors/teo-valk.html", java_script_enabled=False
    ) as watched:
        block = watched.page.locator("details.cite")
        block.locator("summary").click()
        for form in ("text", "bibtex", "csl", "ris"):
            assert "Teo Valk" in block.locator(f"[data-form={form}] pre").inner_text()
