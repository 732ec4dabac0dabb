"""The built site of small dossiers: what becomes of their Markdown, and where pages lead outside."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest

from builder.build import Compiled, examine
from builder.model.records import Record
from builder.publish.folders import Folders
from builder.publish.sitecheck import check_site
from tests.conftest import HARBOUR, Publish
from tests.factory import MINIMAL, compiled_of, dossier_folder, examined
from tests.markup import Element, article, parsed

GUILD = 'name: "Guild & Sons {about}"\nkind: guild\nside: boatmen\nsummary: They row [@courier#p2].\n'


def links(element: Element) -> Iterator[str]:
    for link in element.all("a"):
        if "href" in link.attributes:
            yield link.attributes["href"]


def test_the_page_of_a_record_does_not_grow_with_others(tmp_path: Path) -> None:
    before = compiled_of(examined(tmp_path / "before")).files
    files = {
        "actors/wardens.yml": "name: Wardens\nkind: guild\nside: boatmen\nsummary: They stood by [@courier#p2].\n",
        "locations/far-bay.yml": "name: Far Bay\nkind: harbour\nsummary: A bay far away [@general-knowledge].\n",
    }
    after = compiled_of(examined(tmp_path / "after", files)).files
    assert after.keys() - before.keys() == {"actors/wardens.md", "locations/far-bay.md"}
    pages = [path for path in before if path.startswith(("actors/", "events/", "locations/"))]
    assert {path for path in pages if before[path] != after[path]} == {"actors/index.md", "locations/index.md"}


def test_two_files_and_an_article_are_a_dossier(tmp_path: Path, publish: Publish) -> None:
    found = {path for path in MINIMAL if path not in ("dossier.yml", "vocabulary.yml", "articles/courier.md")}
    folders = Folders(dossier_folder(tmp_path, without=found))
    assert not examine(folders.content).diagnostics
    assert publish(folders) == ""
    assert check_site(folders.site) == []
    assert article(folders.site / "index.html").one("h1").text.startswith("The Harbour Toll")


def test_pages_lead_to_the_file_they_were_made_from(harbour_site: Folders, harbour: Compiled) -> None:
    settings = harbour.dossier.settings
    assert settings.repository
    for document in harbour.dossier.documents:
        if not isinstance(document.model, Record):
            continue
        page = harbour_site.site / document.model.folder / f"{document.id}.html"
        path = f"{settings.folder}/{document.path}"
        addresses = list(links(parsed(page)))
        assert f"{settings.repository}/edit/{settings.branch}/{path}" in addresses, page
        assert any(each.startswith(f"{settings.repository}/issues/new?") and path in each for each in addresses), page


def test_readers_meet_no_names_of_files(harbour_site: Folders) -> None:
    for page in harbour_site.site.rglob("*.html"):
        body = parsed(page).one("body")
        assert not re.search(r"\bcontent/|\.ya?ml\b", body.text), page


def test_a_fork_leads_to_its_own_repository() -> None:
    made = compiled_of(examine(HARBOUR), "https://git.example/fork").files
    text = made["actors/teo-valk.md"].decode()
    assert '"https://git.example/fork/edit/trunk/dossier/content/actors/teo-valk.yml"' in text
    assert "https://example.org" not in text


@pytest.mark.parametrize(
    ("written", "offered"),
    [
        ("", {}),
        ("repository: https://git.example/toll/dossier\n", {"A fact is wrong": "https"}),
        ("contact: a.b@mail.example\n", {"A fact is wrong": "mailto"}),
        (
            "repository: https://git.example/toll/dossier\ncontact: a.b@mail.example\n",
            {"A fact is wrong": "https", "By e-mail, without an account": "mailto"},
        ),
    ],
)
def test_that_a_fact_is_wrong_can_be_said_where_somebody_hears_it(
    tmp_path: Path, publish: Publish, written: str, offered: dict[str, str]
) -> None:
    title = {"dossier.yml": MINIMAL["dossier.yml"] + written, "actors/guild.yml": GUILD}
    folders = Folders(dossier_folder(tmp_path, title))
    assert publish(folders) == ""
    assert check_site(folders.site) == []
    for path, name in (("actors/guild.html", "Guild & Sons {about}"), ("actors/index.html", "Who"), ("gaps.html", "")):
        page = parsed(folders.site / path)
        ways = {each.text: each.attributes["href"] for each in page.one("footer").all("a", kind="report")}
        assert {label: address.partition(":")[0] for label, address in ways.items()} == offered, path
        above = [each.attributes["href"] for each in page.all("a") if each.attributes.get("title") == "A fact is wrong"]
        assert above == list(ways.values())[:1], "at the head of the page, too"
        for address in ways.values():
            text = unquote(address)
            assert name in text
            assert ("content/actors/guild.yml" in text) is (path == "actors/guild.html")
            assert not re.search(r"[\s<>\"]|\{\w+\}", address)


@pytest.mark.parametrize("written", ["", "repository:\n", "repository: https://github.com/example/dossier\n"])
def test_without_a_repository_there_is_nothing_to_edit(tmp_path: Path, written: str) -> None:
    settings = {"dossier.yml": MINIMAL["dossier.yml"] + written}
    made = compiled_of(examine(dossier_folder(tmp_path, settings))).files
    for path, content in made.items():
        assert b"source_url" not in content, path
        assert b"report_" not in content, path


def test_a_dossier_may_begin_with_its_settings_a_few_words_and_one_article(tmp_path: Path, publish: Publish) -> None:
    words = "kinds:\n  actor:\n    guild: {label: Guild}\n"
    kept = ("dossier.yml", "vocabulary.yml", "articles/courier.md")
    folders = Folders(dossier_folder(tmp_path, {"vocabulary.yml": words}, set(MINIMAL) - set(kept)))
    assert publish(folders) == ""
    assert "Storm over the Harbour" in article(folders.site / "articles/courier.html").text
    assert not (folders.site / "events/index.html").exists(), "a list of nothing is not there"


def test_every_page_says_what_a_link_to_it_shows_elsewhere_without_pictures(harbour_site: Folders) -> None:
    for name, title in (("actors/teo-valk.html", "Teo Valk"), ("index.html", "The Harbour Toll")):
        tags = {
            each.attributes.get("property"): each.attributes for each in parsed(harbour_site.site / name).all("meta")
        }
        assert tags["og:title"]["content"] == title
        assert tags["og:description"]["content"]
        assert "og:image" not in tags


@pytest.mark.parametrize("plain", [False, True])
def test_a_text_that_begins_with_a_number_and_a_full_stop_is_no_list(
    tmp_path: Path, publish: Publish, plain: bool
) -> None:
    texts = {'{{ count("events") }}. Those': "1. Those", '{{ count("events") }}) These': "1) These"}
    texts |= {
        "1234567890. Others": "1234567890. Others",
        "*12*. More": "12. More",
        "{{ newest() }}. End": "9 April 2031. End",
    }
    body = "\n\n".join(texts)
    folders = Folders(dossier_folder(tmp_path, {"pages/about.md": f"---\ntitle: About\n---\n\n{body}\n"}))
    assert publish(folders, plain=plain) == ""
    page = article(folders.site / "about.html")
    assert not list(page.all("ol"))
    assert [each.text for each in page.all("p")] == list(texts.values())


def test_the_site_holds_nothing_that_no_page_loads(harbour_site: Folders) -> None:
    names = {path.relative_to(harbour_site.site).as_posix() for path in harbour_site.site.rglob("*.*")}
    assert "assets/javascripts/dossier.js" in names
    assert not [each for each in names if each.endswith(".map") or "/lunr/" in each or "/workers/" in each]


def texts(elements: Iterable[Element]) -> list[str]:
    return [each.text for each in elements]


class TestHarbour:
    """What becomes of the Markdown of a small dossier."""

    def page(self, folders: Folders, path: str) -> Element:
        return article(folders.site / path)

    def test_a_citation_is_a_small_number_that_says_what_it_is(self, harbour_site: Folders) -> None:
        (mark, *_) = self.page(harbour_site, "events/toll-raised.html").all("sup", kind="cite")
        link = mark.one("a")
        assert link.text == "1"
        assert link.attributes["href"] == "../articles/courier-storm-and-toll.html#p2"
        assert link.attributes["title"] == "Sella Courier, paragraph 2"

    def test_the_list_of_places_is_a_tree(self, harbour_site: Folders) -> None:
        rows = self.page(harbour_site, "locations/index.html").all("tr")
        steps = {row.one("th").one("a").text: row.attributes.get("class") for row in rows if any(row.all("td"))}
        assert (steps["Gull Point"], steps["Gull Point Lighthouse"]) == ("depth-0", "depth-1")

    def test_differing_statements_stand_side_by_side(self, harbour_site: Folders) -> None:
        (box, *_) = self.page(harbour_site, "events/april-storm.html").all("div", kind="fact-box")
        assert texts(box.all("dt"))[:2] == ["Kind", "When"]
        when = [each for each in texts(box.all("dd")) if "April 2031" in each]
        assert len(when) == 2

    def test_macros_are_carried_out(self, harbour_site: Folders) -> None:
        home = self.page(harbour_site, "index.html")
        assert "{{" not in home.text
        assert "6 events in all; the newest article is of about April 2031." in home.text
        assert list(home.all("div", kind="card"))

    def test_what_looks_like_a_macro_elsewhere_stays_text(self, harbour_site: Folders) -> None:
        assert '{{ card("april-storm") }}' in self.page(harbour_site, "method.html").text

    def test_names_in_other_scripts_say_their_language(self, harbour_site: Folders) -> None:
        names = self.page(harbour_site, "actors/boatmens-guild.html").all("bdi", lang="ar")
        assert texts(names) == ["نقابة البحارة"]

    def test_a_former_address_leads_on(self, harbour_site: Folders) -> None:
        assert "harbour-council.html" in list(links(self.page(harbour_site, "actors/harbour-board.html")))

    def test_an_effect_stands_behind_its_cause_of_the_same_day(self, harbour_site: Folders) -> None:
        shown = [link for link in links(self.page(harbour_site, "events/index.html")) if not link.startswith("#")]
        assert shown.index("april-storm.html") < shown.index("lighthouse-dark.html")

    def test_each_sort_of_support_has_its_line(self, harbour_site: Folders) -> None:
        (box, *_) = self.page(harbour_site, "articles/courier-storm-and-toll.html").one("div", id="p3").all("details")
        assert "Claim of Teo Valk: The Harbour Council has broken a promise." in texts(box.all("li"))
