"""Where everything lies: positions, what lies somewhere in another place, and the maps that are drawn of it."""

import re
from pathlib import Path

from builder.views.map.atlas import Atlas
from builder.views.map.atlas import atlas as atlas_of
from builder.views.map.locator_map import MOST_NAMES
from builder.views.map.overview import MOST_MARKS
from builder.views.site import Site
from tests.factory import compiled, site

PLACE = """\
name: {name}
kind: harbour
summary: A harbour [@courier#p2].
"""


def place(name: str, at: str = "", km: float = 5, within: str = "", source: str = "general-knowledge") -> str:
    text = PLACE.format(name=name)
    if at:
        text += f'coordinates:\n  - {{value: "{at}", precision-km: {km}, sources: [{source}]}}\n'
    for number, each in enumerate(within.split()):
        text += ("within:\n" if not number else "") + f"  - {{value: {each}, sources: [courier#p2]}}\n"
    return text


def event(name: str, where: str = "") -> str:
    text = f"name: {name}\nkind: storm\nsummary: It blew [@courier#p2].\n"
    return text + (f"where:\n  - {{value: {where}, sources: [courier#p2]}}\n" if where else "")


def atlas(made: Site) -> Atlas:
    return atlas_of(made.teller)


def overview(made: Site) -> str:
    return made.written(next(each for each in made.index_pages() if each.path == "map.md")).decode()


def test_a_place_without_a_position_is_somewhere_in_the_smallest_places_around_it(tmp_path: Path) -> None:
    made = site(
        tmp_path,
        {
            "locations/west.yml": place("West Coast", "38, -27", 40),
            "locations/east.yml": place("East Coast", "38, -25", 40, source="courier#p2"),
            "locations/bay.yml": place("The Bay", within="west"),
            "locations/cove.yml": place("The Cove", within="bay"),
            "locations/sandbanks.yml": place("Sandbanks", within="west east"),
            "events/gale.yml": event("Gale", "cove"),
            "events/talk.yml": event("Talk of Boats"),
        },
    )
    found = {each.id: each for each in atlas(made).spots}
    assert {key: [inside.id for inside in each.inside] for key, each in found.items()} == {
        "east": ["sandbanks"],
        "west": ["sandbanks", "bay", "cove"],
    }
    assert [line.event for each in found["west"].inside for line in each.events] == ["gale"]
    assert found["west"].weight == 1
    assert (found["west"].general, found["east"].general) == (True, False)
    assert [each.id for each in atlas(made).nowhere] == ["north-harbour"]
    assert [line.event for line in atlas(made).placeless] == ["talk"]
    text = overview(made)
    assert all(f'id="place-{key}"' in text for key in ("east", "west", "north-harbour"))
    assert "Talk of Boats" in text


def test_places_that_share_a_point_share_a_mark_and_all_are_listed_under_its_number(tmp_path: Path) -> None:
    made = site(
        tmp_path,
        {
            "locations/town.yml": place("Town", "38, -27", 10),
            "locations/quay.yml": place("Quay", "38, -27", 1, within="town"),
            "locations/rock.yml": place("Rock", "44, -20", 1),
        },
    )
    text = overview(made)
    listed = re.findall(r'<span class="mark">(\d+)</span> <span id="place-([\w-]+)"', text)
    assert listed == [("1", "rock"), ("2", "town"), ("2", "quay")]
    assert "Town and 1 more" in text


def test_an_area_has_a_name_and_no_numbered_mark(tmp_path: Path) -> None:
    made = site(
        tmp_path,
        {
            "locations/portugal.yml": place("Portugal", "39.5, -8", 300),
            "locations/somewhere.yml": place("The High Seas", "38, -18", 400),
            "locations/rock.yml": place("Rock", "38, -27", 60),
        },
    )
    drawing = overview(made)
    assert drawing.count('class="here"') == 1
    assert drawing.count('class="precision"') == 1
    assert drawing.count('class="precision wide"') == 1, "a country has its outline, not a ring"
    assert re.search(r'<a href="#place-portugal"><text class="label area"[^>]*>Portugal</text></a>', drawing)


def test_drawings_stay_small_however_many_places_there_are(tmp_path: Path) -> None:
    spread = {
        f"locations/l{row}x{column}.yml": place(f"Landing {row} {column}", f"{36 + row / 4}, {-30 + column / 4}", 1)
        for row in range(20)
        for column in range(20)
    }
    made = compiled(tmp_path, {**spread, "locations/north-harbour.yml": place("North Harbour", "38.1, -27.1", 1)})
    assert 10 < overview(made.site).count('class="here"') <= MOST_MARKS
    locator = made.files["locations/north-harbour.md"].decode()
    dots = locator.count('class="place"')
    assert 1 < dots <= MOST_NAMES
    assert dots == locator.count('class="small"')
    assert "[On the map](../map.md?place=north-harbour)" in locator
