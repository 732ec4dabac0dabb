"""What axe-core finds wrong with a page of each type, as a phone and a desk show it, light and dark: nothing.

The standards are WCAG 2.2 at levels A and AA, and what axe-core calls best practice. In the dark only the rules about
colours are asked again; nothing else changes.
"""

from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from builder.publish.folders import Folders
from tests.browser import ROOT, served
from tests.reader import one_of_each

(AXE,) = (ROOT / "tests" / "vendor").glob("axe-core-*/axe.min.js")
STANDARDS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
COLOURS = ("color-contrast", "link-in-text-block")
HEIGHT = 900


def problems(page: Page, run: dict[str, Any]) -> list[str]:
    """Return what axe-core finds: the rule, where, and what it says."""
    options = {"runOnly": run, "resultTypes": ["violations"], "elementRef": False}
    found = page.evaluate("(options) => axe.run(document, options)", options)
    return [
        f"{rule['id']}: {node['target']}: {node['failureSummary'].splitlines()[-1].strip()}"
        for rule in found["violations"]
        for node in rule["nodes"]
    ]


@pytest.mark.parametrize("width", [360, 1440])
def test_no_page_has_a_barrier(browser: Browser, site: Folders, width: int) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": HEIGHT}, bypass_csp=True, color_scheme="light", reduced_motion="reduce"
    )
    context.add_init_script(path=AXE)
    page, found = context.new_page(), {}
    with served(site.site) as address:
        for name in one_of_each(site.site):
            page.emulate_media(color_scheme="light")
            page.goto(f"{address}/{name}")
            found[name, "light"] = problems(page, {"type": "tag", "values": STANDARDS})
            page.emulate_media(color_scheme="dark")
            expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
            found[name, "dark"] = problems(page, {"type": "rule", "values": COLOURS})
    context.close()
    assert {where: what for where, what in found.items() if what} == {}
