"""Every type of page of the content that is examined can be read, as a phone and as a desk show it.

axe-core finds nothing wrong by WCAG 2.2 at levels A and AA, nor by what it calls best practice; and nothing scrolls
sideways. The phone shows light colours and the desk dark ones; tests/test_reading.py has them the other way round.
"""

import pytest
from playwright.sync_api import Browser, Page, expect

from builder.publish.folders import Folders
from tests.browser import ROOT, served
from tests.reader import one_of_each, sideways

(AXE,) = (ROOT / "tests" / "vendor").glob("axe-core-*/axe.min.js")
STANDARDS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
HEIGHT = 900


def barriers(page: Page) -> list[str]:
    """Return what axe-core finds: the rule, where, and what it says."""
    standards = {"type": "tag", "values": STANDARDS}
    options = {"runOnly": standards, "resultTypes": ["violations"], "elementRef": False}
    found = page.evaluate("(options) => axe.run(document, options)", options)
    return [
        f"{rule['id']}: {node['target']}: {node['failureSummary'].splitlines()[-1].strip()}"
        for rule in found["violations"]
        for node in rule["nodes"]
    ]


@pytest.mark.parametrize(("width", "colours", "scheme"), [(360, "light", "default"), (1440, "dark", "slate")])
def test_no_page_has_a_barrier(browser: Browser, site: Folders, width: int, colours: str, scheme: str) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": HEIGHT}, bypass_csp=True, color_scheme=colours, reduced_motion="reduce"
    )
    context.add_init_script(path=AXE)
    page, found = context.new_page(), {}
    with served(site.site) as address:
        for name in one_of_each(site.site):
            page.goto(f"{address}/{name}")
            expect(page.locator("body")).to_have_attribute("data-md-color-scheme", scheme)
            found[name] = [*barriers(page), *sideways(page)]
    context.close()
    assert {where: what for where, what in found.items() if what} == {}
