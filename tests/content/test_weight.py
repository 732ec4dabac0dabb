"""Pages stay light: what a reader on a bad connection waits for."""

from builder.publish.folders import Folders
from tests.weight import compressed, parts_of, weight

BUDGET = 120_000
"""Bytes, compressed: the page, its stylesheets and its scripts. Beside these come the pictures, and the fonts, for which
no reader waits, because the text is shown without them."""

FOLDERS = ("actors", "articles", "events", "locations")


def test_the_page_of_a_record_is_light(site: Folders) -> None:
    heaviest = []
    for folder in FOLDERS:
        pages = [each for each in (site.site / folder).glob("*.html") if each.name != "index.html"]
        heaviest += sorted(pages, key=lambda each: (compressed(each), each.name))[-1:]
    assert heaviest
    for page in heaviest:
        name = page.relative_to(site.site).as_posix()
        parts = {each.name: compressed(each) for each in parts_of(site.site, name)}
        assert any(part.endswith(".css") for part in parts)
        assert any(part.endswith(".js") for part in parts)
        assert weight(site.site, name) <= BUDGET, f"{name}: {parts}"
