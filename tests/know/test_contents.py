"""Which index pages there are: those that list anything."""

from pathlib import Path

import pytest

from builder.model.site import INDEXES
from tests.conftest import HARBOUR
from tests.factory import MINIMAL, knowledge_of, known

ALWAYS = {"evidence", "explorer", "brief", "articles", "works", "known"}
STORM = MINIMAL["events/storm.yml"]
ALONE = STORM.partition("where:")[0]
HARBOR = MINIMAL["locations/north-harbour.yml"]
COORDINATES = 'coordinates:\n  - {value: "38.5, -28.2", precision-km: 1, sources: [general-knowledge]}\n'
DROWNED = "casualties:\n  - {outcome: drowned, who: crews, count: 3, sources: [courier#p2]}\n"
ACCUSED = "attributions:\n  - {stance: accuses, of: guild, by: people on the quay, sources: [courier#p2]}\n"


def names(folder: Path, files: dict[str, str], *without: str) -> frozenset[str]:
    return known(folder, files, without).contents.names


def test_a_dossier_with_all_there_is_has_all_pages() -> None:
    assert knowledge_of(HARBOUR).contents.names == frozenset(INDEXES)


def test_a_dossier_of_articles_alone_has_the_pages_of_articles(tmp_path: Path) -> None:
    records = [path for path in MINIMAL if path.startswith(("actors/", "events/", "locations/"))]
    assert names(tmp_path, {}, *records) == ALWAYS


def test_a_page_comes_with_its_first_entry(tmp_path: Path) -> None:
    assert names(tmp_path, {}) == ALWAYS | {"events", "timeline", "actors", "locations", "gaps"}


@pytest.mark.parametrize(
    ("path", "text", "page"),
    [
        ("locations/north-harbour.yml", HARBOR + COORDINATES, "map"),
        ("events/storm.yml", STORM + DROWNED, "casualties"),
        ("events/storm.yml", STORM + ACCUSED, "attributions"),
        ("glossary.yml", "glossary:\n  - {id: a-toll, term: Toll, meaning: 'A fee [@courier#p2].'}\n", "glossary"),
        (
            "questions.yml",
            "questions:\n  - {id: who, question: Who?, note: 'It is open [@courier#p2].'}\n",
            "questions",
        ),
    ],
)
def test_each_page_has_its_own_reason(tmp_path: Path, path: str, text: str, page: str) -> None:
    assert names(tmp_path, {path: text}) - names(tmp_path / "without", {}) == {page}


@pytest.mark.parametrize(
    ("lost", "files", "pages"),
    [
        ("locations/north-harbour.yml", {"events/storm.yml": ALONE}, {"locations"}),
        ("events/storm.yml", {}, {"events", "timeline"}),
        ("actors/guild.yml", {}, {"actors"}),
    ],
)
def test_a_page_goes_with_its_last_entry(tmp_path: Path, lost: str, files: dict[str, str], pages: set[str]) -> None:
    assert names(tmp_path / "all", {}) - names(tmp_path, files, lost) == pages
