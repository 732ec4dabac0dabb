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
        expect(page.locator(".timeline-legend > summary:focus")).to_have_count(1)
        page.keyboard.press("Tab")
        here = page.locator(":focus")
        assert here.get_attribute("href") == "events/toll-raised.html", "the drawing is no part of the order of tabs"
        for key, name in (("ArrowDown", "april-storm"), ("End", "toll-suspended"), ("ArrowUp", "quay-blockade")):
            page.keyboard.press(key)
            assert here.get_attribute("href") == f"events/{name}.html"
            expect(page.locator(f".mark.is-current[data-event={name}]")).to_have_count(1)
        page.keyboard.press("Enter")
        page.wait_for_url("**/events/quay-blockade.html")


def test_tab_reaches_each_event_once_and_shows_where_it_is(browser: Browser, harbour_site: Folders, way: str) -> None:
    with opened(browser, harbour_site.site, way, "timeline.html", viewport=DESK) as watched:
        page = watched.page
        page.get_by_label("Kind of event").focus()
        reached: list[str] = []
        while len(reached) < len(EVENTS):
            page.keyboard.press("Tab")
            address = page.evaluate(
                """() => {
                  const here = document.activeElement;
                  if (here === document.body) throw new Error("the end of the page");
                  return here.closest("[data-event]") && [here.getAttribute("href"), getComputedStyle(here).outlineStyle];
                }"""
            )
            if address:
                reached.append(address[0])
                assert address[1] != "none"
        assert reached == [f"events/{each}.html" for each in EVENTS]


def test_the_way_back_takes_back_one_choice(browser: Browser, harbour_site: Folders, way: str) -> None:
    with opened(browser, harbour_site.site, way, "timeline.html", viewport=DESK) as watched:
        page = watched.page
        page.get_by_label("Where, or within").select_option("north-harbour")
        at_the_harbour = listed(page)
        page.get_by_label("Kind of event").select_option("protest")
        assert listed(page) == ["quay-blockade"]
        page.go_back()
        expect(page.get_by_label("Kind of event")).to_have_value("")
        expect(page.get_by_label("Where, or within")).to_have_value("north-harbour")
        assert listed(page) == at_the_harbour
        page.go_back()
        expect(page.get_by_role("status").filter(has_text="events")).to_have_text(f"All {len(EVENTS)} events.")
        assert listed(page) == EVENTS
        page.go_forward()
        expect(page.get_by_label("Where, or within")).to_have_value("north-harbour")


def test_a_choice_leaves_no_hole_and_no_key_to_what_is_not_drawn(
    browser: Browser, harbour_site: Folders, way: str
) -> None:
    with opened(browser, harbour_site.site, way, "timeline.html", viewport=DESK) as watched:
        page = watched.page
        legend = page.locator(".timeline-legend")
        legend.locator("summary").click()
        assert legend.locator("li:visible").count() > 5
        page.get_by_label("Kind of event").select_option("protest")
        expect(legend.locator("li:visible")).to_have_text(["from then on; the other way round: by then", "Protests"])
        drawing = page.locator(".period-drawing svg").first
        lane, head = (int(drawing.get_attribute(f"data-{each}") or 0) for each in ("lane", "head"))
        assert float(drawing.get_attribute("height") or 0) == head + lane + 4
        page.get_by_role("button", name="Show all").click()
        assert legend.locator("li:visible").count() > 5


def drawing_of(page: Page, event: str) -> str:
    """Return what is drawn beside the line of an event, as the classes and shapes that are seen."""
    return str(
        page.locator(f".period li[data-event={event}] .rail").evaluate(
            """(rail) => [...rail.children].filter((each) => getComputedStyle(each).display !== "none")
              .map((each) => `${each.getAttribute("class")}: ${[...each.children].map((one) => one.tagName)}`).join("; ")"""
        )
    )


def test_on_a_phone_time_runs_down_beside_the_list(browser: Browser, harbour_site: Folders, way: str) -> None:
    with opened(browser, harbour_site.site, way, "timeline.html", viewport=PHONE) as watched:
        page = watched.page
        expect(page.locator(".period-drawing:visible")).to_have_count(0)
        expect(page.locator(".rail:visible")).to_have_count(len(EVENTS))
        # A day is a dot; what goes on from a day runs down beside what follows, and fades out there.
        assert drawing_of(page, "toll-raised") == "mark side-blue: circle"
        assert drawing_of(page, "quay-blockade") == "mark side-purple runs: rect,path"
        assert drawing_of(page, "toll-suspended") == "mark side-purple runs: rect; mark side-blue: rect"
        page.get_by_label("Kind of event").select_option("protest")
        assert drawing_of(page, "quay-blockade") == "mark side-purple whole: rect,path"


@pytest.fixture(scope="module")
def spread_site(tmp_path_factory: pytest.TempPathFactory, publish: Publish) -> Folders:
    """The site with two more events, three weeks apart."""
    folders = Folders(tmp_path_factory.mktemp("spread") / "content")
    shutil.copytree(HARBOUR, folders.content)
    for key, day in (("lamp-out", "2031-04-29"), ("lamp-lit", "2031-05-20")):
        text = f"name: {key.title()}\nkind: outage\nsummary: It was so [@lantern-blockade#p3].\n"
        text += f"when: [{{value: {day}, sources: [lantern-blockade#p3]}}]\n"
        (folders.content / "events" / f"{key}.yml").write_text(text, encoding="utf-8")
    assert not publish(folders)
    return folders


def test_time_left_out_is_said_and_said_anew_of_what_is_left(browser: Browser, spread_site: Folders, way: str) -> None:
    with opened(browser, spread_site.site, way, "timeline.html", viewport=PHONE) as watched:
        page = watched.page
        said = page.locator(".later:visible")
        expect(said).to_have_text(["3 weeks"])
        before, after = (page.locator(f"[data-event={each}] .rail").bounding_box() for each in ("lamp-out", "lamp-lit"))
        assert before
        assert after
        assert 10 < after["y"] - before["y"] - before["height"] < 50, "the line is broken there"
        page.get_by_label("Kind of event").select_option("outage")
        expect(said).to_have_text(["3 weeks or more", "3 weeks"])
        page.get_by_role("button", name="Show all").click()
        expect(said).to_have_text(["3 weeks"])


def test_without_the_script_every_event_is_there_and_no_choice(browser: Browser, harbour_site: Folders) -> None:
    options = {"java_script_enabled": False, "viewport": DESK}
    with opened(browser, harbour_site.site, "from a folder", "timeline.html", **options) as watched:
        assert listed(watched.page) == drawn(watched.page) == EVENTS
        expect(watched.page.locator(".timeline-filter")).to_be_hidden()
