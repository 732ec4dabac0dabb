"""Encoders, character by character: what each destination could read as its own is written so that it cannot."""

import html
import json
import string
from collections.abc import Callable
from xml.etree import ElementTree

import pytest
import yaml
from markdown import Markdown as PythonMarkdown
from markdown_it import MarkdownIt
from markupsafe import Markup, escape

from builder.render.escape import (
    Markdown,
    address,
    clean,
    css_string,
    exact,
    fenced,
    front_matter,
    markdown,
    script_json,
    svg,
    title,
)
from tests.markup import parsed_text

Encoder = Callable[[str], str]

CHARACTERS = string.punctuation
PLAIN = string.ascii_letters + string.digits
IN_SENTENCES = "(),-./:;?"
"""What may stand inside a text as it is; all other signs are encoded."""

CONTROLS = [*map(chr, (*range(9), 11, 12, *range(14, 32), *range(127, 160))), "\ufeff", "\ufffe", "\uffff", "\udc00"]
SEPARATORS = ["\x85", "\u2028", "\u2029"]
TEXTS = [
    *(f"{one}{other}" for one in CHARACTERS for other in (one, " a", "\ta", f"{one}{one} a", "a", "", "1. a")),
    *(f"a{one}b{one} {one}c" for one in CHARACTERS),
    *(f"{number}{mark}{behind}" for number in ("1", "12", "1234567890", "9" * 40, "٣") for mark in ".)" for behind in (" a", "")),
    "- [ ] a", "--- a", "-----", ": a", ":a", "+ + a", "1. 2. a", "a | b", "a  b", "www.example.org", "&amp;", "&#42;", "[^1]: a",
]  # fmt: skip


def entity(character: str) -> str:
    return f"&#{ord(character)};"


@pytest.mark.parametrize("encode", [markdown, fenced, title])
@pytest.mark.parametrize("character", CHARACTERS)
def test_a_sign_inside_a_text_is_an_entity_unless_sentences_need_it(encode: Encoder, character: str) -> None:
    expected = character if character in IN_SENTENCES else entity(character)
    assert encode(f"a{character}b") == f"a{expected}b"
    assert encode(f"é{character}{character}b") == f"é{expected}{expected}b"


@pytest.mark.parametrize("character", CHARACTERS)
def test_inside_html_only_what_html_or_a_template_engine_reads_is_an_entity(character: str) -> None:
    expected = entity(character) if character in "&<>{}#%`" else character
    assert exact(f"{character}a{character}\n{character} b") == f"{expected}a{expected}&#10;{expected} b"


@pytest.mark.parametrize("encode", [markdown, exact, fenced, title, svg])
def test_letters_and_digits_stay(encode: Encoder) -> None:
    assert encode(PLAIN) == PLAIN
    assert encode(f"Ærø {PLAIN} 水") == f"Ærø {PLAIN} 水"


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_is_one_paragraph_of_that_text_for_whoever_reads_markdown(text: str) -> None:
    shown = " ".join(text.split())
    python = PythonMarkdown(extensions=["attr_list", "def_list", "md_in_html", "tables", "toc"])
    for read in (python.convert, MarkdownIt("commonmark").render, MarkdownIt("gfm-like", {"linkify": False}).render):
        page = parsed_text(read(markdown(text)))
        assert [each.tag for each in page.all()] == ["p"]
        assert page.text == shown


@pytest.mark.parametrize(
    ("text", "encoded"),
    [
        ("1. a", "1&#46; a"),
        ("1) a", "1&#41; a"),
        ("1234567890. a", "1234567890&#46; a"),
        (" 12.", " 12&#46;"),
        ("- a", "&#45; a"),
        ("-- a", "&#45;- a"),
        ("-", "&#45;"),
        ("-a", "-a"),
        (": a", "&#58; a"),
        (":a", "&#58;a"),
        ("a - 1. b : c", "a - 1. b : c"),
    ],
)
def test_what_begins_a_block_is_encoded_where_it_stands_first(text: str, encoded: str) -> None:
    assert markdown(text) == encoded


@pytest.mark.parametrize("encode", [markdown, title, svg, clean, css_string, front_matter])
@pytest.mark.parametrize("character", CONTROLS, ids=lambda each: f"U+{ord(each):04X}")
def test_control_characters_go(encode: Encoder, character: str) -> None:
    assert encode(f"a{character}b") == encode("ab")


@pytest.mark.parametrize("encode", [exact, fenced, address])
@pytest.mark.parametrize("character", CONTROLS, ids=lambda each: f"U+{ord(each):04X}")
def test_control_characters_go_where_space_counts(encode: Encoder, character: str) -> None:
    assert encode(f"a{character}b") == "ab"


