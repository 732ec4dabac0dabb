"""The network in a browser: sifted by choices and by address, walked by keyboard, whole without the script."""

from playwright.sync_api import Browser, Page, expect

from builder.publish.folders import Folders
from tests.reader import DESK, PHONE, opened

TIES = 7


def lines(page: Page) -> list[str]:
    return page.locator(".tie-line:visible").evaluate_all("found => found.map((each) => each.dataset.tie)")


def test_choices_leave_the_ties_that_fit(browser: Browser, harbour_site: Folders, way: str) -> None:
    with opened(browser, harbour_site.site, way, "network.html", viewport=PHONE) as watched:
        page = watched.page
        status = page.get_by_role("status").filter(has_text="ties")
        expect(status).to_have_text(f"All {TIES} ties are drawn.")
        page.get_by_label("Kind of tie").select_option("Quarrels")
        expect(status).to_have_text(f"2 of {TIES} ties fit.")
        assert lines(page) == [
            "tie-boatmens-guild-opposes-harbour-council",
            "tie-harbour-council-opposes-boatmens-guild",
        ]
        assert page.url.endswith("network.html?kind=quarrel")
        page.get_by_label("As of", exact=True).fill("2031-03-31")
        expect(status).to_have_text(f"1 of {TIES} ties fit. 1 of them has no date.")
        page.get_by_role("button", name="Show all").press("Enter")
        assert len(lines(page)) == TIES
        assert page.url.endswith("network.html")


def test_an_address_says_what_is_chosen(browser: Browser, harbour_site: Folders, way: str) -> None:
    address = "network.html?side=press&who=ines-marrow&kind=nothing"
    with opened(browser, harbour_site.site, way, address) as watched:
        card = watched.page.locator(".network-card")
        expect(card).to_contain_text("Ines Marrow")
        assert lines(watched.page) == ["tie-sella-courier-wrote-about-courier-storm-and-toll"]


def test_the_ring_is_walked_by_keyboard(browser: Browser, harbour_site: Folders) -> None:
    with opened(browser, harbour_site.site, "from a folder", "network.html?who=ines-marrow", viewport=DESK) as watched:
        page = watched.page
        card = page.locator(".network-card strong")
        page.get_by_role("button", name="Whole").or_(page.get_by_role("button", name="Larger")).first.focus()
        while not page.evaluate("document.activeElement.hasAttribute('data-node')"):
            page.keyboard.press("Tab")
        expect(card).to_have_text("Ines Marrow")
        first = page.evaluate("document.activeElement.dataset.node")
        seen = [first]
        for _ in range(20):
            page.keyboard.press("ArrowRight")
            seen.append(page.evaluate("document.activeElement.dataset.node"))
            if seen[-1] == first:
                break
        assert len(seen) == len(set(seen)) + 1 == page.locator("[data-node]").count() + 1
        page.keyboard.press("ArrowLeft")
        page.keyboard.press("ArrowRight")
        width = "document.querySelector('.ring').getBoundingClientRect().width"
        before = page.evaluate(width)
        page.keyboard.press("+")
        assert page.evaluate(width) > before
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('.network-card') !== null")
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Enter")
        page.wait_for_url("**/actors/ines-marrow.html")


def test_a_tie_leads_to_its_statement(browser: Browser, harbour_site: Folders) -> None:
    with opened(browser, harbour_site.site, "served", "network.html?who=teo-valk") as watched:
        page = watched.page
        page.locator(".network-card").get_by_role("link", name="Speaker for").click()
        page.wait_for_url("**/actors/teo-valk.html#tie-teo-valk-speaks-for-boatmens-guild")
        expect(page.locator(":target")).to_contain_text("Boatmen's Guild")


def test_the_first_click_on_a_name_shows_its_ties_and_the_second_opens_it(
    browser: Browser, harbour_site: Folders
) -> None:
    with opened(browser, harbour_site.site, "served", "network.html", viewport=DESK) as watched:
        page = watched.page
        name = page.locator("[data-node] text", has_text="Coastal Watch")
        name.click()
        expect(page.locator(".network-card")).to_contain_text("Part of: Harbour Council")
        assert "who=coastal-watch" in page.url
        name.click()
        page.wait_for_url("**/actors/coastal-watch.html")


def test_without_the_script_all_is_drawn_and_listed(browser: Browser, harbour_site: Folders) -> None:
    site = harbour_site.site
    with opened(browser, site, "from a folder", "network.html", java_script_enabled=False) as watched:
        page = watched.page
        expect(page.locator(".ring")).to_be_visible()
        expect(page.locator(".tie-line")).to_have_count(TIES)
        assert page.locator(".network-choices").count() == 0
        page.goto((site / "actors" / "harbour-council.html").as_uri())
        expect(page.locator(".around")).to_contain_text("Led by")
