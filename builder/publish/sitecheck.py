"""The finished site under test: links lead somewhere, nothing comes from outside, scripts obey the policy.

MkDocs checks what authors wrote; this checks what browsers will get. Every file is parsed once, into its
anchors and the addresses in it; then the addresses are followed from file to file.
"""

import base64
import hashlib
import os
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import Enum, auto
from html.parser import HTMLParser
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit


@dataclass(frozen=True, slots=True, order=True)
class SiteProblem:
    """What is wrong with a file of the site; `page` is its path within the site."""

    page: str
    message: str


def check_site(
    site: Path,
    allowed_hosts_in_links: Collection[str] | None = None,
    *,
    mount: str = "/",
    style_attributes_are_problems: bool = False,
) -> list[SiteProblem]:
    """Return what is wrong with the pages and style sheets of a built site, sorted, each problem once.

    `allowed_hosts_in_links` limits where mere links may lead (None: anywhere). `mount` is the path under
    which the site is served; only 404.html, which nobody opens from a folder, may use it. Raises
    FileNotFoundError if there is no such folder, OSError if a file cannot be read.
    """
    if not site.is_dir():
        raise FileNotFoundError(site)
    folder = _Folder(site, allowed_hosts_in_links, f"/{mount.strip('/')}/".replace("//", "/"))
    if not any(name.endswith(".html") for name in folder.pages):
        return [SiteProblem("index.html", "the site has not a single page")]
    problems: set[SiteProblem] = set()
    for page in folder.pages.values():
        messages = page.problems | set(folder.broken_addresses(page))
        if style_attributes_are_problems:
            messages |= {f"<{tag} style> is an inline style; use a class" for tag in page.styled}
        problems.update(SiteProblem(page.name, message) for message in messages)
    return sorted(problems)


class _Use(Enum):
    """What a browser does with an address."""

    LINK = auto()  # goes there when the reader asks for it
    NAME = auto()  # nothing, as with the canonical address
    IMAGE = auto()  # fetches an image or a style
    ACT = auto()  # fetches what could act (script, frame), or sends something there (form)


@dataclass(frozen=True, slots=True)
class _Address:
    """An address as written, where ("<img src>") and for what use."""

    place: str
    written: str
    use: _Use

    def __str__(self) -> str:
        return f"{self.place} '{self.written if len(self.written) <= 120 else self.written[:120] + '…'}'"


_ADDRESSES = {"action", "background", "formaction", "href", "poster", "src", "xlink:href"}
_ADDRESSES_OF_ONE_TAG = {("object", "data"), ("html", "manifest")}
_IMAGES = {"body", "feimage", "image", "img", "input", "link", "source", "video"}
_NAMES = {
    "alternate",
    "author",
    "bookmark",
    "canonical",
    "edit",
    "help",
    "license",
    "me",
    "next",
    "prev",
    "self",
}
"""The values of <link rel> for which browsers fetch nothing."""
_STYLES = {"clip-path", "cursor", "fill", "filter", "mask", "stroke", "style"} | {
    f"marker-{each}" for each in ("end", "mid", "start")
}
_ANIMATED = {"by", "from", "to", "values"}
_HARMLESS = {"geo", "http", "https", "mailto", "tel"}
_BEFORE_POLICY = {"base", "head", "html", "meta", "title"}
_DIRECTIVES = {
    "script": ("script-src-elem", "script-src", "default-src"),
    "style": ("style-src-elem", "style-src", "default-src"),
}
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_SCRIPT = re.compile(r"\s*(?:java|vb)script:", re.IGNORECASE)
_HANDLER = re.compile(r"on[a-z]")
_REFRESH = re.compile(r"\s*[\d.]*\s*[;,]?\s*(?:url\s*=\s*)?[\"']?(.*?)[\"']?\s*", re.IGNORECASE | re.DOTALL)
_CANDIDATE = re.compile(r"[\s,]*(\S*[^\s,])(?:\s[^,]*)?")
_STRING = r""" "(?:[^"\\]|\\.)*" | '(?:[^'\\]|\\.)*' """
_CSS = re.compile(
    rf"""/\*.*?(?:\*/|\Z) | @namespace[^;]*
    | @import\s*(?:url\(\s*)?(?P<imported>{_STRING}|[^"'()\s;]+)
    | image-set\((?P<choice>(?:[^()]|\([^()]*\))*)\)
    | (?<![\w-])url\(\s*(?P<url>{_STRING}|[^"'()\s]*)\s*\)
    | {_STRING}""",
    re.IGNORECASE | re.DOTALL | re.VERBOSE,
)
"""What in a style sheet holds addresses, and what merely looks as if: comments and strings."""
_CHOICE = re.compile(rf"type\([^)]*\) | ({_STRING})", re.IGNORECASE | re.DOTALL | re.VERBOSE)


