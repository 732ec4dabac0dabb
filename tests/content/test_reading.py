"""Every type of page of the content that is examined can be read, as a phone and as a desk show it.

axe-core finds nothing wrong by WCAG 2.2 at levels A and AA, nor by what it calls best practice; and nothing scrolls
sideways. The phone shows light colours and the desk dark ones; what is said of the invented dossier in
tests/test_reading.py has them the other way round.
"""

from playwright.sync_api import Browser

from builder.publish.folders import Folders
from tests.barriers import barriers, examined_page
from tests.browser import served
from tests.reader import DESK, PHONE, dress, one_of_each, sideways


def test_no_page_has_a_barrier(browser: Browser, site: Folders) -> None:
    found = {}
    with served(site.site) as address, examined_page(browser) as page:
        for name in one_of_each(site.site):
            dress(page, PHONE, "light")
            page.goto(f"{address}/{name}")
            for window, colours in ((PHONE, "light"), (DESK, "dark")):
                dress(page, window, colours)
                found[name, colours] = [*barriers(page), *sideways(page)]
    assert {where: what for where, what in found.items() if what} == {}
