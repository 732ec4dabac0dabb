"""The explorer and the brief in a browser: narrowed down, compared and taken along, by keyboard and on a phone."""

import csv
import io
import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Download, Locator, Page, expect

from builder.publish.folders import Folders
from tests.browser import watched_page
from tests.reader import DESK, PHONE, follow, opened

ROWS = 28
FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "＝1")
INSIDE = ("Anna;=1+1;b", "Anna; -1", 'Anna;"=1+1"', "Anna\t=1", "Anna|@A1", 'Anna"";\n""+1', "Anna,=1", '"=1";=1')
WEST = "-27.215"
"""A longitude of the fixture: a number, which no sign has to make text of."""

SIGNS = tuple("=+-@＝＋－＠")


def count(page: Page) -> Locator:
    return page.locator(".explorer-count")


def names(page: Page) -> list[str]:
    return page.locator(".explorer-table tbody th a").all_inner_texts()


def text_of(download: Download) -> str:
    return Path(download.path()).read_bytes().decode("utf-8-sig")


def test_facets_narrow_the_table_down_by_keyboard(browser: Browser, harbour_site: Folders, way: str) -> None:
    with opened(browser, harbour_site.site, way, "explorer.html", viewport=DESK) as watched:
        page = watched.page
        expect(count(page)).to_have_text(f"{ROWS} of {ROWS} records")
        page.get_by_label("Find a name").focus()
        page.keyboard.type("نقابة")
        expect(count(page)).to_have_text(f"1 of {ROWS} records")
        assert names(page) == ["Boatmen's Guild"]
        page.get_by_role("button", name="Clear the filter").press("Enter")
        expect(page.get_by_label("Find a name")).to_be_focused()

        page.get_by_role("checkbox", name="Events").press("Space")
        expect(page.get_by_role("checkbox", name="Events")).to_be_focused()
        page.locator(".facet summary").filter(has_text="Place").press("Enter")
        page.get_by_role("group", name="Place").get_by_role("checkbox", name="Gull Point", exact=False).first.press(
            "Space"
        )
        # The lighthouse stands on the point, so that what happened there is found too.
        assert names(page) == ["Gull Point goes dark"]
        assert page.get_by_role("checkbox", name="Articles").is_enabled()
        assert "kind=event" in page.url
        assert "place=gull-point" in page.url


def test_an_address_says_what_is_shown_and_in_which_order(browser: Browser, harbour_site: Folders, way: str) -> None:
    address = "explorer.html?sort=event,nothing&order=-when&disputed=differ&time=2031-04"
    with opened(browser, harbour_site.site, way, address) as watched:
        page = watched.page
        expect(page.locator(".explorer-table")).to_be_visible()
        shown = names(page)
        assert shown[-1] == "Storm of April 2031"
        page.get_by_role("columnheader", name="When").get_by_role("button").press("Enter")
        expect(page.get_by_role("columnheader", name="When")).not_to_have_attribute("aria-sort", "descending")
        page.get_by_role("columnheader", name="Record").get_by_role("button").press("Enter")
        expect(page.get_by_role("columnheader", name="Record")).to_have_attribute("aria-sort", "ascending")
        assert names(page) == sorted(shown)


def test_what_is_seen_can_be_taken_along(browser: Browser, harbour_site: Folders, way: str) -> None:
    with opened(browser, harbour_site.site, way, "explorer.html?sort=actor") as watched:
        page = watched.page
        with page.expect_download() as saved:
            page.get_by_role("button", name="Download CSV").click()
        lines = list(csv.DictReader(io.StringIO(text_of(saved.value), newline="")))
        assert [each["name"] for each in lines] == names(page)
        assert "boatmens-guild" in [each["id"] for each in lines]
        # The page says what each column holds.
        told = page.locator(".columns-table code").all_inner_texts()
        assert told == list(lines[0])
        assert any("نقابة البحارة" in each["other names"] for each in lines)
        with page.expect_download() as saved:
            page.get_by_role("button", name="Download JSON").click()
        found = json.loads(text_of(saved.value))
        assert [each["name"] for each in found["records"]] == names(page)
        assert found["filter"] == "?sort=actor"


def taken(page: Page) -> dict[str, dict[str, str]]:
    """Return the rows of the CSV by their ids."""
    with page.expect_download() as saved:
        page.get_by_role("button", name="Download CSV").click()
    return {each["id"]: each for each in csv.DictReader(io.StringIO(text_of(saved.value), newline=""))}


