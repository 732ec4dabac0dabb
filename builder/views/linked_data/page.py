"""A page as schema.org knows it: what it is, what it is about, what it cites, and where it stands in the dossier."""

from collections.abc import Iterable, Iterator

from builder.model.records import AnyRecord
from builder.model.site import HOME, INDEXES
from builder.render.escape import script_json
from builder.views.linked_data.things import Thing, original, subject_of, thing, web_address
from builder.views.parts.teller import Teller
from builder.views.site import PageView, Site

_INDEX_OF = {"actor": "actors", "location": "locations", "event": "events", "article": "articles"}
_MOST = 20
"""So many articles a page names as what it cites: those first published. Pages themselves list all."""


def linked_data(site: Site, page: PageView) -> Iterator[tuple[str, str]]:
    """Yield what the head of a page holds for machines."""
    if page.is_listed:
        said = _dossier(site) if page.path == site.routes.page(HOME) else _page(site, page)
        yield "linked_data", script_json({"@context": "https://schema.org", **said})


def _page(site: Site, page: PageView) -> Thing:
    key, record = site.teller.once(_records).get(page.path, ("", None))
    title = page.title if record is None else record.shown_name
    common = {
        "url": web_address(site, page.path),
        "description": page.description(),
        "inLanguage": site.dossier.settings.language,
        "isPartOf": thing("CreativeWork", name=site.dossier.settings.title, url=_home(site)),
        **_edition(site),
        "breadcrumb": _trail(site, page, record),
    }
    if record is None:
        return thing("CollectionPage" if page.sheet else "WebPage", name=title, **common)
    subject = subject_of(site, key, record)
    if record.record_kind == "article":
        return thing("WebPage", name=title, **common, isBasedOn=subject)
    return thing("WebPage", name=title, **common, mainEntity=subject, citation=_cited(site, key))


def _dossier(site: Site) -> Thing:
    settings = site.dossier.settings
    return thing(
        "Dataset",
        name=settings.title,
        alternateName=settings.subtitle,
        description=settings.description,
        url=_home(site),
        inLanguage=settings.language,
        license=thing("CreativeWork", name=settings.licence) if settings.licence else None,
        **_edition(site),
        citation=[original(site, each, site.dossier.articles[each]) for each in _first(site, site.dossier.articles)],
    )


def _edition(site: Site) -> dict[str, object]:
    """Return which edition of the content it is; editors are credited, since nothing says who of them is a person."""
    settings, changed = site.dossier.settings, site.teller.knowledge.history.newest
    return {
        "creditText": ", ".join(settings.editors),
        "version": settings.version,
        "dateModified": changed.first.isoformat() if changed else "",
    }


def _home(site: Site) -> str:
    return web_address(site, site.routes.page(HOME))


def _records(teller: Teller) -> dict[str, tuple[str, AnyRecord]]:
    """Return the records by the paths of their pages."""
    return {f"{each.folder}/{key}.md": (key, each) for key, each in teller.dossier.records.items()}


def _first(site: Site, articles: Iterable[str]) -> tuple[str, ...]:
    return site.teller.knowledge.publication.in_order(articles)[:_MOST]


def _cited(site: Site, key: str) -> list[Thing]:
    articles = site.dossier.articles
    behind = _first(site, site.teller.knowledge.support.articles_behind(key))
    return [
        thing("Article", headline=articles[each].title, url=web_address(site, site.routes.record(each)))
        for each in behind
    ]


def _trail(site: Site, page: PageView, record: AnyRecord | None) -> Thing:
    """Return the way from the first page to this one."""
    steps = [(site.dossier.settings.title, _home(site))]
    if record is not None:
        index = INDEXES[_INDEX_OF[record.record_kind]]
        steps.append((site.teller.words.translated(index.title), web_address(site, index.path)))
    steps.append((page.title, web_address(site, page.path)))
    items = [thing("ListItem", position=place, name=name, item=to) for place, (name, to) in enumerate(steps, 1)]
    return thing("BreadcrumbList", itemListElement=items)
