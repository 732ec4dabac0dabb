"""The site of the content that is examined as readers get it: every page, citation and link, and the offline zip."""

import hashlib
import zipfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser
from pydantic import BaseModel

from builder.build import Compiled
from builder.model.citing import inline_citations
from builder.model.document import Document
from builder.model.dossier import Dossier
from builder.model.records import Article, Claims, Disagreement, Glossary, Page, Questions, Record
from builder.model.refs import Citation, Prose, parse_citation
from builder.model.site import published
from builder.model.walk import citations, leaves
from builder.publish.archive import CHECKSUMS, NEVER_SHOWN, READ_ME, START
from builder.publish.folders import Folders
from builder.publish.sitecheck import check_site
from maintain.policy import POLICY, inline_script_hashes, policies
from tests.markup import Element, article, parsed, target

ARCHIVE = "dossier-offline.zip"


@pytest.fixture(scope="module")
def dossier(compiled: Compiled) -> Dossier:
    return compiled.dossier


def pages_of(folders: Folders) -> list[Path]:
    return sorted(folders.site.rglob("*.html"))


def page_of(folders: Folders, document: Document) -> Path | None:
    """Return the page on which a document's statements are shown."""
    match document.model:
        case Record() | Article() | Disagreement():
            return folders.site / document.model.folder / f"{document.id}.html"
        case Claims():
            return folders.site / "articles" / f"{document.id}.html"
        case Questions() | Glossary():
            return folders.site / f"{document.id}.html"
        case Page() as page:
            return folders.site / published(page.lies(document.path))
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


def test_no_element_kept_its_markdown(site: Folders) -> None:
    assert [page.name for page in pages_of(site) if ' markdown="' in page.read_text(encoding="utf-8")] == []


def test_every_page_has_the_policy_and_but_for_one_no_script_of_its_own(site: Folders) -> None:
    for page in pages_of(site):
        html = page.read_text(encoding="utf-8")
        hashes = inline_script_hashes(html)
        assert len(hashes) == (page.name == "404.html"), page
        allowed = " ".join(("script-src 'self'", *(f"'{each}'" for each in hashes)))
        assert policies(html) == [POLICY.replace("script-src 'self'", allowed)], page


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


def test_the_navigation_leads_to_every_section_from_everywhere(site: Folders, compiled: Compiled) -> None:
    """What is in the sections a script adds, see test_the_sections_unfold_on_every_page."""
    pages = compiled.site.teller.knowledge.contents.pages
    first = {each.section: each for each in reversed(pages)}
    sections = {site.site / each.path.replace(".md", ".html") for each in first.values()}
    for page in pages_of(site):
        if page.name != "404.html":
            assert sections <= {target(site.site, page, link)[0] for link in links(navigation(page))}, page


def test_the_sections_unfold_on_every_page(site: Folders, compiled: Compiled, browser: Browser) -> None:
    indexes = {site.site / each.path.replace(".md", ".html") for each in compiled.site.teller.knowledge.contents.pages}
    page = browser.new_page()
    records = (f"{each.folder}/{key}.html" for key, each in compiled.dossier.records.items())
    for name in ("index.html", "evidence/index.html", "explorer.html", next(records)):
        page.goto((site.site / name).as_uri())
        found = page.eval_on_selector_all(".md-nav--primary a", "links => links.map((link) => link.href)")
        assert {each.as_uri() for each in indexes} <= set(found), name
    page.close()


def test_the_navigation_names_no_record(site: Folders, dossier: Dossier) -> None:
    records = {site.site / each.folder / f"{key}.html" for key, each in dossier.records.items()}
    for page in pages_of(site):
        # What stands beside one record leads to others, and is no part of the navigation.
        around = [
            each for each in parsed(page).all("nav", "header", "footer") if each.attributes.get("class") != "beside"
        ]
        found = {target(site.site, page, link)[0] for each in around for link in links(each) if "//" not in link}
        assert not (found - {page}) & records, page


def test_terms_and_questions_have_their_anchors(site: Folders, dossier: Dossier) -> None:
    for name, wanted in (
        ("glossary", {each.id: each.term for each in dossier.terms}),
        ("questions", {each.id: each.question for each in dossier.questions}),
    ):
        if not wanted:
            continue
        headings = {each.attributes.get("id"): each.text for each in article(site.site / f"{name}.html").all("h2")}
        assert wanted.items() <= {key: text.removesuffix("¶") for key, text in headings.items()}.items()


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
        path: data
        for path, data in online.items()
        if path not in {ARCHIVE, f"{ARCHIVE}.sha256", "data/archive.js", *NEVER_SHOWN}
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
