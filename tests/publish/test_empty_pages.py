"""A dossier of little: what it has nothing of is nowhere, and no link leads to it."""

import re

import pytest
from playwright.sync_api import Browser, expect

from builder.publish.folders import Folders
from tests.conftest import published
from tests.factory import MINIMAL, dossier_folder
from tests.reader import opened, search

HOME = "---\ntitle: The toll\n---\n\nRead [who says what](claims) and [the story](events).\n"
GONE = ("claims", "chains", "casualties", "disagreements", "glossary", "questions", "map", "network", "attributions")


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Folders:
    """The site of one article, one actor and one event."""
    files = {"pages/index.md": HOME, "events/storm.yml": MINIMAL["events/storm.yml"].partition("where:")[0]}
    folders = Folders(dossier_folder(tmp_path_factory.mktemp("small"), files, ["locations/north-harbour.yml"]))
    problem = published(folders)
    assert not problem, problem  # A link that leads nowhere would be one.
    return folders


def test_pages_without_entries_are_not_made(small: Folders) -> None:
    pages = {path.relative_to(small.site).as_posix() for path in small.site.rglob("*.html")}
    assert not pages & {f"{each}.html" for each in GONE}
    assert not pages & {"disagreements/index.html", "locations/index.html"}
    assert {"events/index.html", "timeline.html", "actors/index.html"} <= pages


def test_the_navigation_has_no_section_without_pages(browser: Browser, small: Folders, way: str) -> None:
    with opened(browser, small.site, way) as watched:
        shown = watched.page.locator(".md-nav--primary").inner_text() + watched.page.locator("header").inner_text()
        assert "Story" in shown
        assert "Where" not in shown
        links = watched.page.eval_on_selector_all("a", "all => all.map((each) => each.getAttribute('href'))")
        assert not [each for each in links if re.match(rf"(?:\\.\\./)*(?:{'|'.join(GONE)})\\b", each or "")]


def test_a_link_in_a_text_to_what_is_not_there_is_its_words(small: Folders) -> None:
    home = (small.site / "index.html").read_text(encoding="utf-8")
    assert "Read who says what and <a href" in home


def test_the_search_leads_to_no_page_that_is_not_there(browser: Browser, small: Folders) -> None:
    with opened(browser, small.site, "from a folder") as watched:
        found = search(watched.page, "toll")
        links = found.evaluate_all("all => all.map((each) => each.getAttribute('href'))")
        assert not [each for each in links if "casualties.html" in each]
        assert links


def test_the_explorer_offers_nothing_to_choose_that_there_is_not(browser: Browser, small: Folders) -> None:
    with opened(browser, small.site, "from a folder", "explorer.html") as watched:
        kinds = watched.page.get_by_role("group", name="Kind of record")
        expect(kinds).to_contain_text("Events")
        expect(kinds).not_to_contain_text("Claims")
        expect(watched.page.locator(".explorer")).not_to_contain_text("Noted in a disagreement")


def test_the_page_for_lost_addresses_leads_on_without_scripts(browser: Browser, small: Folders) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.set_content((small.site / "404.html").read_text(encoding="utf-8"))
    doors = page.locator("main .doors a").evaluate_all("all => all.map((each) => each.getAttribute('href'))")
    context.close()
    assert doors
    for each in doors:
        assert (small.site / each.removeprefix("/")).is_file(), each
