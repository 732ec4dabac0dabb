"""Sentences: said in English without a catalogue, and in the language of one, whatever is put into them."""

from pathlib import Path

import pytest
from babel import Locale

from builder.link.nodes import RecordLink, Text
from builder.model.marked import marked
from builder.model.values.counts import parse_count
from builder.model.values.dates import parse_date
from builder.words import words_of
from builder.words.catalogues import read_catalogue

ENGLISH = words_of("en")
GERMAN = words_of("de", read_catalogue((Path(__file__).parent / "german.po").read_bytes(), "de"))

ONE, MANY = "%(number)s boat of %(owner)s", "%(number)s boats of %(owner)s"


def test_english_is_said_as_it_is_written() -> None:
    assert ENGLISH.gettext("Boats of %(owner)s", owner="the guild") == "Boats of the guild"
    assert ENGLISH.ngettext(ONE, MANY, 1, owner="Ines") == "1 boat of Ines"
    assert ENGLISH.ngettext(ONE, MANY, 12505, owner="Ines") == "12,505 boats of Ines"
    assert ENGLISH.pgettext("a ship", "clear") == "clear"
    assert ENGLISH.npgettext("a ship", ONE, MANY, 0, owner="Ines") == "0 boats of Ines"
    assert ENGLISH.translated(marked("Anchor")) == "Anchor"


def test_a_catalogue_says_it_in_its_language() -> None:
    assert GERMAN.ngettext(ONE, MANY, 1, owner="Ines") == "Ines hat 1 Boot"
    assert GERMAN.ngettext(ONE, MANY, 12505, owner="Ines") == "Ines hat 12.505 Boote"
    assert GERMAN.pgettext("a ship", "clear") == "auslaufen"
    assert GERMAN.gettext("clear") == "clear"
    assert GERMAN.date(parse_date("2020-03~")) == "um März 2020"
    assert GERMAN.count(parse_count("about 14000")) == "etwa 14.000"
    assert GERMAN.count(parse_count("none")) == "keine"


def test_what_is_not_translated_or_not_looked_at_again_is_said_in_english() -> None:
    assert GERMAN.gettext("Anchor") == "Anchor"
    assert GERMAN.gettext("Not translated") == "Not translated"
    assert GERMAN.gettext("In no catalogue") == "In no catalogue"


def test_values_are_written_as_the_language_writes_them() -> None:
    values = {"day": parse_date("2020-03-11"), "people": parse_count("about 2000"), "boats": 14000, "name": "A%"}
    sentence = "%(day)s, %(people)s, %(boats)s, %(name)s, 100 %%"
    assert ENGLISH.gettext(sentence, **values) == "11 March 2020, about 2,000, 14,000, A%, 100 %"
    assert GERMAN.gettext(sentence, **values) == "11. März 2020, etwa 2.000, 14.000, A%, 100 %"


def test_a_sentence_may_hold_nodes_which_stand_where_the_language_puts_them() -> None:
    owner = RecordLink("ines", (Text("Ines"),))
    assert ENGLISH.ngettext_parts(ONE, MANY, 2000, owner=owner) == ("2,000", " boats of ", owner)
    assert GERMAN.ngettext_parts(ONE, MANY, 2000, owner=owner) == (owner, " hat ", "2.000", " Boote")
    assert ENGLISH.gettext_parts("100 %% of %(owner)s", owner=owner) == ("100 % of ", owner)
    assert ENGLISH.gettext_parts("Since %(day)s", day=parse_date("2020")) == ("Since ", "2020")


def test_a_value_that_is_missing_is_noticed() -> None:
    with pytest.raises(KeyError):
        ENGLISH.gettext("Boats of %(owner)s")
    with pytest.raises(KeyError):
        ENGLISH.gettext_parts("Boats of %(owner)s")


def test_scripts_get_the_sentences_that_they_say_and_no_others() -> None:
    assert GERMAN.for_scripts() == {
        "language": "de",
        "plural": {"one": 0, "other": 1},
        "messages": {
            "%(number)s boat of %(owner)s": ("%(owner)s hat %(number)s Boot", "%(owner)s hat %(number)s Boote"),
            "a ship\x04clear": "auslaufen",
        },
    }
    assert ENGLISH.for_scripts()["messages"] == {}


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("ar", "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);"),
        ("fa", "nplurals=2; plural=(n > 1);"),
        ("fr", "nplurals=3; plural=(n==0 || n==1 ? 0 : n!=0 && n%1000000==0 ? 1 : 2);"),
        (
            "ru",
            "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);",
        ),
        ("ja", "nplurals=1; plural=0;"),
    ],
)
def test_a_script_finds_the_form_of_a_plural_that_the_catalogue_has(language: str, forms: str) -> None:
    text = f'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n"Plural-Forms: {forms}\\n"\n\n'
    number = int(forms.partition("=")[2][0])
    text += 'msgid "one"\nmsgid_plural "many"\n' + "".join(f'msgstr[{each}] "form {each}"\n' for each in range(number))
    words = words_of(language, read_catalogue(text.encode(), language))
    plural = words.for_scripts()["plural"]
    locale = Locale.parse(language)
    for each in (*range(1200), 1_000_000):
        assert words.ngettext("one", "many", each) == f"form {plural[locale.plural_form(each)]}"
