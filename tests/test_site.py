"""The site of the real content as readers get it: every page, every citation, every link, and the offline zip."""

import hashlib
import zipfile
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from pydantic import BaseModel

from builder.build import compile_dossier, examine
from builder.model.document import Document
from builder.model.dossier import Dossier
from builder.model.records import Article, Claims, Disagreement, Glossary, Page, Questions, Record
from builder.model.refs import Citation, Prose, inline_citations, parse_citation
from builder.model.site import INDEXES
from builder.model.walk import citations, leaves
from builder.publish.archive import CHECKSUMS, READ_ME, START
from builder.publish.folders import Folders
from builder.publish.sitecheck import check_site
from maintain.policy import POLICY, inline_script_hashes, policies
from tests.conftest import HARBOUR
from tests.factory import dossier_folder, examined
from tests.markup import Element, article, parsed, target

ARCHIVE = "dossier-offline.zip"


@cache
def dossier_of(folders: Folders) -> Dossier:
    dossier = examine(folders.content).dossier
    assert dossier is not None
    return dossier


@pytest.fixture
def dossier(site: Folders) -> Dossier:
    return dossier_of(site)


def pages_of(folders: Folders) -> list[Path]:
    return sorted(folders.site.rglob("*.html"))


def record_pages(folders: Folders, *kinds: str) -> Iterator[tuple[Document, Path]]:
    """Yield the documents of actors, locations and events, or only of some kinds, with their pages."""
    for document in dossier_of(folders).documents:
        if isinstance(document.model, Record) and (not kinds or document.model.record_kind in kinds):
            yield document, folders.site / document.model.folder / f"{document.id}.html"


def page_of(folders: Folders, document: Document) -> Path | None:
    """Return the page on which a document's statements are shown."""
    match document.model:
        case Record() | Article() | Disagreement():
            return folders.site / document.model.folder / f"{document.id}.html"
        case Claims():
            return folders.site / "articles" / f"{document.id}.html"
        case Questions() | Glossary():
            return folders.site / f"{document.id}.html"
        case Page():
            return folders.site / f"{document.id}.html"
        case _:
            return None


def cited_by(model: BaseModel) -> set[Citation]:
    """Return every citation in a file: in its lists of sources and in its running texts."""
    prose = (leaf.value for leaf in leaves(model) if isinstance(leaf.marker, Prose))
    listed = {each for path, each in citations(model) if "sources" in path}
    return listed | {parse_citation(each) for text in prose for each in inline_citations(text)}


def links(element: Element) -> Iterator[str]:
    for link in element.all("a"):
        if "href" in link.attributes:
            yield link.attributes["href"]


def test_every_record_has_its_page(site: Folders, dossier: Dossier) -> None:
    assert [*dossier.records, *dossier.disagreements]
    for key, record in {**dossier.records, **dossier.disagreements}.items():
        heading = article(site.site / record.folder / f"{key}.html").one("h1")
        assert heading.text.removesuffix("¶") == (record.title if isinstance(record, Disagreement) else record.name)


def test_every_citation_leads_to_its_paragraph(site: Folders, dossier: Dossier) -> None:
    shown = 0
    for document in dossier.documents:
        page = page_of(site, document)
        if page is None:
            continue
        marks = {target(site.site, page, link) for mark in article(page).all(kind="cite") for link in links(mark)}
        for each in cited_by(document.model):
            if not each.is_general_knowledge:
                goal = (site.site / "articles" / f"{each.article}.html", f"p{each.paragraph}")
                assert goal in marks, f"{document.path} cites {each}, and its page has no mark that leads there"
                assert goal[1] in paragraphs(goal[0]), f"{document.path} cites {each}, which has no anchor"
                shown += 1
    assert shown > len(dossier.records)


@cache
def paragraphs(page: Path) -> dict[str, str]:
    """Return the paragraphs of an article's page, by anchor."""
    return {each.attributes["id"]: each.text for each in article(page).all("div", kind="paragraph")}


