"""References in four forms: what is a letter in one is a command in another, and none may break out of its field."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.build import examine
from builder.model.values.dates import parse_date
from builder.views.cite.forms import bibtex, csl_json, plain, ris
from builder.views.cite.reference import Reference, article_reference, newest_day, page_reference
from builder.words import words_of
from tests.conftest import HARBOUR
from tests.factory import MINIMAL, compiled_of, examined, teller, teller_of

ENGLISH = words_of("en")
HOSTILE = '}} 50% of \\input{x} & #1 ~_^$ \nTY  - BOOK\r\nER  - \u2028"<script>نقابة'
TEXTS = st.text(alphabet=st.one_of(st.characters(), st.sampled_from('{}\\%&$#_~^"\n\r\u2028,@=- ')), max_size=40)


def reference(text: str) -> Reference:
    date = parse_date("2031-04-09")
    return Reference("some-key", text, text, "https://x.example/a{b}", True, (text,), date, date, text, text)


@given(TEXTS)
def test_bibtex_braces_stay_balanced_and_no_field_is_added(text: str) -> None:
    entry, depth = bibtex(ENGLISH, reference(text)), 0
    for place, character in enumerate(entry):
        depth += {"{": 1, "}": -1}.get(character, 0)
        assert depth > 0 or place < entry.index("{") or place == len(entry) - 1
    assert depth == 0
    names = re.findall(r"^  (\w+) = ", entry, re.MULTILINE)
    assert set(names) <= {"title", "author", "journal", "year", "month", "day", "version", "note", "url", "urldate"}
    assert len(names) == len(set(names)) == entry.count("\n") - 1
    assert not re.search(r"(?<!\\)[%$&#]", re.sub(r"(?m)^  url = .*$", "", entry))


@given(TEXTS)
def test_ris_has_one_line_for_each_field(text: str) -> None:
    lines = ris(ENGLISH, reference(text)).split("\n")
    assert all(re.match(r"[A-Z][A-Z0-9]  - ", line) for line in lines)
    tags = [line[:2] for line in lines]
    assert (tags[0], tags[-1]) == ("TY", "ER")
    assert len(set(tags)) == len(tags)
    assert len("".join(lines).splitlines()) == 1


@given(TEXTS)
def test_csl_is_json_and_says_the_text(text: str) -> None:
    (item,) = json.loads(csl_json(ENGLISH, reference(text)))
    assert item["type"] == "article-newspaper"
    assert item["issued"] == {"date-parts": [[2031, 4, 9]]}
    assert item["author"] == [{"literal": item["title"]}]


def test_commands_of_one_form_are_letters_in_its_text() -> None:
    entry = bibtex(ENGLISH, reference(HOSTILE))
    assert r"\textbraceright{}\textbraceright{} 50\% of \textbackslash{}input\textbraceleft{}x" in entry
    assert "نقابة" in entry
    assert "url = {https://x.example/a%7Bb%7D}" in entry
    assert plain(ENGLISH, reference(HOSTILE)).count("\n") == 0


def test_what_is_inferred_or_not_shown_is_not_passed_off_as_printed(tmp_path: Path) -> None:
    text = """---
title: Echo
work: echo
publisher: {name: Herald, basis: inferred, reason: its style}
date: {value: 2031-04~, basis: inferred, reason: "It tells of the storm [@courier#p2]."}
paragraphs: 1
---

