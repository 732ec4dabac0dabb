"""Sites full of hostile strings, every page opened from its folder: nothing runs, and texts are shown as written."""

import json
from pathlib import Path
from urllib.parse import unquote

import pytest
from playwright.sync_api import expect

from tests.hostile.conftest import RAW
from tests.hostile.detectors import Visitor
from tests.hostile.dossiers import collapsed
from tests.hostile.strings import ADDRESSES

COMMONMARK = {
    "a", "blockquote", "br", "code", "em", "h1", "h2", "h3", "h4", "hr", "li", "ol", "p", "pre", "strong",
    "table", "tbody", "td", "th", "thead", "tr", "ul",
}  # fmt: skip
"""The elements that authors can write in a hand-written page."""

QUERIES = ("script", "onerror", "alert", "example", "7*7", "actor", "html")


def test_nothing_runs(visited: Visitor) -> None:
    assert visited.found.executed == []


def test_no_element_and_no_attribute_is_added(visited: Visitor) -> None:
    assert visited.found.injected == []


def test_texts_are_shown_as_written(visited: Visitor) -> None:
    assert visited.found.changed == []


def test_nothing_is_asked_for_and_the_policy_has_nothing_to_stop(visited: Visitor) -> None:
    visited.watched.assert_quiet()


def test_markdown_makes_nothing_but_commonmark(hostile_site: Path, visited: Visitor) -> None:
    text = (hostile_site / RAW).read_text(encoding="utf-8")
    article = visited.parse("<article" + text.partition("<article")[2].partition("</article>")[0])
    frame = {"html", "head", "body", "article", "details", "div", "nav", "path", "span", "summary", "svg"}
    assert article.tags <= COMMONMARK | frame
    assert not {name for name in article.attributes if name.startswith("on") or name in ("style", "srcdoc")}


def test_web_addresses_lead_where_they_say(hostile_site: Path, visited: Visitor) -> None:
    wanted = [address for address, accepted in ADDRESSES if accepted]
    for number, address in enumerate(wanted):
        file = hostile_site / "articles" / f"article-{number:02}.html"
        links = visited.parse(file.read_text(encoding="utf-8")).links
        shown = address.replace("'", "%27")  # as it is kept
        assert (unquote(shown), shown) in {(unquote(target), text) for target, text in links}


def test_search_shows_text(hostile_site: Path, visited: Visitor) -> None:
    """Titles, other names and sentences come from data files, and a script puts them into the page."""
    titles: set[str] = set()
    for path in sorted((hostile_site / "data" / "search").glob("h-*.js")):
        heads = json.loads(path.read_text(encoding="utf-8").partition(",")[2].rstrip().removesuffix(")"))
        titles |= {collapsed(title) for title in heads["title"]}
    page = visited.page
    visited.watched.open((hostile_site / "questions.html").as_uri())
    results = page.locator(".found")
    found: set[str] = set()
    page.keyboard.press("/")
    for words in QUERIES:
        page.fill(".md-search__input", "")
        expect(results).to_have_attribute("data-of", "")
        page.fill(".md-search__input", words)
        expect(results).to_have_attribute("data-of", words)
        if "result" in page.locator(".md-search [role=status]").inner_text():
            expect(results.locator(".found-text").first).not_to_be_empty()
        found |= {collapsed(each) for each in page.locator(".found-title").all_text_contents()}
        visited.look()
    assert found <= titles
    assert len([each for each in found if set(each) & set("<>{}&\"'*_[]|")]) > 3
    assert (visited.found.executed, visited.found.injected) == ([], [])
    visited.watched.assert_quiet()


@pytest.mark.parametrize("name", ["guides/index.html", "locations/location-03.html"])
def test_pointing_at_something_shows_text(hostile_site: Path, visited: Visitor, name: str) -> None:
    """Titles of links and abbreviated texts appear where the mouse rests."""
    visited.watched.open((hostile_site / name).as_uri())
    before = visited.page.evaluate("document.body.querySelectorAll('*').length")
    pointed = visited.page.locator("[title]:visible, .md-ellipsis:visible").all()[:25]
    for each in pointed:
        each.hover(force=True)
    visited.page.clock.run_for(1000)
    assert len(pointed) > 5
    assert visited.page.evaluate("document.body.querySelectorAll('*').length") - before < 5
    visited.look()
    assert (visited.found.executed, visited.found.injected) == ([], [])
    visited.watched.assert_quiet()
