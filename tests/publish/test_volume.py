"""The whole dossier as one PDF: contents with page numbers that are right, links inside, names in any script."""

import io
import re
import shutil
import unicodedata
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject

from builder.build import examine
from builder.publish.folders import Folders
from builder.publish.volume import book_of
from builder.publish.volume.binding import bind, goals, heads
from builder.publish.volume.chromium import CannotPrintError, find_chromium, places
from builder.publish.volume.drawings import Drawings
from builder.publish.volume.extract import Whereabouts, extract
from builder.publish.volume.packing import packed
from builder.words import words_of
from tests.browser import chromium_path
from tests.conftest import HARBOUR, Publish
from tests.factory import compiled_of
from tests.markup import parsed

HOSTILE = "<script>alert(1)</script>"
ARTICLE = """<main><a href="x.html">out</a><article class="md-content__inner md-typeset">
<h1 id="top">A &lt;b&gt;<a class="headerlink" href="#top">¶</a></h1>
<p><a href="../actors/in.html#ties">in</a> <a href="#top">up</a> <a href="../claims.html#c">left out</a>
<a href="index.html#y">all</a> <a href="https://x.example/?a=1&amp;b">web</a> <a href="javascript:x">bad</a></p>
<details data-volume="none"><summary>Cite</summary><p>x</p></details><details class="account"><summary>S</summary>kept</details>
<svg viewBox="0 0 9 9"><clipPath id="c"><path d="M0"/></clipPath><path clip-path="url(#c)" d="M1"/></svg>
<p>Fact<sup class="cite"><a href="../articles/first.html#p3" title="First, paragraph 3">3</a></sup></p>
<svg class="spark" data-volume="none"><path d="M5"/></svg><p data-volume="none"><a href="../map.html">On the map</a></p>
<dl><dt>When</dt><dd>May</dd><dd>June</dd><dt>Where</dt><dd>Quay</dd></dl>
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
    unwanted = ("Cite", "choices", "button", "after", "out</a> <", "¶", "spark", "On the map")
    assert not [each for each in unwanted if each in piece]


def test_the_marks_of_sources_stay_and_each_label_stays_with_its_values() -> None:
    piece = extracted()
    assert '<sup class="cite"><a>3</a></sup>' in piece
    assert "<dt>When</dt><dd>May</dd><dd>June</dd></div>" in piece
    assert piece.count("<dt>") == piece.count('class="volume-pair"') == 2


def test_a_map_that_several_records_share_is_drawn_once() -> None:
    def figure(record: str) -> str:
        shape = f'<svg aria-label="{record}"><path clip-path="url(#{record})" d="M1"/></svg>'
        return f'<figure class="any" data-volume="once">{shape}<figcaption>Near {record}.</figcaption></figure>'

    drawings = Drawings({"events.first": 12}, words_of("en"))
    assert drawings.once(figure("a"), "events.first", "First & best") == figure("a")
    again = drawings.once(figure("b"), "events.second", "Second")
    assert "<svg" not in again
    assert "Near b." in again
    assert '<a href="#events.first">First &amp; best</a>, page 12' in again
    other = figure("c").replace("M1", "M2")
    assert drawings.once(other, "events.third", "Third") == other


def test_what_is_not_in_the_document_is_on_the_site() -> None:
    assert '<a href="https://site.example/d/claims.html#c">left out</a>' in extracted("https://site.example/d")


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory, publish: Publish) -> Folders:
    folders = Folders(tmp_path_factory.mktemp("printed") / "content")
    shutil.copytree(HARBOUR, folders.content)
    kind = (HARBOUR / "actors/boatmens-guild.yml").read_text(encoding="utf-8")
    fields = [line for line in kind.splitlines() if line.startswith(("kind:", "side:"))]
    text = "\n".join([f"name: Wardens of {HOSTILE}", *fields, "summary: Those who watch [@general-knowledge].", ""])
    (folders.content / "actors/wardens.yml").write_text(text, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CHROMIUM", chromium_path())
        problem = publish(folders, with_volume=True)
    assert problem == ""
    return folders


@pytest.fixture(scope="module")
def reader(printed: Folders) -> PdfReader:
    return PdfReader(printed.volume)


@pytest.fixture(scope="module")
def text(reader: PdfReader) -> str:
    """All that is written in the document."""
    return words(" ".join(page.extract_text() for page in reader.pages))


def words(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).split())


def test_the_contents_name_every_page_with_its_number(printed: Folders, reader: PdfReader) -> None:
    assert len(reader.pages) > 20
    places = {name.removeprefix("/"): place for name, place in reader.named_destinations.items()}
    book = book_of(compiled_of(examine(printed.content)))
    wanted = goals(book)
    chapters = ("briefing", "story", "events", "actors", "network", "map", "articles", "works", "method")
    assert {f"chapter-{each}" for each in chapters} <= set(wanted)
    assert {"timeline", "chains"} <= set(wanted)
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


def test_heads_and_numbers(reader: PdfReader) -> None:
    last = words(reader.pages[-1].extract_text())
    assert "The Harbour Toll" in last
    assert str(len(reader.pages)) in last.split()


def test_the_bookmarks_are_the_contents_and_open_to_the_chapters(printed: Folders, reader: PdfReader) -> None:
    book = book_of(compiled_of(examine(printed.content)))
    chapters = [each for each in reader.outline if not isinstance(each, list)]
    assert [each.title for each in chapters] == [each.title for each in book.chapters]
    nodes = [each.node for each in chapters if each.node and "/First" in each.node]
    assert nodes
    assert all(int(node["/Count"]) < 0 for node in nodes), "the pages below a chapter are folded away"
    titles = set(_titles(reader.outline))
    assert {leaf.title for chapter in book.chapters if len(chapter.leaves) > 1 for leaf in chapter.leaves} <= titles


def _titles(outline: Any) -> Iterator[str]:
    for each in outline:
        yield from _titles(each) if isinstance(each, list) else [each.title]


def test_a_reader_is_told_title_language_and_structure_but_no_day(reader: PdfReader) -> None:
    assert reader.metadata is not None
    assert reader.metadata.title == "The Harbour Toll"
    assert "/CreationDate" not in reader.metadata
    root = reader.trailer["/Root"]
    assert root["/Lang"] == "en"
    assert root["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in root


def test_statements_carry_the_numbers_of_their_sources(printed: Folders, reader: PdfReader) -> None:
    site = (printed.site / "actors/teo-valk.html").read_text(encoding="utf-8")
    assert 'sup class="cite"' in site
    places = {name.removeprefix("/"): place for name, place in reader.named_destinations.items()}
    cited = [name for name in places if re.fullmatch(r"articles\.[^.]+\.p\d+", name)]
    assert len(cited) > 10, "the marks lead to the paragraphs of the articles in the document"


def test_nothing_is_left_that_only_a_screen_can_do(text: str) -> None:
    for each in ("Copy link", "Cite this page", "Add to brief", "BibTeX"):
        assert each not in text


def test_packing_changes_the_size_and_nothing_else(tmp_path: Path) -> None:
    writer = PdfWriter()
    for number in range(3):
        writer.add_blank_page(width=100, height=100 + number)
    for number in range(500):
        writer.add_outline_item(title=f"Line {number}", page_number=number % 3)
    writer.metadata = {"/Title": "Ā plain title"}
    writer.write(tmp_path / "plain.pdf")
    plain = (tmp_path / "plain.pdf").read_bytes()
    small = packed(plain)
    assert len(small) < len(plain) / 3
    again = PdfReader(io.BytesIO(small))
    assert [page.mediabox.height for page in again.pages] == [100, 101, 102]
    assert [each.title for each in again.outline if not isinstance(each, list)][-1] == "Line 499"
    assert again.metadata is not None
    assert again.metadata.title == "Ā plain title"
    assert packed(plain) == small


def test_names_survive_as_text(text: str) -> None:
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
    book = book_of(compiled_of(examine(harbour_site.content)))
    hostile = replace(book, title='</title><script>"')
    page = bind(hostile, harbour_site.site, {})
    assert "<script" not in page
    assert "</title>&lt;" not in page
    assert '"' not in heads(hostile).partition("content: ")[2].partition(";")[0].strip('"')


def test_a_chromium_that_does_not_run_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHROMIUM", "no-such-browser")
    with pytest.raises(CannotPrintError, match="no-such-browser"):
        find_chromium()


def test_chrome_is_looked_for_where_each_system_has_it() -> None:
    assert "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" in places("darwin", {})
    windows = places("win32", {"PROGRAMFILES": r"C:\Program Files", "LOCALAPPDATA": r"D:\Users\a b\Local"})
    assert r"C:\Program Files\Google\Chrome\Application\chrome.exe" in windows
    assert r"C:\Program Files\Microsoft\Edge\Application\msedge.exe" in windows
    assert r"D:\Users\a b\Local\Google\Chrome\Application\chrome.exe" in windows
    assert all(each.endswith(".exe") or each in places("linux", {}) for each in windows)