def test_rows_are_taken_along_with_exact_dates_positions_figures_and_citations(
    browser: Browser, harbour_site: Folders, way: str
) -> None:
    with opened(browser, harbour_site.site, way, "explorer.html") as watched:
        rows = taken(watched.page)
    storm, light = rows["april-storm"], rows["lighthouse-dark"]
    assert storm["dates"].split("; ")[0].startswith("2031-04")
    assert re.fullmatch(r"2031-04-\d\d", storm["first day"])
    assert storm["first day"] <= storm["last day"]
    assert (storm["drowned lowest"], storm["hurt lowest"], storm["hurt highest"]) == ("3", "5", "")
    assert "courier-storm-and-toll#p4" in storm["citations"].split(" ")
    assert re.fullmatch(r"-?\d+(\.\d+)?", light["latitude"])
    assert re.fullmatch(r"\d+(\.\d+)?", light["within km"])
    assert light["page"] == "events/lighthouse-dark.html"
    assert rows["boatmens-guild"]["first day"] == ""


def test_positions_south_and_west_stay_numbers(browser: Browser, harbour_site: Folders) -> None:
    with opened(browser, harbour_site.site, page="explorer.html") as watched:
        page = watched.page
        expect(count(page)).to_be_visible()
        with page.expect_download() as saved:
            page.evaluate(
                """async () => {
                  const parts = ["explorer/records", "explorer/export", "data/taken-0"].map(dossier.need);
                  const [{ rows }, { csv }, taken] = await Promise.all(parts);
                  taken.latitudes[0] = [-33.5];
                  taken.longitudes[0] = [-70, -71.25];
                  csv([rows[0]]);
                }"""
            )
        (row,) = csv.DictReader(io.StringIO(text_of(saved.value), newline=""))
        assert (row["latitude"], row["longitude"]) == ("-33.5", "-70; -71.25")


def test_back_undoes_one_filter_at_a_time(browser: Browser, harbour_site: Folders, way: str) -> None:
    with opened(browser, harbour_site.site, way, "explorer.html", viewport=DESK) as watched:
        page = watched.page
        page.get_by_role("checkbox", name="Events").check()
        events = names(page)
        page.get_by_label("Find a name").fill("storm")
        page.get_by_label("Find a name").press("End")
        page.keyboard.type(" of")
        assert names(page) == ["Storm of April 2031"]
        page.get_by_role("columnheader", name="When").get_by_role("button").click()
        page.go_back()
        expect(page.get_by_role("columnheader", name="When")).not_to_have_attribute("aria-sort", re.compile("."))
        assert names(page) == ["Storm of April 2031"]
        # However many letters were typed, it was one step.
        page.go_back()
        expect(page.get_by_label("Find a name")).to_have_value("")
        expect(page.get_by_role("checkbox", name="Events")).to_be_checked()
        assert names(page) == events
        page.go_back()
        expect(count(page)).to_have_text(f"{ROWS} of {ROWS} records")
        expect(page.get_by_role("checkbox", name="Events")).not_to_be_checked()
        page.go_forward()
        expect(page.get_by_role("checkbox", name="Events")).to_be_checked()
        assert names(page) == events


def test_a_kind_of_record_and_kinds_within_it_are_one_list_in_the_address(
    browser: Browser, harbour_site: Folders
) -> None:
    with opened(browser, harbour_site.site, page="explorer.html?kind=event,event.storm", viewport=DESK) as watched:
        page = watched.page
        expect(page.locator(".explorer-table")).to_be_visible()
        assert names(page) == ["Storm of April 2031"]
    # Addresses that were sent before still lead to the same.
    with opened(browser, harbour_site.site, page="explorer.html?sort=event&kind=event.storm") as watched:
        expect(watched.page.locator(".explorer-table")).to_be_visible()
        assert names(watched.page) == ["Storm of April 2031"]


def test_paper_has_all_that_fits_and_says_what_was_chosen(browser: Browser, harbour_site: Folders) -> None:
    with opened(browser, harbour_site.site, page="explorer.html?kind=event,actor&name=o", viewport=DESK) as watched:
        page = watched.page
        expect(page.locator(".explorer-table")).to_be_visible()
        shown = names(page)
        # As a browser tells a page that it is printed, and that it was.
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        page.emulate_media(media="print")
        assert names(page) == shown
        assert page.locator(".explorer-pager").is_hidden()
        assert page.locator(".explorer-filters").inner_text().split("\n") == [
            "Name: o",
            "Kind of record: Events, Actors",
        ]


