"""Anchors of headings: from letters of any script, stable where there are none."""

import pytest

from builder.publish.frame.anchors import heading_anchor


@pytest.mark.parametrize(
    ("heading", "anchor"),
    [
        ("Who has to pay?", "who-has-to-pay"),
        ("Élan & Straße", "elan-straße"),
        ("港", "港"),
        ("Результаты", "результаты"),
        ("النتائج", "النتائج"),
        ("Йод", "йод"),
        ("हिन्दी", "हिन्दी"),
        ("C++ & C#", "c-plus-plus-c-sharp"),
        ("😀", "u1f600"),
    ],
)
def test_an_anchor_is_made_of_the_letters(heading: str, anchor: str) -> None:
    assert heading_anchor(heading, "-") == anchor


def test_headings_without_letters_have_anchors_of_their_own() -> None:
    assert len({heading_anchor(each, "-") for each in ("😀", "🙂", "—", "!")}) == 4
