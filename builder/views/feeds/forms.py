"""The forms of feeds: Atom (RFC 4287) and JSON Feed 1.1. Texts are plain; who writes XML or JSON encodes them."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement, indent, tostring


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A change: its name for good, a title, the day as 2031-06-02, what was done in a word, and what editors say."""

    id: str
    title: str
    date: str
    kind: str
    text: str
    page: str

    @property
    def moment(self) -> str:
        """The day as feeds want it, with a time."""
        return f"{self.date}T00:00:00Z"


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A feed: its name for good, where it lies and which page it belongs to; `entries`, one at least, newest first."""

    id: str
    title: str
    description: str
    language: str
    authors: tuple[str, ...]
    rights: str
    address: str
    page: str
    entries: tuple[Entry, ...]


def atom(feed: Feed) -> bytes:
    """Return a feed in Atom."""
    root = Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": feed.language})
    _add(root, "id", feed.id)
    _add(root, "title", feed.title)
    _add(root, "subtitle", feed.description)
    _add(root, "updated", feed.entries[0].moment)
    _add(root, "link", rel="self", type="application/atom+xml", href=feed.address)
    _add(root, "link", rel="alternate", type="text/html", href=feed.page)
    for author in feed.authors:
        _add(SubElement(root, "author"), "name", author)
    if feed.rights:
        _add(root, "rights", feed.rights)
    for each in feed.entries:
        entry = SubElement(root, "entry")
        _add(entry, "id", each.id)
        _add(entry, "title", each.title)
        _add(entry, "updated", each.moment)
        _add(entry, "link", rel="alternate", type="text/html", href=each.page)
        _add(entry, "category", term=each.kind)
        _add(entry, "content", each.text, type="text")
    indent(root)
    written: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def json_feed(feed: Feed) -> bytes:
    """Return a feed as JSON Feed."""
    value: Mapping[str, object] = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "description": feed.description,
        "language": feed.language,
        "home_page_url": feed.page,
        "feed_url": feed.address,
        "authors": [{"name": each} for each in feed.authors],
        "items": [
            {
                "id": each.id,
                "url": each.page,
                "title": each.title,
                "content_text": each.text,
                "date_published": each.moment,
                "tags": [each.kind],
            }
            for each in feed.entries
        ],
    }
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()


def _add(parent: Element, name: str, text: str = "", **attributes: str) -> None:
    SubElement(parent, name, attributes).text = text or None
