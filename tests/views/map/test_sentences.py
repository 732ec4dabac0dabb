"""Places of events in words: what is printed for a place, who says so and what was worked out stand in every list."""

from collections.abc import Mapping
from pathlib import Path

from tests.factory import MINIMAL
from tests.views.made import made, plain

ISLAND = """\
name: Sella
kind: harbour
summary: An island [@courier#p2].
coordinates: [{value: "38.5, -28.2", precision-km: 200, sources: [general-knowledge]}]
"""
REEF = ISLAND.replace("Sella", "Reef").replace("38.5", "39.5")
HARBOUR = MINIMAL["locations/north-harbour.yml"] + "within: [{value: sella, sources: [courier#p2]}]\n"
STORM = MINIMAL["events/storm.yml"]
NEAR, NEAR_STORM = "North Harbour (“off the mole”)", "Storm of April North Harbour (“off the mole”)"


def storm(*places: str) -> str:
    stated = "".join(f"  - {{value: {each}, sources: [courier#p2]}}\n" for each in places)
    return STORM[: STORM.index("where:")] + (f"where:\n{stated}" if stated else "")


def files_of(folder: Path, *places: str, more: Mapping[str, str] | None = None) -> Mapping[str, str]:
    files = {"locations/sella.yml": ISLAND, "locations/north-harbour.yml": HARBOUR, "events/storm.yml": storm(*places)}
    return made(folder, {**files, **(more or {})})


def pages(folder: Path, *places: str, more: Mapping[str, str] | None = None) -> Mapping[str, str]:
    return {path: plain(text) for path, text in files_of(folder, *places, more=more).items()}


def test_the_words_printed_for_a_place_stand_in_every_list(tmp_path: Path) -> None:
    found = pages(tmp_path, "north-harbour, printed: off the mole")
    assert f"Storm · {NEAR}" in found["events/index.md"]
    assert f"Storm · {NEAR}" in found["timeline.md"]
    assert NEAR_STORM in found["map.md"]
    assert NEAR_STORM in found["locations/north-harbour.md"]
    assert NEAR_STORM in found["locations/sella.md"]
    assert f'"told":[[0,"{NEAR}"]]' in found["data/map.js"]


def test_a_plain_place_is_its_name(tmp_path: Path) -> None:
    found = pages(tmp_path, "north-harbour")
    assert "Storm · North Harbour A storm crossed" in found["events/index.md"]
    assert "(“" not in found["map.md"]
    assert "told" not in found["data/map.js"]
    assert "North Harbour" not in found["locations/sella.md"].partition("On the timeline")[2]


def test_a_place_that_was_worked_out_says_so(tmp_path: Path) -> None:
    found = pages(tmp_path, "north-harbour, inferred: By the text.")
    assert "Storm · North Harbour worked out" in found["events/index.md"]
    assert "Storm of April North Harbour worked out" in found["map.md"]
    assert "Storm of April North Harbour worked out" in found["locations/north-harbour.md"]


def test_a_place_keeps_who_says_so_and_its_remark(tmp_path: Path) -> None:
    found = pages(tmp_path, "north-harbour, according-to: the harbour office, note: Not said which part of it.")
    assert "North Harbour according to the harbour office see remark" in found["events/index.md"]


def test_a_place_that_another_statement_gives_plainly_has_no_hedge(tmp_path: Path) -> None:
    found = pages(tmp_path, "north-harbour, according-to: the harbour office", "north-harbour")
    assert "according to" not in found["events/index.md"]


def test_an_event_in_a_region_leads_to_the_closer_place(tmp_path: Path) -> None:
    found = pages(tmp_path, "sella", "north-harbour")["map.md"]
    assert "alone or beside a closer place" in found
    assert "Storm of April · closer: North Harbour" in found
    assert "no closer place" not in found


def test_without_a_closer_place_none_is_named(tmp_path: Path) -> None:
    assert "closer:" not in pages(tmp_path, "sella")["map.md"]


def test_events_are_told_of_places(tmp_path: Path) -> None:
    found = pages(tmp_path, "north-harbour")
    assert "1 place, and the events told of it." in found["map.md"]
    assert "## Events told of this place" in found["locations/north-harbour.md"]
    told = " ".join(text for path, text in found.items() if path.endswith(".md"))
    assert "happened there" not in told
    assert "Where it happened" not in told


def test_a_place_in_two_others_lies_in_both(tmp_path: Path) -> None:
    inside = HARBOUR.replace("within: [", "within: [{value: reef, sources: [courier#p2]}, ")
    found = files_of(tmp_path, more={"locations/reef.yml": REEF, "locations/north-harbour.yml": inside})
    assert "somewhere in Reef and Sella" in found["locations/north-harbour.md"]
    assert "Harbour in Reef and Sella" in plain(found["map.md"])


def test_a_place_in_one_other_lies_in_that(tmp_path: Path) -> None:
    assert "somewhere in Sella" in files_of(tmp_path)["locations/north-harbour.md"]
