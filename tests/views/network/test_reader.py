"""The network in a browser: around one record, around its neighbours and back, as a whole, and without the script."""

import re
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from builder.publish.folders import Folders
from builder.views.network.star import NARROW, WIDE
from builder.views.network.surroundings import surroundings_of
from builder.views.network.surroundings_drawing import StarDrawing
from builder.views.network.view import network_of
from tests.conftest import HARBOUR
from tests.factory import site_in
from tests.reader import DESK, PHONE, opened

TIES = 7


def beside(page: Page) -> list[str]:
    """Return the statements of the list beside the drawing, as they are read."""
    return page.locator(".network-ties li:not(.tie-kind)").evaluate_all("found => found.map((each) => each.innerText)")


def names(page: Page) -> list[str]:
    """Return the names that are seen around the middle."""
    return page.locator(".around:visible .tied").evaluate_all(
        "found => found.map((each) => [...each.children].map((line) => line.textContent).join(' ').replace(' *', ''))"
    )


def folded(page: Page) -> list[str]:
    """Return the kinds in the list of all, each with how many ties it says that it has."""
    return page.locator("h3:visible:has(+ .tie-list)").evaluate_all(
        "found => found.map((each) => `${each.firstChild.data}: ${each.nextElementSibling.firstElementChild.innerText}`)"
    )


def name_of(page: Page, name: str) -> Locator:
    return page.locator(".around:visible [data-node]", has_text=name)


@pytest.mark.parametrize("viewport", [DESK, PHONE])
def test_the_page_opens_around_the_record_with_the_most_ties(
    browser: Browser, harbour_site: Folders, way: str, viewport: Any
) -> None:
    with opened(browser, harbour_site.site, way, "network.html", viewport=viewport) as watched:
        page = watched.page
        expect(page.locator(".network-who")).to_contain_text("Harbour Council")
        expect(page.get_by_role("status").filter(has_text="ties")).to_have_text("4 ties")
        assert names(page) == ["Ines Marrow", "Coastal Watch", "Boatmen's Guild", "Boatmen's Guild"]
        told = beside(page)
        assert len(told) == 4
        assert told[0].startswith("Led by: Ines Marrow, ")
        assert page.locator(".network-ties sup.cite").count() >= 3
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_name_leads_to_what_is_around_it_and_back(browser: Browser, harbour_site: Folders, way: str) -> None:
    with opened(browser, harbour_site.site, way, "network.html", viewport=DESK) as watched:
        page = watched.page
        name_of(page, "Coastal Watch").click()
        expect(page.locator(".network-who a")).to_have_text("Coastal Watch")
        expect(page.get_by_label("Around")).to_have_value("coastal-watch")
        assert page.url.endswith("?around=coastal-watch")
        page.get_by_label("Around").select_option("Ines Marrow")
        expect(page.locator(".network-who a")).to_have_text("Ines Marrow")
        page.go_back()
        expect(page.locator(".network-who a")).to_have_text("Coastal Watch")
        page.go_back()
        expect(page.locator(".network-who a")).to_have_text("Harbour Council")
        assert page.url.endswith("network.html")
        page.locator(".network-ties").get_by_role("link", name="Coastal Watch").click()
        page.wait_for_url("**/actors/coastal-watch.html")


def test_on_a_phone_a_tap_leads_on(browser: Browser, harbour_site: Folders, way: str) -> None:
    with opened(browser, harbour_site.site, way, "network.html", viewport=PHONE, has_touch=True) as watched:
        page = watched.page
        assert page.get_by_role("button", name="Show all").count() == 0
        name_of(page, "Ines Marrow").tap()
        expect(page.locator(".network-who a")).to_have_text("Ines Marrow")
        box = page.locator(".around:visible svg").bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= PHONE["width"]


