"""Which part of the world a map shows, around the 180th meridian and by the poles too."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from builder.model.vocabulary import Extent
from builder.publish.folders import Folders
from builder.views.map.frame import Frame, around, frame_of, is_drawn
from tests.conftest import Publish
from tests.factory import compiled, dossier_folder
from tests.reader import DESK, PHONE, opened
from tests.views.map.test_atlas import event, place

PACIFIC = {
    "locations/fiji.yml": place("Suva", "-17.8, 178.0"),
    "locations/samoa.yml": place("Apia", "-13.8, -172.1"),
    "locations/tonga.yml": place("Neiafu", "-21.1, -175.2"),
    "events/meeting.yml": event("Meeting", "samoa"),
}
WORLD = {
    "locations/west.yml": place("Los Angeles", "34.05, -118.24"),
    "locations/middle.yml": place("London", "51.5, -0.13"),
    "locations/east.yml": place("Sydney", "-33.9, 151.2"),
}


def held(frame: Frame, *places: tuple[float, float]) -> list[bool]:
    return [frame.holds(longitude, latitude) for latitude, longitude in places]


def test_places_on_both_sides_of_the_180th_meridian_share_a_small_map() -> None:
    frame = around([(178.0, -17.8, 5.0), (-172.1, -13.8, 5.0), (-175.2, -21.1, 5.0)], 550)
    assert frame.east - frame.west < 40
    assert held(frame, (-17.8, 178.0), (-13.8, -172.1), (-21.1, -175.2), (51.5, 0.0)) == [True, True, True, False]
    suva, apia = frame.project((178.0, -17.8)), frame.project((-172.1, -13.8))
    assert 0 < suva[0] < apia[0] < frame.width


def test_places_all_over_the_world_are_cut_where_maps_usually_are() -> None:
    frame = around([(-118.2, 34.0, 5.0), (0.0, 51.5, 5.0), (151.2, -33.9, 5.0)], 550)
    assert -180 <= frame.west < frame.east <= 180


def test_an_extent_may_cross_the_180th_meridian() -> None:
    frame = frame_of(Extent(west=176, east=-178, south=-20, north=-15))
    assert frame.east - frame.west == 6
    assert held(frame, (-17, 179), (-17, -179), (-17, 0), (-17, 170)) == [True, True, False, False]


@pytest.mark.parametrize(("west", "east"), [(-20, -30), (10, 10), (180, 170)])
def test_an_extent_around_the_world_is_a_slip(west: int, east: int) -> None:
    with pytest.raises(ValueError, match="goes around the world; swap them"):
        Extent(west=west, east=east, south=0, north=1)


@pytest.mark.parametrize("latitude", [-90, -85, 85, 90])
def test_a_place_by_a_pole_is_listed_and_said_not_to_be_drawn(tmp_path: Path, latitude: int) -> None:
    assert not is_drawn(latitude)
    made = compiled(tmp_path, {"locations/pole.yml": place("The Pole", f"{latitude}, 0"), **WORLD})
    page = made.files["map.md"].decode()
    assert "too near a pole" in page.partition("## Places that this map cannot show")[2]
    assert "The Pole" not in page.partition("## Places that this map cannot show")[0]


def test_a_place_on_another_body_is_not_drawn_on_earth(tmp_path: Path) -> None:
    sea = place("Sea of Calm", "0.67, 23.47").replace("precision-km: 5", "precision-km: 5, body: the Moon")
    files = {"locations/sea.yml": sea, "events/landing.yml": event("Landing", "sea")}
    made = compiled(tmp_path, {**files, **WORLD})
    page = made.files["map.md"].decode()
    listed = page.partition("## Places that this map cannot show")[2]
    assert "it lies on the Moon" in listed
    assert "Landing" in listed
    assert "on the Moon, within about 5 km" in made.files["locations/sea.md"].decode()
    assert "<svg" not in made.files["locations/sea.md"].decode()
    assert b"Sea of Calm" not in made.files["data/map.js"]
    assert b'"geometry": null' in made.files["exports/events.geojson"]


ALL_WITHIN = """number => {
  const pane = document.querySelector(".map-pane").getBoundingClientRect();
  const marks = [...document.querySelectorAll(".map-mark")].map((each) => each.getBoundingClientRect());
  return marks.length === number && marks.every((each) => each.width && pane.left <= each.left && each.right <= pane.right);
}"""
"""Whether all marks stand in the window, once the map has come to rest."""


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
@pytest.mark.parametrize(("files", "number"), [(WORLD, 3), (PACIFIC, 3)], ids=["the world", "the Pacific"])
def test_all_marks_are_in_the_window(
    tmp_path: Path, browser: Browser, publish: Publish, files: dict[str, str], number: int, size: dict[str, int]
) -> None:
    folders = Folders(dossier_folder(tmp_path, files))
    assert publish(folders) == ""
    with opened(browser, folders.site, page="map.html", viewport=size) as watched:
        marks = watched.page.locator(".map-mark")
        expect(marks).to_have_count(number)
        watched.page.get_by_role("button", name="All places, or back to the first view").click()
        watched.page.wait_for_function(ALL_WITHIN, arg=number)
