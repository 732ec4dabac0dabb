"""Pages stay light: what a reader on a bad connection waits for."""

import pytest

from builder.publish.folders import Folders
from tests.weight import compressed, parts_of, weight

BUDGET = 120_000
"""Bytes, compressed: the page, its stylesheets and its scripts. Beside these come the pictures, and the fonts, for which
no reader waits, because the text is shown without them."""


@pytest.mark.parametrize("folder", ["actors", "articles", "events", "locations"])
def test_the_page_of_a_record_is_light(site: Folders, folder: str) -> None:
    pages = [each for each in (site.site / folder).glob("*.html") if each.name != "index.html"]
    heaviest = max(pages, key=lambda each: (compressed(each), each.name)).relative_to(site.site).as_posix()
    parts = {each.name: compressed(each) for each in parts_of(site.site, heaviest)}
    assert any(name.endswith(".css") for name in parts)
    assert any(name.endswith(".js") for name in parts)
    assert weight(site.site, heaviest) <= BUDGET, f"{heaviest}: {parts}"
