"""Templates say sentences: the sentence is trusted, what is put into it is encoded once, markup passes as it is."""

from html import unescape
from pathlib import Path
from typing import Any

import pytest
from jinja2 import Environment, StrictUndefined, UndefinedError
from markupsafe import Markup, escape

from builder.model.marked import marked
from builder.model.values.counts import parse_count
from builder.model.values.dates import parse_date
from builder.render.escape import Markdown
from builder.render.translated import encoder, speak
from builder.words import Words, words_of
from builder.words.catalogues import read_catalogue

ENGLISH = words_of("en")
GERMAN = words_of("de", read_catalogue((Path(__file__).parents[1] / "words" / "german.po").read_bytes(), "de"))
HOSTILE = "<b>*a*</b> & {{ b }} %(c)s"
ENCODED = "&#60;b&#62;&#42;a&#42;&#60;/b&#62; &#38; &#123;&#123; b &#125;&#125; &#37;(c)s"


def pages(words: Words) -> Environment:
    """Return an environment as that of the pages is."""
    encode = encoder(words)
    environment = Environment(
        autoescape=True, finalize=encode, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    speak(environment, words, encode, Markdown)
    return environment


def say(template: str, words: Words = ENGLISH, **values: Any) -> str:
    return pages(words).from_string(template).render(**values)


def test_a_sentence_is_said_in_the_language_with_its_markup() -> None:
    template = "{% trans name=name %}See <b>{{ name }}</b> & more{% endtrans %}"
    assert say(template, name="Ines") == "See <b>Ines</b> & more"
    assert say(template, GERMAN, name="Ines") == "Siehe <b>Ines</b> & mehr"


def test_plain_text_in_a_sentence_is_encoded_once() -> None:
    assert say("{% trans name=name %}See *{{ name }}*{% endtrans %}", name=HOSTILE) == f"See *{ENCODED}*"
    assert say('{{ _("See *%(name)s*", name=name) }}', name=HOSTILE) == f"See *{ENCODED}*"


@pytest.mark.parametrize("kind", [Markdown, Markup])
def test_markup_in_a_sentence_stays_as_it_is(kind: type[str]) -> None:
    link = kind("[a&#38;b](c.md)")
    assert say("{% trans link=link %}See {{ link }}{% endtrans %}", link=link) == "See [a&#38;b](c.md)"


def test_what_a_template_makes_itself_may_stand_in_a_sentence() -> None:
    template = (
        "{% macro name(text) %}**{{ text }}**{% endmacro %}"
        "{% set names %}{% for each in texts %}{{ name(each) }}{{ ', ' if not loop.last }}{% endfor %}{% endset %}"
        "{% trans names=names %}See {{ names }}{% endtrans %}"
    )
    assert say(template, texts=["a", "b*"]) == "See **a**, **b&#42;**"


def test_a_plural_takes_the_number_as_the_language_writes_it() -> None:
    template = (
        "{% trans number=number, owner=owner %}{{ number }} boat of {{ owner }}"
        "{% pluralize %}{{ number }} boats of {{ owner }}{% endtrans %}"
    )
    assert [say(template, number=each, owner="I*") for each in (1, 12505)] == [
        "1 boat of I&#42;",
        "12,505 boats of I&#42;",
    ]
    assert unescape(say(template, GERMAN, number=12505, owner="I*")) == "I* hat 12.505 Boote"
    short = '{{ ngettext("%(number)s boat of %(owner)s", "%(number)s boats of %(owner)s", 12505, owner="I") }}'
    assert unescape(say(short, GERMAN)) == "I hat 12.505 Boote"


def test_a_context_chooses_among_meanings() -> None:
    assert say('{% trans "a ship" %}clear{% endtrans %}|{{ pgettext("a ship", "clear") }}', GERMAN) == (
        "auslaufen|auslaufen"
    )
    plural = '{{ npgettext("a ship", "%(number)s mast", "%(number)s masts", 3) }}'
    assert say(plural, GERMAN) == "3 masts"


def test_dates_and_figures_are_put_into_words_wherever_they_are_printed() -> None:
    template = "{{ day }}|{{ people }}|{% trans day=day %}by {{ day }} 100 %{% endtrans %}|{{ number }}"
    values = {"day": parse_date("2020-03~"), "people": parse_count("about 2000"), "number": 12505}
    assert say(template, **values) == "about March 2020|about 2,000|by about March 2020 100 %|12505"
    assert say(template, GERMAN, **values) == "um März 2020|etwa 2.000|by um März 2020 100 %|12505"


def test_a_percent_sign_is_a_character_in_a_block_and_doubled_in_a_call() -> None:
    assert say('{% trans %}100 % of it{% endtrans %}|{{ _("100 %% of it") }}') == "100 % of it|100 % of it"


def test_line_ends_in_a_sentence_do_not_count() -> None:
    assert say("<p>{% trans %}\n  See\n  this\n{% endtrans %}</p>") == "<p>See this</p>"


def test_a_sentence_marked_elsewhere_is_plain_text() -> None:
    assert say("{{ words.translated(message) }}", message=marked("Boats & *nets*")) == "Boats &#38; &#42;nets&#42;"


def test_a_value_that_is_not_there_is_noticed() -> None:
    with pytest.raises(UndefinedError):
        say("{% trans name=nobody %}See {{ name }}{% endtrans %}")


def test_the_theme_has_values_encoded_as_html() -> None:
    environment = Environment(extensions=["jinja2.ext.i18n"])  # As MkDocs makes it, without autoescape.
    speak(environment, GERMAN, escape, Markup)
    template = "{% trans name=name %}See <b>{{ name }}</b> & more{% endtrans %}"
    assert environment.from_string(template).render(name="<i>*") == "Siehe <b>&lt;i&gt;*</b> & mehr"
    assert environment.from_string('{{ _("In no catalogue") }}').render() == "In no catalogue"