def test_choices_leave_the_ties_that_fit(browser: Browser, harbour_site: Folders, way: str) -> None:
    with opened(browser, harbour_site.site, way, "network.html", viewport=PHONE) as watched:
        page = watched.page
        status = page.get_by_role("status").filter(has_text="tie")
        expect(status).to_have_text("4 ties")
        page.get_by_label("Kind of tie").select_option("Quarrels")
        expect(status).to_have_text("2 of 4 ties fit.")
        assert names(page) == ["Boatmen's Guild", "Boatmen's Guild"]
        assert folded(page) == ["Quarrels: 2 ties"]
        assert page.url.endswith("network.html?kind=quarrel")
        page.get_by_label("As of", exact=True).fill("2031-03-31")
        expect(status).to_have_text("1 of 4 ties fit. 1 of them has no date.")
        page.get_by_role("button", name="Clear the choices").press("Enter")
        expect(status).to_have_text("4 ties")
        assert page.url.endswith("network.html")
        page.go_back()
        expect(page.get_by_label("As of", exact=True)).to_have_value("2031-03-31")


def test_an_address_says_what_is_chosen(browser: Browser, harbour_site: Folders, way: str) -> None:
    with opened(browser, harbour_site.site, way, "network.html?side=press&around=ines-marrow&kind=nothing") as watched:
        expect(watched.page.locator(".network-who")).to_contain_text("Ines Marrow")
        expect(watched.page.get_by_role("status").filter(has_text="fit")).to_be_visible()
        assert beside(watched.page) == []
        assert [each.rpartition(": ")[2] for each in folded(watched.page)] == ["1 tie"]
    with opened(browser, harbour_site.site, way, "network.html#node-teo-valk") as watched:
        expect(watched.page.locator(".network-who")).to_contain_text("Teo Valk")


def test_the_drawing_is_walked_by_keyboard(browser: Browser, harbour_site: Folders) -> None:
    with opened(browser, harbour_site.site, "from a folder", "network.html", viewport=DESK) as watched:
        page = watched.page
        page.get_by_role("button", name="Show all 7 ties").focus()
        page.keyboard.press("Tab")
        seen = []
        for _ in range(4):
            seen.append(page.evaluate("document.activeElement.getAttribute('aria-label')"))
            page.keyboard.press("ArrowDown")
        assert seen[0] == "Led by: Ines Marrow, as of April 2031"
        assert len(set(seen)) == 4
        assert page.evaluate("document.activeElement.getAttribute('aria-label')") == seen[0]
        page.keyboard.press("Enter")
        expect(page.locator(".network-who a")).to_have_text("Ines Marrow")
        assert page.evaluate("document.activeElement.getAttribute('aria-label')").startswith(
            "Leader of: Harbour Council"
        )
        page.keyboard.press("Enter")
        expect(page.locator(".network-who a")).to_have_text("Harbour Council")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('.network-ties') !== null")


def test_a_line_and_its_statement_stand_out_together(browser: Browser, harbour_site: Folders) -> None:
    with opened(browser, harbour_site.site, "served", "network.html", viewport=DESK) as watched:
        page = watched.page
        statement = page.locator(".network-ties li", has_text="Coastal Watch")
        statement.hover()
        expect(page.locator(".around.wide .lit")).to_contain_text("Coastal Watch")
        name_of(page, "Ines Marrow").focus()
        expect(page.locator(".network-ties li.lit")).to_contain_text("Ines Marrow")
        statement.get_by_role("link", name="Including").focus()
        expect(page.locator(".around.wide .lit")).to_contain_text("Coastal Watch")
        page.keyboard.press("Enter")
        page.wait_for_url("**/actors/coastal-watch.html#tie-coastal-watch-part-of-harbour-council")
        expect(page.locator(":target")).to_contain_text("Harbour Council")


def test_the_whole_is_drawn_on_request(browser: Browser, harbour_site: Folders, way: str) -> None:
    with opened(browser, harbour_site.site, way, "network.html", viewport=DESK) as watched:
        page = watched.page
        assert page.locator(".whole").count() == 0
        page.get_by_role("button", name=f"Show all {TIES} ties").press("Enter")
        expect(page.locator(".whole [data-node]")).to_have_count(8)
        expect(page.get_by_role("status").filter(has_text="ties")).to_have_text(f"{TIES} ties")
        expect(page.locator(".around:visible")).to_have_count(0)
        assert page.url.endswith("?all=yes")
        page.get_by_label("Kind of tie").select_option("Quarrels")
        expect(page.get_by_role("status").filter(has_text="ties")).to_have_text(f"2 of {TIES} ties fit.")
        expect(page.locator(".whole .chord:visible")).to_have_count(1)
        page.get_by_label("Kind of tie").select_option("All kinds")
        page.locator(".whole [data-node]", has_text="Teo Valk").focus()
        expect(page.locator(".whole .place.near")).to_have_count(2)
        page.keyboard.press("Enter")
        expect(page.locator(".network-who a")).to_have_text("Teo Valk")
        expect(page.locator(".whole")).to_be_hidden()
        page.go_back()
        expect(page.locator(".whole")).to_be_visible()


