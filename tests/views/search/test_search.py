"""The search in a browser: by keyboard, with filters, on the page found, and when it cannot be loaded."""

import re
import shutil
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from builder.publish.folders import Folders
from tests.browser import watched_page
from tests.reader import DESK, PHONE, follow, opened, search


def titles(page: Page) -> list[str]:
    return page.locator(".found-title").all_inner_texts()


def status(page: Page) -> Locator:
    return page.locator(".md-search [role=status]")


def test_from_the_key_to_the_page_and_back_without_a_mouse(browser: Browser, harbour_site: Folders, way: str) -> None:
    with opened(browser, harbour_site.site, way, viewport=DESK) as watched:
        page = watched.page
        results = search(page, "storm")
        page.keyboard.press("ArrowDown")
        expect(results.first).to_be_focused()
        page.keyboard.press("ArrowDown")
        expect(results.nth(1)).to_be_focused()
        page.keyboard.press("ArrowUp")
        page.keyboard.press("ArrowUp")
        expect(page.get_by_role("textbox", name="Search")).to_be_focused()
        page.keyboard.press("Enter")
        page.wait_for_url(re.compile(r"/events/april-storm\.html"))
        expect(page.get_by_role("heading", level=1)).to_contain_text("storm", ignore_case=True)
        page.go_back()
        # The results stand there again.
        expect(page.get_by_role("textbox", name="Search")).to_have_value("storm")
        expect(page.locator(".md-search-result__link").first).to_be_visible()
        page.keyboard.press("Escape")
        expect(page.locator(".md-search__output")).to_be_hidden()
        page.wait_for_url(lambda address: "q=" not in address)


def test_keys_are_letters_where_one_types(browser: Browser, harbour_site: Folders) -> None:
    with opened(browser, harbour_site.site, viewport=DESK) as watched:
        page = watched.page
        page.keyboard.press("/")
        field = page.get_by_role("textbox", name="Search")
        page.keyboard.type("fs/")
        expect(field).to_have_value("fs/")
        page.keyboard.press("Escape")
        expect(page.locator(".md-search__input")).to_be_hidden()


def test_words_in_the_address_open_the_search(browser: Browser, harbour_site: Folders, way: str) -> None:
    with opened(browser, harbour_site.site, way, page="index.html?q=toll&q-kind=event") as watched:
        page = watched.page
        expect(page.get_by_role("textbox", name="Search")).to_have_value("toll")
        expect(page.locator(".found-kind")).to_have_count(1)
        expect(page.get_by_role("button", name=re.compile("^Events"))).to_have_attribute("aria-pressed", "true")


def test_results_say_what_they_are_and_why_they_were_found(browser: Browser, harbour_site: Folders) -> None:
    with opened(browser, harbour_site.site) as watched:
        page = watched.page
        first = search(page, "نقابة البحارة").first
        expect(first.locator(".found-title")).to_have_text("Boatmen's Guild")
        expect(first.locator(".found-alias")).to_have_text("also written نقابة البحارة")
        expect(first.locator("bdi[lang=ar] mark").first).to_have_text("نقابة")
        expect(first.locator(".found-fact")).not_to_be_empty()
        expect(first.locator(".found-text")).not_to_be_empty()


def test_a_result_leads_to_the_passage_and_its_words_are_marked_there(
    browser: Browser, harbour_site: Folders, way: str
) -> None:
    with opened(browser, harbour_site.site, way) as watched:
        page = watched.page
        results = search(page, '"gave no comment"')
        assert results.count() >= 1
        expect(results.first.locator(".found-text mark").first).to_be_visible()
        expect(results.first).to_have_attribute("href", re.compile("h=.*#statements"))
        results.first.click()
        page.wait_for_url(re.compile(r"harbour-council\.html\?h=.*#statements"))
        expect(page.locator("article mark:visible", has_text="comment").first).to_be_visible()
        page.get_by_role("button", name="Remove the marks").click()
        expect(page.locator("article mark")).to_have_count(0)
        assert "h=" not in page.url


