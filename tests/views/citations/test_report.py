"""Saying that a fact is wrong, from the card of a citation: the statement and what it cites are filled in."""

from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import parse_qs, unquote, urlsplit

from playwright.sync_api import Browser, Locator, Page, expect

from builder.publish.folders import Folders
from tests.reader import DESK, opened

GUILD, STORM = "actors/harbour-council.html", "events/april-storm.html"


@contextmanager
def card_at(
    browser: Browser, site: Folders, page: str, mark: str, way: str = "folder"
) -> Iterator[tuple[Page, Locator]]:
    """Open a page and the card of the first mark in some part of it."""
    with opened(browser, site.site, way, page, viewport=DESK) as watched:
        watched.page.locator(mark).filter(visible=True).first.hover()
        card = watched.page.locator(".preview")
        expect(card.locator(".cited-says").first).to_be_visible()
        yield watched.page, card


def filled_in(card: Locator) -> dict[str, str]:
    """Return what the form begins with."""
    address = card.get_by_role("link", name="A fact is wrong", exact=True).get_attribute("href") or ""
    return {key: value for key, (value,) in parse_qs(urlsplit(address).query, strict_parsing=True).items()}


def test_the_form_has_record_statement_and_citation(browser: Browser, harbour_site: Folders, way: str) -> None:
    with card_at(browser, harbour_site, GUILD, "#summary sup.cite > a", way) as (page, card):
        form = filled_in(card)
        summary = page.locator("#summary").inner_text()
        assert form["template"] == "fact.yml"
        assert form["record"] == "Harbour Council (dossier/content/actors/harbour-council.yml)"
        assert form["statement"][:20] in " ".join(summary.split())
        assert card.locator(".cited-from").first.inner_text().endswith(f"¶{form['citation'].partition('#p')[2][:1]}")


def test_the_letter_begins_with_them(browser: Browser, harbour_site: Folders) -> None:
    with card_at(browser, harbour_site, GUILD, "#summary sup.cite > a") as (_, card):
        form = filled_in(card)
        letter = card.get_by_role("link", name="By e-mail, without an account").get_attribute("href") or ""
        assert letter.startswith("mailto:readers@sella.example?subject=")
        assert "+" not in letter, "programs for letters show it as it is"
        body = unquote(letter.partition("&body=")[2])
        assert body.startswith(f"“{form['statement']}” [{form['citation']}]\r\n\r\nOn which page: Harbour Council")


def test_marks_in_a_cell_of_their_own_bring_what_their_row_says(browser: Browser, harbour_site: Folders) -> None:
    with card_at(browser, harbour_site, STORM, "dl dd sup.cite > a") as (page, card):
        statement = filled_in(card)["statement"]
        assert len(statement) > 5, statement
        assert statement.partition(":")[0] in " ".join((page.locator("article").text_content() or "").split())