def test_every_paragraph_of_an_article_is_on_its_page(site: Folders, dossier: Dossier) -> None:
    for key, record in dossier.articles.items():
        found = paragraphs(site.site / "articles" / f"{key}.html")
        assert list(found) == [f"p{each.number}" for each in record.digest]
        assert all(found.values())


def test_the_site_has_no_problems(site: Folders) -> None:
    assert check_site(site.site) == []


def test_every_page_has_the_policy_and_no_script_of_its_own(site: Folders) -> None:
    for page in pages_of(site):
        html = page.read_text(encoding="utf-8")
        assert policies(html) == [POLICY], page
        assert inline_script_hashes(html) == set(), page


def test_what_pages_load_comes_with_the_site(site: Folders) -> None:
    for page in pages_of(site):
        tree = parsed(page)
        loaded = [each.attributes["src"] for each in tree.all() if "src" in each.attributes]
        loaded += [each.attributes["href"] for each in tree.all("link", "use", "image") if "href" in each.attributes]
        assert loaded
        for address in loaded:
            parts = urlsplit(address)
            assert not parts.scheme, f"{page} loads {address}"
            assert not parts.netloc, f"{page} loads {address}"
            if page.name != "404.html":
                assert target(site.site, page, address)[0].is_file(), f"{page} loads {address}"


def navigation(page: Path) -> Element:
    return next(parsed(page).all("nav", kind="md-nav--primary"))


def test_the_navigation_leads_to_every_index_from_everywhere(site: Folders) -> None:
    indexes = {site.site / each.path.replace(".md", ".html") for each in INDEXES.values()}
    for page in pages_of(site):
        if page.name != "404.html":
            assert indexes <= {target(site.site, page, link)[0] for link in links(navigation(page))}, page


def test_the_navigation_names_no_record(site: Folders, dossier: Dossier) -> None:
    records = {page for _, page in record_pages(site)}
    for page in pages_of(site):
        around = list(parsed(page).all("nav", "header", "footer"))
        found = {target(site.site, page, link)[0] for each in around for link in links(each) if "//" not in link}
        assert not (found - {page}) & records, page


def test_the_page_of_a_record_does_not_grow_with_others(tmp_path: Path) -> None:
    before = compile_dossier(examined(tmp_path / "before")).files
    files = {
        "actors/wardens.yml": "name: Wardens\nkind: guild\nside: boatmen\nsummary: They stood by [@courier#p2].\n",
        "locations/far-bay.yml": "name: Far Bay\nkind: harbour\nsummary: A bay far away [@general-knowledge].\n",
    }
    after = compile_dossier(examined(tmp_path / "after", files)).files
    assert after.keys() - before.keys() == {"actors/wardens.md", "locations/far-bay.md"}
    pages = [path for path in before if path.startswith(("actors/", "events/", "locations/"))]
    assert {path for path in pages if before[path] != after[path]} == {"actors/index.md", "locations/index.md"}


def test_pages_lead_to_the_file_they_were_made_from(site: Folders, dossier: Dossier) -> None:
    settings = dossier.settings
    assert settings.repository
    for document, page in record_pages(site):
        path = f"{settings.folder}/{document.path}"
        addresses = list(links(parsed(page)))
        assert f"{settings.repository}/edit/{settings.branch}/{path}" in addresses, page
        assert any(each.startswith(f"{settings.repository}/issues/new?") and path in each for each in addresses), page
        assert path in parsed(page).one("footer").text


def test_a_fork_leads_to_its_own_repository() -> None:
    made = compile_dossier(examine(HARBOUR), "https://git.example/fork").files
    text = made["actors/teo-valk.md"].decode()
    assert '"https://git.example/fork/edit/trunk/dossier/content/actors/teo-valk.yml"' in text
    assert "https://example.org" not in text


