"""Figures: their bounds, how they are shown, and what is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.model.counts import parse_count


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
        "two",
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
        "about ten",
    ],
)
def test_what_is_no_figure_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"not a figure|ends below"):
        parse_count(text)


@given(st.integers(0, 10**11), st.integers(0, 10**11))
def test_what_is_shown_reads_the_same_again(one: int, other: int) -> None:
    low, high = sorted((one, other))
    found = parse_count(f"{low}-{high}")
    assert (found.low, found.high) == (low, high)
    assert parse_count(str(found)) == found