def test_results_are_sifted_by_kind_year_and_place(browser: Browser, harbour_site: Folders, way: str) -> None:
    with opened(browser, harbour_site.site, way, viewport=DESK) as watched:
        page = watched.page
        search(page, "toll")
        kinds = page.locator(".found-kind").count()
        assert kinds > 2
        button = page.get_by_role("button", name=re.compile("^Events"))
        button.click()
        expect(page.locator(".found-kind")).to_have_count(1)
        expect(button).to_be_focused()
        events = int(re.sub(r"\D", "", status(page).inner_text()))
        button.click()
        expect(page.locator(".found-kind")).to_have_count(kinds)
        place = page.get_by_role("combobox", name="Place")
        place.select_option(label=place.locator("option").nth(1).inner_text())
        expect(page.get_by_role("combobox", name="Year").locator("option")).not_to_have_count(0)
        assert events >= 1
        page.get_by_role("combobox", name="Year").select_option("2031")
        expect(status(page)).to_have_text(re.compile(r"result"))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("storm zebra", "Nothing in these summaries has “zebra”; "),
        ("lighthouse pavilion ferry", "Nothing in these summaries has “pavilion”; "),
        ('"storm guild"', "Nowhere do these words stand together"),
        ("xqzzv", "Nothing in this dossier's summaries of its 3 articles has “xqzzv”."),
    ],
)
def test_the_search_says_when_it_gives_less_than_was_asked(
    browser: Browser, harbour_site: Folders, words: str, said: str
) -> None:
    with opened(browser, harbour_site.site) as watched:
        watched.page.keyboard.press("/")
        watched.page.keyboard.type(words)
        expect(status(watched.page)).to_contain_text(said)


@pytest.mark.parametrize("lost", ["data/search", "assets/javascripts/tools/search/engine.js"])
def test_a_search_that_cannot_be_loaded_says_so_and_offers_the_lists(
    browser: Browser, harbour_site: Folders, tmp_path: Path, lost: str
) -> None:
    site = tmp_path / "site"
    shutil.copytree(harbour_site.site, site)
    (site / lost).rename(tmp_path / "lost")
    with watched_page(browser) as watched:
        page = watched.open((site / "actors" / "index.html").as_uri())
        page.keyboard.press("/")
        page.keyboard.type("storm")
        expect(status(page)).to_contain_text("could not be loaded")
        follow(page, page.locator(".found-help").get_by_role("link", name="Story"))
        expect(page.get_by_role("heading", level=1)).to_contain_text("order of time")


@pytest.mark.parametrize(
    "lost", ["tools/parts/fold.js", "tools/search/words.js", "tools/search/engine.js", "data/search/meta.js"]
)
def test_what_could_not_be_loaded_once_is_loaded_with_the_next_word(
    browser: Browser, harbour_site: Folders, tmp_path: Path, lost: str
) -> None:
    site = tmp_path / "site"
    shutil.copytree(harbour_site.site, site)
    file = next(each for each in (site / lost, site / "assets/javascripts" / lost) if each.exists())
    kept = file.rename(site / "kept.js")
    with watched_page(browser) as watched:
        page = watched.open((site / "index.html").as_uri())
        page.keyboard.press("/")
        page.keyboard.type("storm")
        expect(status(page)).to_contain_text("could not be loaded")
        kept.rename(file)
        page.keyboard.type("s")
        expect(page.locator(".md-search-result__link").first).to_contain_text("Storm of April 2031")


def test_a_phone_shows_the_results_on_the_whole_screen(browser: Browser, harbour_site: Folders) -> None:
    with opened(browser, harbour_site.site, viewport=PHONE, has_touch=True) as watched:
        page = watched.page
        page.get_by_role("button", name="Search").tap()
        field = page.get_by_role("textbox", name="Search")
        expect(field).to_be_focused()
        page.keyboard.type("guild")
        expect(page.locator(".md-search-result__link").first).to_be_in_viewport()
        assert titles(page)[0] == "Boatmen's Guild"
        expect(page.locator("html")).to_have_js_property("scrollWidth", PHONE["width"])
        page.get_by_role("button", name="Close").tap()
        expect(page.locator(".md-search-result__link").first).not_to_be_in_viewport()


