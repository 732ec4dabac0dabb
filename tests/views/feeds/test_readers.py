"""Feeds as other programs read them: a feed reader finds nothing wrong, and what it reads is what the page says."""

import json
import re
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import feedparser
import pytest
from jsonschema import Draft202012Validator

from builder.build import Compiled, examine
from builder.views.feeds.view import feeds_of
from tests.conftest import HARBOUR
from tests.factory import MINIMAL, compiled_of, dossier_folder

ADDRESS = "https://site.example/toll/"
HOSTILE = ("<script>alert(1)</script>", "الميناء – ١٢", "]]> & &amp; \U0001fffe", "\u202eabc", "{{ 7 * 7 }} [a](b) *c*")

TEXT, WEB = {"type": "string", "minLength": 1}, {"type": "string", "pattern": "^https://[^\\s]+$"}
AUTHORS = {
    "type": "array",
    "minItems": 1,
    "items": {"type": "object", "minProperties": 1, "additionalProperties": False, "properties": {"name": TEXT}},
}
ITEM = {
    "type": "object",
    "required": ["id", "content_text"],
    "additionalProperties": False,
    "properties": {
        **dict.fromkeys(("id", "title", "content_text"), TEXT),
        "url": WEB,
        "date_published": {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$"},
        "tags": {"type": "array", "items": TEXT},
    },
}
JSON_FEED = {
    "type": "object",
    "required": ["version", "title", "items"],
    "additionalProperties": False,
    "properties": {
        "version": {"const": "https://jsonfeed.org/version/1.1"},
        **dict.fromkeys(("title", "description"), TEXT),
        **dict.fromkeys(("home_page_url", "feed_url"), WEB),
        "language": {"type": "string", "pattern": "^[a-z]{2,3}(-[A-Za-z0-9]+)*$"},
        "authors": AUTHORS,
        "items": {"type": "array", "minItems": 1, "items": ITEM},
    },
}
"""What JSON Feed 1.1 asks for, of the fields that our feeds have; others would be slips."""


def quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def hostile_files() -> Mapping[str, str]:
    changes = [
        {"id": f"c-{place}", "date": f"2031-06-{20 - place:02}", "kind": "added", "text": text, "about": ["guild"]}
        for place, text in enumerate(HOSTILE)
    ]
    named = MINIMAL["actors/guild.yml"].replace("Boatmen's Guild", quoted(HOSTILE[0] + HOSTILE[1]))
    settings = MINIMAL["dossier.yml"].replace("The Harbour Toll", quoted(HOSTILE[2]))
    return {
        "changes.yml": json.dumps({"changes": changes}, ensure_ascii=False),
        "actors/guild.yml": named,
        "dossier.yml": settings + f"editors: [{quoted(HOSTILE[0])}]\nlicence: {quoted(HOSTILE[2])}\n",
    }


@pytest.fixture(scope="module", params=["harbour", "hostile"])
def compiled(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Compiled:
    """A dossier whose feeds are read."""
    if request.param == "harbour":
        return compiled_of(examine(HARBOUR), address=ADDRESS)
    found = examine(dossier_folder(tmp_path_factory.mktemp("hostile"), hostile_files()))
    return compiled_of(found, address=ADDRESS)


def read(data: bytes) -> Any:
    """Return an Atom feed as a feed reader has it; it finds nothing wrong in it."""
    found = feedparser.parse(data, sanitize_html=False)
    assert not found.bozo, found.get("bozo_exception")
    assert found.version == "atom10"
    return found


def atom_feeds(compiled: Compiled) -> dict[str, bytes]:
    return {path: data for path, data in feeds_of(compiled.site) if path.endswith(".xml")}


def test_a_feed_reader_finds_all_that_it_needs_in_every_feed(compiled: Compiled) -> None:
    feeds = atom_feeds(compiled)
    assert len(feeds) > 1, "the whole, and records"
    for path, data in feeds.items():
        found = read(data)
        links = {each.rel: (each.type, each.href) for each in found.feed.links}
        assert links["self"] == ("application/atom+xml", ADDRESS + path)
        assert found.feed.author
        assert found.feed.title
        moments = [datetime.fromisoformat(each.updated) for each in found.entries]
        assert moments == sorted(moments, reverse=True)
        assert datetime.fromisoformat(found.feed.updated) == moments[0]
        assert all(each.tzinfo for each in moments)
        ids = [found.feed.id, *(each.id for each in found.entries)]
        assert len(set(ids)) == len(ids)
        assert all(re.fullmatch(r"tag:site\.example,\d{4}-\d\d-\d\d:/toll/[a-z0-9/-]+", each) for each in ids)


def test_every_address_in_a_feed_leads_to_a_spot_of_the_site(compiled: Compiled) -> None:
    for data in atom_feeds(compiled).values():
        found = read(data)
        assert urlsplit(found.feed.link)[:2] == urlsplit(ADDRESS)[:2]
        for each in found.entries:
            page, _, anchor = each.link.removeprefix(ADDRESS).partition("#")
            text = compiled.page(page.replace(".html", ".md")).decode()
            assert f'id="{anchor}"' in text or f"{{ #{anchor} " in text


def test_both_forms_of_the_whole_say_the_same_and_json_is_in_its_form(compiled: Compiled) -> None:
    files = dict(feeds_of(compiled.site))
    data = json.loads(files["feeds/changes.json"])
    assert not [each.message for each in Draft202012Validator(JSON_FEED).iter_errors(data)]
    atom = read(files["feeds/changes.xml"])
    assert (data["title"], data["home_page_url"]) == (atom.feed.title, atom.feed.link)
    assert [(each["id"], each["title"], each["content_text"], each["url"]) for each in data["items"]] == [
        (each.id, each.title, each.content[0].value, each.link) for each in atom.entries
    ]


def test_what_editors_write_is_plain_text_whatever_they_write(tmp_path: Path) -> None:
    compiled = compiled_of(examine(dossier_folder(tmp_path, hostile_files())), address=ADDRESS)
    feeds = atom_feeds(compiled)
    for path in ("feeds/changes.xml", "feeds/actors/guild.xml"):
        found = read(feeds[path])
        assert [each.content[0].value for each in found.entries] == list(HOSTILE)
        assert {each.content[0].type for each in found.entries} == {"text/plain"}
        assert all(each.title.endswith(HOSTILE[0] + HOSTILE[1]) for each in found.entries)
        assert found.feed.title_detail.type == "text/plain"


def test_names_for_good_stay_when_titles_change(tmp_path: Path) -> None:
    files = hostile_files()
    other = {
        **files,
        "actors/guild.yml": MINIMAL["actors/guild.yml"].replace("Boatmen's", "Rowers'"),
        "dossier.yml": re.sub("^title: .*$", "title: Another", files["dossier.yml"], flags=re.MULTILINE),
    }
    ids = [
        {
            path: (found.feed.id, [each.id for each in found.entries])
            for path, data in atom_feeds(compiled_of(examine(dossier_folder(folder, each)), address=ADDRESS)).items()
            for found in [read(data)]
        }
        for folder, each in ((tmp_path / "before", files), (tmp_path / "after", other))
    ]
    assert ids[0] == ids[1]
