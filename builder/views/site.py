"""What all pages of a site share while they are made: what is told, where things are, what templates may call."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, partial
from typing import Any

from jinja2 import Environment

from builder.model.dossier import Dossier
from builder.model.marked import Message
from builder.render.escape import Markdown
from builder.render.page import Addresses, head
from builder.render.paging import Listing, Sheet, sheets_of
from builder.render.routes import Routes
from builder.render.templates import templates, tidy
from builder.render.writer import Writer
from builder.views.parts.lines import year_in_words
from builder.views.parts.records import stepwise
from builder.views.parts.signs import signs_of
from builder.views.parts.teller import Teller

Named = Iterator[tuple[str, object]]
"""Names and values of data files; a value is anything that JSON can say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageView:
    """A page to be printed: its path, its template, its title, and what makes that which the template prints of it.

    Nothing is made before the page is printed, so that all pages can be listed, and any one of them made alone.
    `sheet` says which of several pages it is, on the pages of an index. `source` is its content file, `description`
    gives a sentence for search engines, and maps of the site name it if it `is_listed`. Only a page that was written by
    hand `has_macros`. On a phone the sections of a page that `folds` are folded to their headings.
    """

    path: str
    template: str
    title: str
    view: Callable[[], object]
    sheet: Sheet[Any, Any] | None = None
    source: str = ""
    description: Callable[[], str] = str
    is_listed: bool = True
    has_macros: bool = False
    folds: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteFile:
    """A file for other programs that takes a whole site to make: what it is called and holds, what makes its bytes."""

    name: str
    title: Message
    about: Message
    make: Callable[["Site"], bytes]

    @property
    def path(self) -> str:
        """Where it lies on the site, beside the exports."""
        return f"exports/{self.name}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Feature:
    """What a folder of views gives to a site, all of it optional.

    `index` is what the index page of the folder's name lists; `pages` are its other pages; `functions` what templates
    may call, each with the site put before its own arguments; `data` the data files of its script, `files` those for
    other programs. If the site's address is known, `head` yields what the front matter of a page holds beyond the
    usual.
    """

    index: Callable[[Teller], Listing[Any, Any]] | None = None
    pages: Callable[["Site"], Iterable[PageView]] | None = None
    functions: Mapping[str, Callable[..., Any]] = field(default_factory=dict)
    data: Callable[["Site"], Named] | None = None
    files: tuple[SiteFile, ...] = ()
    head: Callable[["Site", PageView], Iterator[tuple[str, str]]] | None = None


