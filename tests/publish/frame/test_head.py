"""What the head of a page asks for, and in which order."""

import re

import pytest
from playwright.sync_api import Browser

from builder.publish.folders import Folders
from tests.reader import opened

SCRIPT = re.compile(r'<script( defer)? src="([^"]+)"')
NAMED = re.compile(r'<link rel="preload" as="script" href="([^"]+)"')


def test_no_script_waits_for_another_to_have_run(harbour_site: Folders) -> None:
    for page in harbour_site.site.rglob("*.html"):
        before, found, _ = (text := page.read_text(encoding="utf-8")).partition("<script src=")
        if not found:
            continue  # it only leads on
        first, *others = (path for deferred, path in SCRIPT.findall(text) if not deferred)
        assert first.endswith("scope.js")
        assert NAMED.findall(before) == NAMED.findall(text)
        assert sorted(NAMED.findall(before)) == sorted(others), page.name


TOLD = """
(colour) => [...document.querySelectorAll("meta[name=theme-color]")]
  .find((each) => !each.media || matchMedia(each.media).matches)?.content === colour
"""
"""Whether a browser is told a colour: by the first of these elements that fits."""


@pytest.mark.parametrize(("scheme", "colour"), [("light", "#f4f3ee"), ("dark", "#1f2328")])
def test_the_browser_has_the_colour_of_the_header(
    browser: Browser, harbour_site: Folders, scheme: str, colour: str
) -> None:
    with opened(browser, harbour_site.site, "from a folder", color_scheme=scheme) as watched:
        watched.page.wait_for_function(TOLD, arg=colour)
        chosen = watched.page.locator("form[data-md-component=palette] button")
        for other in ("#f4f3ee", "#1f2328"):
            chosen.click()
            watched.page.wait_for_function(TOLD, arg=other)
