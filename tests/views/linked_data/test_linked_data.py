"""What pages say to machines: in the words of schema.org, no more exactly than the articles, and never as markup."""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from builder.build import examine
from tests.conftest import HARBOUR
from tests.factory import MINIMAL, compiled_of, dossier_folder

ADDRESS = "https://site.example/toll"
WORK = {
    *("alternateName", "archivedAt", "citation", "creditText", "dateModified", "datePublished", "description"),
    *(
        "headline",
        "inLanguage",
        "isBasedOn",
        "isPartOf",
        "license",
        "mainEntity",
        "name",
        "publisher",
        "url",
        "version",
    ),
}
PAGE = WORK | {"breadcrumb"}
NAMED = {"name", "alternateName", "description", "url"}
PLACE = NAMED | {"geo", "containedInPlace"}
KNOWN: Mapping[str, set[str]] = {
    **dict.fromkeys(("Article", "CreativeWork", "Dataset"), WORK),
    **dict.fromkeys(("WebPage", "CollectionPage"), PAGE),
    **dict.fromkeys(("Person", "Organization", "Thing"), NAMED),
    "Event": NAMED | {"startDate", "location"},
    "Place": PLACE,
    "GeoCoordinates": {"latitude", "longitude"},
    "GeoCircle": {"geoMidpoint", "geoRadius"},
    "BreadcrumbList": {"itemListElement"},
    "ListItem": {"position", "name", "item"},
}
"""The types that are used, each with the properties of schema.org 29 for it of which pages use some."""

TYPES: Mapping[str, set[str]] = {
    "breadcrumb": {"BreadcrumbList"},
    "citation": {"Article"},
    "containedInPlace": {"Place"},
    "geo": {"GeoCoordinates", "GeoCircle"},
    "geoMidpoint": {"GeoCoordinates"},
    "isBasedOn": {"Article"},
    "isPartOf": {"CreativeWork"},
    "itemListElement": {"ListItem"},
    "license": {"CreativeWork"},
    "location": {"Place"},
    "mainEntity": {"Event", "Person", "Organization", "Place", "Thing"},
    "publisher": {"Organization"},
}
"""What schema.org expects, of what is used, as the value of a property; every other value is a text or a number."""

DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


def said(content: Path, address: str | None = ADDRESS) -> dict[str, Any]:
    """Return what each page says, by its path."""
    files = compiled_of(examine(content), address=address).files
    found = {}
    for path, text in files.items():
        if path.endswith(".md") and (line := re.search(r"^linked_data: (.*)$", text.decode(), re.MULTILINE)):
            found[path] = json.loads(json.loads(line[1]))
    return found