def test_a_brief_of_nothing_has_no_heading_and_nothing_to_print(browser: Browser, harbour_site: Folders) -> None:
    with opened(browser, harbour_site.site, page="brief.html", viewport=DESK) as watched:
        page = watched.page
        expect(page.get_by_text("Nothing is chosen yet.")).to_be_visible()
        expect(page.get_by_role("button", name="Print or save as PDF")).to_be_hidden()
        expect(page.get_by_role("button", name="Take all out")).to_be_hidden()
        expect(page.locator(".brief-heading")).to_be_hidden()
        page.get_by_label("From").fill("2031")
        expect(page.get_by_role("button", name="Print or save as PDF")).to_be_visible()
        expect(page.locator(".brief-heading")).to_be_visible()


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_no_cell_is_a_formula_whichever_sign_parts_them(
    browser: Browser, harbour_site: Folders, separator: str
) -> None:
    with opened(browser, harbour_site.site, page="explorer.html") as watched:
        page = watched.page
        expect(count(page)).to_be_visible()
        with page.expect_download() as saved:
            page.evaluate(
                """async (names) => {
                  const parts = ["explorer/records", "explorer/export"].map(dossier.need);
                  const [{ rows }, { csv }] = await Promise.all(parts);
                  csv(names.map((name) => ({ ...rows[0], name, names: ["Bea", name] })));
                }""",
                [*FORMULAS, *INSIDE],
            )
        text = text_of(saved.value)
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))
        assert len(rows) == 1 + len(FORMULAS) + len(INSIDE)
        cells = [cell for row in rows for cell in row if cell != WEST]
        assert not [cell for cell in cells if cell.lstrip(' "').startswith(SIGNS)]
        lines = list(csv.DictReader(io.StringIO(text, newline="")))
        assert [each["name"][:1] for each in lines[: len(FORMULAS)]] == ["'"] * len(FORMULAS)
        for line, name in zip(lines, (*FORMULAS, *INSIDE), strict=True):
            assert line["name"].replace("'", "").split() == name.split()


def test_two_records_stand_side_by_side(browser: Browser, harbour_site: Folders) -> None:
    with opened(browser, harbour_site.site, "from a folder", "explorer.html?sort=event,actor") as watched:
        page = watched.page
        for name in ("Boatmen's Guild", "Fire in the toll house (7 April)"):
            page.get_by_role("checkbox", name=f"Choose {name}").press("Space")
        pair = page.get_by_role("region", name="Side by side")
        expect(pair).to_contain_text(
            "Boatmen's Guild: accused, according to Harbour Council in “Fire in the toll house (7 April)”."
        )
        expect(pair).to_contain_text("independent work")
        assert "chosen=boatmens-guild%2Ctoll-house-fire" in page.url
        page.get_by_role("button", name="See them side by side").press("Enter")
        expect(pair.get_by_role("heading", name="Side by side")).to_be_focused()
        page.get_by_label("Actors × places").check()
        expect(pair).to_be_hidden()


@pytest.mark.parametrize("view", ["places", "events"])
def test_a_cell_of_the_matrix_opens_what_two_share(browser: Browser, harbour_site: Folders, view: str) -> None:
    with opened(browser, harbour_site.site, page=f"explorer.html?view={view}", viewport=DESK) as watched:
        page = watched.page
        cells = page.locator(".matrix-cell")
        cells.first.focus()
        page.keyboard.press("ArrowRight")
        here = page.locator(".matrix-cell:focus")
        both = (here.get_attribute("aria-label") or "").rpartition(":")[0]
        amount = int(here.inner_text())
        page.keyboard.press("Enter")
        panel = page.locator(".matrix-panel")
        expect(panel).to_be_focused()
        assert panel.locator("h2").inner_text() == both
        assert panel.locator("li").count() == amount
        page.keyboard.press("Escape")
        expect(panel).to_be_hidden()
        expect(here).to_be_focused()
        scopes = page.locator(".matrix th").evaluate_all("(found) => [...new Set(found.map((each) => each.scope))]")
        assert sorted(scopes) == ["col", "row"]