@dataclass(frozen=True, eq=False)
class Site:
    """A site in the making: its features by name, what they tell, and where it will stand."""

    features: Mapping[str, Feature]
    teller: Teller
    addresses: Addresses
    _sheets: dict[str, tuple[Sheet[Any, Any], ...]] = field(default_factory=dict)

    @property
    def dossier(self) -> Dossier:
        """The dossier that the site shows."""
        return self.teller.dossier

    @cached_property
    def routes(self) -> Routes:
        """Where the pages are."""
        return Routes(self.dossier, self.teller.knowledge.contents.names, self._starts)

    def sheets(self, name: str) -> tuple[Sheet[Any, Any], ...]:
        """Return the pages of an index; raises KeyError if no folder of views makes it."""
        if name not in self._sheets:
            index = self.features[name].index
            if index is None:
                raise KeyError(name)
            self._sheets[name] = sheets_of(self.teller.once(index))
        return self._sheets[name]

    def index_pages(self) -> Iterator[PageView]:
        """Yield the index pages that list anything; of an index with several pages, all of them."""
        for index in self.teller.knowledge.contents.pages:
            name, title = index.name, self.teller.words.translated(index.title)
            for sheet in self.sheets(name):
                yield PageView(
                    path=self.routes.index(name, sheet.number),
                    template=f"{name}/index.md.jinja",
                    title=self.titled(title, sheet.number),
                    view=partial(_view_of, sheet),
                    sheet=sheet,
                    source=self._source_of(name),
                    description=partial(self.described, index.about),
                )

    def _source_of(self, name: str) -> str:
        """Return the content file that an index page is made of, if it is one and there is one: that of its name."""
        path = f"{name}.yml"
        return path if path in self.teller.knowledge.mentions.documents else ""

    def titled(self, title: str, number: int) -> str:
        """Return the title of one of the pages of an index, from the second on with its number."""
        words = self.teller.words
        return words.gettext("%(title)s, page %(number)s", title=title, number=number) if number > 1 else title

    def described(self, about: Message) -> str:
        """Return what a page of the whole dossier shows, for who reads only that sentence and not where it stands."""
        settings = self.dossier.settings
        return f"{self.teller.words.translated(about)} {settings.title}: {settings.subtitle}"

    def writer(self, path: str, numbered: bool = True) -> Writer:
        """Return the writer of one page."""
        order = self.teller.knowledge.publication.places
        edit, form = self.addresses.edit, self.addresses.form
        return Writer(self.teller.bylines, self.routes, order, path, numbered, edit_address=edit, form_address=form)

    def load_templates(self) -> None:
        """Load all templates, which is costly: once for all processes that print pages."""
        for name in self._templates.list_templates(extensions=("jinja",)):
            self._templates.get_template(name)

    def written(self, page: PageView) -> bytes:
        """Return a page as Markdown: its front matter and the filled template."""
        source = f"{self.dossier.settings.folder}/{page.source}" if page.source else ""
        context = self._context(self.writer(page.path))
        template = self._templates.get_template(page.template)
        text = template.render(context, view=page.view(), sheet=page.sheet, page_title=page.title)
        more = dict(self._head_of(page)) if self.addresses.site else {}
        says = {"macros": page.has_macros, "folds": page.folds}
        lines = head(
            self.addresses, page.title, source, page.description(), **says, style=self._style_of(page), more=more
        )
        return (lines + tidy(text)).encode()

    def _style_of(self, page: PageView) -> str:
        """Return the style sheet that lies beside the template of a page under its name; nothing if none does."""
        name = page.template.removesuffix(".md.jinja")
        return name.replace("/", "-") if f"{name}.css" in self._styles else ""

    @cached_property
    def _styles(self) -> frozenset[str]:
        return frozenset(self._templates.list_templates(extensions=("css",)))

    def _head_of(self, page: PageView) -> Iterator[tuple[str, str]]:
        for feature in self.features.values():
            yield from feature.head(self, page) if feature.head else ()

    def part(self, template: str, name: str, path: str, *values: Any) -> Markdown:
        """Return what a macro of a template prints on the page at `path`; its citations are not numbered."""
        writer = self.writer(path, numbered=False)
        part = getattr(self._templates.get_template(template).make_module(self._context(writer)), name)
        return Markdown(tidy(part(writer, *values)).strip())

    def _context(self, writer: Writer) -> dict[str, Any]:
        return {"w": writer, "sheet": None}

    @cached_property
    def _templates(self) -> Environment:
        functions = {
            name: partial(function, self)
            for feature in self.features.values()
            for name, function in feature.functions.items()
        }
        words = self.teller.words
        known: dict[str, Any] = {
            "dossier": self.dossier,
            "label": self.dossier.vocabulary.label,
            "routes": self.routes,
            "signs_of": signs_of,
            "stepwise": stepwise,
            "year_in_words": partial(year_in_words, words),
            **functions,
        }
        return templates(words, known, self.teller.stock.templates)

    def _starts(self, name: str) -> dict[str, int]:
        """Return of an index on which of its pages each group begins, by anchor."""
        index = self.features[name].index
        anchor = self.teller.once(index).anchor if index else str
        return {anchor(head): number for head, number in self.sheets(name)[0].starts.items()}


def _view_of(sheet: Sheet[Any, Any]) -> object:
    return sheet.view
