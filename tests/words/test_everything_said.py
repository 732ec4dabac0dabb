"""A whole site in the language that nobody speaks: all that readers see or hear is in the catalogue, and has room.

What fails here names the sentence, the element or attribute that shows it, and where it stands. Mark the sentence as
builder/words says.
"""

import re
import shutil
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import material
import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from builder.build import Compiled, compile_dossier
from builder.publish.folders import Folders
from builder.publish.site import build_site
from builder.publish.volume import book_of
from builder.publish.volume.binding import bind
from builder.views.map.grounds import grounds
from builder.words.language import BRITISH
from tests.conftest import HARBOUR
from tests.markup import Element, parsed
from tests.reader import PHONE, opened, settle, too_wide
from tests.words.content import HEADING, marked_content
from tests.words.pseudo import CLOSE, OPEN, pseudo_words
from tests.words.visible import unsaid

WIDE: ViewportSize = {"width": 1440, "height": 900}

THE_THEMES = (
    *("action.edit", "action.skip", "header", "nav", "search", "search.placeholder", "search.reset"),
    *("source", "tabs", "toc", "top"),
)
"""The texts of the theme that pages show, by their names there: it has them in 60 languages of its own."""

FORMATS = ("BibTeX", "CSL-JSON", "RIS")
"""Names of formats, the same in every language."""

MONTHS = {name for width in ("wide", "abbreviated") for name in BRITISH.months["format"][width].values()}
"""The browser writes dates by itself, and knows no such language."""


@dataclass(frozen=True, eq=False)
class Said:
    """The site in the language that nobody speaks, and what it was made from."""

    folders: Folders
    compiled: Compiled

    @property
    def site(self) -> Path:
        return self.folders.site

    @cached_property
    def runs(self) -> Collection[str]:
        """Whole texts that may stand: the theme's own, names of formats, and those of countries on maps."""
        path = Path(material.__file__).parent / "templates/partials/languages/en.html"
        theirs = dict(re.findall(r'"([\w.]+)": "([^"]*)"', path.read_text(encoding="utf-8")))
        countries = (each.name for each in grounds(self.compiled.site.teller).world.countries)
        return {*(theirs[name] for name in THE_THEMES), *FORMATS, *countries}

    @cached_property
    def words(self) -> Collection[str]:
        """Words that may stand: months, and what the content has that is no word of a language: ids, a time zone."""
        dossier = self.compiled.dossier
        ids = (each for record in dossier.records.values() for each in record.formerly)
        return {*MONTHS, *HEADING.split(), *re.findall(r"\w+", " ".join((dossier.settings.time_zone, *ids)))}

    def assert_all(self, pages: Iterable[tuple[str, Element]]) -> None:
        """Fail with what pages say that no catalogue has: each text once, with the element and pages that show it."""
        found: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
        for name, page in pages:
            for each in unsaid(page, self.runs):
                if each.word not in self.words:
                    found[each.run, each.where][name] = None
        told = [f"{run!r} in {where} of {_first_of([*names])}" for (run, where), names in sorted(found.items())]
        assert not told, "\n".join((f"{len(told)} texts are outside the catalogue:", *told))


def _first_of(pages: list[str]) -> str:
    return ", ".join(pages[:3]) + (f" and {len(pages) - 3} more" if len(pages) > 3 else "")


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> Said:
    folders = Folders(tmp_path_factory.mktemp("said") / "content")
    shutil.copytree(HARBOUR, folders.content)
    compiled = compile_dossier(marked_content(folders.content), words=pseudo_words())
    problem = build_site(folders, compiled, strict=True)
    assert not problem, problem
    return Said(folders, compiled)


def as_shown(page: Page, folder: Path) -> Element:
    """Return what stands in the window, scripts included, as a tree."""
    path = folder / "shown.html"
    path.write_text(page.content(), encoding="utf-8")
    return parsed(path)


def test_no_page_says_anything_outside_the_catalogue(said: Said) -> None:
    pages = ((path.relative_to(said.site).as_posix(), parsed(path)) for path in sorted(said.site.rglob("*.html")))
    said.assert_all(pages)


def test_nor_does_the_printed_dossier(said: Said, tmp_path: Path) -> None:
    book = book_of(said.compiled)
    path = tmp_path / "volume.html"
    path.write_text(bind(book, said.site, {}), encoding="utf-8")
    said.assert_all([("the PDF", parsed(path))])
    drawn = [each.text for each in parsed(path).all("p", kind="volume-drawn")]
    assert drawn
    assert all(f"{OPEN}Máp:··{CLOSE}" in each for each in drawn)


def test_sentences_that_are_longer_by_a_third_fit_into_the_window(browser: Browser, said: Said) -> None:
    with opened(browser, said.site, viewport=PHONE) as watched:
        assert too_wide(watched.page, said.site, PHONE, WIDE) == []


TOOLS = (
    "timeline.html",
    "network.html?who=ines-marrow",
    "map.html",
    "explorer.html?chosen=sella,april-storm",
    "explorer.html?view=places",
    "brief.html?records=sella",
    "claims.html",
    "events/april-storm.html",
)


@pytest.mark.parametrize("address", TOOLS)
def test_no_tool_says_anything_outside_the_catalogue(
    browser: Browser, said: Said, tmp_path: Path, address: str
) -> None:
    with opened(browser, said.site, "from a folder", address, viewport=WIDE) as watched:
        settle(watched.page)
        watched.page.wait_for_load_state("networkidle")
        said.assert_all([(address, as_shown(watched.page, tmp_path))])


def test_nor_do_the_results_of_the_search(browser: Browser, said: Said, tmp_path: Path, way: str) -> None:
    with opened(browser, said.site, way, viewport=WIDE) as watched:
        page = watched.page
        page.keyboard.press("/")
        page.keyboard.type("storm")
        expect(page.locator(".found")).to_have_attribute("data-of", "storm")
        expect(page.locator(".md-search [role=status]")).to_contain_text(OPEN)
        said.assert_all([("the results", as_shown(page, tmp_path))])


def test_scripts_of_an_english_site_get_no_sentences(harbour_site: Folders) -> None:
    assert not (harbour_site.site / "data/words.js").exists()
    assert "data-words" not in (harbour_site.site / "index.html").read_text(encoding="utf-8")
