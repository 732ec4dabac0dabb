"""The page on the messages of the check: what it explains, who has it, and where it is not listed."""

from pathlib import Path

import pytest

from builder.diagnostics import Severity
from builder.model.site import CODES
from builder.publish.hosted import hosted_files
from builder.read.shipped.handbook import Handbook, severity_of
from builder.views.search.data import search_data
from tests.factory import compiled, examined, site
from tests.test_diagnostics import EXAMPLES, described_codes

CONTRIBUTE = {"pages/contribute.md": "---\ntitle: Contribute\n---\n\nWrite.\n"}


def test_each_code_has_its_place_on_the_page(tmp_path: Path) -> None:
    text = compiled(tmp_path, CONTRIBUTE).page(CODES).decode()
    assert described_codes()
    assert [each for each in described_codes() if text.count(f"### {each} {{ #{each} }}\n") != 1] == []
    assert [each for each in described_codes() if f"[{each}](#{each})" not in text] == []
    assert "<pre><code>when: 5 April 2031&#32;&#32;&#32;&#32;&#35; right: 2031-04-05&#10;" in text


@pytest.mark.parametrize("code", described_codes())
def test_the_handbook_opens_with_how_serious_a_problem_is(code: str) -> None:
    said = (EXAMPLES / code / "expected.txt").read_text(encoding="utf-8")
    severity = severity_of(Handbook().sections[code])
    assert f" {severity.value}[{code}]:" in said
    assert [each for each in Severity if f" {each.value}[{code}]:" in said] == [severity]


def test_only_a_dossier_that_tells_how_to_contribute_has_it(tmp_path: Path) -> None:
    assert CODES not in compiled(tmp_path / "without").pages
    made = compiled(tmp_path / "with", CONTRIBUTE)
    assert f"[a page of its own]({CODES})" in made.page("contribute.md").decode()


def test_it_is_marked_as_english_whatever_the_language_of_the_dossier(tmp_path: Path) -> None:
    settings = examined(tmp_path / "minimal").texts["dossier.yml"] + "language: fr\n"
    text = compiled(tmp_path, {**CONTRIBUTE, "dossier.yml": settings}).page(CODES).decode()
    assert '<div lang="en" markdown>' in text


def test_no_list_of_the_subject_names_it(tmp_path: Path) -> None:
    made = compiled(tmp_path, CONTRIBUTE)
    files = dict(hosted_files(made, "https://site.example/", tmp_path / "none.svg"))
    assert b"contribute.html" in files["sitemap.xml"]
    assert b"check/" not in files["sitemap.xml"]
    found = dict(search_data(site(tmp_path, CONTRIBUTE)))
    assert "check/" not in str(found)
