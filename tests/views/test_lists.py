"""The indexes: what they say of each record, and how they stay short enough to open however much there is."""

import shutil
from importlib import import_module
from pathlib import Path

import pytest

from builder.publish import mkdocs_plugin
from builder.publish.folders import Folders
from builder.publish.sitecheck import SiteProblem
from tests.conftest import HARBOUR, Publish
from tests.markup import Element, article, target

LISTS = {
    "attributions": "attributions.html",
    "casualties": "casualties.html",
    "chains": "chains.html",
    "actors": "actors/index.html",
    "disagreements": "disagreements/index.html",
    "events": "events/index.html",
    "locations": "locations/index.html",
    "gaps": "gaps.html",
}


def pages_of(site: Path, ledger: str) -> list[Path]:
    """Return the pages of a ledger in order, as a reader finds them who asks for the next one."""
    found = [site / LISTS[ledger]]
    while True:
        links = [each for each in article(found[-1]).all("a") if each.text == "Next page"]
        if not links:
            return found
        found.append((found[-1].parent / links[0].attributes["href"]).resolve())


def lines_of(site: Path, ledger: str) -> set[str]:
    """Return the lines of a list on all its pages, without sources and their marks, which each page numbers anew."""
    return {
        unmarked(each)
        for page in pages_of(site, ledger)
        for part in article(page).parts
        if isinstance(part, Element) and not part.has("page-contents")
        for each in part.all("li", "dd", "summary", "tr")
        if not each.has("group") and not any(each.all("li", "dd")) and not any(each.all(kind="mark"))
    }


def unmarked(element: Element) -> str:
    parts = (each if isinstance(each, str) else "" if each.has("cite") else unmarked(each) for each in element.parts)
    return " ".join("".join(parts).split())


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    shutil.copytree(HARBOUR, tmp_path / "content")
    return Folders(tmp_path / "content")


def shorten(monkeypatch: pytest.MonkeyPatch, ledger: str, name: str, size: int) -> None:
    """Let only so much stand on a page of a ledger."""
    monkeypatch.setattr(import_module(f"builder.views.{ledger}.view"), name, size)


def test_ledgers_go_on_to_further_pages_lose_nothing_and_all_their_links_lead_somewhere(
    harbour_site: Folders, folders: Folders, publish: Publish, monkeypatch: pytest.MonkeyPatch
) -> None:
    for ledger in ("attributions", "casualties", "disagreements"):
        shorten(monkeypatch, ledger, "POINTS", 1)
    for ledger in ("actors", "events", "gaps", "locations"):
        shorten(monkeypatch, ledger, "ON_A_PAGE", 2)
    shorten(monkeypatch, "chains", "ON_A_PAGE", 1)
    assert not publish(folders)
    for ledger in LISTS:
        assert len(pages_of(harbour_site.site, ledger)) == 1
        assert len(pages_of(folders.site, ledger)) > 1 or ledger == "chains"
        assert lines_of(folders.site, ledger) == lines_of(harbour_site.site, ledger), ledger


def test_a_page_leads_to_its_year_on_whichever_page_of_the_story_that_is(
    folders: Folders, publish: Publish, monkeypatch: pytest.MonkeyPatch
) -> None:
    shorten(monkeypatch, "events", "ON_A_PAGE", 4)
    later = "name: Toll repaid\nkind: decision\nsummary: It was paid back [@lantern-blockade#p3].\n"
    later += "when: [{value: 2032-01, sources: [lantern-blockade#p3]}]\n"
    (folders.content / "events" / "toll-repaid.yml").write_text(later, encoding="utf-8")
    assert not publish(folders)
    page = folders.site / "events" / "toll-repaid.html"
    crumb = next(each for each in article(page).all("a") if each.text == "2032")
    path, anchor = target(folders.site, page, crumb.attributes["href"])
    assert "Toll repaid" in article(path).text
    assert any(each.attributes.get("id") == anchor for each in article(path).all("h2"))


def test_the_story_says_of_each_event_what_kind_where_what_it_cost_and_what_happened(harbour_site: Folders) -> None:
    story = article(harbour_site.site / "events" / "index.html")
    storm = next(each for each in story.all("li") if "Storm of April 2031" in each.text)
    assert storm.one(kind="count").text == (
        "Storm · Sella (“off the island”) · Drowned: 3 (Seafarers) see remark"
        " · Hurt: at least 5 (Crews of boats) according to Coastal Watch · accounts differ"
    )
    assert storm.one(kind="note").text == "A storm crossed Sella and cost two lives or three."
    # What only the program found to differ counts too.
    fire = next(each for each in story.all("li") if "Fire in the toll house" in each.text)
    assert fire.one(kind="count").text == "Fire · North Harbour · accounts differ"


def test_indexes_of_actors_and_places_count_events_and_claims_beside_a_picture(harbour_site: Folders) -> None:
    places = article(harbour_site.site / "locations" / "index.html")
    light = next(each for each in places.all("tr") if any(each.all("td")) and "Lighthouse" in link_text(each))
    kind, events, _ = light.all("td")
    assert (kind.text, events.text) == ("Building in Gull Point", "1")
    assert light.one("svg").has("sparkline")
    rows = [each for each in article(harbour_site.site / "actors" / "index.html").all("tr") if any(each.all("td"))]
    guild = next(each for each in rows if link_text(each) == "Boatmen's Guild")
    assert guild.one("th").text == "Boatmen's Guild Guild"
    side, events, claims, *_ = guild.all("td")
    assert (side.text, events.text, claims.text) == ("Boatmen", "3", "1")
    assert guild.one("svg").has("sparkline")
    silent = next(each for each in rows if "Ines" in each.text)
    assert not any(silent.all("svg"))


def link_text(line: Element) -> str:
    return next(line.all("a")).text


def test_what_is_wrong_with_a_site_is_said_where_it_was_built(
    folders: Folders, publish: Publish, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    broken = SiteProblem("events/index.html", "'x.html' is not there")
    monkeypatch.setattr(mkdocs_plugin, "check_site", lambda *_, **__: [broken])
    assert "was not published" in publish(folders)
    assert "events/index.html: 'x.html' is not there" in capfd.readouterr().err
    assert not folders.site.exists()
