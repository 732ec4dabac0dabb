"""The sites of the hostile dossiers, built once, and what a browser found on every page of them."""

import logging
import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from mkdocs.structure.files import File
from playwright.sync_api import Browser

from builder.build import examine
from builder.diagnostics import errors_in, report
from builder.publish.direct.frame import Frames
from builder.publish.folders import Folders
from tests.conftest import Publish
from tests.factory import compiled_of
from tests.hostile.detectors import Snapshot, Visitor
from tests.hostile.dossiers import Write, harmless, write_dossier, written
from tests.hostile.fill import Slot
from tests.hostile.strings import SHOWN, Hostile

SIZE = 27
"""How many strings one site holds."""

_MARKUP_LAST = sorted(SHOWN, key=lambda each: each.prose is not None)
PARTS: tuple[tuple[Hostile, ...], ...] = tuple(
    tuple(sorted(_MARKUP_LAST[start : start + SIZE], key=lambda each: "named" if each.refused_as_name else each.text))
    for start in range(0, len(SHOWN), SIZE)
)
"""The strings of each site, in the order in which lists show them, which is that of the twin's words.

Those that are CommonMark come in the last sites, whose pages are compared without regard to its elements.
"""

RAW = "index.html"
"""The page with strings as its Markdown; it is what they make of it."""


def body_texts(strings: Sequence[Hostile]) -> list[str]:
    """Return the strings that a hand-written page may hold as they are."""
    return [each.text for each in strings if not each.refused_in_prose and not re.search(r"\{\{.*\}\}", each.text)]


@pytest.fixture(scope="session")
def build(tmp_path_factory: pytest.TempPathFactory, publish: Publish) -> Callable[..., Path]:
    """Return what builds a dossier and gives its site."""

    def build_dossier(count: int, write: Write, raw: Sequence[str] = ()) -> Path:
        content = write_dossier(tmp_path_factory.mktemp("dossier"), count, write, raw)
        examined = examine(content)
        assert report(errors_in(examined.diagnostics), examined.texts, "content") == ""
        compiled, folders = compiled_of(examined), Folders(content)
        logging.getLogger("mkdocs").setLevel(logging.ERROR)
        with pytest.MonkeyPatch.context() as patch:
            _name_site_after_pages(patch, write)
            assert publish(folders, compiled) == ""
        return folders.site

    return build_dossier


def _name_site_after_pages(patch: pytest.MonkeyPatch, write: Write) -> None:
    """Give the site another name on each page: the dossier has one title, and every string is to be tried as it."""
    directly, in_navigation = Frames.page, Frames.page_in_navigation

    def name(frames: Any, file: File) -> None:
        number = re.search(r"-(\d\d)\.md$", file.src_uri)
        frames._config.site_name = write(int(number[1]) if number else 0, Slot("Settings", "title", "name"))
        frames._config.site_description = frames._config.site_name
        frames._made.clear()

    def named(self: Any, file: File, *rest: Any) -> str:
        name(self, file)
        return directly(self, file, *rest)

    def named_in_navigation(self: Any, page: Any) -> str:
        name(self, page.file)
        return in_navigation(self, page)

    patch.setattr(Frames, "page", named)
    patch.setattr(Frames, "page_in_navigation", named_in_navigation)


@pytest.fixture(scope="session")
def twin(build: Callable[..., Path]) -> Path:
    """The site of the harmless twin."""
    return build(SIZE, harmless)


@pytest.fixture(scope="session")
def twin_pages(twin: Path, browser: Browser) -> Callable[[str, bool], Snapshot]:
    """Return what gives a page of the harmless twin, parsed; each is parsed once."""
    visitor, known = Visitor(browser), dict[tuple[str, bool], Snapshot]()

    def page(name: str, prose: bool) -> Snapshot:
        if (name, prose) not in known:
            known[name, prose] = visitor.parse((twin / name).read_text(encoding="utf-8"), _without(name), prose)
        return known[name, prose]

    return page


@pytest.fixture(scope="session", params=range(len(PARTS)))
def part(request: pytest.FixtureRequest) -> tuple[Hostile, ...]:
    """The strings of a site."""
    found: tuple[Hostile, ...] = PARTS[request.param]
    return found


@pytest.fixture(scope="session")
def hostile_site(part: tuple[Hostile, ...], build: Callable[..., Path]) -> Path:
    """The site of a hostile dossier."""
    return build(len(part), written(part), body_texts(part))


@pytest.fixture(scope="session")
def visited(
    part: tuple[Hostile, ...], hostile_site: Path, twin_pages: Callable[[str, bool], Snapshot], browser: Browser
) -> Iterator[Visitor]:
    """All pages of a site, compared with their twins; and many of them opened."""
    visitor = Visitor(browser)
    prose = any(each.prose is not None for each in part)
    folders = sorted(file.name for file in hostile_site.iterdir() if file.is_dir())
    for file in sorted(hostile_site.rglob("*.html")):
        name = file.relative_to(hostile_site).as_posix()
        html = file.read_text(encoding="utf-8")
        page = visitor.parse(html, _without(name), prose)
        visitor.compare(name, twin_pages(name, prose), page, part)
        if _is_opened(name, html, folders, PARTS.index(part)):
            visitor.visit(name, file.as_uri(), page)
    yield visitor
    visitor.close()


def _is_opened(name: str, html: str, folders: Sequence[str], turn: int) -> bool:
    """Return whether a page is opened too: all with a tool of their own, and of the others a few in turn.

    What stands in a page is compared on all of them; what scripts do with a text is a matter of the kind of page, so that
    each string is opened on one or two kinds of record, and each list on one of the sites.
    """
    folder, slash, file = name.rpartition("/")
    if name == "404.html":
        return False  # it is made for a server
    kind = folders.index(folder) if slash else len(file)
    if number := re.search(r"-(\d\d)\.html$", name):
        return (int(number[1]) + kind) % 9 == 0
    return "data-tool=" in html or (turn + kind) % len(PARTS) == 0


def _without(name: str) -> str:
    # References have encoders of their own, and tests of their own. Drawings fit themselves to the names in them, and of
    # claims the first words stand below a paragraph.
    return "article, .md-nav--secondary" if name == RAW else ".cite pre, .rests .note, figure svg, svg.ring"