def test_without_a_repository_there_is_nothing_to_edit(tmp_path: Path) -> None:
    made = compile_dossier(examine(dossier_folder(tmp_path))).files
    for path, content in made.items():
        assert b"source_url" not in content, path
        assert b"report_url" not in content, path


def test_terms_and_questions_have_their_anchors(site: Folders, dossier: Dossier) -> None:
    for name, wanted in (
        ("glossary", {each.id: each.term for each in dossier.terms}),
        ("questions", {each.id: each.question for each in dossier.questions}),
    ):
        headings = {each.attributes.get("id"): each.text for each in article(site.site / f"{name}.html").all("h2")}
        assert wanted.items() <= {key: text.removesuffix("¶") for key, text in headings.items()}.items()


def test_every_page_says_what_a_link_to_it_shows_elsewhere_without_pictures(harbour_site: Folders) -> None:
    for name, title in (("actors/teo-valk.html", "Teo Valk"), ("index.html", "The Harbour Toll")):
        tags = {
            each.attributes.get("property"): each.attributes for each in parsed(harbour_site.site / name).all("meta")
        }
        assert tags["og:title"]["content"] == title
        assert tags["og:description"]["content"]
        assert "og:image" not in tags


def test_every_page_offers_the_offline_zip(site: Folders) -> None:
    for page in pages_of(site):
        if page.name != "404.html":
            assert (site.site / ARCHIVE) in {
                target(site.site, page, link)[0] for link in links(parsed(page).one("footer"))
            }
    assert (site.site / ARCHIVE).read_bytes() == site.archive.read_bytes()


@pytest.fixture(scope="module")
def unpacked(site: Folders, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("offline")
    with zipfile.ZipFile(site.archive) as archive:
        archive.extractall(folder)
    (top,) = folder.iterdir()
    return top


def files_in(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_offline_zip_holds_the_whole_site(site: Folders, unpacked: Path) -> None:
    online, offline = files_in(site.site), files_in(unpacked)
    assert {path: data for path, data in offline.items() if path not in {READ_ME, CHECKSUMS, START}} == {
        path: data for path, data in online.items() if path not in {ARCHIVE, f"{ARCHIVE}.sha256", "data/archive.js"}
    }


def test_the_site_says_how_large_the_offline_zip_is_and_what_its_checksum_is(site: Folders) -> None:
    digest = hashlib.sha256(site.archive.read_bytes()).hexdigest()
    assert (site.site / f"{ARCHIVE}.sha256").read_text() == f"{digest}  {ARCHIVE}\n"
    said = (site.site / "data" / "archive.js").read_text()
    assert said == f'dossier.receive("archive",{{"size":{site.archive.stat().st_size}}})\n'


def test_the_checksums_of_the_offline_zip_are_right(unpacked: Path) -> None:
    sums = dict(reversed(line.split("  ")) for line in (unpacked / CHECKSUMS).read_text().splitlines())
    files = files_in(unpacked)
    del files[CHECKSUMS]
    assert sums == {path: hashlib.sha256(data).hexdigest() for path, data in files.items()}


def test_nothing_but_the_zip_itself_is_missing_offline(unpacked: Path) -> None:
    assert [each for each in check_site(unpacked) if ARCHIVE not in each.message] == []


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
        assert link.attributes["title"].endswith("Sella Courier, 9 April 2031, paragraph 2")

    def test_the_list_of_places_is_a_tree(self, harbour_site: Folders) -> None:
        lists = self.page(harbour_site, "locations/index.html").all("ul")
        nested = [inner for outer in lists for item in outer.all("li") for inner in item.all("ul")]
        assert "Gull Point Lighthouse" in " ".join(texts(nested))

    def test_differing_statements_stand_side_by_side(self, harbour_site: Folders) -> None:
        (box, *_) = self.page(harbour_site, "events/april-storm.html").all("div", kind="fact-box")
        assert texts(box.all("dt"))[0] == "When"
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
        assert "Claim of Teo Valk: The Harbour Council has broken a promise." in texts(box.all("p"))
