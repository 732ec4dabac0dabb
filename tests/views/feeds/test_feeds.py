"""Feeds of what changed: what their forms ask for, what stands in them, and what stays the same."""

import json
import re
import xml.etree.ElementTree as Xml
from collections.abc import Mapping
from pathlib import Path

import pytest

from builder.build import examine
from builder.views.feeds.view import NEWEST, feeds_of
from tests.factory import MINIMAL, compiled_of, dossier_folder

ADDRESS = "https://site.example/toll/"
NAME = "{http://www.w3.org/2005/Atom}"
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
SETTINGS = MINIMAL["dossier.yml"].replace("A quarrel on an island", '"Toll & <Quarrel>"') + "editors: [Ana & Luz]\n"
CHANGES = """\
changes:
  - {id: day, date: 2031-06-09, kind: corrected, text: "Not the 4th: </content> & \\"the 5th\\" – ١٢.", about: [storm, guild]}
  - {id: first, date: 2031-05-01, kind: added, text: First version.}
"""
STORM = (
    MINIMAL["events/storm.yml"]
    + """\
casualties:
  - outcome: drowned
    who: crews
    count: 4
    sources: [courier#p2]
    withdrawn: {on: 2031-06-02, because: "It tells of *boats* [@courier#p2]."}
"""
)
FILES = {"dossier.yml": SETTINGS, "changes.yml": CHANGES, "events/storm.yml": STORM}


def feeds(folder: Path, files: Mapping[str, str], address: str = ADDRESS) -> dict[str, bytes]:
    return dict(feeds_of(compiled_of(examine(dossier_folder(folder, files)), address=address).site))


def entries(feed: bytes) -> list[dict[str, str]]:
    """Return the texts of each entry by their elements, with the address under `link`."""
    return [
        {each.tag.removeprefix(NAME): each.text or each.get("href", "") for each in entry}
        for entry in Xml.fromstring(feed).findall(f"{NAME}entry")
    ]


def test_there_is_one_of_the_whole_in_two_forms_and_one_of_each_record_that_changed(tmp_path: Path) -> None:
    assert set(feeds(tmp_path, FILES)) == {
        "feeds/changes.xml",
        "feeds/changes.json",
        "feeds/events/storm.xml",
        "feeds/actors/guild.xml",
    }


def test_a_site_without_an_address_or_a_change_has_none(tmp_path: Path) -> None:
    assert feeds(tmp_path, FILES, address="") == {}
    assert feeds(tmp_path / "none", {}) == {}


def test_an_atom_feed_has_what_its_form_asks_for(tmp_path: Path) -> None:
    for path, data in feeds(tmp_path, FILES).items():
        if path.endswith(".json"):
            continue
        feed = Xml.fromstring(data)
        assert feed.tag == f"{NAME}feed"
        for parent in (feed, *feed.findall(f"{NAME}entry")):
            for once in ("id", "title", "updated"):
                assert len(parent.findall(f"{NAME}{once}")) == 1
            assert MOMENT.fullmatch(parent.findtext(f"{NAME}updated", ""))
            assert re.fullmatch(
                r"tag:site\.example,\d{4}-\d\d-\d\d:/toll/[a-z0-9/-]+", parent.findtext(f"{NAME}id", "")
            )
        assert feed.findtext(f"{NAME}author/{NAME}name") == "Ana & Luz"
        assert {each.get("rel"): each.get("href") for each in feed.findall(f"{NAME}link")}["self"] == ADDRESS + path
        assert feed.findtext(f"{NAME}updated") == max(each["updated"] for each in entries(data))
        names = [each["id"] for each in entries(data)]
        assert len(set(names)) == len(names)


def test_a_json_feed_has_what_its_form_asks_for(tmp_path: Path) -> None:
    found = feeds(tmp_path, FILES)
    feed = json.loads(found["feeds/changes.json"])
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["feed_url"] == f"{ADDRESS}feeds/changes.json"
    assert feed["home_page_url"] == f"{ADDRESS}changes.html"
    assert feed["authors"] == [{"name": "Ana & Luz"}]
    # Both forms say the same.
    assert [(each["id"], each["title"], each["content_text"], each["url"]) for each in feed["items"]] == [
        (each["id"], each["title"], each["content"], each["link"]) for each in entries(found["feeds/changes.xml"])
    ]
    assert all(MOMENT.fullmatch(each["date_published"]) for each in feed["items"])


def test_entries_say_what_changed_as_plain_text(tmp_path: Path) -> None:
    corrected, withdrawn, first = entries(feeds(tmp_path, FILES)["feeds/changes.xml"])
    assert corrected["title"] == "Corrected: Storm of April, Boatmen's Guild"
    assert corrected["content"] == 'Not the 4th: </content> & "the 5th" – ١٢.'
    assert withdrawn["title"] == "Withdrawn: Storm of April"
    assert withdrawn["content"] == "Casualties: Drowned: Crews: 4\nIt tells of boats."
    assert (first["title"], first["link"]) == ("Added: The Harbour Toll", f"{ADDRESS}changes.html#first")


def test_the_feed_of_a_record_has_its_own_changes_and_leads_to_its_page(tmp_path: Path) -> None:
    own = entries(feeds(tmp_path, FILES)["feeds/events/storm.xml"])
    assert [each["title"].partition(":")[0] for each in own] == ["Corrected", "Withdrawn"]
    assert all(each["link"].startswith(f"{ADDRESS}events/storm.html#") for each in own)


def test_where_an_entry_leads_is_there(tmp_path: Path) -> None:
    compiled = compiled_of(examine(dossier_folder(tmp_path, FILES)), address=ADDRESS)
    for path, data in feeds_of(compiled.site):
        for each in entries(data) if path.endswith(".xml") else ():
            page, _, anchor = each["link"].removeprefix(ADDRESS).partition("#")
            text = compiled.page(page.replace(".html", ".md")).decode()
            assert f'id="{anchor}"' in text or f"{{ #{anchor} " in text


def test_an_entry_keeps_its_name_when_its_words_change_and_others_come(tmp_path: Path) -> None:
    more = CHANGES.replace("First version.", "The first version.").replace(
        "changes:\n", "changes:\n  - {id: newer, date: 2031-07-01, kind: added, text: More.}\n"
    )
    before = {each["id"] for each in entries(feeds(tmp_path, FILES)["feeds/changes.xml"])}
    after = {
        each["id"] for each in entries(feeds(tmp_path / "more", {**FILES, "changes.yml": more})["feeds/changes.xml"])
    }
    assert before < after
    assert len(after) == len(before) + 1


@pytest.mark.parametrize("address", ["https://site.example/toll", "https://site.example/toll/"])
def test_an_address_needs_no_slash_at_its_end(tmp_path: Path, address: str) -> None:
    feed = Xml.fromstring(feeds(tmp_path, FILES, address)["feeds/changes.xml"])
    assert [each.get("href") for each in feed.findall(f"{NAME}link")] == [
        f"{ADDRESS}feeds/changes.xml",
        f"{ADDRESS}changes.html",
    ]


def test_a_feed_holds_the_newest_only(tmp_path: Path) -> None:
    many = "changes:\n" + "".join(
        f"  - {{id: c-{number}, date: {2100 - number}-01-01, kind: added, text: More.}}\n" for number in range(60)
    )
    found = entries(feeds(tmp_path, {"changes.yml": many})["feeds/changes.xml"])
    assert len(found) == NEWEST
    assert found[0]["updated"].startswith("2100-")
