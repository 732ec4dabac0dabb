"""Events as other programs read them."""

import json
from pathlib import Path

from tests.factory import compiled_of, examined

PLACES = {
    "locations/island.yml": """\
name: Island
kind: harbour
summary: An island [@courier#p2].
coordinates:
  - {value: "10, 20", precision-km: 5, sources: [general-knowledge]}
""",
    "locations/north-harbour.yml": """\
name: North Harbour
kind: harbour
summary: A harbour [@courier#p2].
within:
  - {value: island, sources: [courier#p2]}
coordinates:
  - {value: "10.5, 20.5", precision-km: 1, sources: [courier#p2]}
""",
    "events/storm.yml": """\
name: Storm of April
kind: storm
summary: A storm crossed the harbour [@courier#p2].
when:
  - {value: 2031-04~, sources: [courier#p2], inferred: From the article's date.}
where:
  - {value: island, sources: [courier#p2]}
  - {value: north-harbour, sources: [courier#p2]}
""",
    "events/calm.yml": "name: Calm\nkind: storm\nsummary: It was calm [@courier#p2].\n",
}


def features(folder: Path) -> dict[str, dict[str, object]]:
    """Return the features of a small dossier by id."""
    text = compiled_of(examined(folder, PLACES)).files["exports/events.geojson"]
    collection = json.loads(text)
    assert collection["type"] == "FeatureCollection"
    return {each["id"]: each for each in collection["features"]}


def test_an_event_lies_at_the_closest_of_its_places_longitude_first(tmp_path: Path) -> None:
    storm = features(tmp_path)["storm"]
    assert storm["geometry"] == {"type": "Point", "coordinates": [20.5, 10.5]}
    assert storm["properties"]["within km"] == [1]  # type: ignore[index]


def test_dates_are_as_written_and_say_that_they_were_worked_out(tmp_path: Path) -> None:
    storm = features(tmp_path)["storm"]
    assert storm["properties"]["dates"] == [{"edtf": "2031-04~", "worked out": True}]  # type: ignore[index]


def test_an_event_without_a_place_has_no_geometry_and_is_not_left_out(tmp_path: Path) -> None:
    assert features(tmp_path)["calm"]["geometry"] is None


def test_the_explorers_page_leads_to_every_export(tmp_path: Path) -> None:
    page = compiled_of(examined(tmp_path, PLACES)).files["explorer.md"].decode()
    assert "(exports/events.geojson)" in page
