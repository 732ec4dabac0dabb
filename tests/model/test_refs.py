"""Ids, citations and voices."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.model.citing import inline_citations
from builder.model.refs import ID, Citation, is_description, parse_citation, propose_citation, propose_id, why_no_id


@pytest.mark.parametrize(
    ("text", "proposed"),
    [
        ("North Harbour", "north-harbour"),
        ("Harbour_Council", "harbour-council"),
        ("  A -- b. ", "a-b"),
        ("Boatmen's Guild", "boatmens-guild"),
        ("Boatmen’s Guild", "boatmens-guild"),
        ("Ra‘isah ʿAbd", "raisah-abd"),
        ("São João", "sao-joao"),
        ("Sa\u0303o Joa\u0303o", "sao-joao"),
        ("Ærø–Größe", "aero-grosse"),
        ("ميناء الشمال", "myn-lshml"),
        ("Гавань", "gavan"),
        ("AT&amp;T", "at-amp-t"),
        ("x" * 70, "x" * 60),
        (f"{'harbour ' * 7}authority", "-".join(["harbour"] * 7)),
        *((each, "north-harbour") for each in ("", " ", "!?", "---", "🌊", "index", "CON", "General knowledge")),
    ],
)
def test_an_id_is_proposed_for_a_name(text: str, proposed: str) -> None:
    assert propose_id(text) == proposed


@given(st.text())
def test_what_is_proposed_is_an_id(text: str) -> None:
    assert why_no_id(propose_id(text)) is None


@pytest.mark.parametrize(
    ("text", "proposed"),
    [
        ("Courier #2", "courier#p2"),
        ("courier p2", "courier#p2"),
        ("Courier Storm ¶12", "courier-storm#p12"),
        ("courier#P2", "courier#p2"),
        ("courier", "courier#p12"),
        ("#p2", "article-id#p12"),
        ("general-knowledge#p1", "article-id#p1"),
    ],
)
def test_a_citation_is_proposed_for_what_looks_like_one(text: str, proposed: str) -> None:
    assert propose_citation(text) == proposed


@pytest.mark.parametrize("text", ["a", "7", "north-harbour", "2031-04-storm", "a--b", "x" * 60])
def test_these_are_ids(text: str) -> None:
    assert why_no_id(text) is None


@pytest.mark.parametrize(
    "text",
    [
        *("", "-a", "a-", "North", "north_harbour", "a b", "a/b", "..", "ä", "x" * 61, "a\n"),
        *("index", "con", "nul", "com1", "general-knowledge"),
    ],
)
def test_these_are_no_ids(text: str) -> None:
    assert why_no_id(text)


def test_a_citation_names_article_and_paragraph() -> None:
    assert parse_citation(" courier#p12 ") == Citation("courier", 12)
    assert not parse_citation("courier#p12").is_general_knowledge


def test_general_knowledge_is_cited_by_its_word() -> None:
    assert parse_citation("general-knowledge").is_general_knowledge


@pytest.mark.parametrize(
    "text",
    [
        *("", "courier", "courier#12", "courier#p0", "courier#p", "courier#p01", "courier#p10000", "courier#p١"),
        *("Courier#p1", "#p1", "courier#p1#p2", "general-knowledge#p1"),
    ],
)
def test_what_is_no_citation_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=re.escape(f"'{text}' is not a citation")):
        parse_citation(text)


@given(st.builds(Citation, st.from_regex(ID, fullmatch=True), st.integers(1, 9999)))
def test_a_citation_reads_the_same_again(citation: Citation) -> None:
    if why_no_id(citation.article) is None:
        assert parse_citation(str(citation)) == citation


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It rained [@courier#p2].", ["courier#p2"]),
        ("It rained [@courier#p2; @lantern#p3] long [@a#p1].", ["courier#p2", "lantern#p3", "a#p1"]),
        ("It rained [@courier#p2;\n@lantern#p3].", ["courier#p2", "lantern#p3"]),
        ("It rained [@ courier#p2 ;lantern#p3].", ["courier#p2", "lantern#p3"]),
        ("It rained [courier#p2], [link](a), [@].", []),
    ],
)
def test_citations_are_found_in_running_text(text: str, found: list[str]) -> None:
    assert inline_citations(text) == found


@pytest.mark.parametrize(("voice", "description"), [("teo-valk", False), (" teo-valk ", False), ("an official", True)])
def test_a_voice_of_two_words_is_a_description(voice: str, description: bool) -> None:
    assert is_description(voice) is description


@pytest.mark.parametrize(
    ("voice", "is_one"),
    [("an official", True), ("一名官员", True), ("เจ้าหน้าที่", True), ("official", False), ("港", False)],
)
def test_a_description_has_two_words_or_is_of_a_script_without_spaces(voice: str, is_one: bool) -> None:
    assert is_description(voice) == is_one
