"""The timeline in a browser: sifted by keyboard and by address, led through by arrow keys, whole without the script."""

import shutil

import pytest
from playwright.sync_api import Browser, Page, expect

from builder.publish.folders import Folders
from builder.views.timeline import view
from tests.conftest import HARBOUR, Publish
from tests.reader import DESK, PHONE, follow, opened

EVENTS = ["toll-raised", "april-storm", "lighthouse-dark", "toll-house-fire", "quay-blockade", "toll-suspended"]


def listed(page: Page) -> list[str]:
    return page.locator(".period li:visible").evaluate_all("found => found.map((each) => each.dataset.event)")


def drawn(page: Page) -> list[str]:
    return page.locator(".period-drawing .mark:visible").evaluate_all(
        "found => found.map((each) => each.dataset.event)"
    )


def test_choices_leave_the_events_that_fit_in_list_and_drawing(
    browser: Browser, harbour_site: Folders, way: str
) -> None:
    with opened(browser, harbour_site.site, way, "timeline.html", viewport=DESK) as watched:
        page = watched.page
        status = page.get_by_role("status").filter(has_text="events")
        expect(status).to_have_text(f"All {len(EVENTS)} events.")
        assert listed(page) == drawn(page) == EVENTS
        tall = page.locator(".period-drawing svg").bounding_box()
        page.get_by_label("Kind of event").focus()
        page.keyboard.type("Protest")
        expect(status).to_have_text(f"1 of {len(EVENTS)} events fit: Protests.")
        assert listed(page) == drawn(page) == ["quay-blockade"]
        low = page.locator(".period-drawing svg").bounding_box()
        assert tall
        assert low
        assert low["height"] < tall["height"]
        assert page.url.endswith("timeline.html?kind=protest")
        page.get_by_role("button", name="Show all").press("Enter")
        assert listed(page) == drawn(page) == EVENTS
        assert page.url.endswith("timeline.html")


def test_a_sheet_says_what_was_chosen(browser: Browser, harbour_site: Folders) -> None:
    with opened(browser, harbour_site.site, "served", "timeline.html?kind=protest") as watched:
        page = watched.page
        page.emulate_media(media="print")
        expect(page.get_by_text(f"1 of {len(EVENTS)} events fit: Protests.")).to_be_visible()
        expect(page.get_by_label("Kind of event")).to_be_hidden()
        # A sheet is narrower: there the drawing has its first height again, at which nothing overlaps.
        drawing = page.locator(".period-drawing svg").first
        packed = float(drawing.get_attribute("height") or 0)
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        assert float(drawing.get_attribute("height") or 0) > packed
        page.evaluate("dispatchEvent(new Event('afterprint'))")
        assert float(drawing.get_attribute("height") or 0) == packed


def test_an_address_says_what_is_chosen_and_a_place_holds_what_lies_within(
    browser: Browser, harbour_site: Folders, way: str
) -> None:
    address = "timeline.html?place=sella&actor=boatmens-guild&kind=nothing"
    with opened(browser, harbour_site.site, way, address, viewport=PHONE) as watched:
        expect(watched.page.get_by_role("status").filter(has_text="events fit")).to_be_visible()
        assert "quay-blockade" in listed(watched.page)
        assert len(listed(watched.page)) < len(EVENTS)


@pytest.fixture(scope="module")
def long_site(tmp_path_factory: pytest.TempPathFactory, publish: Publish) -> Folders:
    """The site with an event of a later year, and each year on a page of its own."""
    folders = Folders(tmp_path_factory.mktemp("long") / "content")
    shutil.copytree(HARBOUR, folders.content)
    later = "name: Toll repaid\nkind: decision\nsummary: It was paid back [@lantern-blockade#p3].\n"
    later += "when: [{value: 2032-11, sources: [lantern-blockade#p3]}]\n"
    (folders.content / "events" / "toll-repaid.yml").write_text(later, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(view, "ON_A_PAGE", 1)
        assert not publish(folders)
    return folders


def test_a_choice_reaches_beyond_the_page_of_a_long_timeline(browser: Browser, long_site: Folders, way: str) -> None:
    with opened(browser, long_site.site, way, "timeline.html", viewport=DESK) as watched:
        page = watched.page
        assert "toll-repaid" not in listed(page)
        page.get_by_label("Kind of event").select_option("decision")
        results = page.locator(".timeline-results")
        expect(results.get_by_role("link")).to_have_text(
            ["Harbour Council raises the toll", "Harbour Council suspends the toll", "Toll repaid"]
        )
        expect(page.locator(".period:visible")).to_have_count(0)
        follow(page, results.get_by_role("link", name="Toll repaid"))
        expect(page.get_by_role("heading", level=1)).to_contain_text("Toll repaid")


def test_arrow_keys_lead_through_the_events_and_enter_opens_one(browser: Browser, harbour_site: Folders) -> None:
    with opened(browser, harbour_site.site, "from a folder", "timeline.html", viewport=DESK) as watched:
        page = watched.page
        expect(page.locator(".timeline-filter")).to_be_visible()
        page.get_by_label("Kind of event").focus()
        page.keyboard.press("Tab")
        here = page.locator(":focus")
        assert here.get_attribute("href") == "events/toll-raised.html", "the drawing is no part of the order of tabs"
        for key, name in (("ArrowDown", "april-storm"), ("End", "toll-suspended"), ("ArrowUp", "quay-blockade")):
            page.keyboard.press(key)
            assert here.get_attribute("href") == f"events/{name}.html"
            expect(page.locator(f".mark.is-current[data-event={name}]")).to_have_count(1)
        page.keyboard.press("Enter")
        page.wait_for_url("**/events/quay-blockade.html")


def test_without_the_script_every_event_is_there_and_no_choice(browser: Browser, harbour_site: Folders) -> None:
    options = {"java_script_enabled": False, "viewport": DESK}
    with opened(browser, harbour_site.site, "from a folder", "timeline.html", **options) as watched:
        assert listed(watched.page) == drawn(watched.page) == EVENTS
        expect(watched.page.locator(".timeline-filter")).to_be_hidden()
