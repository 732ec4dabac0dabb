"""An article in another language: what says so, and that one in the dossier's says nothing."""

import json
from pathlib import Path

import pytest

from builder.build import Compiled, examine
from builder.views.linked_data.things import original
from builder.views.search.data import search_data
from tests.factory import MINIMAL, codes, compiled_of, dossier_folder, examined

TITLE = "عاصفة <فوق> الميناء"
MARKED = '<bdi lang="ar">عاصفة &#60;فوق&#62; الميناء</bdi>'
ARTICLE = MINIMAL["articles/courier.md"].replace("Storm over the Harbour", TITLE)


def compiled(folder: Path, language: str, settings: str = "") -> Compiled:
    files = {
        "articles/courier.md": ARTICLE.replace("work:", f"{language}\nwork:"),
        "dossier.yml": MINIMAL["dossier.yml"] + settings,
    }
    return compiled_of(examine(dossier_folder(folder, files)), address="https://site.example/")


@pytest.fixture(scope="module")
def foreign(tmp_path_factory: pytest.TempPathFactory) -> Compiled:
    """The minimal dossier with its article in Arabic."""
    return compiled(tmp_path_factory.mktemp("foreign"), "language: ar")


def test_the_title_is_marked_wherever_it_leads_to_the_article(foreign: Compiled) -> None:
    article = foreign.page("articles/courier.md").decode()
    assert f"\n# {MARKED}\n" in article
    assert "\nLanguage\n:   Arabic\n" in article
    assert f"[{MARKED}](courier.md)" in foreign.page("articles/index.md").decode()
    storm = foreign.page("events/storm.md").decode()
    assert f"[{MARKED} (Courier)](../articles/courier.md), 9 April 2031, in Arabic\n" in storm


def test_references_in_every_form_have_the_language(foreign: Compiled) -> None:
    files = foreign.data
    assert "  language = {ar},\n" in files["exports/references.bib"].decode()
    assert "\nLA  - ar\n" in files["exports/references.ris"].decode()
    assert [each.get("language") for each in json.loads(files["exports/references.json"])] == [None, "ar"]
    assert "In Arabic." in foreign.page("articles/courier.md").decode()
    assert original(foreign.site, "courier", foreign.dossier.articles["courier"])["inLanguage"] == "ar"


def test_search_results_know_the_language_of_the_title(foreign: Compiled) -> None:
    heads = dict(search_data(foreign.site))["search/h-0"]
    assert isinstance(heads, dict)
    assert {title: language for title, language in zip(heads["title"], heads["language"], strict=True) if language} == {
        TITLE: "ar"
    }


@pytest.mark.parametrize("language", ["language: en", "language: en-GB"])
def test_one_in_the_dossiers_own_language_is_shown_as_without(tmp_path: Path, language: str) -> None:
    said, unsaid = compiled(tmp_path / "said", language), compiled(tmp_path / "unsaid", "# nothing")
    for path in ("events/storm.md", "articles/index.md", "known/courier.md"):
        assert said.page(path) == unsaid.page(path)
    assert "<bdi lang" not in said.page("articles/courier.md").decode()


def test_a_language_is_named_in_that_of_the_dossier(tmp_path: Path) -> None:
    french = compiled(tmp_path, "language: pt-BR", "language: fr\n")
    assert ":   portugais brésilien\n" in french.page("articles/courier.md").decode()


def test_what_is_no_language_is_told_with_the_code(tmp_path: Path) -> None:
    found = examined(tmp_path, {"articles/courier.md": ARTICLE.replace("work:", "language: Arabic\nwork:")})
    assert "Write: ar" in {each.help for each in found.diagnostics}, codes(found)