def test_nothing_of_the_index_is_loaded_before_it_is_used(browser: Browser, harbour_site: Folders) -> None:
    with opened(browser, harbour_site.site) as watched:
        asked: list[str] = []
        watched.page.on("request", lambda request: asked.append(request.url))
        watched.page.reload()
        assert not [each for each in asked if "/data/search/" in each or "/engine.js" in each]


DAYS = """async ([text, years]) => {
  const { read } = await dossier.need("search/dates");
  return read(text, years).dates.flatMap((each) => each.spans.flatMap(({ first, last }) => [first, last]));
}"""


def days(page: Page, text: str, *years: int) -> list[str]:
    """Return the first and the last day of each span that a text names."""
    return [date.fromordinal(each).isoformat() for each in page.evaluate(DAYS, [text, years])]


@pytest.mark.parametrize(
    "typed",
    [
        "5 April 2031", "5 Apr 2031", "Apr 5", "5 april", "April 5, 2031", "April 5th", "the 5th of April 2031", "2031-04-05",
        "2031/4/5", "05.04.2031", "5.4.31", "4/5", "on Saturday, 5 April", "5 April (Sat)", "Saturday the 5th of April 2031",
    ],
)  # fmt: skip
def test_a_date_is_read_as_people_write_it(browser: Browser, harbour_site: Folders, typed: str) -> None:
    with opened(browser, harbour_site.site, "from a folder") as watched:
        assert days(watched.page, typed, 2031)[:2] in (["2031-04-05"] * 2, ["2031-05-04"] * 2)
        assert days(watched.page, typed, 2031).count("2031-04-05") == 2


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("2031", "2031-01-01", "2031-12-31"),
        ("what happened in 2031", "2031-01-01", "2031-12-31"),
        ("April", "2031-04-01", "2031-04-30"),
        ("storms in April", "2031-04-01", "2031-04-30"),
        ("April 2031", "2031-04-01", "2031-04-30"),
        ("2031-04", "2031-04-01", "2031-04-30"),
        ("early April", "2031-04-01", "2031-04-10"),
        ("at the beginning of April 2031", "2031-04-01", "2031-04-10"),
        ("mid-April", "2031-04-11", "2031-04-20"),
        ("the end of February 2031", "2031-02-21", "2031-02-28"),
        ("late 2031", "2031-09-01", "2031-12-31"),
        ("4-6 April 2031", "2031-04-04", "2031-04-06"),
        ("April 4-6", "2031-04-04", "2031-04-06"),
        ("4 April to 6 April 2031", "2031-04-04", "2031-04-06"),
        ("between 4 and 6 April", "2031-04-04", "2031-04-06"),
        ("from 4 April until 2 May", "2031-04-04", "2031-05-02"),
        ("Apr 4 - May 2", "2031-04-04", "2031-05-02"),
        ("March to May 2031", "2031-03-01", "2031-05-31"),
        ("2031-04-04/2031-05-02", "2031-04-04", "2031-05-02"),
        ("27 December to 8 January", "2031-12-27", "2032-01-08"),
        ("27 December to 8 January 2031", "2030-12-27", "2031-01-08"),
        ("27 December 2030 to 8 January", "2030-12-27", "2031-01-08"),
        ("2031 to 2032", "2031-01-01", "2032-12-31"),
    ],
)
def test_a_span_is_read_as_people_write_it(
    browser: Browser, harbour_site: Folders, typed: str, first: str, last: str
) -> None:
    with opened(browser, harbour_site.site, "from a folder") as watched:
        years = (2031, 2032) if typed.count("203") > 1 else (2031,)
        assert days(watched.page, typed, *years) == [first, last]


