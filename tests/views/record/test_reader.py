"""The page of a record as readers use it: what stands beside the text, what folds on a phone, and what never does."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from builder.publish.folders import Folders
from tests.conftest import Publish
from tests.factory import dossier_folder
from tests.reader import PHONE, is_in_sight, opened
from tests.views.record.test_box import claims, days

WIDE: ViewportSize = {"width": 1440, "height": 900}


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory, publish: Publish) -> Folders:
    """The site of a dossier with seven claims about an actor that has seven events."""
    made = Folders(dossier_folder(tmp_path_factory.mktemp("record"), {**claims(7), **days(*range(6, 13))}))
    problem = publish(made)
    assert not problem, problem
    return made


@pytest.fixture(params=["with scripts", "without scripts"])
def page(request: pytest.FixtureRequest, browser: Browser, folders: Folders) -> Iterator[Page]:
    """The page of that actor on a phone, opened from the folder."""
    options = {"viewport": PHONE, "java_script_enabled": request.param == "with scripts"}
    with opened(browser, folders.site, "from a folder", "actors/council.html", **options) as watched:
        yield watched.page


def test_further_claims_fold_on_a_phone_and_nowhere_else(page: Page) -> None:
    first, last = page.locator("#claim-c0"), page.locator("#claim-c6")
    expect(first).to_be_visible()
    expect(last).not_to_be_visible()
    page.locator(".further > summary").click()
    expect(last).to_be_visible()
    page.locator(".further > summary").click()
    expect(last).not_to_be_visible()
    page.emulate_media(media="print")
    expect(last).to_be_visible()
    expect(page.locator(".further > summary")).not_to_be_visible()
    page.emulate_media(media="screen")
    page.set_viewport_size(WIDE)
    expect(last).to_be_visible()
    expect(page.locator(".further > summary")).not_to_be_visible()


def test_a_link_to_a_folded_claim_shows_it(page: Page) -> None:
    page.goto(f"{page.url}#claim-c6")
    expect(page.locator("#claim-c6")).to_be_visible()


def test_the_events_of_an_actor_stand_beside_the_text_where_there_is_a_column_for_them(page: Page) -> None:
    beside = page.locator(".beside")
    expect(beside).not_to_be_visible()
    page.set_viewport_size(WIDE)
    links = beside.get_by_role("link")
    expect(links).to_have_count(7)
    expect(links.last).to_have_text("All 7")
    text = page.locator("#summary").bounding_box()
    column = beside.bounding_box()
    assert text
    assert column
    assert column["x"] >= 0
    assert column["x"] + column["width"] <= text["x"]
    page.emulate_media(media="print")
    expect(beside).not_to_be_visible()


def test_tabs_and_the_way_on_stay_in_sight_and_cover_no_part_that_a_link_led_to(page: Page) -> None:
    page.set_viewport_size(WIDE)
    page.locator(".fact-box a[href='#events']").click()
    expect(page.locator("#events")).to_be_in_viewport()
    assert is_in_sight(page.locator("#events"))
    assert is_in_sight(page.locator(".md-tabs"))
    assert is_in_sight(page.locator(".beside li").first)


def test_an_event_leads_on_to_the_next_from_its_head(browser: Browser, folders: Folders) -> None:
    with opened(browser, folders.site, "from a folder", "events/storm.html", viewport=PHONE) as watched:
        page = watched.page
        for place in range(2, 9):
            page.locator(".way").get_by_role("link", name="Next").click()
            expect(page.locator(".way")).to_contain_text(f"{place} of 8 in the story")
        expect(page.locator(".way").get_by_role("link", name="Next")).to_have_count(0)
