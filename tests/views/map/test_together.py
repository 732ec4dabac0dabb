"""The map and time together, in a browser: a span of time chosen beneath the map, and what the map says of it."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, ViewportSize, expect

from builder.publish.folders import Folders
from tests.conftest import Publish
from tests.factory import dossier_folder
from tests.reader import DESK, PHONE, opened
from tests.views.map.test_atlas import event, place
from tests.views.map.test_frame import PACIFIC, WORLD

ALL = "5 events at 2 places."
WINDOWS: tuple[ViewportSize, ...] = (
    {"width": 320, "height": 640},
    PHONE,
    {"width": 820, "height": 1100},
    {"width": 1440, "height": 900},
    {"width": 2560, "height": 1300},
)


def said(page: Page, words: str) -> None:
    expect(page.locator(".map-said [role=status]")).to_have_text(words)


def handles(page: Page) -> tuple[Locator, Locator]:
    start = page.get_by_role("slider", name="Beginning of the span of time")
    return start, page.get_by_role("slider", name="End of the span of time")


def pull(page: Page, handle: Locator, to: float) -> None:
    """Pull a handle of the strip to a share of its length."""
    strip, box = page.locator(".map-columns").bounding_box(), handle.bounding_box()
    assert strip
    assert box
    is_start = "from" in (handle.get_attribute("class") or "")
    inner = -6 if is_start else 6
    begin = strip["x"] + inner if is_start else strip["x"] + strip["width"] + inner
    page.mouse.move(begin, box["y"] + 20)
    page.mouse.down()
    page.mouse.move(strip["x"] + strip["width"] * to + inner, box["y"] + 20, steps=4)
    page.mouse.up()


def test_a_span_of_time_is_chosen_by_keyboard_and_back_undoes_one_step(
    browser: Browser, harbour_site: Folders, way: str
) -> None:
    with opened(browser, harbour_site.site, way, "map.html", viewport=DESK) as watched:
        page = watched.page
        said(page, ALL)
        start, end = handles(page)
        start.focus()
        for _ in range(4):
            page.keyboard.press("ArrowRight")
        said(page, "4 events at 2 places, 5 – 8 April 2031.")
        expect(start).to_have_attribute("aria-valuetext", "From 5 April 2031")
        end.focus()
        page.keyboard.press("PageDown")
        said(page, "3 events at 2 places, 5 – 7 April 2031.")
        expect(page.get_by_role("button", name="Sella +1: 3 events")).to_be_visible()
        assert page.url.endswith("?from=2031-04-05&to=2031-04-07")
        page.go_back()
        said(page, "4 events at 2 places, 5 – 8 April 2031.")
        page.reload()
        said(page, "4 events at 2 places, 5 – 8 April 2031.")
        page.get_by_role("button", name="Show all").press("Enter")
        said(page, ALL)
        assert page.url.endswith("map.html")
        page.go_back()
        said(page, "4 events at 2 places, 5 – 8 April 2031.")


def test_handles_are_pulled_and_columns_pushed(browser: Browser, harbour_site: Folders, way: str) -> None:
    with opened(browser, harbour_site.site, way, "map.html", viewport=DESK) as watched:
        page = watched.page
        said(page, ALL)
        pull(page, handles(page)[0], 6 / 8)
        said(page, "2 events at 1 place, 7 – 8 April 2031.")
        assert page.locator(".map-list li:visible").count() == 3
        pull(page, handles(page)[1], 7 / 8)
        said(page, "1 event at 1 place, 7 April 2031.")
        page.get_by_role("button", name="Show all").click()
        box = page.locator(".map-columns").bounding_box()
        assert box
        first = {"x": box["width"] / 16, "y": box["height"] / 2}
        page.locator(".map-columns").click(position=first)
        said(page, "1 event at 1 place, 1 April 2031.")
        page.locator(".map-columns").click(position=first)
        said(page, ALL)


def test_columns_are_tapped(browser: Browser, harbour_site: Folders) -> None:
    with opened(browser, harbour_site.site, page="map.html", viewport=PHONE, has_touch=True, is_mobile=True) as watched:
        columns = watched.page.locator(".map-columns")
        box = columns.bounding_box()
        assert box
        columns.tap(position={"x": box["width"] * 0.81, "y": box["height"] / 2})
        said(watched.page, "1 event at 1 place, 7 April 2031.")


def test_a_place_says_what_happened_there_in_order_within_the_span(browser: Browser, harbour_site: Folders) -> None:
    with opened(browser, harbour_site.site, page="map.html?place=sella", viewport=DESK) as watched:
        page = watched.page
        panel, links = page.locator(".map-panel"), page.locator(".map-happened a")
        expect(panel.get_by_role("heading").first).to_have_text("Sella")
        expect(links).to_have_text(["Storm of April 2031", "Gull Point goes dark"])
        expect(panel.locator(".map-happened li").first).to_contain_text("Storm · Sella (“off the island”)")
        handles(page)[1].focus()
        page.keyboard.press("Home")
        expect(panel).to_contain_text("Nothing is told of it in what is chosen.")
        page.go_back()
        expect(links).to_have_count(2)


def test_events_without_a_date_are_told(tmp_path: Path, browser: Browser, publish: Publish) -> None:
    files = {
        "locations/samoa.yml": place("Apia", "-13.8, -172.1"),
        "events/meeting.yml": event("Meeting", "samoa"),
        "events/later.yml": event("Later", "samoa") + "when: [{value: 2031-06, sources: [courier#p2]}]\n",
    }
    folders = Folders(dossier_folder(tmp_path, files))
    assert publish(folders) == ""
    with opened(browser, folders.site, page="map.html") as watched:
        status = watched.page.locator(".map-said [role=status]")
        expect(status).to_contain_text(re.compile(r"of them without a date"))
        handles(watched.page)[0].press("End")
        expect(status).to_contain_text("without a date is left out.")


@pytest.mark.parametrize("files", [WORLD, PACIFIC, {"locations/one.yml": place("Suva", "-17.8, 178.0")}])
def test_at_first_all_places_are_in_windows_of_every_width(
    tmp_path: Path, browser: Browser, publish: Publish, files: dict[str, str]
) -> None:
    folders = Folders(dossier_folder(tmp_path, files))
    assert publish(folders) == ""
    number = sum(each.startswith("locations/") for each in files)
    for window in WINDOWS:
        with opened(browser, folders.site, page="map.html", viewport=window) as watched:
            dots = watched.page.locator(".map-mark .dot")
            expect(dots).to_have_count(number)
            pane = watched.page.locator(".map-pane").bounding_box()
            assert pane
            for box in (each.bounding_box() for each in dots.all()):
                assert box
                assert pane["x"] <= box["x"]
                assert box["x"] + box["width"] <= pane["x"] + pane["width"]
                assert pane["y"] <= box["y"]
                assert box["y"] + box["height"] <= pane["y"] + pane["height"]


def test_the_map_and_its_strip_of_time_are_on_the_first_screen(browser: Browser, harbour_site: Folders) -> None:
    for window in (PHONE, {"width": 1440, "height": 900}):
        with opened(browser, harbour_site.site, page="map.html", viewport=window) as watched:
            said(watched.page, ALL)
            strip = watched.page.locator(".map-said").bounding_box()
            assert strip
            assert strip["y"] + strip["height"] <= window["height"]


def test_where_no_place_is_the_map_says_where_they_are(browser: Browser, harbour_site: Folders, way: str) -> None:
    still = {"viewport": DESK, "reduced_motion": "reduce"}
    with opened(browser, harbour_site.site, way, "map.html", **still) as watched:
        page = watched.page
        pane = page.locator(".map-pane")
        empty = page.get_by_text("No places here.")
        expect(empty).to_be_hidden()
        for _ in range(3):
            page.get_by_role("button", name="Zoom in").click()
        box = pane.bounding_box()
        assert box
        for _ in range(3):
            page.mouse.move(box["x"] + box["width"] - 200, box["y"] + 60)
            page.mouse.down()
            page.mouse.move(box["x"] + 100, box["y"] + 60, steps=3)
            page.mouse.up()
        expect(empty).to_be_visible()
        expect(page.locator(".map-mark")).to_have_count(0)
        expect(page.locator(".map-pointer").first).to_be_visible()
        page.get_by_role("button", name="Show the nearest").press("Enter")
        expect(empty).to_be_hidden()
        expect(page.locator(".map-mark").first).to_be_visible()
        expect(pane).to_be_focused()


def test_countries_have_their_names_and_the_map_its_scale(tmp_path: Path, browser: Browser, publish: Publish) -> None:
    folders = Folders(dossier_folder(tmp_path, WORLD))
    assert publish(folders) == ""
    with opened(browser, folders.site, page="map.html", viewport=DESK) as watched:
        names = watched.page.locator(".map-pane .country")
        for each in ("Canada", "Brazil", "India", "Australia"):
            expect(names.get_by_text(each, exact=True)).to_be_visible()
        expect(watched.page.locator(".map-scale")).to_have_text(re.compile(r"^[\d,]+ km$"))
        boxes = [box for each in names.locator("span").all() if (box := each.bounding_box())]
        for number, one in enumerate(boxes):
            for other in boxes[number + 1 :]:
                apart = one["x"] + one["width"] <= other["x"] or other["x"] + other["width"] <= one["x"]
                assert apart or one["y"] + 14 <= other["y"] or other["y"] + 14 <= one["y"]


@pytest.mark.parametrize("page", ["locations/index.html", "locations/north-harbour.html"])
def test_what_is_written_on_small_maps_can_be_read_on_a_phone(
    browser: Browser, harbour_site: Folders, page: str
) -> None:
    with opened(browser, harbour_site.site, page=page, viewport=PHONE) as watched:
        drawing = watched.page.locator(".locator svg").first
        expect(drawing).to_be_visible()
        sizes = drawing.evaluate(
            """(svg) => {
              const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
              return [...svg.querySelectorAll("text")].map((each) => parseFloat(getComputedStyle(each).fontSize) * scale);
            }"""
        )
        assert sizes
        assert min(sizes) >= 10
        assert (
            drawing.locator("circle.place, circle.city").count() == drawing.locator("text.small:not(.country)").count()
        )