def _addresses_in_style(css: str, place: str) -> Iterator[_Address]:
    for match in _CSS.finditer(css):
        choice = match["choice"] or ""
        yield from _addresses_in_style(choice, place)
        for written in (match["imported"], match["url"], *_CHOICE.findall(choice)):
            if written:
                yield _Address(place, written.strip("\"'"), _Use.IMAGE)


def _addresses_in_tag(tag: str, attributes: dict[str, str]) -> Iterator[_Address]:
    for name, value in attributes.items():
        place = f"<{tag} {name}>"
        if name in _ADDRESSES or (tag, name) in _ADDRESSES_OF_ONE_TAG:
            yield _Address(place, value, _use(tag, name, attributes))
        elif name in {"srcset", "imagesrcset"}:
            for match in _CANDIDATE.finditer(value):
                yield _Address(place, match[1], _Use.IMAGE)
        elif name == "ping":
            for written in value.split():
                yield _Address(place, written, _Use.ACT)
        elif name in _STYLES and "(" in value:
            yield from _addresses_in_style(value, place)
        elif name in _ANIMATED and any(map(_SCRIPT.match, value.split(";"))):
            yield _Address(place, value, _Use.LINK)


def _use(tag: str, name: str, attributes: dict[str, str]) -> _Use:
    if name.endswith("href") and tag in {"a", "area"}:
        return _Use.LINK
    if tag == "link" and _NAMES.issuperset(attributes.get("rel", "").lower().split()):
        return _Use.NAME
    return _Use.IMAGE if tag in _IMAGES and name != "formaction" else _Use.ACT


