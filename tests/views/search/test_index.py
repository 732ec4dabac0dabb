"""The search's data files: every entry is in them, under the words that readers may type."""

import re
from datetime import date
from functools import cache
from typing import Any

import pytest

from builder.publish.folders import Folders
from builder.views.search.data import search_data
from builder.views.search.entries import Alias, Searchable
from builder.views.search.index import LARGEST, MARKS, Index
from builder.views.search.texts import Passage
from builder.views.site import Site
from tests.conftest import HARBOUR
from tests.factory import site_in


@cache
def site() -> Site:
    return site_in(HARBOUR)


@cache
def data() -> dict[str, Any]:
    return dict(search_data(site()))


def rows(columns: dict[str, list[Any]]) -> list[dict[str, Any]]:
    """Return columns as rows, as the browser puts them together."""
    return [dict(zip(columns, values, strict=True)) for values in zip(*columns.values(), strict=True)]


def heads() -> list[dict[str, Any]]:
    return [head for name, value in sorted(data().items()) if name.startswith("search/h-") for head in rows(value)]


def texts() -> list[list[dict[str, str]]]:
    names = sorted((name for name in data() if name.startswith("search/x-")), key=lambda each: int(each[9:]))
    return [rows(passages) for name in names for passages in data()[name]]


def terms_of(word: str) -> dict[str, Any]:
    """Return the file of terms that the browser would load for a word."""
    shards = data()["search/meta"]["shards"]
    return {term["stem"]: term["postings"] for term in rows(data()[f"search/t-{shards[word[:2]]}"])}


def numbers(postings: str) -> list[tuple[int, int]]:
    """Return entries and marks, read as the browser reads them."""
    found, number = [], 0
    for distance, letter in re.findall(r"([0-9a-f]*)([g-zA-K])", postings):
        number += int(distance or "0", 16)
        found.append((number, MARKS.index(letter) + 1))
    return found


def test_every_record_claim_and_page_is_found_at_an_address_of_the_site(harbour_site: Folders) -> None:
    addresses = [each["path"] for each in heads()]
    dossier = site().dossier
    assert len(addresses) == len(set(addresses)) == data()["search/meta"]["count"]
    assert {f"{each.folder}/{key}.html" for key, each in dossier.records.items()} <= set(addresses)
    assert {f"disagreements/{key}.html" for key in dossier.disagreements} <= set(addresses)
    assert {address.partition("#claim-")[2] for address in addresses if "#claim-" in address} == set(dossier.claims)
    for address, passages in zip(addresses, texts(), strict=True):
        path, _, anchor = address.partition("#")
        page = (harbour_site.site / path).read_text(encoding="utf-8")
        for each in {anchor, *(found["anchor"] for found in passages)} - {""}:
            assert f'id="{each}"' in page, f"{address} has no {each}"


def test_a_claim_is_known_by_its_speaker_and_an_event_by_its_day() -> None:
    titles = {each["path"]: each["title"] for each in heads()}
    assert titles["articles/courier-storm-and-toll.html#claim-marrow-on-toll"] == "Ines Marrow"
    storm = list(titles).index("events/april-storm.html")
    first, last = date(2031, 4, 5).toordinal(), date(2031, 4, 6).toordinal()
    assert {"entry": storm, "first": first, "last": last} in rows(data()["search/dated"])


def test_other_names_say_who_prints_them_and_initials_that_they_are() -> None:
    aliases = {each["path"]: each["aliases"] for each in heads()}["actors/boatmens-guild.html"]
    assert {"text": "the Guild", "by": "Sella Courier"} in aliases
    assert {"text": "نقابة البحارة", "language": "ar"} in aliases
    assert {"text": "BG", "initials": True} in aliases


def test_years_and_places_with_what_contains_them_are_known() -> None:
    facets, addresses = data()["search/facets"], [each["path"] for each in heads()]
    storm = addresses.index("events/april-storm.html")
    assert facets["years"][storm] == [2031]
    assert "Sella" in [facets["places"][int(each)] for each in facets["at"][storm].split()]


def entry(title: str, text: str = "", **values: Any) -> Searchable:
    return Searchable("actor", title, title, passages=(Passage("", text),), **values)


def test_a_posting_says_where_a_word_stands_and_how_often() -> None:
    index = Index()
    index.add(entry("Ferry"))
    index.add(entry("Quay", "The ferries left. A ferry came, then ferry after ferry.", aliases=(Alias("Ferry quay"),)))
    terms = index.shards()["fe"]
    assert numbers(terms["ferri"]["postings"]) == [(0, 16), (1, 8 + 3)]
    assert terms["ferri"]["surfaces"] == "ferries ferry"
    assert numbers(terms["=ferry"]["postings"]) == [(0, 16)]


def test_common_words_are_kept_of_names_only() -> None:
    index = Index()
    index.add(entry("The Who", "They were after the others."))
    assert set(index.shards()) == {"th", "wh", "re", "ot"} - {"re"}
    assert "=thewho" in index.shards()["th"]


def test_large_files_are_cut_by_one_more_letter_and_nothing_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("builder.views.search.index.LARGEST", 60)
    index = Index()
    for word in ("sand", "sandbank", "sail", "salt", "sabre", "sa", "sextant"):
        index.add(entry(word.title(), f"{word} {word}s"))
    shards = index.shards()
    assert {"sa", "sai", "sal"} <= set(shards)
    assert all(any(key in terms for terms in shards.values()) for key in ("sand", "sandbank", "sail", "salt", "=sa"))
    assert LARGEST > 60


def test_letters_share_files_until_those_are_large_enough() -> None:
    shards = data()["search/meta"]["shards"]
    files = {name for name in data() if name.startswith("search/t-")}
    assert {f"search/t-{number}" for number in shards.values()} == files
    assert len(files) < len(shards) / 4


def test_the_same_dossier_gives_the_same_files() -> None:
    assert list(search_data(site())) == list(search_data(site_in(HARBOUR)))
