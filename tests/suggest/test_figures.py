"""Figures in a text: numbers and words for them, and nothing that only looks like one."""

import pytest

from builder.suggest.counting import counts_in


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Two drowned and at least five were hurt.", ["2", "at least 5"]),
        ("The Watch counts 14 boats as lost.", ["14"]),
        ("More than 14,000 came, nearly 4\u202f000 stayed.", ["more than 14,000", "nearly 4,000"]),
        ("Hundreds stood there, and tens of thousands came.", ["hundreds", "tens of thousands"]),
        ("Between two and three crowns, 12 to 15 boats.", ["2–3", "12–15"]),
        ("Two drowned and three were hurt.", ["2", "3"]),
        ("twenty-one boats, 2 million crowns", ["21", "2,000,000"]),
        ("Yesterday 4 boats sank.", ["4"]),
    ],
)
def test_figures_are_found_with_what_hedges_them(text: str, counts: list[str]) -> None:
    assert [each.count.text for each in counts_in(text)] == counts


@pytest.mark.parametrize(
    "text",
    [
        "5 per cent", "5% of all", "at 8:54", "3.5 tons", "a 21-year-old", "the 82nd", "one of them", "Pier 4 burned.",
        "in Otto’s Pier 4", "$5", "¶12", "two dozen", "B4", "at 8 p.m.", "5°",
    ],
)  # fmt: skip
def test_shares_times_ordinals_ages_and_numbers_in_names_are_none(text: str) -> None:
    assert [each.printed for each in counts_in(text)] == []
