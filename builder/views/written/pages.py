"""Pages written by hand, the home page of a dossier that has written none, and what stands at former addresses."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from builder.link.nodes import Block, Inline
from builder.model.records import Page
from builder.model.site import HOME
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
                view=partial(Written, _heading(site, document.id), site.teller.knowledge.linked.pages[document.id]),
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
