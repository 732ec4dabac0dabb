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
        expect(block.get_by_role("button")).to_have_count(14)
        for _ in range(4):
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


def test_a_form_is_kept_as_a_file_as_it_stands_there(browser: Browser, harbour_site: Folders, way: str) -> None:
    with opened(browser, harbour_site.site, way, PAGE) as watched:
        page = watched.page
        block = page.locator("details.cite")
        block.locator("summary").press("Enter")
        for place, key in enumerate(("courier-storm-and-toll-digest", "courier-storm-and-toll")):
            for form, ending in (("bibtex", "bib"), ("csl", "json"), ("ris", "ris")):
                shown = block.locator(f"[data-form={form}]").nth(place)
                with page.expect_download() as found:
                    shown.get_by_role("button", name=f"Save as .{ending}").press("Enter")
                assert found.value.suggested_filename == f"{key}.{ending}"
                assert found.value.path().read_text(encoding="utf-8") == shown.locator("pre").inner_text() + "\n"


def test_the_block_leads_to_the_files_with_all_references(browser: Browser, harbour_site: Folders, way: str) -> None:
    with opened(browser, harbour_site.site, way, "actors/teo-valk.html", java_script_enabled=False) as watched:
        page = watched.page
        page.locator("details.cite summary").click()
        page.get_by_role("link", name="References to all articles, as files").click()
        assert page.url.endswith("explorer.html#files")
        assert (harbour_site.site / "exports" / "references.bib").is_file()
        assert page.locator("#files ~ dl a[href='exports/references.bib']").count() == 1


def test_the_foot_of_a_page_says_which_edition_it_is(browser: Browser, harbour_site: Folders) -> None:
    with opened(browser, harbour_site.site, "from a folder", "actors/teo-valk.html") as watched:
        foot = watched.page.get_by_role("contentinfo").inner_text()
    assert "Version 1.2 · Content of 2 June 2031 · Edited by: Sella Reading Circle and Maré Ondina ·" in foot
