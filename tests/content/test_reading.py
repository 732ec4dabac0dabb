"""Every type of page of the content that is examined can be read, as a phone and as a desk show it.

axe-core finds nothing wrong by WCAG 2.2 at levels A and AA, nor by what it calls best practice; and nothing scrolls
sideways. The phone shows light colours and the desk dark ones; what is said of the invented dossier in
tests/test_reading.py has them the other way round.
"""

from playwright.sync_api import Browser, Page

from builder.publish.folders import Folders
from tests.browser import ROOT, served
from tests.reader import DESK, PHONE, dress, one_of_each, sideways

(AXE,) = (ROOT / "tests" / "vendor").glob("axe-core-*/axe.min.js")
STANDARDS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")


def barriers(page: Page) -> list[str]:
    """Return what axe-core finds: the rule, where, and what it says."""
    standards = {"type": "tag", "values": STANDARDS}
    options = {"runOnly": standards, "resultTypes": ["violations"], "elementRef": False}
    found = page.evaluate("(options) => axe.run(document, options)", options)
    return [
        f"{rule['id']}: {node['target']}: {node['failureSummary'].splitlines()[-1].strip()}"
        for rule in found["violations"]
        for node in rule["nodes"]
        if not (rule["id"] == "target-size" and is_mark(node["target"]))
    ]


def is_mark(target: list[str]) -> bool:
    """Return whether something is the mark of a citation: those side by side open as one list, and stand in Sources."""
    return "sup" in target[-1] and target[-1].endswith("> a")


def test_no_page_has_a_barrier(browser: Browser, site: Folders) -> None:
    context = browser.new_context(bypass_csp=True, reduced_motion="reduce")
    context.add_init_script(path=AXE)
    page, found = context.new_page(), {}
    with served(site.site) as address:
        for name in one_of_each(site.site):
            dress(page, PHONE, "light")
            page.goto(f"{address}/{name}")
            for window, colours in ((PHONE, "light"), (DESK, "dark")):
                dress(page, window, colours)
                found[name, colours] = [*barriers(page), *sideways(page)]
    context.close()
    assert {where: what for where, what in found.items() if what} == {}
