"""What axe-core finds wrong in a page, by WCAG 2.2 at levels A and AA and by what it calls best practice."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, Page

from tests.browser import PATIENCE, ROOT

(AXE,) = (ROOT / "tests" / "vendor").glob("axe-core-*/axe.min.js")
STANDARDS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")


@contextmanager
def examined_page(browser: Browser, **options: Any) -> Iterator[Page]:
    """Give a page that has axe-core in it, which our policy would not let in, and in which nothing moves."""
    context = browser.new_context(bypass_csp=True, reduced_motion="reduce", **options)
    context.set_default_timeout(PATIENCE)
    context.add_init_script(path=AXE)
    yield context.new_page()
    context.close()


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
