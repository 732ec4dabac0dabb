"""One page of the built site as a piece of a larger document: its article, with ids and links that fit there."""

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from html import escape
from html.parser import HTMLParser
from posixpath import dirname, join, normpath
from urllib.parse import quote, unquote, urlsplit

MARK = "data-volume"
"""How a page says what becomes of an element in the document: "none", it is left out; "once", see drawings.py."""

_THEME_LEADING_ON = {"headerlink", "md-content__button"}
_DROPPED_TAGS = {"button", "dialog", "form", "input", "noscript", "script", "select", "style", "template"}
_EMPTY = {"area", "br", "col", "hr", "img", "input", "wbr"}
_REFERENCES = {"aria-labelledby", "aria-describedby", "for", "headers"}
_HEADING = re.compile(r"h[1-5]")
_INSIDE = re.compile(r"url\(#([^)]*)\)")
_LABELLED = re.compile(r"(<dl\b[^>]*>)((?:(?!<dl\b).)*?)(</dl>)", re.DOTALL)
_LABEL = re.compile(r"<dt\b.*?(?=<dt\b|\Z)", re.DOTALL)


def anchor(path: str, fragment: str = "") -> str:
    """Return the id in the document of a page of the site, or of a place on it."""
    return ".".join(filter(None, [path.removesuffix(".html").replace("/", "."), fragment]))


@dataclass(frozen=True)
class Whereabouts:
    """Where links lead: `pages` are in the document, `indexes` stand for chapters, `site` is where the rest is."""

    pages: Collection[str]
    indexes: dict[str, str]
    site: str

    def lead(self, page: str, address: str) -> str:
        """Return where a link on a page leads from within the document, nothing if it leads nowhere."""
        parts = urlsplit(address)
        if parts.scheme:
            return address if parts.scheme in {"http", "https", "mailto"} else ""
        path = normpath(join(dirname(page), unquote(parts.path))) if parts.path else page
        fragment = unquote(parts.fragment)
        if path in self.pages:
            return "#" + quote(anchor(path, fragment))
        if path in self.indexes:
            return f"#{self.indexes[path]}"
        return f"{self.site.rstrip('/')}/{address_of(path, fragment)}" if self.site else ""


def address_of(path: str, fragment: str) -> str:
    """Return the address of a page within the site."""
    return quote(path) + (f"#{quote(fragment)}" if fragment else "")


def extract(html: str, page: str, where: Whereabouts, lower: bool) -> str:
    """Return the article of a built page; with `lower`, its headings stand a level below those of chapters."""
    parser = _Article(page, where.lead, lower)
    parser.feed(html)
    parser.close()
    return _paired("".join(parser.written))


def _paired(html: str) -> str:
    """Return HTML with each label and its values in a box, so that the next label begins below both."""

    def boxed(match: re.Match[str]) -> str:
        return match[1] + _LABEL.sub(lambda pair: f'<div class="volume-pair">{pair[0]}</div>', match[2]) + match[3]

    return _LABELLED.sub(boxed, html)


class _Article(HTMLParser):
    """Copies the article of a page, element by element."""

    def __init__(self, page: str, lead: Callable[[str, str], str], lower: bool) -> None:
        super().__init__(convert_charrefs=False)
        self.written: list[str] = []
        self._page, self._lead, self._lower = page, lead, lower
        self._open: list[str] = []
        self._dropping = 0  # how many elements were open when the one that is left out began
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Copy the beginning of an element, or begin to leave it out."""
        attributes = {name: value or "" for name, value in attrs}
        classes = set(attributes.get("class", "").split())
        if not self._inside:
            self._inside = tag == "article" and "md-content__inner" in classes
            return
        if tag not in _EMPTY:
            self._open.append(tag)
        if self._dropping:
            return
        if _is_dropped(tag, classes, attributes):
            self._dropping = 0 if tag in _EMPTY else len(self._open)
            return
        self.written.append(f"<{self._tag(tag)}{self._attributes(tag, attributes)}>")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Copy an element that is written as closed in itself, as in drawings."""
        if self._inside and not self._dropping:
            self.written.append(f"<{tag}{self._attributes(tag, {name: value or '' for name, value in attrs})}/>")

    def handle_endtag(self, tag: str) -> None:
        """Copy the end of an element; the article's own ends the copy."""
        if not self._inside:
            return
        if tag == "article" and "article" not in self._open:
            self._inside = False
            return
        if tag in _EMPTY or tag not in self._open:
            return
        while self._open:
            depth, closed = len(self._open), self._open.pop()
            if not self._dropping:
                self.written.append(f"</{self._tag(closed)}>")
            elif depth == self._dropping:
                self._dropping = 0
            if closed == tag:
                return

    def handle_data(self, data: str) -> None:
        """Copy text; what stands for characters is passed on below, as it is."""
        if self._inside and not self._dropping:
            self.written.append(data)

    def handle_entityref(self, name: str) -> None:
        """Copy a named character."""
        self.handle_data(f"&{name};")

    def handle_charref(self, name: str) -> None:
        """Copy a numbered character."""
        self.handle_data(f"&#{name};")

    def _tag(self, tag: str) -> str:
        return f"h{int(tag[1]) + 1}" if self._lower and _HEADING.fullmatch(tag) else tag

    def _attributes(self, tag: str, attributes: dict[str, str]) -> str:
        """Return the attributes as they are to be written: ids and links changed, hints for the mouse left out."""
        if tag == "details":
            attributes = {**attributes, "open": ""}
        written = ""
        for name, value in attributes.items():
            changed = self._attribute(tag, name, value)
            if changed is not None:
                written += f' {_cased(name)}="{escape(changed, quote=True)}"'
        return written

    def _attribute(self, tag: str, name: str, value: str) -> str | None:
        if name == MARK:
            return value
        if name in {"title", "target", "download"} or name.startswith(("data-", "on")):
            return None
        if name == "id":
            return anchor(self._page, value)
        if name in _REFERENCES:
            return " ".join(anchor(self._page, each) for each in value.split())
        if name in {"href", "xlink:href"}:
            return self._lead(self._page, value) or None
        if name in {"src", "srcset"}:
            return normpath(join(dirname(self._page), value))
        return _INSIDE.sub(lambda match: f"url(#{anchor(self._page, match[1])})", value)


def _is_dropped(tag: str, classes: set[str], attributes: dict[str, str]) -> bool:
    """Return whether an element is left out: it does something, is hidden, or the page says so."""
    if tag in _DROPPED_TAGS or classes & _THEME_LEADING_ON:
        return True
    return "hidden" in attributes or attributes.get(MARK) == "none"


def _cased(name: str) -> str:
    """Return an attribute's name as drawings want it: the parser makes all letters small."""
    return {"viewbox": "viewBox", "preserveaspectratio": "preserveAspectRatio"}.get(name, name)
