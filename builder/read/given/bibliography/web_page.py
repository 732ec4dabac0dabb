"""What a saved web page says of the article on it, for machines: JSON-LD, and the names in its head.

Of each thing the first that says it counts: JSON-LD, which is the fullest, then `citation_…`, `article:…`, OpenGraph,
Dublin Core, and at last the title of the page.
"""

import json
import re
from collections.abc import Iterator, Mapping
from html import unescape
from html.parser import HTMLParser
from typing import Any

from builder.read.given.bibliography.entry import Entry, date_in, one_line, web_address_in

_ARTICLE = re.compile(r"\w*(?:Article|Posting|Report)")
_CHARSET = re.compile(rb"charset=[\"']?([\w-]+)", re.IGNORECASE)
_TITLES = ("citation_title", "og:title", "dc.title", "dcterms.title", "twitter:title")
_AUTHORS = ("citation_author", "article:author", "dc.creator", "dcterms.creator", "author", "byl")
_PUBLISHERS = ("citation_journal_title", "citation_publisher", "og:site_name", "dc.publisher", "application-name")
_DATES = ("citation_publication_date", "citation_date", "article:published_time", "article:published", "dc.date")
_MORE_DATES = ("dcterms.created", "dcterms.issued", "date", "datepublished", "pubdate", "parsely-pub-date")
_ADDRESSES = ("og:url", "citation_public_url", "citation_fulltext_html_url")


def entries(data: bytes) -> tuple[Entry, ...]:
    """Return what the page says, as one entry; none if it says nothing."""
    page = _Page()
    page.feed(_decoded(data))
    page.close()
    told = next(_articles(page.scripts), {})
    said = page.said
    authors = tuple(_names(told.get("author"))) or tuple(filter(_is_name, _all(said, _AUTHORS)))
    printed = (*_all(said, _DATES), *_all(said, _MORE_DATES), *page.times)
    dates = (told.get("datePublished"), told.get("dateCreated"), *printed)
    addresses = (
        *said.get("canonical", ()),
        told.get("url"),
        _id(told.get("mainEntityOfPage")),
        *_all(said, _ADDRESSES),
    )
    entry = Entry(
        title=_first(told.get("headline"), told.get("name"), *_all(said, _TITLES), page.title),
        authors=authors,
        publisher=_first(*_names(told.get("publisher")), *_all(said, _PUBLISHERS)),
        date=next((found for each in dates if (found := date_in(each))), ""),
        address=next((found for each in addresses if (found := web_address_in(each))), ""),
        language=_first(_language(told.get("inLanguage")), page.language, *said.get("og:locale", ())),
    )
    return (entry,) if entry else ()


class _Page(HTMLParser):
    """The head of a page: what its `meta` and `link` say, its scripts of JSON-LD, its title, the times it prints."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.said: dict[str, list[str]] = {}
        self.scripts: list[str] = []
        self.times: list[str] = []
        self.title = self.language = ""
        self._inside = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take what a tag says in its attributes."""
        values = {name: value or "" for name, value in attrs}
        if tag == "html":
            self.language = values.get("lang", "")
        elif tag == "meta":
            name = (values.get("property") or values.get("name") or values.get("itemprop") or "").lower()
            self.said.setdefault(name, []).append(values.get("content", ""))
        elif tag == "link" and values.get("rel", "").lower() == "canonical":
            self.said.setdefault("canonical", []).append(values.get("href", ""))
        elif tag == "time" and values.get("datetime"):
            self.times.append(values["datetime"])
        elif tag == "title" and not self.title:
            self._inside = "title"
        elif tag == "script" and values.get("type", "").lower() == "application/ld+json":
            self._inside = "script"
            self.scripts.append("")

    def handle_data(self, data: str) -> None:
        """Take the text of the title and of scripts."""
        if self._inside == "title":
            self.title += data
        elif self._inside == "script":
            self.scripts[-1] += data

    def handle_endtag(self, tag: str) -> None:
        """Leave what ends here."""
        if tag == self._inside:
            self._inside = ""


def _decoded(data: bytes) -> str:
    charset = _CHARSET.search(data[:4096])
    for encoding in ("utf-8-sig", charset[1].decode("ascii") if charset else "", "windows-1252"):
        try:
            return data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    return data.decode("latin-1")


def _articles(scripts: list[str]) -> Iterator[Mapping[str, Any]]:
    """Yield what scripts of JSON-LD say of articles."""
    waiting: list[Any] = [found for each in scripts if (found := _json(each)) is not None]
    while waiting:
        found = waiting.pop(0)
        if isinstance(found, list):
            waiting += found
        elif isinstance(found, dict):
            types = found.get("@type")
            if any(_ARTICLE.fullmatch(str(each)) for each in (types if isinstance(types, list) else [types])):
                yield found
            waiting += [found[each] for each in ("@graph", "mainEntity") if each in found]


def _json(text: str) -> Any:
    try:
        return json.loads(text.strip().removesuffix(";"), strict=False)
    except (ValueError, RecursionError):
        return None


def _names(value: Any) -> Iterator[str]:
    """Yield the names in what JSON-LD says of people or of a publisher."""
    for each in value if isinstance(value, list) else [value]:
        name = each.get("name") if isinstance(each, dict) else each
        yield from filter(_is_name, map(_text, name if isinstance(name, list) else [name]))


def _is_name(text: str) -> bool:
    """Return whether a text is a name: many pages have the address of a profile in its place."""
    return bool(text) and "://" not in text


def _id(value: Any) -> Any:
    return value.get("@id") if isinstance(value, dict) else value


def _language(value: Any) -> Any:
    return value.get("alternateName") or value.get("name") if isinstance(value, dict) else value


def _all(said: Mapping[str, list[str]], names: tuple[str, ...]) -> list[str]:
    """Return all that the first of these names says which is there at all."""
    return next(([*map(_text, said[each])] for each in names if any(said.get(each, ()))), [])


def _first(*values: Any) -> str:
    return next((found for each in values if (found := _text(each))), "")


def _text(value: Any) -> str:
    return one_line(unescape(value)) if isinstance(value, str) else ""