def test_on_a_phone_nothing_scrolls_sideways(browser: Browser, harbour_site: Folders) -> None:
    for address in ("explorer.html?chosen=april-storm,sella", "explorer.html?view=events", "brief.html?records=sella"):
        with opened(browser, harbour_site.site, page=address, viewport=PHONE) as watched:
            page = watched.page
            expect(page.locator(".explorer-frame, .brief-record").first).to_be_visible()
            assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_a_brief_has_the_records_chosen_with_numbered_sources(
    browser: Browser, harbour_site: Folders, way: str
) -> None:
    address = "brief.html?records=april-storm,coastal-watch,claim:marrow-on-toll,nobody&from=2031-04-05&to=2031-04"
    with opened(browser, harbour_site.site, way, address) as watched:
        page = watched.page
        sheet = page.get_by_role("article", name="The brief")
        expect(sheet.locator(".brief-record")).to_have_count(3)
        expect(sheet).to_contain_text("5 April 2031 to April 2031")
        expect(sheet).to_contain_text("A storm crossed Sella and cost two lives")
        marks = sheet.locator("sup.cite a").evaluate_all("found => found.map((each) => each.hash)")
        listed = sheet.locator(".brief-sources li").evaluate_all("found => found.map((each) => '#' + each.id)")
        assert set(marks) == set(listed)
        texts = sheet.locator(".brief-sources li").all_inner_texts()
        assert len(texts) == len(set(texts))
        # What concerns two of the records is told once.
        assert sheet.get_by_text("Two members of crews drowned.").count() == 1

        page.get_by_role("button", name="Take out Coastal Watch").press("Enter")
        expect(sheet.locator(".brief-record")).to_have_count(2)
        assert "coastal-watch" not in page.url
        page.emulate_media(media="print")
        assert page.locator(".brief-form").is_hidden()
        assert page.locator("h1").is_hidden()


def test_a_date_that_is_none_and_a_span_that_ends_before_it_begins_are_said(
    browser: Browser, harbour_site: Folders
) -> None:
    with opened(browser, harbour_site.site, page="brief.html?records=sella", viewport=DESK) as watched:
        page = watched.page
        expect(page.locator(".brief-record")).to_have_count(1)
        page.get_by_label("From").fill("2031-4x")
        expect(page.get_by_text("Not a date yet: write 2020, 2020-03 or 2020-03-24.")).to_be_visible()
        page.get_by_label("From").fill("2031-04")
        expect(page.get_by_text("Not a date yet")).to_have_count(0)
        page.get_by_label("To", exact=True).fill("2031-03")
        expect(page.get_by_role("status").filter(has_text="The span ends before it begins.")).to_be_visible()


def test_a_phone_says_how_many_records_a_choice_leaves_and_leads_to_them(
    browser: Browser, harbour_site: Folders
) -> None:
    with opened(browser, harbour_site.site, page="explorer.html", viewport=PHONE) as watched:
        page = watched.page
        page.get_by_text("Narrow down").click()
        page.locator(".explorer .facet input[type=checkbox]").first.click()
        leads = page.get_by_role("button", name=re.compile(f"Show [0-9]+ of {ROWS} records"))
        expect(leads).to_be_in_viewport()
        leads.click()
        expect(count(page)).to_be_in_viewport()
        expect(page.locator(".explorer-table tbody tr").first).to_be_in_viewport()


def test_the_page_of_a_record_adds_it_to_the_brief(browser: Browser, harbour_site: Folders) -> None:
    with opened(browser, harbour_site.site, page="actors/coastal-watch.html") as watched:
        page = watched.page
        page.get_by_role("button", name="Add to a brief").press("Enter")
        page.get_by_role("link", name="Open the brief (1)").press("Enter")
        expect(page.locator(".brief-record h3")).to_have_text(["Coastal Watch"])


@pytest.mark.parametrize(("page_name", "link"), [("explorer.html", "The story in order of time"), ("brief.html", "")])
def test_without_the_script_the_pages_lead_on(
    browser: Browser, harbour_site: Folders, page_name: str, link: str
) -> None:
    with opened(browser, harbour_site.site, "from a folder", page_name, java_script_enabled=False) as watched:
        page = watched.page
        expect(page.get_by_text("needs JavaScript")).to_be_visible()
        follow(page, page.locator(".md-content").get_by_role("link", name=link or "The story in order of time"))
        expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_lost_data_is_said_and_the_pages_stay(browser: Browser, harbour_site: Folders) -> None:
    with watched_page(browser) as watched:
        page = watched.page
        page.route("**/data/explorer-0.js", lambda route: route.abort())
        watched.open((harbour_site.site / "explorer.html").as_uri())
        expect(page.get_by_text("could not be loaded")).to_be_visible()
        expect(page.get_by_role("link", name="The story in order of time")).to_be_visible()
