"""Which feeds a site has, and what stands in each: the whole dossier's in two forms, and one for each changed record.

What feed readers know an entry by is a tag (RFC 4151): the site's host, the day of the change, and the name that
changes.yml gives it for good.
"""

from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import urljoin, urlsplit

from builder.model.site import page_path, published
from builder.views.feeds.forms import Entry, Feed, atom, json_feed
from builder.views.parts.changes import ChangeView, changes, changes_of
from builder.views.parts.teller import Teller
from builder.views.site import PageView, Site

ATOM, JSON = "application/atom+xml", "application/feed+json"
WHOLE = ((ATOM, "feeds/changes.xml"), (JSON, "feeds/changes.json"))
FOLDER = "feeds"
"""Where feeds lie on the site."""

NEWEST = 50
"""So many changes a feed holds: a reader that looks in every few weeks misses none, and the page lists all."""


def whole_feeds(site: Site) -> tuple[tuple[str, str], ...]:
    """Return the feeds of the whole dossier, the type and the path of each; none without an address or a change."""
    return WHOLE if site.addresses.site and site.teller.once(changes) else ()


def feed_of_page(site: Site, page: PageView) -> Iterator[tuple[str, str]]:
    """Yield where the feed of a record lies, for its page."""
    key = site.teller.once(_record_of).get(page.path, "")
    if key in site.teller.knowledge.history.by_record:
        yield "feed", _path(site, key)


def followed(site: Site, record: str = "") -> str:
    """Return the address of the feed of a record, or of the whole; empty if the site has none."""
    if not whole_feeds(site):
        return ""
    return _address(site, _path(site, record) if record else WHOLE[0][1])


def published_at(site: Site, path: str) -> str:
    """Return the address at which a page is published; empty if the site has none."""
    return _address(site, published(path)) if site.addresses.site else ""


def feeds_of(site: Site) -> Iterator[tuple[str, bytes]]:
    """Yield every feed of a site with an address, each with its path."""
    if not whole_feeds(site):
        return
    settings, page = site.dossier.settings, page_path("index", "changes")
    title = f"{settings.title}: {site.teller.words.gettext('What changed')}"
    found = site.teller.once(changes).values()
    entries = tuple(_entry(site, each, f"{page}#{each.key}") for each in _newest(found))
    for (_, path), form in zip(WHOLE, (atom, json_feed), strict=True):
        yield path, form(_feed(site, title, path, page, entries))
    for record in site.teller.knowledge.history.by_record:
        path, page = _path(site, record), site.routes.record(record)
        told = _newest(changes_of(site.teller, record))
        own = tuple(_entry(site, each, f"{page}#{each.key if each.correction else 'changes'}") for each in told)
        name = f"{site.dossier.records[record].shown_name} – {settings.title}"
        yield path, atom(_feed(site, name, path, page, own))


def _newest(found: Iterable[ChangeView]) -> tuple[ChangeView, ...]:
    return tuple(found)[:NEWEST]


def _feed(site: Site, title: str, path: str, page: str, entries: tuple[Entry, ...]) -> Feed:
    settings = site.dossier.settings
    first = list(site.teller.once(changes).values())[-1]
    return Feed(
        id=_tag(site, first.date, path.rpartition(".")[0]),
        title=title,
        description=settings.description,
        language=settings.language,
        authors=settings.editors or (settings.title,),
        rights=settings.licence,
        address=_address(site, path),
        page=_address(site, published(page)),
        entries=entries,
    )


def _entry(site: Site, change: ChangeView, page: str) -> Entry:
    records = site.dossier.records
    names = [records[each].shown_name for each in change.about if each in records]
    return Entry(
        id=_tag(site, change.date, f"changes/{change.key}"),
        title=f"{change.kind}: {site.teller.words.enumerated(names) or site.dossier.settings.title}",
        date=change.date,
        kind=change.kind,
        text=change.said,
        page=_address(site, published(page)),
    )


def _tag(site: Site, day: str, name: str) -> str:
    parts = urlsplit(site.addresses.site)
    return f"tag:{parts.hostname},{day}:{parts.path.rstrip('/')}/{name}"


def _address(site: Site, path: str) -> str:
    base = site.addresses.site
    return urljoin(base if base.endswith("/") else f"{base}/", path)


def _path(site: Site, record: str) -> str:
    return f"{FOLDER}/{site.dossier.records[record].folder}/{record}.xml"


def _record_of(teller: Teller) -> Mapping[str, str]:
    """Return the records by the paths of their pages."""
    return {f"{each.folder}/{key}.md": key for key, each in teller.dossier.records.items()}
