"""Figures and lists in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.model.values.counts import parse_count
from builder.words import words_of

ENGLISH = words_of("en")

BOUNDS = ("", "about", "roughly", "nearly", "almost", "more than", "over", "at least", "up to", "at most", "fewer than")
AMOUNTS = (
    *("none", "some", "several", "dozens", "hundreds", "thousands"),
    *("tens of thousands", "hundreds of thousands", "millions", "unknown"),
)
NUMBERS = st.integers(0, 999_999_999_999)
FIGURES = st.one_of(
    st.sampled_from(AMOUNTS),
    st.builds(lambda how, number: f"{how} {number}".strip(), st.sampled_from(BOUNDS), NUMBERS.filter(bool)),
    st.builds(
        lambda how, low, more: f"{how} {low}-{low + more}".strip(),
        st.sampled_from(("", "about", "roughly")),
        NUMBERS,
        st.integers(1, 99),
    ).filter(lambda text: len(text.rpartition("-")[2]) < 13),
)


@given(FIGURES)
def test_english_figures_are_those_of_the_model(text: str) -> None:
    figure = parse_count(text)
    assert ENGLISH.count(figure) == str(figure)


@given(NUMBERS)
def test_english_numbers_are_grouped_by_commas(number: int) -> None:
    assert ENGLISH.number(number) == f"{number:,}"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("about 100", "about 100"),
        ("more than 14,000", "more than 14,000"),
        ("2000-3000", "2,000–3,000"),
        ("none", "none"),
        ("hundreds", "hundreds"),
    ],
)
def test_a_figure_in_english(text: str, shown: str) -> None:
    assert ENGLISH.count(parse_count(text)) == shown


@pytest.mark.parametrize(
    ("language", "number"),
    [("de", "12.505"), ("fr", "12\u202f505"), ("ar", "12,505"), ("fa", "۱۲٬۵۰۵"), ("ne", "१२,५०५"), ("xx", "12,505")],
)
def test_a_number_in_another_language(language: str, number: str) -> None:
    assert words_of(language).number(12505) == number


@pytest.mark.parametrize(
    ("number", "english", "german"),
    [(2500.0, "2,500", "2.500"), (0.5, "0.5", "0,5"), (33.527812, "33.527812", "33,527812"), (0.00000012, "0", "0")],
)
def test_a_measure(number: float, english: str, german: str) -> None:
    assert ENGLISH.shown(number) == english
    assert words_of("de").shown(number) == german


@pytest.mark.parametrize(
    ("language", "two", "four", "choice"),
    [
        ("en", "a and b", "a, b, c and d", "a, b or c"),
        ("de", "a und b", "a, b, c und d", "a, b oder c"),
        ("fr", "a et b", "a, b, c et d", "a, b ou c"),
        ("ar", "a وb", "a وb وc وd", "a أو b أو c"),
        ("fa", "a و b", "a،\u200f b،\u200f c، و d", "a،\u200f b، یا c"),
    ],
)
def test_a_list(language: str, two: str, four: str, choice: str) -> None:
    words = words_of(language)
    assert words.listed(["a", "b"]) == two
    assert words.listed(["a", "b", "c", "d"]) == four
    assert words.either(["a", "b", "c"]) == choice


@given(st.lists(st.text(), max_size=9))
def test_an_english_list_has_commas_and_an_and(items: list[str]) -> None:
    *before, last = items or [""]
    assert ENGLISH.listed(items) == (f"{', '.join(before)} and {last}" if before else last)


def test_things_side_by_side_have_no_last_one() -> None:
    assert ENGLISH.enumerated(["a", "b", "c"]) == "a, b, c"
    assert ENGLISH.enumerated([]) == ""


def test_a_list_may_hold_what_is_no_text() -> None:
    assert ENGLISH.listed_parts([1, 2, 3]) == (1, ", ", 2, " and ", 3)
    assert ENGLISH.listed_parts([1]) == (1,)
    assert ENGLISH.listed_parts([]) == ()


def test_a_language_may_end_a_list_with_a_word() -> None:
    assert words_of("ml").listed_parts([1, 2, 3]) == (1, ", ", 2, ", ", 3, " എന്നിവ")


def test_countries_have_their_names_in_the_language_but_in_english_those_of_the_maps() -> None:
    assert words_of("de").countries["368"] == "Irak"
    assert words_of("fr").countries["276"] == "Allemagne"
    assert words_of("en").countries == {}
