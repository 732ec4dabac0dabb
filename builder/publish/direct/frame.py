"""What the theme puts around a page, rendered once for all pages of one shape, with holes for what differs.

The real template is run with marks in the place of texts. A text of the front matter is printed in two ways: as the
HTML that it is, or without tags and encoded anew, in an attribute. So its mark carries a character as HTML; what became
of that says which of the two a hole is.
"""

import html
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin

from jinja2 import Environment
from markupsafe import escape
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

_HOLE = "\x01"
_ARTICLE = f"{_HOLE}before{_HOLE}</h1>{_HOLE}after{_HOLE}"
_GAP = re.compile(r"\s*\n\s*")
_AS_HTML, _AS_TEXT, _OF_TEXT = "&#33;", "!", "&amp;#33;"
_ADDRESSES = {"source_url": "https://", "report_url": "https://", "report_mail": "mailto:"}
"""The addresses of the front matter, and what the templates want each to begin with."""

_TEXTS = _ADDRESSES.keys() | {"title", "description", "linked_data", "image", "feed"}
_ENOUGH = 3
"""So many entries of the contents are what the theme and our templates know as many."""


@dataclass(frozen=True, slots=True)
class Shape:
    """What the frame of a page depends on: its folder, its front matter without texts, how long its contents are."""

    folder: str
    head: frozenset[tuple[str, object]]
    entries: int


@dataclass(frozen=True, eq=False, slots=True)
class Frame:
    """The frame of pages of one shape: constant pieces, and between any two of them the name of a hole."""

    pieces: tuple[str, ...]
    holes: tuple[str, ...]

    def filled(self, values: Mapping[str, str]) -> str:
        """Return a page; `values` are those of `Frames.page`."""
        return _together(self.pieces, self.holes, values)


class Frames:
    """The frames of a site, each made when a page first needs it."""

    def __init__(self, config: MkDocsConfig, navigation: Navigation, files: Files, environment: Environment) -> None:
        self._config, self._navigation, self._files = config, navigation, files
        self._template = environment.get_template("main.html")
        self._entry = environment.get_template("partials/toc-item.html")
        self._made: dict[Shape, Frame] = {}

    def page(self, file: File, meta: Mapping[str, Any], article: str, contents: TableOfContents) -> str:
        """Return a whole page that has no place in the navigation; `meta` is its front matter, as `shown` gives it."""
        entries = _below_the_title(contents)
        head = frozenset((name, None if name in _TEXTS else value) for name, value in meta.items())
        shape = Shape(file.dest_uri.rpartition("/")[0], head, min(len(entries), _ENOUGH))
        if shape not in self._made:
            self._made[shape] = self._frame(file, meta, shape)
        return self._made[shape].filled(self._values(file, meta, article, contents, entries))

    def page_in_navigation(self, page: Page) -> str:
        """Return a whole page that has its place in the navigation, by the theme's own template."""
        before, _, after = str(page.content).partition("</h1>")
        page.content, page.active = _ARTICLE, True
        written = self._rendered(page)
        page.active = False
        return _filled(written, {"before": before, "after": after})

    def _rendered(self, page: Page) -> str:
        """Return the frame of a page without the white space that templates leave, a quarter of it."""
        written = self._template.render(get_context(self._navigation, self._files, self._config, page))
        return _GAP.sub("\n", str(written))

    def _values(
        self,
        file: File,
        meta: Mapping[str, Any],
        article: str,
        contents: TableOfContents,
        entries: list[AnchorLink],
    ) -> dict[str, str]:
        before, _, after = article.partition("</h1>")
        first = next(iter(contents), None)
        values = {
            "before": before,
            "after": after,
            "first": str(escape(first.id)) if first else "",
            "canonical!": str(escape(urljoin(self._config.site_url or "", file.url))),
            "contents": "".join(map(self._listed, entries)),
            "list": _list(entries),
        }
        for name, value in meta.items():
            text = str(value).removeprefix(_ADDRESSES.get(name, ""))
            values[name + _AS_HTML] = text
            values[name + _AS_TEXT] = str(escape(html.unescape(text)))
            values[name + _OF_TEXT] = str(escape(text))
        return values

    def _frame(self, file: File, meta: Mapping[str, Any], shape: Shape) -> Frame:
        """Return the frame of a shape; `file` is a page that has it."""
        page = Page(None, file, self._config)
        file.page = None  # This one has only marks in it.
        page.meta = {
            name: _ADDRESSES.get(name, "") + f"{_HOLE}{name}{_AS_HTML}{_HOLE}" if name in _TEXTS else value
            for name, value in meta.items()
        }
        page.title = page.meta["title"]
        if page.canonical_url:
            page.canonical_url = f"{_HOLE}canonical!{_HOLE}"
        page.content = _ARTICLE
        entries = [AnchorLink("entry", f"entry-{number}", 2) for number in range(shape.entries)]
        title = AnchorLink("title", f"{_HOLE}first{_HOLE}", 1)
        title.children = entries
        page.toc = TableOfContents([title])
        written = self._rendered(page)
        if entries:
            listed = [self._listed(each) for each in entries]
            written = _with_hole(written, "contents", listed[0], listed[-1])
            written = written.replace(_list(entries), f"{_HOLE}list{_HOLE}")
        return Frame(*_apart(written))

    def _listed(self, entry: AnchorLink) -> str:
        """Return an entry of the contents as the theme lists it."""
        return _GAP.sub("\n", self._entry.render(toc_item=entry)).strip()


def _apart(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    parts = text.split(_HOLE)
    return tuple(parts[::2]), tuple(parts[1::2])


def _together(pieces: Sequence[str], holes: Sequence[str], values: Mapping[str, str]) -> str:
    found = [pieces[0]]
    for hole, piece in zip(holes, pieces[1:], strict=True):
        found += (values[hole], piece)
    return "".join(found)


def _filled(text: str, values: Mapping[str, str]) -> str:
    return _together(*_apart(text), values)


def shown(meta: Mapping[str, Any]) -> dict[str, Any]:
    """Return the front matter without addresses of another kind than they should be: templates pass over them."""
    return {key: value for key, value in meta.items() if str(value).startswith(_ADDRESSES.get(key, ""))}


def _below_the_title(contents: TableOfContents) -> list[AnchorLink]:
    """Return the entries that the theme lists: those below the title, if the page has one."""
    entries = list(contents)
    return entries[0].children if entries and entries[0].level == 1 else entries


def _list(entries: Iterable[AnchorLink]) -> str:
    """Return the contents as overrides/partials/content.html writes them below the title."""
    return "".join(f'<li><a href="{each.url}">{each.title}</a></li>' for each in entries)


def _with_hole(text: str, name: str, first: str, last: str) -> str:
    """Return the text with a hole in place of all from one piece to another; raises ValueError without them."""
    start = text.index(first)
    return f"{text[:start]}{_HOLE}{name}{_HOLE}{text[text.index(last) + len(last) :]}"
