"""Pages written by hand, the home page of a dossier that has written none, and what stands at former addresses."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from builder.link.nodes import Block, Inline
from builder.model.dossier import Dossier
from builder.model.records import Page
from builder.model.site import CODES, CONTRIBUTE, HOME
from builder.model.vocabulary import Settings
from builder.views.home.doors import Door, doors
from builder.views.home.figures import Figure, figures
from builder.views.parts.fact_line import FactLine, fact_line
from builder.views.parts.records import sentence_of
from builder.views.parts.teller import Teller
from builder.views.site import PageView, Site
from builder.views.timeline.view import Timeline, timeline


@dataclass(frozen=True, slots=True)
class Written:
    """A page written by hand, and what stands over it."""

    heading: str
    blocks: tuple[Block, ...]
    folder: "Folder | None"
    codes: str


@dataclass(frozen=True, slots=True)
class Line:
    """A page in a list: its id, its title, and its sentence if it has one."""

    id: str
    title: str
    description: str


@dataclass(frozen=True, slots=True)
class Folder:
    """The folder of pages that a page is in: all pages in their order, the one that opens it first; and its place."""

    pages: tuple[Line, ...]
    place: int

    @property
    def before(self) -> Line | None:
        """The page before this one, if there is one."""
        return self.pages[self.place - 1] if self.place else None

    @property
    def after(self) -> Line | None:
        """The page behind this one, if there is one."""
        return next(iter(self.pages[self.place + 1 :]), None)


@dataclass(frozen=True, slots=True)
class Card:
    """A record to begin with: its name, a short fact line, the first sentence of its summary."""

    id: str
    fact: FactLine
    sentence: str


@dataclass(frozen=True, slots=True)
class Home:
    """A home page made from the settings, with what a first page shows of the whole dossier."""

    settings: Settings
    scope: tuple[Inline, ...]
    figures: tuple[Figure, ...]
    timeline: Timeline
    doors: tuple[Door, ...]
    featured: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Moved:
    """A former id, and the record that it leads to now."""

    former: str
    record: str


def written_pages(site: Site) -> Iterator[PageView]:
    """Yield the pages written by hand, a home page if there is none, and one at each former address of a record."""
    for document in site.dossier.documents:
        if isinstance(document.model, Page):
            yield PageView(
                path=site.routes.page(document.id),
                template="written/page.md.jinja",
                title=document.model.title,
                view=partial(_view, site, document.id),
                source=document.path,
                description=partial(str, document.model.description or ""),
                has_macros=True,
            )
    if HOME not in site.dossier.pages:
        yield _home(site)
    moved = site.teller.words.gettext("Moved")
    for key, record in site.dossier.records.items():
        for former in record.formerly:
            path = f"{record.folder}/{former}.md"
            view = partial(Moved, former, key)
            yield PageView(path=path, template="written/moved.md.jinja", title=moved, view=view, is_listed=False)


def _view(site: Site, page: str) -> Written:
    blocks, codes = site.teller.knowledge.linked.pages[page], CODES if page == CONTRIBUTE else ""
    return Written(_heading(site, page), blocks, _folder(site.dossier, page), codes)


def _folder(dossier: Dossier, page: str) -> Folder | None:
    """Return the folder of pages that a page is in; those directly below pages/ are in none."""
    pages = next((each for each in dossier.page_folders.values() if page in each), ())
    found = ((key, dossier.pages[key]) for key in pages)
    lines = tuple(Line(key, each.title, each.description or "") for key, each in found)
    return Folder(lines, pages.index(page)) if lines else None


def _heading(site: Site, page: str) -> str:
    """Return what stands over a page: its title, which the navigation has too, but over the first the dossier's."""
    return site.dossier.settings.title if page == HOME else site.dossier.pages[page].title


def _home(site: Site) -> PageView:
    view, title = partial(_home_view, site.teller), site.dossier.settings.title
    return PageView(path=site.routes.page(HOME), template="written/home.md.jinja", title=title, view=view)


def _home_view(teller: Teller) -> Home:
    settings = teller.dossier.settings
    document = next(each for each in teller.dossier.documents if each.model is settings)
    featured = (Card(key, fact_line(teller, key), sentence_of(teller, key)) for key in settings.featured)
    scope = teller.prose(document, "scope")
    return Home(settings, scope, figures(teller), teller.once(timeline), doors(teller), tuple(featured))
