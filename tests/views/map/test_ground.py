"""What lies beneath a map: paths that a browser can read, and land that reaches the edges of the map."""

import re

import pytest

from builder.read.shipped.outlines import World
from builder.views.map.frame import Frame
from builder.views.map.ground import Ground, ground_of

FRAMES = {
    "a country": Frame(38, 50, 28, 38),
    "half the world": Frame(-60, 120, -40, 70),
    "an island": Frame(54.5, 55.5, -21.5, -20.5),
    "open sea": Frame(-150, -140, -40, -30),
    "a river": Frame(43.5, 45.5, 32.5, 34, width=700),
}
PATH = re.compile(r"(?:M-?\d+ ?-?\d+l-?\d+ ?-?\d+(?: ?-?\d+ ?-?\d+)*Z?)*")


@pytest.fixture(params=FRAMES)
def ground(request: pytest.FixtureRequest) -> Ground:
    """What lies beneath one of the maps."""
    return ground_of(World(), FRAMES[request.param])


def test_every_path_is_one_that_browsers_read(ground: Ground) -> None:
    for path in (*(each.path for each in ground.countries), ground.lakes, ground.rivers):
        assert PATH.fullmatch(path), path
        assert all(len(re.findall(r"-?\d+", line)) % 2 == 0 for line in path.split("M"))


def test_land_reaches_the_edges_of_a_map_that_it_fills() -> None:
    frame = Frame(42, 46, 31, 35)
    (iraq,) = (each for each in ground_of(World(), frame).countries if each.name == "Iraq")
    x = y = 0
    met = set()
    for start, ways in re.findall(r"M([^l]+)l([^MZ]+)", iraq.path):
        x, y = map(int, re.findall(r"-?\d+", start))
        steps = list(map(int, re.findall(r"-?\d+", ways)))
        met.add((x, y))
        for right, down in zip(steps[::2], steps[1::2], strict=True):
            x, y = x + right, y + down
            met.add((x, y))
    assert {(480, round(frame.height)), (480, 0)} & met or {(0, 0), (0, round(frame.height))} & met
