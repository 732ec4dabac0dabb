"""From a fact to its paragraph and back: what a link leads to is in sight and stands out."""

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext

import pytest

from builder.publish.folders import Folders
from tests.browser import WatchedPage, served

WHERE_IT_IS = """() => {
  const target = document.querySelector(":target");
  const header = document.querySelector(".md-header").getBoundingClientRect();
  const plain = getComputedStyle(document.body).backgroundColor;
  const { top, bottom } = target.getBoundingClientRect();
  const { backgroundColor } = getComputedStyle(target);
  return { id: target.id, seen: top >= header.bottom && top < innerHeight, marked: backgroundColor !== plain
    && backgroundColor !== "rgba(0, 0, 0, 0)" };
}"""


@contextmanager
def opened(site: Folders, scheme: str) -> Iterator[str]:
    with served(site.site) if scheme == "http" else nullcontext(site.site.as_uri()) as address:
        yield address


@pytest.mark.parametrize(("scheme", "width"), [("file", 360), ("http", 1440)])
def test_from_a_fact_to_its_paragraph_and_back(
    harbour_site: Folders, offline_page: WatchedPage, scheme: str, width: int
) -> None:
    with opened(harbour_site, scheme) as address:
        page = offline_page.open(f"{address}/events/april-storm.html")
        page.set_viewport_size({"width": width, "height": 700})
        if width < 700:
            page.get_by_role("button", name="Open all sections").click()
        mark = page.locator(":is(#casualties ~ dl, #casualties + .fold) sup.cite a").first
        wanted = (mark.get_attribute("href") or "").partition("#")[2]
        mark.focus()
        page.keyboard.press("Enter")
        page.wait_for_url(f"**#{wanted}")
        assert page.evaluate(WHERE_IT_IS) == {"id": wanted, "seen": True, "marked": True}

        page.locator(f"#{wanted} summary").focus()
        page.keyboard.press("Enter")
        page.locator(f"#{wanted} a[href$='april-storm.html#casualties']").focus()
        page.keyboard.press("Enter")
        page.wait_for_url("**#casualties")
        assert page.evaluate(WHERE_IT_IS) == {"id": "casualties", "seen": True, "marked": True}
    offline_page.assert_quiet()