def things(value: Any, under: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    if isinstance(value, list):
        for each in value:
            yield from things(each, under)
    elif isinstance(value, dict):
        yield under, value
        for name, inside in value.items():
            yield from things(inside, name)


def objections(page: dict[str, Any]) -> Iterator[str]:
    """Yield what a validator of schema.org would object to."""
    if page.pop("@context") != "https://schema.org":
        yield "context"
    for under, thing in things(page):
        kind = thing["@type"]
        yield from (f"{kind} has no property {each}" for each in thing.keys() - KNOWN[kind] - {"@type"})
        if under and kind not in TYPES.get(under, set()):
            yield f"{under} is no {kind}"
        for name, value in thing.items():
            if name in TYPES and not isinstance(value, dict | list):
                yield f"{name} is a text"
            if "date" in name.lower() and not DATE.fullmatch(value):
                yield f"{value} is no date"
            if name in {"url", "item"} and not value.startswith("https://"):
                yield f"{value} is no address"


def test_every_page_says_what_it_is_in_the_words_of_schema_org() -> None:
    pages = said(HARBOUR)
    compiled = compiled_of(examine(HARBOUR))
    assert pages.keys() == {path for path, page in compiled.pages.items() if page.is_listed}
    assert [found for page in pages.values() for found in objections(page)] == []


def test_a_site_without_an_address_says_nothing_and_stays_light() -> None:
    assert said(HARBOUR, None) == {}


def test_pages_are_about_their_records_and_cite_articles() -> None:
    pages = said(HARBOUR)
    storm = pages["events/april-storm.md"]
    assert (storm["@type"], storm["mainEntity"]["@type"]) == ("WebPage", "Event")
    assert storm["citation"][0]["url"] == f"{ADDRESS}/articles/courier-storm-and-toll.html"
    assert pages["actors/teo-valk.md"]["mainEntity"] == {"@type": "Person", "name": "Teo Valk"}
    assert pages["actors/boatmens-guild.md"]["mainEntity"]["@type"] == "Organization"
    harbour = pages["locations/north-harbour.md"]["mainEntity"]
    assert harbour["containedInPlace"][0]["name"] == "Port Amra"
    digest = pages["articles/courier-storm-and-toll.md"]
    assert digest["isBasedOn"]["url"] == "https://courier.example/2031/storm-and-toll"
    assert digest["isBasedOn"]["datePublished"] == "2031-04-09"
    assert pages["index.md"]["@type"] == "Dataset"
    assert pages["index.md"]["dateModified"] == "2031-06-02"
    steps = storm["breadcrumb"]["itemListElement"]
    assert [each["item"] for each in steps][1:] == [
        f"{ADDRESS}/events/index.html",
        f"{ADDRESS}/events/april-storm.html",
    ]


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ("[{value: 2031-04-05, sources: [courier#p2]}]", "2031-04-05"),
        ("[{value: 2031-04, sources: [courier#p2]}]", "2031-04"),
        ("[{value: 2031-04~, sources: [courier#p2]}]", None),
        ("[{value: '2031-04-05?', sources: [courier#p2]}]", None),
        ("[{value: 2031-04-05/2031-04-07, sources: [courier#p2]}]", None),
        ("[{value: 2031-04/.., sources: [courier#p2]}]", None),
        ("[{value: 2031-04-05T08:30, sources: [courier#p2]}]", "2031-04-05"),
        ("[{value: 2031-04-05, sources: [courier#p2]}, {value: 2031-04-06, sources: [courier#p1]}]", None),
        ("[{value: 2031-04-05, sources: [courier#p2]}, {value: 2031-04, sources: [courier#p1]}]", "2031-04-05"),
        ("[]", None),
    ],
)
def test_a_date_is_said_only_if_it_is_one_and_sure(tmp_path: Path, when: str, expected: str | None) -> None:
    event = f"name: Storm\nkind: storm\nsummary: A storm [@courier#p2].\nwhen: {when}\n"
    pages = said(dossier_folder(tmp_path, {"events/storm.yml": event}))
    assert pages["events/storm.md"]["mainEntity"].get("startDate") == expected


def test_a_place_lies_in_a_circle_or_nowhere(tmp_path: Path) -> None:
    place = "name: Bay\nkind: harbour\nsummary: A bay [@courier#p2].\n"
    spot = "coordinates: [{value: '0, -27.5', precision-km: 3, sources: [general-knowledge]}]\n"
    moon = spot.replace("sources", "body: the Moon, sources")
    found = said(
        dossier_folder(
            tmp_path,
            {"locations/bay.yml": place + spot, "locations/cape.yml": place.replace("Bay", "Cape"),
             "locations/sea.yml": place.replace("Bay", "Sea") + moon},
        )
    )  # fmt: skip
    assert found["locations/bay.md"]["mainEntity"]["geo"] == {
        "@type": "GeoCircle",
        "geoMidpoint": {"@type": "GeoCoordinates", "latitude": 0.0, "longitude": -27.5},
        "geoRadius": 3000,
    }
    assert "geo" not in found["locations/cape.md"]["mainEntity"]
    assert "geo" not in found["locations/sea.md"]["mainEntity"]


def test_what_an_author_wrote_ends_no_script(tmp_path: Path) -> None:
    title = "title: '</script><script>alert(1)</script> & <!-- \"'"
    settings = MINIMAL["dossier.yml"].replace("title: The Harbour Toll", title)
    content = dossier_folder(tmp_path, {"dossier.yml": settings})
    files = compiled_of(examine(content), address=ADDRESS).files
    line = re.search(r"^linked_data: (.*)$", files["actors/guild.md"].decode(), re.MULTILINE)
    assert line
    assert not re.search("[<>&]", json.loads(line[1]))
    assert said(content)["actors/guild.md"]["isPartOf"]["name"].startswith("</script><script>alert(1)</script> & <!--")
