"""The whole dossier as one PDF: contents with page numbers that are right, links inside, names in any script."""

import shutil
import unicodedata
import zipfile
from pathlib import Path

import pytest
from pypdf import PdfReader
from pypdf.generic import ArrayObject

from builder.build import compile_dossier, examine
from builder.publish.folders import Folders
from builder.publish.site import build_site
from builder.publish.volume import book_of
from builder.publish.volume.binding import bind, goals, heads
from builder.publish.volume.chromium import CannotPrintError, find_chromium
from builder.publish.volume.extract import Whereabouts, extract
from tests.browser import chromium_path
from tests.conftest import HARBOUR
from tests.markup import parsed

HOSTILE = "<script>alert(1)</script>"
ARTICLE = """<main><a href="x.html">out</a><article class="md-content__inner md-typeset">
<h1 id="top">A &lt;b&gt;<a class="headerlink" href="#top">¶</a></h1>
<p><a href="../actors/in.html#ties">in</a> <a href="#top">up</a> <a href="../claims.html#c">left out</a>
<a href="index.html#y">all</a> <a href="https://x.example/?a=1&amp;b">web</a> <a href="javascript:x">bad</a></p>
<details class="cite"><summary>Cite</summary><p>x</p></details><details class="account"><summary>S</summary>kept</details>
<svg viewBox="0 0 9 9"><clipPath id="c"><path d="M0"/></clipPath><path clip-path="url(#c)" d="M1"/></svg>
<div hidden><p>choices</p></div><button>b</button></article><p>after</p></main>"""


def extracted(site: str = "") -> str:
    where = Whereabouts({"events/this.html", "actors/in.html"}, {"events/index.html": "chapter-events"}, site)
    return extract(ARTICLE, "events/this.html", where, lower=True)


def test_a_page_becomes_a_piece_of_the_document() -> None:
    piece = extracted()
    assert '<h2 id="events.this.top">A &lt;b&gt;</h2>' in piece
    for link in ('<a href="#actors.in.ties">in', '<a href="#events.this.top">up', '<a href="#chapter-events">all'):
        assert link in piece
    assert '<a href="https://x.example/?a=1&amp;b">web</a>' in piece
    assert "<a>left out</a>" in piece
    assert "<a>bad</a>" in piece
    assert '<svg viewBox="0 0 9 9">' in piece
    assert 'clip-path="url(#events.this.c)"' in piece
    assert '<details class="account" open=""><summary>S</summary>kept</details>' in piece
    assert not [each for each in ("Cite", "choices", "button", "after", "out</a> <", "¶") if each in piece]


def test_what_is_not_in_the_document_is_on_the_site() -> None:
    assert '<a href="https://site.example/d/claims.html#c">left out</a>' in extracted("https://site.example/d")


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Folders:
    folders = Folders(tmp_path_factory.mktemp("printed") / "content")
    shutil.copytree(HARBOUR, folders.content)
    kind = (HARBOUR / "actors/boatmens-guild.yml").read_text(encoding="utf-8")
    fields = [line for line in kind.splitlines() if line.startswith(("kind:", "side:"))]
    text = "\n".join([f"name: Wardens of {HOSTILE}", *fields, "summary: Those who watch [@general-knowledge].", ""])
    (folders.content / "actors/wardens.yml").write_text(text, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CHROMIUM", chromium_path())
        problem = build_site(folders, compile_dossier(examine(folders.content)), strict=True, with_volume=True)
    assert problem == ""
    return folders


@pytest.fixture(scope="module")
def reader(printed: Folders) -> PdfReader:
    return PdfReader(printed.volume)


def words(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).split())


def test_the_contents_name_every_page_with_its_number(printed: Folders, reader: PdfReader) -> None:
    assert len(reader.pages) > 20
    places = {name.removeprefix("/"): place for name, place in reader.named_destinations.items()}
    book = book_of(compile_dossier(examine(printed.content)))
    wanted = goals(book)
    assert {f"chapter-{each}" for each in ("briefing", "story", "events", "actors", "articles", "method")} <= set(
        wanted
    )
    assert "events.april-storm" in wanted
    numbers = {each: (reader.get_destination_page_number(places[each]) or 0) + 1 for each in wanted}
    assert list(numbers.values()) == sorted(numbers.values()), "the contents are in the order of the document"
    contents = words(" ".join(page.extract_text() for page in reader.pages[1:4]))
    titles = {leaf.path: leaf.title for chapter in book.chapters for leaf in chapter.leaves}
    assert f"{titles['events/april-storm.html']} {numbers['events.april-storm']}" in contents
    storm = words(reader.pages[numbers["events.april-storm"] - 1].extract_text())
    assert titles["events/april-storm.html"] in storm


def test_links_lead_to_pages_of_the_document_or_to_the_web(reader: PdfReader) -> None:
    inside, outside = 0, set()
    known = set(reader.named_destinations)
    for page in reader.pages:
        for each in page.get("/Annots", ()):
            link = each.get_object()
            action = link.get("/A", {})
            if "/URI" in action:
                outside.add(str(action["/URI"]))
            else:
                goal = link.get("/Dest", action.get("/D"))
                assert isinstance(goal, ArrayObject) or str(goal) in known, goal
                inside += 1
    assert inside > 100
    assert not [each for each in outside if not each.startswith(("https://", "mailto:"))]


def test_heads_numbers_and_outline(reader: PdfReader) -> None:
    last = words(reader.pages[-1].extract_text())
    assert "The Harbour Toll" in last
    assert str(len(reader.pages)) in last.split()
    assert len(reader.outline) > 5
    assert reader.metadata is not None
    assert "/CreationDate" not in reader.metadata


def test_names_survive_as_text(reader: PdfReader) -> None:
    text = words(" ".join(page.extract_text() for page in reader.pages))
    assert HOSTILE.replace(" ", "") in text.replace(" ", "")
    assert "البحارة" in text


def test_every_page_of_the_site_leads_to_it_and_it_is_in_the_zip(printed: Folders) -> None:
    link = parsed(printed.site / "actors/teo-valk.html").one("footer").one("a", href="../dossier.pdf")
    assert "PDF" in link.text
    assert (printed.site / "dossier.pdf").read_bytes() == printed.volume.read_bytes()
    assert not list(printed.site.glob("_volume*"))
    with zipfile.ZipFile(printed.archive) as archive:
        assert archive.read("dossier/dossier.pdf") == printed.volume.read_bytes()


def test_titles_stay_text_in_the_page_that_is_printed_and_in_its_style(harbour_site: Folders, tmp_path: Path) -> None:
    book = book_of(compile_dossier(examine(harbour_site.content)))
    hostile = type(book)('</title><script>"', "", (), "en", book.chapters)
    page = bind(hostile, harbour_site.site, {})
    assert "<script" not in page
    assert "</title>&lt;" not in page
    assert '"' not in heads(hostile).partition("content: ")[2].partition(";")[0].strip('"')


def test_a_chromium_that_does_not_run_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHROMIUM", "no-such-browser")
    with pytest.raises(CannotPrintError, match="no-such-browser"):
        find_chromium()
