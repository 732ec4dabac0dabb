"""Names: which spellings are the same, where words end, and which names deceive."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.model.values.names import fold, list_order, name_key, tokens


@pytest.mark.parametrize(
    "spellings",
    [
        ["Ra'isah", "Raisah", "Ra’isah", "Ra‘isah", "Raʿisah", "Raʾisah", "Raʼisah", "Ra`isah", "RA'ISAH"],
        ["al-Mina", "Al-Mina", "alMina", "al‑Mina"],
        ["Jón Pálsson", "Jon Palsson", "JON  PALSSON", unicodedata.normalize("NFD", "Jón Pálsson")],
        ["Straße", "strasse", "STRASSE"],
        ["İnebolu", "inebolu"],
        ["سليمان", "سلیمان", "سلىمان"],  # three forms of the letter ya
        ["كورة", "کوره", "کورة", "كوره"],  # Arabic and Persian kaf, ta marbuta and ha
        ["أحمد", "احمد", "إحمد", "آحمد", "ٱحمد"],  # the forms of alif
        ["محمد", "مُحَمَّد", "محـــمد"],  # with vowels, and stretched
        ["ملاح‌ها", "ملاحها"],  # with and without the joiner that Persian writes
        ["فؤاد", "فواد"],
        ["خانۀ", "خانه"],
        ["ﷲ", "الله"],
        ["Øyvind Đặng", "Oyvind Dang"],
        ["Łódź", "Lodz"],
        ["Ħamrun", "hamrun"],
        ["Ærø", "Aero"],
        ["ﬁne", "fine"],
        ["har\u00adbour", "harbour"],
        ["ＢＷ３４", "bw34"],
    ],
)
def test_these_spellings_are_one_name(spellings: list[str]) -> None:
    assert len({fold(each) for each in spellings}) == 1


@pytest.mark.parametrize(
    ("one", "other"), [("Marrow", "Marlow"), ("ابن", "بن"), ("Port Amra", "Portamra"), ("Gull 1", "Gull 2")]
)
def test_these_names_are_two(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_words_stand_where_they_are_said_to(text: str) -> None:
    end = 0
    for word, start, stop in tokens(text):
        assert end <= start < stop <= len(text)
        assert fold(text[start:stop]) == word
        end = stop


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Guild's boats", ["The", "Guild", "boats"]),
        ("the Guild’s", ["the", "Guild"]),
        ("Ra'isah's al-Mina", ["Ra'isah", "al-Mina"]),
        ("a_b c", ["a", "b", "c"]),
        ("(Port), Amra.", ["Port", "Amra"]),
        ("ملاح‌ها مُحَمَّد", ["ملاح‌ها", "مُحَمَّد"]),
        (unicodedata.normalize("NFD", "Jón sagt"), [unicodedata.normalize("NFD", "Jón"), "sagt"]),
        ("¿? … –", []),
    ],
)
def test_words_end_where_readers_see_them_end(text: str, words: list[str]) -> None:
    assert [text[start:stop] for _, start, stop in tokens(text)] == words


@pytest.mark.parametrize(
    "spellings",
    [
        ("BW34", "BW 34", "BW-34", "bw.34"),
        ("al-Bahri", "al Bahri"),
        ("U.S.", "US"),
        ("Boatmen's Guild", "Boatmens Guild"),
    ],
)
def test_names_that_differ_in_what_joins_their_parts_have_one_key(spellings: tuple[str, ...]) -> None:
    assert len({name_key(each) for each in spellings}) == 1


@pytest.mark.parametrize(
    ("one", "other"), [("Pier 1 12", "Pier 11 2"), ("Ondine", "Ondine's"), ("が", "か"), ("कि", "का")]
)
def test_names_that_differ_otherwise_have_two(one: str, other: str) -> None:
    assert name_key(one) != name_key(other)


def test_lists_are_in_the_order_of_readers() -> None:
    names = ["APT2", "APT10", "Gull Point", "Gull Point Light", "Namibia", "NATO", "NYSE", "Österreich", "Oz", "Zürich"]
    assert sorted({*names}, key=list_order) == names
