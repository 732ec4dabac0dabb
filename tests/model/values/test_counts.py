"""Figures: their bounds, how they are shown, and what is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.model.values.counts import BadCountError, parse_count


@pytest.mark.parametrize(
    ("text", "shown", "low", "high"),
    [
        ("0", "0", 0, 0),
        ("2", "2", 2, 2),
        ("2-3", "2–3", 2, 3),
        ("2 – 3", "2–3", 2, 3),
        ("14000", "14,000", 14000, 14000),
        ("14,000", "14,000", 14000, 14000),
        ("1,000-1,500", "1,000–1,500", 1000, 1500),
        ("about 100", "about 100", None, None),
        ("roughly 100", "roughly 100", None, None),
        ("nearly 4000", "nearly 4,000", None, 4000),
        ("almost 4", "almost 4", None, 4),
        ("more than 14000", "more than 14,000", 14001, None),
        ("over 5", "over 5", 6, None),
        ("at least 5", "at least 5", 5, None),
        ("up to 5", "up to 5", None, 5),
        ("at most 5", "at most 5", None, 5),
        ("fewer than 5", "fewer than 5", None, 4),
        ("none", "none", 0, 0),
        ("some", "some", 1, None),
        ("several", "several", 2, None),
        ("dozens", "dozens", 24, None),
        ("hundreds", "hundreds", 200, None),
        ("thousands", "thousands", 2000, None),
        ("unknown", "unknown", None, None),
        ("hundreds of thousands", "hundreds of thousands", 200_000, None),
        ("millions", "millions", 2_000_000, None),
        ("two", "2", 2, 2),
        ("Twenty-one", "21", 21, 21),
        ("about ten", "about 10", None, None),
        ("around 50", "about 50", None, None),
        ("some 200", "about 200", None, None),
        ("~50", "about 50", None, None),
        ("less than 5", "fewer than 5", None, 4),
        ("no more than 5", "at most 5", None, 5),
        ("as many as 5", "at most 5", None, 5),
        ("more than a dozen", "more than 12", 13, None),
        ("5 to 6", "5–6", 5, 6),
        ("between 5 and 6", "5–6", 5, 6),
        ("5 or more", "at least 5", 5, None),
        ("5+", "at least 5", 5, None),
        ("2 million", "2,000,000", 2_000_000, 2_000_000),
        ("1 500", "1,500", 1500, 1500),
        ("nobody", "none", 0, 0),
    ],
)
def test_a_figure_is_understood(text: str, shown: str, low: int | None, high: int | None) -> None:
    found = parse_count(text)
    assert (str(found), found.low, found.high) == (shown, low, high)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a few",
        "2.5",
        "-3",
        "3-2",
        "2,3",
        "1,00",
        "1,0000",
        "2 3",
        "٢",
        "²",
        "9" * 5000,
        "about",
        "fewer than 0",
        "nearly 0",
        "more than 5-6",
        "5%",
        "2 dead",
    ],
)
def test_what_is_no_figure_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"not a figure|ends below|nothing is|has a bound"):
        parse_count(text)


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("a dozen", "12 or about 12"),
        ("a few", "some, several or 2-4"),
        ("1.500", "write 1500"),
        ("2.5", "whole numbers"),
        ("5%", "A share is no figure"),
        ("2 dead", "Give only the figure, 2;"),
        ("dozens of people", "Give only the figure, dozens;"),
        ("more than 5-6", "Write 5-6, or more than 5"),
        ("6-5", "Write 5-6"),
        ("very much", "or one of none, some"),
    ],
)
def test_the_remedy_is_the_figure_to_write(text: str, remedy: str) -> None:
    with pytest.raises(BadCountError) as found:
        parse_count(text)
    assert remedy in found.value.remedy


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("about 100", "130", False),
        ("about 100", "nearly 200", False),
        ("about 100", "5000", True),
        ("about 100", "3", True),
        ("about 100", "about 4000", True),
        ("about 100", "unknown", False),
        ("2", "3", True),
        ("at least 2", "3", False),
    ],
)
def test_about_is_wide_and_not_boundless(one: str, other: str, differ: bool) -> None:
    figures = parse_count(one), parse_count(other)
    assert figures[0].excludes(figures[1]) is differ
    assert figures[1].excludes(figures[0]) is differ


@given(st.integers(0, 10**11), st.integers(0, 10**11))
def test_what_is_shown_reads_the_same_again(one: int, other: int) -> None:
    low, high = sorted((one, other))
    found = parse_count(f"{low}-{high}")
    assert (found.low, found.high) == (low, high)
    assert parse_count(str(found)) == found