class _Page(HTMLParser):
    """A file of the site: what it defines, where it points, and what is wrong with it alone."""

    def __init__(self, name: str) -> None:
        super().__init__(convert_charrefs=False)  # Texts do not matter, and attributes are decoded anyhow.
        self.name = name
        self.base: str | None = None
        self.anchors: set[str] = set()
        self.addresses: set[_Address] = set()
        self.policies: list[dict[str, set[str]]] = []
        self.problems: set[str] = set()
        self.styled: set[str] = set()
        self._first = ""  # the first element that a policy must precede
        self._blocks: list[tuple[str, list[str]]] = []
        self._open = False

    def read(self, data: bytes) -> None:
        """Take in the whole file."""
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            self.problems.add("it is not UTF-8 text")
            text = data.decode("utf-8", errors="replace")
        if self.name.endswith(".css"):
            self.addresses.update(_addresses_in_style(text, "url"))
            return
        try:
            # Browsers unify the ends of lines before they compute the hash of a script.
            self.feed(text.replace("\r\n", "\n").replace("\r", "\n"))
            self.close()
        except AssertionError as error:  # the parser's way of giving up
            self.problems.add(f"it cannot be read to its end: {error}")
        self.problems.update(self._violations())

    def updatepos(self, i: int, j: int) -> int:
        """Count no lines: nobody asks for them, and counting takes a quarter of the time."""
        return j

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take note of an element."""
        attributes = {name: value or "" for name, value in reversed(attrs)}  # Of two, the first one counts.
        self.anchors.add(attributes.get("id", ""))
        if tag == "a":
            self.anchors.add(attributes.get("name", ""))
        if tag == "meta":
            self._read_meta(attributes)
        elif tag == "base" and self.base is None:
            self.base = attributes.get("href")
        elif tag != "base":
            self.addresses.update(_addresses_in_tag(tag, attributes))
        self._read_code(tag, attributes)
        if tag not in _BEFORE_POLICY:
            self._first = self._first or tag

    def _read_meta(self, attributes: dict[str, str]) -> None:
        kind = attributes.get("http-equiv", "").strip().lower()
        content = attributes.get("content", "")
        if kind == "refresh" and (match := _REFRESH.fullmatch(content)) and match[1]:
            self.addresses.add(_Address("<meta refresh>", match[1], _Use.ACT))
        elif kind == "content-security-policy" and self._first:
            self.problems.add(
                f"its Content-Security-Policy comes after <{self._first}>, too late to cover it"
            )
        elif kind == "content-security-policy":
            words = [part.split() for part in reversed(content.split(";")) if part.strip()]
            self.policies.append({first.lower(): set(rest) for first, *rest in words})

    def _read_code(self, tag: str, attributes: dict[str, str]) -> None:
        self.problems.update(
            f"<{tag} {name}> is an inline event handler" for name in attributes if _HANDLER.match(name)
        )
        if "srcdoc" in attributes:
            self.problems.add(f"<{tag} srcdoc> is a page within the page, which cannot be checked")
        if "style" in attributes:
            self.styled.add(tag)
        inert = "src" in attributes or attributes.get("type", "").strip().lower().endswith(("/json", "+json"))
        if tag == "style" or (tag == "script" and not inert):
            self._open = True
            self._blocks.append((tag, []))

    def handle_endtag(self, tag: str) -> None:
        """Take note of the end of a script or style."""
        self._open = self._open and tag not in _DIRECTIVES

    def handle_data(self, data: str) -> None:
        """Collect the text of a script or style."""
        if self._open:
            self._blocks[-1][1].append(data)

    def handle_comment(self, data: str) -> None:
        """Report a comment that ends elsewhere for browsers: what they see then has not been checked."""
        if data.startswith((">", "->")) or "--!>" in data:
            self.problems.add("it has a malformed comment, behind which browsers may see something else")

    def unknown_decl(self, data: str) -> None:
        """Report a CDATA section, for the same reason."""
        self.problems.add(f"it has a declaration that browsers read differently: '<![{data[:40]}'")

    def _violations(self) -> Iterator[str]:
        """Yield what breaks the page's own policy."""
        if not self.name.endswith(".html"):
            return
        if not any({"default-src", "script-src"} & policy.keys() for policy in self.policies):
            yield "it has no Content-Security-Policy for scripts before its first script, link or style"
        for tag, texts in self._blocks:
            digest = base64.b64encode(hashlib.sha256("".join(texts).encode()).digest()).decode()
            listed = [_sources(policy, _DIRECTIVES[tag]) for policy in self.policies]
            if any(texts) and not (listed and all(f"'sha256-{digest}'" in each for each in listed)):
                yield f"an inline <{tag}> is not listed in its Content-Security-Policy: 'sha256-{digest}'"
        if self.base is not None and any("'none'" in policy.get("base-uri", ()) for policy in self.policies):
            yield "its Content-Security-Policy makes browsers ignore <base href>"


def _sources(policy: dict[str, set[str]], directives: tuple[str, ...]) -> set[str]:
    """Return what the first directive that the policy has allows."""
    return next((policy[each] for each in directives if each in policy), set())