def test_a_phone_that_is_sent_the_whole_shows_one_record(browser: Browser, harbour_site: Folders) -> None:
    with opened(browser, harbour_site.site, "served", "network.html?all=yes", viewport=PHONE) as watched:
        expect(watched.page.get_by_role("status").filter(has_text="ties")).to_have_text("4 ties")
        expect(watched.page.locator(".around:visible")).to_have_count(1)
        assert watched.page.locator(".whole").count() == 0


def test_without_the_script_one_record_is_drawn_and_all_is_listed(browser: Browser, harbour_site: Folders) -> None:
    site = harbour_site.site
    with opened(browser, site, "from a folder", "network.html", java_script_enabled=False) as watched:
        page = watched.page
        expect(page.locator(".around:visible")).to_have_count(1)
        expect(page.locator(".network-choices")).to_be_hidden()
        assert len(beside(page)) == 4
        expect(page.locator(".tie-list li")).to_have_count(TIES)
        expect(page.locator(".tie-list li:visible")).to_have_count(0)
        page.locator(".tie-list summary").first.click()
        expect(page.locator(".tie-list li:visible").first).to_be_visible()
        page.locator(".around:visible a", has_text="Ines Marrow").click()
        page.wait_for_url("**/actors/ines-marrow.html")
        page.goto((site / "actors" / "harbour-council.html").as_uri())
        expect(page.locator(".around")).to_contain_text("Led by")


@pytest.mark.parametrize(
    ("address", "drawing", "lines"),
    [
        ("network.html", ".around", TIES),
        ("network.html?around=teo-valk", ".around", 0),
        ("network.html?all=yes&kind=quarrel", ".whole", 2),
    ],
)
def test_paper_has_what_is_chosen_or_else_all(
    browser: Browser, harbour_site: Folders, address: str, drawing: str, lines: int
) -> None:
    with opened(browser, harbour_site.site, "served", address, viewport=DESK) as watched:
        page = watched.page
        expect(page.locator(".network.works")).to_be_visible()
        page.emulate_media(media="print")
        page.set_viewport_size({"width": 690, "height": 980})
        expect(page.locator(":is(.around, .whole):visible")).to_have_count(1)
        expect(page.locator(drawing).first).to_be_visible()
        expect(page.locator(".network-choices")).to_be_hidden()
        seen = "all => all.filter((each) => each.checkVisibility()).length"
        assert page.locator(".tie-list li").evaluate_all(seen) == lines


# ── Drawn here and there ─────────────────────────────────────────────────────────────────────────────────────────────

SHAPES = """(svg) => {
  const copy = svg.cloneNode(true);
  for (const each of [copy, ...copy.querySelectorAll("*")]) {
    for (const name of ["href", "tabindex", "role", "aria-label", "aria-hidden", "data-node"]) each.removeAttribute(name);
  }
  return copy.outerHTML;
}"""


def test_the_drawing_around_each_record_is_that_of_the_builder(browser: Browser, harbour_site: Folders) -> None:
    site = site_in(HARBOUR)
    with opened(browser, harbour_site.site, "from a folder", "network.html") as watched:
        page = watched.page
        for member in site.teller.once(network_of).members:
            page.get_by_label("Around").select_option(member.name)
            expect(page.locator(".network-who")).to_contain_text(member.name)
            for frame in (WIDE, NARROW):
                view = surroundings_of(site.teller, member.id, frame.most)
                assert view
                mine = StarDrawing(site, frame, "network.md", leads=False).of(view)
                theirs = page.locator(f".around.{frame.name} > svg").evaluate(SHAPES)
                parsed = page.evaluate(
                    f"(text) => ({SHAPES})(new DOMParser().parseFromString(text, 'text/html').querySelector('svg'))",
                    mine,
                )
                assert re.sub(r"\s+", " ", theirs) == re.sub(r"\s+", " ", parsed)