@pytest.mark.parametrize("space", [" ", "  ", "\t", "\n", "\r\n", " \n\n ", "\u2028", "\u2029", "\xa0"])
def test_white_space_is_one_space_and_at_the_ends_nothing_in_a_title(space: str) -> None:
    assert markdown(f"a{space}b") == "a b"
    assert markdown(f"{space}a{space}") == " a "
    assert title(f"{space}a{space}b{space}") == "a b"
    assert svg(f"{space}a{space}b{space}") == "a b"
    assert clean(f"{space}a{space}b{space}") == "a b"


def test_letters_are_composed() -> None:
    for encode in (markdown, exact, fenced, title, svg, clean):
        assert encode("e\u0301") == "é"


def test_lines_and_spaces_stay_where_they_count() -> None:
    assert fenced("a  b\n\n c") == "a&#32;&#32;b&#10;&#10;&#32;c"
    assert exact("  a  b\n\r\u2028\u2029c") == "  a  b&#10;&#10;&#10;&#10;c"
    assert fenced("1. a\n- b") == "1&#46; a&#10;&#45; b"


def test_markup_passes_once_and_is_text_again_when_joined() -> None:
    for known in (Markdown("<b>*</b>"), Markup("<b>*</b>")):
        assert markdown(known) == "<b>*</b>"
        assert isinstance(markdown(known), Markdown)
    assert markdown(Markdown("<b>") + "x") == "&#60;b&#62;x"
    assert escape(Markdown("<b>")) == "<b>"
    assert isinstance(exact("*"), Markdown)
    assert isinstance(fenced("*"), Markdown)


@pytest.mark.parametrize("character", [*CHARACTERS, " ", "é", "水", "🙂"])
def test_an_address_has_percent_signs_for_what_ends_it_and_entities_for_what_markdown_reads(character: str) -> None:
    if character in "-./:?,;%":
        expected = character
    elif character in "&*_~#=!$@+":
        expected = entity(character)
    else:
        expected = "".join(f"%{byte:02X}" for byte in character.encode())
    assert address(f"https://a.example/x{character}y") == f"https://a.example/x{expected}y"
    assert address(PLAIN) == PLAIN
    assert address("a\tb") == "a%09b"


@pytest.mark.parametrize("character", [*CHARACTERS, "é", " "])
def test_a_value_of_front_matter_is_that_text_in_yaml(character: str) -> None:
    text = f"a{character}: {character}b"
    assert yaml.safe_load(f"title: {front_matter(text)}") == {"title": text.replace("  ", " ")}
    assert "\n" not in front_matter("a\nb")


def test_data_in_a_script_is_the_same_whatever_its_order() -> None:
    assert script_json({"b": 1, "a": 2}) == script_json({"a": 2, "b": 1}) == '{"a":2,"b":1}'


@pytest.mark.parametrize("character", [*CHARACTERS, "é", *SEPARATORS, *"\n\x00\x1b"])
def test_data_in_a_script_is_that_value_and_ends_no_element_and_no_line(character: str) -> None:
    value = {f"k{character}": [f"a{character}b", 1, None]}
    written = script_json(value)
    assert json.loads(written) == value
    assert not set(written) & set("<>&\n\u2028\u2029\x00\x1b")
    assert ("\\u" in written) == (character in "<>&\u2028\u2029\x00\x1b")


@pytest.mark.parametrize("character", [*CHARACTERS, "é", "水"])
def test_a_string_of_a_style_sheet_has_every_sign_by_its_number(character: str) -> None:
    assert css_string(f"a{character}b 1") == f'"a\\{ord(character):x} b 1"'
    assert css_string(f" {PLAIN} ") == f'"{PLAIN}"'


@pytest.mark.parametrize("character", [*CHARACTERS, "é", "水"])
@pytest.mark.parametrize("before", ["a", "é"])
def test_a_text_of_a_drawing_is_that_text_in_xml_and_nothing_in_markdown(before: str, character: str) -> None:
    written = svg(f"{before}{character}b")
    kept = character not in "&<>\"'`{}*_[]|"
    named = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
    assert written == f"{before}{character if kept else named.get(character, entity(character))}b"
    assert ElementTree.fromstring(f'<t a="{written}">{written}</t>').text == f"{before}{character}b"


@pytest.mark.parametrize("text", TEXTS)
def test_the_number_of_an_entity_is_that_of_its_character(text: str) -> None:
    for encode in (markdown, exact, svg):
        assert html.unescape(encode(text)).split() == text.split()
