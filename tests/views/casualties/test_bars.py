"""Figures as bars: on one scale, open where nothing bounds them, and nothing where nothing is known."""

from itertools import pairwise

from builder.know.numbers.bounds import Bounds
from builder.views.casualties.bars import WIDTH, Scale, bar, scale_of


def test_one_number_is_a_dot_and_several_are_a_line() -> None:
    scale = Scale(10)
    assert bar(scale, Bounds(3, 3)).count("circle") == 1
    assert 'class="line"' not in bar(scale, Bounds(3, 3))
    assert 'class="line"' in bar(scale, Bounds(3, 5))
    assert 'class="open"' not in bar(scale, Bounds(3, 5))


def test_a_lower_bound_goes_on_to_the_edge() -> None:
    drawn = bar(scale_of([Bounds(3, None), Bounds(10, 10)]), Bounds(3, None))
    assert 'class="open"' in drawn
    assert f"H{WIDTH - 1}.0" in drawn


def test_an_upper_bound_begins_at_none() -> None:
    scale = Scale(10)
    assert "upto" in bar(scale, Bounds(None, 5))
    assert f"M{scale.place(0):.1f}" in bar(scale, Bounds(None, 5))


def test_what_nothing_bounds_has_no_bar() -> None:
    assert bar(Scale(10), Bounds(None, None)) == ""
    assert bar(scale_of([]), Bounds(None, None)) == ""


def test_larger_numbers_stand_further_right_on_every_scale() -> None:
    for top in (1, 7, 30, 31, 500, 2_000_000):
        scale = Scale(top)
        places = [scale.place(each) for each in sorted({0, 1, 2, top // 2, top}) if each <= top]
        assert places == sorted(places)
        assert places[-1] < WIDTH
        ticks = [scale.place(each) for each in scale.ticks]
        assert ticks[0] == scale.place(0)
        assert all(later - one >= 20 for one, later in pairwise(ticks))


def test_a_scale_has_room_beyond_a_lower_bound() -> None:
    assert scale_of([Bounds(200, None)]).top > 200
    assert scale_of([Bounds(4, 4), Bounds(None, 9)]).top == 9