class _Folder:
    """All files of the site; it knows where an address leads."""

    def __init__(self, site: Path, hosts: Collection[str] | None, mount: str) -> None:
        self._site = site
        self._hosts = hosts
        self._mount = mount
        found = [Path(base, name).relative_to(site) for base, _, names in os.walk(site) for name in names]
        self._files = {path.as_posix() for path in found}
        self._drawings: dict[str, _Page] = {}
        self.pages = {
            name: self._read(name) for name in sorted(self._files) if name.endswith((".html", ".css"))
        }

    def _read(self, name: str) -> _Page:
        page = _Page(name)
        page.read((self._site / name).read_bytes())
        return page

    def broken_addresses(self, page: _Page) -> Iterator[str]:
        """Yield a message for each address that leads nowhere or outside."""
        if page.base is not None and self._inside(page.name, page.name, page.base) is None:
            yield f"<base href> '{page.base}' leads out of the site, and all relative addresses with it"
        for address in page.addresses:
            problem = self._problem(page, address)
            if problem:
                yield f"{address} {problem}"

    def _problem(self, page: _Page, address: _Address) -> str:
        url = _cleaned(address.written)
        fetched = address.use in {_Use.IMAGE, _Use.ACT}
        if scheme := _SCHEME.match(url):
            return self._problem_outside(address, scheme[1].lower(), url)
        if url.startswith("//"):
            return (
                "is fetched from outside the site"
                if fetched
                else "does not say how to get there; write https:"
            )
        if fetched and not url:
            return "is empty"
        if url.startswith("/") and page.name != "404.html":
            return "starts with a slash: it breaks when the site is opened from a folder"
        return self._problem_inside(page, url)

    def _problem_outside(self, address: _Address, scheme: str, url: str) -> str:
        if _SCRIPT.match(url):
            return "is a script in the place of an address"
        if scheme == "data" and address.use is _Use.IMAGE and url[5:11].lower() == "image/":
            return ""
        if address.use in {_Use.IMAGE, _Use.ACT}:
            return "is fetched from outside the site"
        if scheme not in _HARMLESS:
            return f"has the scheme '{scheme}', which is none of {', '.join(sorted(_HARMLESS))}"
        if address.use is _Use.NAME or scheme not in {"http", "https"}:
            return ""
        host = _host(url)
        if not host:
            return "names no host"
        return (
            f"leads to '{host}', no allowed host"
            if self._hosts is not None and host not in self._hosts
            else ""
        )

    def _problem_inside(self, page: _Page, url: str) -> str:
        base = self._inside(page.name, page.name, page.base) if page.base is not None else None
        path = self._inside(page.name, page.name if base is None else base, url)
        if path is None:
            return "leads out of the site"
        name = normpath(path)
        if path.endswith("/") or name not in self._files:
            name = normpath(join(path, "index.html"))
            if name not in self._files:
                return "leads to no file of the site"
            if page.name != "404.html":
                return "leads to a folder, which shows no page without a server; add index.html"
        fragment = url.partition("#")[2].partition(":~:")[0]
        anchors = self._anchors(name)
        if (
            fragment.lower() in {"", "top"}
            or anchors is None
            or not anchors.isdisjoint({fragment, unquote(fragment)})
        ):
            return ""
        return f"leads to a place that '{name}' does not have"

    def _inside(self, name: str, base: str, url: str) -> str | None:
        """Return the path within the site to which a page's address leads, None if that is outside."""
        if _SCHEME.match(url) or url.startswith("//"):
            return None
        path = unquote(url.partition("#")[0].partition("?")[0])
        if path.startswith("/"):
            if name != "404.html" or not path.startswith(self._mount):
                return None
            path = path.removeprefix(self._mount) or "./"
        else:
            path = join(dirname(base), path) if path else base
        return None if normpath(path).split("/")[0] == ".." else path

    def _anchors(self, name: str) -> set[str] | None:
        """Return the names of the places in a file, None if it has another kind of fragments."""
        if name.endswith(".html"):
            return self.pages[name].anchors
        if not name.endswith(".svg"):
            return None
        if name not in self._drawings:
            self._drawings[name] = self._read(name)
        return self._drawings[name].anchors


def _cleaned(written: str) -> str:
    """Return an address as browsers understand it: they drop line breaks and tabs and turn backslashes."""
    url = re.sub(r"[\t\n\r]", "", written.strip("".join(map(chr, range(33)))))
    return url if url[:5].lower() == "data:" else url.replace("\\", "/")


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""
