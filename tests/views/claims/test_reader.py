"""The page of all claims in a browser: sifted by keyboard, by address, and whole without the script."""

from playwright.sync_api import Browser, Page, expect

from builder.publish.folders import Folders
from tests.reader import PHONE, opened

ENTRIES = 5
"""Four claims, and one refusal to comment."""


def shown(page: Page) -> list[str]:
    return page.locator(".claims-table .choosable:visible").evaluate_all("found => found.map((each) => each.id)")


def test_choices_leave_the_claims_that_fit(browser: Browser, harbour_site: Folders, way: str) -> None:
    with opened(browser, harbour_site.site, way, "claims.html", viewport=PHONE) as watched:
        page = watched.page
        status = page.get_by_role("status").filter(has_text="entries")
        expect(status).to_have_text(f"All {ENTRIES} entries are shown.")
        page.get_by_label("Said by, for or according to").focus()
        page.keyboard.type("Boatmen")
        expect(status).to_have_text(f"1 of {ENTRIES} entries fit.")
        assert shown(page) == ["c-valk-on-promise"]
        assert page.url.endswith("claims.html?speaker=boatmens-guild")
        page.get_by_role("button", name="Show all").press("Enter")
        assert len(shown(page)) == ENTRIES
        assert page.url.endswith("claims.html")


def test_an_address_says_what_is_chosen(browser: Browser, harbour_site: Folders, way: str) -> None:
    address = "claims.html?anonymity=named&article=courier-storm-and-toll&speaker=nobody"
    with opened(browser, harbour_site.site, way, address) as watched:
        assert sorted(shown(watched.page)) == ["c-marrow-on-toll", "c-valk-on-promise"]


def test_a_claim_in_the_address_is_shown_even_if_it_does_not_fit(browser: Browser, harbour_site: Folders) -> None:
    with opened(browser, harbour_site.site, "served", "claims.html?speaker=teo-valk#c-marrow-on-toll") as watched:
        assert len(shown(watched.page)) == ENTRIES


def test_without_the_script_every_claim_is_there_and_no_choice(browser: Browser, harbour_site: Folders) -> None:
    with opened(browser, harbour_site.site, "from a folder", "claims.html", java_script_enabled=False) as watched:
        expect(watched.page.locator(".claims-table .choosable")).to_have_count(ENTRIES)
        assert watched.page.locator(".claims-table .choosable:visible").count() == ENTRIES
        expect(watched.page.locator(".choices")).to_be_hidden()
