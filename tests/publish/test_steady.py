"""Pages do not move while they load, on a slow network too: not for our faces, nor for what scripts bring."""

import pytest
from playwright.sync_api import Browser, ViewportSize

from builder.publish.folders import Folders
from tests.browser import served
from tests.reader import PHONE, one_of_each
from tests.steady import DESK, cost

MOST = 0.05
"""How much the parts of a page may move before a reader notices: half of what counts as good."""


@pytest.mark.parametrize("window", [PHONE, DESK], ids=["phone", "desk"])
def test_no_page_moves_while_it_loads(browser: Browser, harbour_site: Folders, window: ViewportSize) -> None:
    moving = []
    with served(harbour_site.site, packed=True) as address:
        for page in sorted(one_of_each(harbour_site.site)):
            found = cost(browser, harbour_site.site, address, page, window, slower=1)
            if found.shift >= MOST:
                moving.append((page, found.shift, found.moved))
    assert not moving
