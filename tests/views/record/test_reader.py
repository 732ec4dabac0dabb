"""The page of a record as readers use it: what stands beside the text, what folds on a phone, and what never does."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, ViewportSize, expect

from builder.publish.folders import Folders
from tests.conftest import Publish
from tests.factory import dossier_folder
from tests.reader import PHONE, is_in_sight, opened
from tests.views.record.test_box import claims, days

WIDE: ViewportSize = {"width": 1440, "height": 900}

TOUCH: dict[str, Any] = {"viewport": PHONE, "has_touch": True}


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory, publish: Publish) -> Folders:
    """The site of a dossier with seven claims about an actor that has seven events."""
    made = Folders(dossier_folder(tmp_path_factory.mktemp("record"), {**claims(7), **days(*range(6, 13))}))
    problem = publish(made)
    assert not problem, problem
    return made


@pytest.fixture
def phone(browser: Browser, folders: Folders, way: str) -> Iterator[Page]:
    """The page of that actor on a phone."""
    with opened(browser, folders.site, way, "actors/council.html", **TOUCH) as watched:
        expect(watched.page.locator(".fold-all")).to_be_visible()
        yield watched.page


@pytest.fixture(params=["with scripts", "without scripts"])
def page(request: pytest.FixtureRequest, browser: Browser, folders: Folders) -> Iterator[Page]:
    """The page of that actor, opened from the folder."""
    options = {"viewport": PHONE, "java_script_enabled": request.param == "with scripts"}
    with opened(browser, folders.site, "from a folder", "actors/council.html", **options) as watched:
        yield watched.page


def heading(page: Page, anchor: str) -> Locator:
    return page.locator(f"#{anchor}")


def is_folded(page: Page, anchor: str) -> bool:
    """Return whether nothing below a heading is to be seen."""
    return not page.evaluate(
        """(anchor) => {
          const head = document.getElementById(anchor);
          const body = head.nextElementSibling;
          return body.localName !== "h2" && body.checkVisibility({ contentVisibilityAuto: true }) && body.offsetHeight > 0;
        }""",
        anchor,
    )


def test_sections_fold_to_their_headings_on_a_phone(phone: Page) -> None:
    anchors = phone.locator("article > h2").evaluate_all("found => found.map((each) => each.id)")
    assert len(anchors) > 2
    assert all(is_folded(phone, each) for each in anchors)
    for shown in ("#summary", "#facts"):
        expect(phone.locator(shown)).to_be_visible()
    button = heading(phone, "said-about").get_by_role("button", name="What others said")
    expect(button).to_have_attribute("aria-expanded", "false")
    button.tap()
    expect(button).to_have_attribute("aria-expanded", "true")
    expect(phone.locator("#claim-c6")).to_be_visible()
    assert is_folded(phone, "events")
    button.press("Enter")
    expect(phone.locator("#claim-c6")).not_to_be_visible()


def test_a_folded_section_says_how_many_things_it_has(phone: Page) -> None:
    said = heading(phone, "said-about").evaluate("(head) => getComputedStyle(head, '::after').content")
    assert said == '"7"'


def test_one_button_opens_all_sections_and_folds_them(phone: Page) -> None:
    anchors = phone.locator("article > h2").evaluate_all("found => found.map((each) => each.id)")
    phone.get_by_role("button", name="Open all sections").press("Enter")
    assert not any(is_folded(phone, each) for each in anchors)
    phone.get_by_role("button", name="Fold all sections").press("Enter")
    assert all(is_folded(phone, each) for each in anchors)


def test_what_leads_into_a_section_opens_it(phone: Page) -> None:
    phone.goto(f"{phone.url}#claim-c6")
    assert is_in_sight(phone.locator("#claim-c6"))
    phone.get_by_role("button", name="What others said").tap()
    expect(phone.locator("#claim-c6")).not_to_be_visible()
    # The browser's own search sends this to what it has found.
    phone.evaluate("document.getElementById('claim-c6').dispatchEvent(new Event('beforematch', { bubbles: true }))")
    expect(phone.locator("#claim-c6")).to_be_visible()
    assert is_folded(phone, "events")
    phone.locator("#facts a[href='#events']").first.click()
    assert not is_folded(phone, "events")
    assert is_in_sight(phone.locator("#events"))


def test_a_page_that_is_opened_at_a_place_in_a_section_shows_that(browser: Browser, folders: Folders, way: str) -> None:
    with opened(browser, folders.site, way, "actors/council.html#claim-c6", **TOUCH) as watched:
        expect(watched.page.locator("#claim-c6")).to_be_visible()
        assert is_in_sight(watched.page.locator("#claim-c6"))


def test_a_result_of_the_search_opens_the_sections_with_its_words(browser: Browser, folders: Folders) -> None:
    with opened(browser, folders.site, "from a folder", "actors/council.html?h=claimed", **TOUCH) as watched:
        marks = watched.page.locator(".fold mark")
        expect(marks.first).to_be_visible()


def test_who_comes_back_finds_the_same_sections_open(browser: Browser, folders: Folders, way: str) -> None:
    with opened(browser, folders.site, way, "actors/council.html", **TOUCH) as watched:
        page = watched.page
        page.get_by_role("button", name="What others said").tap()
        page.goto(page.url.replace("actors/council", "index"))
        page.go_back()
        expect(page.locator("#claim-c6")).to_be_visible()
        assert is_folded(page, "events")


def test_all_is_open_on_paper_and_in_a_wide_window(phone: Page) -> None:
    claim, number = phone.locator("#claim-c6"), phone.locator("article > h2").count()
    expect(claim).not_to_be_visible()
    phone.emulate_media(media="print")
    expect(claim).to_be_visible()
    expect(phone.get_by_role("button", name="Open all sections")).not_to_be_visible()
    phone.emulate_media(media="screen")
    phone.set_viewport_size(WIDE)
    expect(phone.locator("article > h2 button")).to_have_count(0)
    expect(claim).to_be_visible()
    phone.set_viewport_size(PHONE)
    expect(phone.locator("article > h2 button")).to_have_count(number)
    expect(claim).not_to_be_visible()


def test_without_scripts_all_is_open(browser: Browser, folders: Folders) -> None:
    options = {"viewport": PHONE, "java_script_enabled": False}
    with opened(browser, folders.site, "from a folder", "actors/council.html", **options) as watched:
        expect(watched.page.locator("#claim-c6")).to_be_visible()
        expect(watched.page.locator("article > h2 button")).to_have_count(0)


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


# The map in the box

NAMES_OF_MAP = """() => {
  const map = document.querySelector(".where svg");
  const scale = map.getScreenCTM().a;
  return [...map.querySelectorAll("text")].map((each) => scale * parseFloat(getComputedStyle(each).fontSize));
}"""


@pytest.mark.parametrize("size", [WIDE, {"width": 820, "height": 1100}, PHONE], ids=["wide", "tablet", "phone"])
def test_the_map_stands_beside_the_facts_and_on_a_phone_below_them(
    browser: Browser, harbour_site: Folders, size: ViewportSize
) -> None:
    with opened(browser, harbour_site.site, "from a folder", "locations/sella.html", viewport=size) as watched:
        page = watched.page
        drawn, first, last = (
            page.locator(each).bounding_box()
            for each in (".where svg", "#facts > dl > dt:first-child", "#facts > dl > dd:last-child")
        )
        assert drawn
        assert first
        assert last
        assert min(page.evaluate(NAMES_OF_MAP)) >= 10.5
        if size == PHONE:
            assert drawn["y"] >= last["y"] + last["height"]
        else:
            assert drawn["y"] <= first["y"] + first["height"]
            assert drawn["x"] > first["x"] + first["width"]