@pytest.mark.parametrize(
    "words",
    ["3-4 boats", "14,000 crates", "BW34", "marching on", "may storm", "2029 boats", "32 April", "sun and moon"],
)
def test_what_is_no_date_is_read_as_words(browser: Browser, harbour_site: Folders, words: str) -> None:
    with opened(browser, harbour_site.site, "from a folder") as watched:
        assert days(watched.page, words, 2031) == []


def test_a_date_that_can_be_two_days_is_both(browser: Browser, harbour_site: Folders) -> None:
    with opened(browser, harbour_site.site, "from a folder") as watched:
        assert days(watched.page, "3/4/2031") == ["2031-04-03"] * 2 + ["2031-03-04"] * 2
        assert days(watched.page, "3 and 5 April", 2031) == ["2031-04-03"] * 2 + ["2031-04-05"] * 2
        assert days(watched.page, "3 April", 2030, 2031) == ["2030-04-03"] * 2 + ["2031-04-03"] * 2


def test_what_a_time_only_touches_comes_after_what_lies_within(browser: Browser, harbour_site: Folders) -> None:
    with opened(browser, harbour_site.site, "from a folder") as watched:
        within = """async ([one, other]) => {
          const [{ ofDate }, index] = await Promise.all(["search/worth", "search/index"].map(dossier.need));
          const all = await index.dated();
          const found = await ofDate({ spans: [{ first: one, last: other }], words: [] });
          return all.map((each) => [each.first, each.last, found.dated.get(each.entry) ?? null]);
        }"""
        one, other = date(2031, 4, 1).toordinal(), date(2031, 4, 5).toordinal()
        rows = watched.page.evaluate(within, [one, other])
        assert rows
        for first, last, inside in rows:
            if one <= first and 0 < last <= other:
                assert inside
            if first > other or 0 < last < one:
                assert inside is not True


def test_a_month_lists_its_events_first_and_in_order(browser: Browser, harbour_site: Folders, way: str) -> None:
    with opened(browser, harbour_site.site, way, viewport=DESK) as watched:
        search(watched.page, "April 2031")
        best, *groups = watched.page.locator(".found-group").all()
        expect(best.locator(".found-kind")).to_have_text("Best match")
        expect(groups[0].locator(".found-kind")).to_contain_text("Events")
        expect(best.locator(".found-title")).to_contain_text("Harbour Council raises the toll")


def test_what_most_is_about_is_offered_before_anything_is_typed(
    browser: Browser, harbour_site: Folders, way: str
) -> None:
    with opened(browser, harbour_site.site, way, viewport=DESK) as watched:
        page = watched.page
        page.keyboard.press("/")
        offered = page.locator(".found-start a")
        expect(offered.first).to_be_visible()
        page.keyboard.press("ArrowDown")
        expect(offered.first).to_be_focused()
        title = offered.first.locator(".found-title").inner_text()
        page.keyboard.press("Enter")
        expect(page.get_by_role("heading", level=1)).to_contain_text(title)


def test_what_is_offered_can_be_tapped_on_a_phone(browser: Browser, harbour_site: Folders, way: str) -> None:
    with opened(browser, harbour_site.site, way, viewport=PHONE, has_touch=True) as watched:
        page = watched.page
        page.get_by_role("button", name="Search").tap()
        offered = page.locator(".found-start a").first
        title = offered.locator(".found-title").inner_text()
        offered.tap()
        expect(page.get_by_role("heading", level=1)).to_contain_text(title)


def test_a_name_that_is_nearly_right_is_proposed(browser: Browser, harbour_site: Folders, way: str) -> None:
    with opened(browser, harbour_site.site, way) as watched:
        page = watched.page
        page.keyboard.press("/")
        page.keyboard.type("xarrxw")
        proposed = page.locator(".found-meant")
        expect(proposed).to_have_text("marrow")
        proposed.click()
        expect(page.locator(".found-title").first).to_have_text("Ines Marrow")


def test_words_of_the_same_meaning_are_found(browser: Browser, harbour_site: Folders) -> None:
    with opened(browser, harbour_site.site) as watched:
        search(watched.page, "levy raised")
        assert any("toll" in each.lower() for each in titles(watched.page))
