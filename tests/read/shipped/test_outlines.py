"""The outlines of maps: under which name a place is found there."""

import pytest

from builder.read.shipped.outlines import World

WORLD = World()
NAMES = [each.name for each in WORLD.countries]
LONG = [name for name in NAMES if " of " in name]


@pytest.mark.parametrize("full", LONG)
def test_a_place_is_drawn_under_its_full_name_too(full: str) -> None:
    assert WORLD.outlined_as(full) == full
    assert WORLD.outlined_as(full.partition(" of ")[0]) == full


def test_a_place_that_only_begins_like_another_is_not_taken_for_it() -> None:
    longer = next(name for name in NAMES if " " in name and name.split()[0] not in NAMES and name not in LONG)
    assert WORLD.outlined_as(longer.split()[0]) == longer.split()[0]
    assert WORLD.outlined_as("North Harbour") == "North Harbour"


def test_a_country_is_found_under_its_name_here_and_in_english() -> None:
    german = World({"368": "Irak", "036": "Australien"})
    names = [each.name for each in german.countries]
    assert (names.count("Irak"), names.count("Iraq"), names.count("Iran")) == (1, 0, 1)
    assert names.count("Australien") == 1  # islands far out have the same number
    assert german.outlined_as("Irak") == german.outlined_as("Iraq") == "Irak"


def test_a_country_on_the_other_side_of_the_180th_meridian_is_drawn_on_both() -> None:
    for country in WORLD.countries:
        for ring in country.rings:
            steps = zip(ring.points, ring.points[1:], strict=False)
            assert country.name == "Antarctica" or all(abs(one[0] - other[0]) < 180 for one, other in steps)
    boxes = [ring.box for country in WORLD.countries if country.name == "Russia" for ring in country.rings]
    assert min(box[0] for box in boxes) < -180 < 180 < max(box[1] for box in boxes)
