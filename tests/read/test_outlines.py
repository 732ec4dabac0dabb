"""The outlines of maps: under which name a place is found there."""

import pytest

from builder.read.outlines import outlined_as, read_outlines

NAMES = [each.name for each in read_outlines()]
LONG = [name for name in NAMES if " of " in name]


@pytest.mark.parametrize("full", LONG)
def test_a_place_is_drawn_under_its_full_name_too(full: str) -> None:
    assert outlined_as(full) == full
    assert outlined_as(full.partition(" of ")[0]) == full


def test_a_place_that_only_begins_like_another_is_not_taken_for_it() -> None:
    longer = next(name for name in NAMES if " " in name and name.split()[0] not in NAMES and name not in LONG)
    assert outlined_as(longer.split()[0]) == longer.split()[0]
    assert outlined_as("North Harbour") == "North Harbour"