¶1 Headline: an echo.
"""
    dossier = examined(tmp_path, {"articles/echo.md": text}).dossier
    assert dossier is not None
    found = article_reference(dossier, "echo", dossier.articles["echo"])
    assert plain(ENGLISH, found) == "“Echo”. Herald (inferred), about April 2031 (date worked out)."
    (item,) = json.loads(csl_json(ENGLISH, found))
    assert item["issued"] == {"date-parts": [[2031, 4]], "circa": True}
    assert "inferred" in item["note"]


def test_a_page_says_up_to_when_its_articles_reach_and_where_it_is_published() -> None:
    found = examine(HARBOUR)
    assert found.knowledge
    day = newest_day(teller_of(found.knowledge))
    page = compiled_of(found, address="https://site.example/toll").files["actors/teo-valk.md"].decode()
    assert f"Dossier with articles up to {day}" in page
    assert "https://site.example/toll/actors/teo-valk.html" in page
    assert "site.example" not in compiled_of(found).files["actors/teo-valk.md"].decode()


def test_a_page_is_by_the_editors_and_has_the_day_and_version_of_the_content(tmp_path: Path) -> None:
    said = "editors: [Ana Luz, 'A & B {Circle}']\nversion: '1.2'\nchanged: 2031-05-04\n"
    made = teller(tmp_path, {"dossier.yml": MINIMAL["dossier.yml"] + said})
    page = page_reference(made, "storm", "Storm", "https://site.example/storm.html")
    assert plain(ENGLISH, page) == (
        "Ana Luz, A & B {Circle}: “Storm”. In: The Harbour Toll: A quarrel on an island. Version 1.2, 4 May 2031. "
        "Dossier with articles up to 9 April 2031. https://site.example/storm.html."
    )
    entry = bibtex(ENGLISH, page)
    assert r"author = {{Ana Luz} and {A \& B \textbraceleft{}Circle\textbraceright{}}}" in entry
    assert "year = {2031},\n  month = may,\n  day = {4},\n  version = {1.2}" in entry
    (item,) = json.loads(csl_json(ENGLISH, page))
    assert (item["version"], item["issued"]) == ("1.2", {"date-parts": [[2031, 5, 4]]})
    assert "AU  - Ana Luz\nAU  - A & B {Circle}\n" in ris(ENGLISH, page)
    assert "PY  - 2031\nDA  - 2031/05/04/\nET  - 1.2\n" in ris(ENGLISH, page)


def test_a_dossier_that_says_nothing_of_itself_is_cited_by_what_its_articles_reach_to(tmp_path: Path) -> None:
    page = page_reference(teller(tmp_path), "storm", "Storm", "")
    assert "note = {Dossier with articles up to 9 April 2031}" in bibtex(ENGLISH, page)
    assert not re.search("author|year|version", bibtex(ENGLISH, page))


def test_the_day_of_a_copy_stands_with_its_address_or_in_the_note() -> None:
    there = reference("Echo")
    assert "urldate = {2031-04-09}" in bibtex(ENGLISH, there)
    nowhere = replace(there, address="")
    for written in (bibtex(ENGLISH, nowhere), csl_json(ENGLISH, nowhere), ris(ENGLISH, nowhere)):
        assert not re.search("urldate|accessed|Y2  -|URL|UR  -", written)
        assert "Copy of 9 April 2031." in written


def test_all_references_lie_in_one_file_for_each_form() -> None:
    found = examine(HARBOUR)
    files = compiled_of(found, address="https://site.example/toll/").files
    assert found.dossier
    names = ["dossier:whole", *found.dossier.articles]
    assert sorted(re.findall(r"^@\w+{(.*),$", files["exports/references.bib"].decode(), re.MULTILINE)) == sorted(names)
    items = json.loads(files["exports/references.json"])
    assert {each["id"] for each in items} == set(names)
    assert items[0]["URL"] == "https://site.example/toll/"
    records = files["exports/references.ris"].decode().split("ER  - \n\n")
    assert len(records) == len(names) + 1
    assert {re.search("ID  - (.*)", each)[1] for each in records if each} == set(names)
    page = files["explorer.md"].decode()
    assert all(f"exports/references.{each}" in page for each in ("bib", "json", "ris"))


@pytest.mark.parametrize(
    ("date", "fields", "line"),
    [
        ("2031-04-09/2031-04-11", ["year = {2031}", "month = apr"], "DA  - 2031/04//"),
        ("2031-04-09/2031-05-01", ["year = {2031}"], "DA  - 2031///"),
        ("2031/2032", [], None),
        ("2031/..", [], None),
    ],
)
def test_of_a_span_as_much_is_said_as_all_of_it_shares(date: str, fields: list[str], line: str | None) -> None:
    spanned = replace(reference("Echo"), date=parse_date(date))
    entry = bibtex(ENGLISH, spanned)
    assert re.findall(r"(?:year|month|day) = [^,]*", entry) == fields
    assert ENGLISH.days(parse_date(date)) in entry
    dated = [each for each in ris(ENGLISH, spanned).splitlines() if each.startswith("DA")]
    assert dated == ([line] if line else [])
