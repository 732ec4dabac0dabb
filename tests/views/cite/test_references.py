"""References in four forms: what is a letter in one is a command in another, and none may break out of its field."""

import json
import re
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from builder.build import examine
from builder.model.values.dates import parse_date
from builder.views.cite.forms import bibtex, csl_json, plain, ris
from builder.views.cite.reference import Reference, article_reference, newest_day
from builder.words import words_of
from tests.conftest import HARBOUR
from tests.factory import compiled_of, examined, teller_of

ENGLISH = words_of("en")
HOSTILE = '}} 50% of \\input{x} & #1 ~_^$ \nTY  - BOOK\r\nER  - \u2028"<script>نقابة'
TEXTS = st.text(alphabet=st.one_of(st.characters(), st.sampled_from('{}\\%&$#_~^"\n\r\u2028,@=- ')), max_size=40)


def reference(text: str) -> Reference:
    date = parse_date("2031-04-09")
    return Reference("some-key", text, text, "https://x.example/a{b}", True, (text,), date, date, text)


@given(TEXTS)
def test_bibtex_braces_stay_balanced_and_no_field_is_added(text: str) -> None:
    entry, depth = bibtex(ENGLISH, reference(text)), 0
    for place, character in enumerate(entry):
        depth += {"{": 1, "}": -1}.get(character, 0)
        assert depth > 0 or place < entry.index("{") or place == len(entry) - 1
    assert depth == 0
    names = re.findall(r"^  (\w+) = ", entry, re.MULTILINE)
    assert set(names) <= {"title", "author", "journal", "year", "month", "day", "note", "url", "urldate"}
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
    assert plain(ENGLISH, found) == "“Echo”. [Herald], [about April 2031]."
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
