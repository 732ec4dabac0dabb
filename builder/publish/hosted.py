"""What a site has only where its address is known: the map of its pages, the way to it, feeds, an icon for phones."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin
from xml.sax.saxutils import escape

from builder.build import Compiled
from builder.model.site import published
from builder.publish.touch_icon import TOUCH_ICON, touch_icon
from builder.views.feeds.view import feeds_of

SITE_MAP, ROBOTS = "sitemap.xml", "robots.txt"


def hosted_files(compiled: Compiled, address: str, sign: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the files of a site that stands at an address, which ends in a slash; each with its path.

    `sign` is the file of its favicon.
    """
    yield SITE_MAP, _site_map(compiled, address).encode()
    yield ROBOTS, f"User-agent: *\nAllow: /\n\nSitemap: {urljoin(address, SITE_MAP)}\n".encode()
    yield from feeds_of(compiled.site)
    if icon := touch_icon(sign):
        yield TOUCH_ICON, icon


def _site_map(compiled: Compiled, address: str) -> str:
    """Return the addresses of all pages but those that only lead on; all changed when the content last did."""
    changed = compiled.site.teller.knowledge.history.newest
    day = f"<lastmod>{changed.first.isoformat()}</lastmod>" if changed else ""
    paths = sorted(path for path, page in compiled.pages.items() if page.is_listed)
    pages = "".join(f"<url><loc>{escape(urljoin(address, published(each)))}</loc>{day}</url>\n" for each in paths)
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
    return f"{head}{pages}</urlset>\n"
