"""The language that nobody speaks: each stretch bracketed and a third longer, markup and values untouched."""

import re

import pytest
from babel.messages.catalog import Catalog
from hypothesis import given
from hypothesis import strategies as st

from builder.build import compile_dossier
from builder.model.values.dates import parse_date
from builder.words import Words
from maintain.translations import faults
from tests.conftest import HARBOUR
from tests.words import pseudo as language
from tests.words.content import LETTER, marked_content, marked_text
from tests.words.pseudo import pseudo, pseudo_words


@pytest.mark.parametrize(
    ("message", "shown"),
    [
        ("Events", "⟦Ěvěñtš··⟧"),
        ("Named in %(title)s", "⟦Ñáměd· ïñ··⟧ %(title)s"),
        ("%(low)s–%(high)s", "%(low)s–%(high)s"),
        ("100 %% of it", "⟦100 %%· öf· ït··⟧"),
        ("a &amp; b", "⟦á &amp;·· b·⟧"),
        ("See <b>this page</b>", "⟦Šěě·⟧ <b>⟦thïš· págě··⟧</b>"),
        ('<a href="a.html" title="The page">it</a>', '<a href="a.html" title="⟦Thě págě···⟧">⟦ït·⟧</a>'),
        ("[worked out](#known)", "[⟦wörkěd· öůt··⟧](#known)"),
        (" · ", " · "),
        ("", ""),
    ],
)
def test_a_sentence_in_the_language_that_nobody_speaks(message: str, shown: str) -> None:
    assert pseudo(message) == shown


WORDS = st.text(st.sampled_from("abc eio XYZ"), min_size=1).filter(str.strip)
MARKUP = st.sampled_from(["%(name)s", "%%", "<b>", "</b>", '<a href="x">', "&#39;", "**", "](a.md)", "[", " · "])
MESSAGES = st.lists(st.one_of(WORDS, MARKUP), max_size=8).map("".join)


@given(MESSAGES)
def test_it_is_a_sound_translation(message: str) -> None:
    catalogue = Catalog()
    catalogue.add(message or "a", pseudo(message or "a"))
    assert list(faults(catalogue)) == []


@given(WORDS)
def test_it_is_longer_by_a_third(text: str) -> None:
    said = pseudo(text).strip()
    assert len(said) - 2 >= 1.3 * len(text.strip())
    assert len(said) - 2 <= 1.3 * len(text.strip()) + 2


def test_dates_numbers_and_lists_are_in_brackets() -> None:
    words = pseudo_words()
    assert words.date(parse_date("2019-12-27/2020-01-08")) == "⟦27 December 2019 – 8 January 2020⟧"
    assert words.date(parse_date("2020-03~")) == "⟦áböůt··⟧ ⟦March 2020⟧"
    assert words.ngettext("%(number)s boat", "%(number)s boats", 12505) == "⟦12,505⟧ ⟦böátš··⟧"
    assert words.listed(["a", "b", "c"]) == "a, b ⟦and⟧ c"
    assert words.either(["a", "b"]) == "a ⟦or⟧ b"
    assert words.month(3) == "⟦March⟧"


def test_scripts_get_all_that_they_say(monkeypatch: pytest.MonkeyPatch) -> None:
    catalogue = Catalog()
    catalogue.add("Clear all", locations=[("some.js", 1)])
    catalogue.add(("%(number)s boat", "%(number)s boats"), locations=[("some.js", 1)], context="a ship")
    catalogue.add("In Python", locations=[("some.py", 1)])
    monkeypatch.setattr(language, "collected", lambda: catalogue)
    assert pseudo_words().for_scripts() == {
        "language": "qps",
        "plural": {"one": 0, "other": 1},
        "messages": {
            "Clear all": "⟦Člěár· áll··⟧",
            "a ship\x04%(number)s boat": ("%(number)s ⟦böát··⟧", "%(number)s ⟦böátš··⟧"),
        },
    }


def test_the_words_of_the_content_are_marked_and_nothing_that_leads_somewhere() -> None:
    text = "The [Guild](boatmens-guild) left 2 boats [@courier#p2], see [[boatmens-guild|the men]] at https://a.org/b."
    macro = '{{ record("north-harbour", text="the harbour") }}'
    assert marked_text(macro) == macro.replace("the harbour", f"the{LETTER} harbour{LETTER}")
    assert marked_text(text) == (
        f"The{LETTER} [Guild{LETTER}](boatmens-guild) left{LETTER} 2{LETTER} boats{LETTER} [@courier#p2], see{LETTER} "
        f"[[boatmens-guild|the{LETTER} men{LETTER}]] at{LETTER} https://a.org/b."
    )


def test_a_marked_dossier_compiles_in_the_language_that_nobody_speaks() -> None:
    compiled = compile_dossier(marked_content(HARBOUR), words=pseudo_words())
    assert isinstance(compiled.site.teller.words, Words)
    page = compiled.files["questions.md"].decode()
    assert "# ⟦Whát· ïš· ñöt· kñöwñ···⟧" in page
    assert f"## Who{LETTER} set{LETTER} fire{LETTER}" in page
    assert re.search(r"⟦Čöñčěrñš···?⟧ \[Fire", page)
