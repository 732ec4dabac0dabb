"""Two records of one name: told apart in titles, lists and data, and never in running text."""

import json
import re
from collections.abc import Mapping

import pytest

from tests.views.made import made, plain

FILES = {
    "actors/valk.yml": "name: Teo Valk\nkind: guild\nside: boatmen\nsummary: A clerk [@courier#p2].\n",
    "actors/valk-the-sailor.yml": (
        "name: Teo Valk\nqualifier: sailor\nkind: guild\nside: boatmen\n"
        "summary: He sails from the harbour [@courier#p2].\n"
        "relations: [{type: works-in, to: quay, sources: [courier#p2]}]\n"
    ),
    "locations/quay.yml": (
        "name: Teo Valk\nqualifier: quay\nkind: harbour\n"
        "summary: Teo Valk built it, and [[valk-the-sailor]] lay there [@courier#p2].\n"
        "within: [{value: north-harbour, sources: [courier#p2]}]\n"
        'coordinates: [{value: "38.5, -28.2", precision-km: 1, sources: [general-knowledge]}]\n'
    ),
    "events/launch.yml": (
        "name: Launch\nkind: storm\nsummary: A boat was launched [@courier#p2].\n"
        "where: [{value: quay, sources: [courier#p2]}]\n"
        "participants: [{actor: valk-the-sailor, role: affected, sources: [courier#p2]}]\n"
    ),
}


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, str]:
    return made(tmp_path_factory.mktemp("qualifiers"), FILES)


def test_titles_and_the_citation_of_a_page_have_the_qualifier(files: Mapping[str, str]) -> None:
    page = files["actors/valk-the-sailor.md"]
    assert 'title: "Teo Valk (sailor)"' in page
    assert "\n# Teo Valk (sailor)\n" in page
    assert "“Teo Valk (sailor)”. In: The Harbour Toll" in page
    assert "\n# Teo Valk\n" in files["actors/valk.md"]


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("actors/index.md", "Teo Valk (sailor)"),
        ("locations/index.md", "Teo Valk (quay)"),
        ("events/launch.md", "Teo Valk (sailor)"),
        ("events/launch.md", "Teo Valk (quay)"),
        ("actors/valk-the-sailor.md", "Teo Valk (quay)"),
        ("locations/quay.md", "Teo Valk (sailor)"),
        ("map.md", "Teo Valk (quay)"),
    ],
)
def test_lists_facts_and_breadcrumbs_have_it(files: Mapping[str, str], path: str, shown: str) -> None:
    assert shown in plain(files[path])


@pytest.mark.parametrize("path", ["data/explorer-0.js", "data/preview-0.js", "data/search/h-0.js", "data/network.js"])
def test_cards_results_and_tools_have_it(files: Mapping[str, str], path: str) -> None:
    assert "Teo Valk (sailor)" in json.dumps(files[path])


def test_running_text_has_the_bare_name_and_links_to_neither_by_itself(files: Mapping[str, str]) -> None:
    lead = re.findall(r"^Teo.* built it.*$", files["locations/quay.md"], re.MULTILINE)[0]
    assert lead.startswith("Teo Valk built it, and [Teo Valk](../actors/valk-the-sailor.md) lay there")


def test_the_search_finds_it_by_the_bare_name_and_by_its_qualifier(files: Mapping[str, str]) -> None:
    terms = "".join(text for path, text in files.items() if path.startswith("data/search/t-"))
    assert '"=teovalk"' in terms
    assert '"sailor"' in terms
