"""All files of the site, and where an address in one of them leads."""

import os
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

from builder.publish.sitecheck.addresses import HARMLESS, SCHEME, SCRIPT, Address, Use, cleaned
from builder.publish.sitecheck.page import Facts, Reader


class SiteFolder:
    """All files of the site; it knows where an address leads. What is `known` of a file is not read again."""

    def __init__(self, site: Path, mount: str, known: Mapping[str, Facts]) -> None:
        self._site = site
        self._mount = mount
        found = [Path(base, name).relative_to(site) for base, _, names in os.walk(site) for name in names]
        self._files = {path.as_posix() for path in found}
        self._drawings: dict[str, Facts] = {}
        self._reader = Reader()
        self._sound: dict[str, set[Address]] = defaultdict(set)
        names = sorted(name for name in self._files if name.endswith((".html", ".css")))
        self.pages = {name: known.get(name) or self._read(name) for name in names}

    def _read(self, name: str) -> Facts:
        return self._reader.facts(name, (self._site / name).read_bytes())

    def broken_addresses(self, page: Facts) -> Iterator[str]:
        """Yield a message for each address that leads nowhere or outside."""
        if page.base is not None and self._inside(page.name, page.name, page.base) is None:
            yield f"<base href> '{page.base}' leads out of the site, and all relative addresses with it"
        # Where an address leads is the same from all pages of a folder, unless it leads to the page itself.
        is_usual = page.base is None and page.name != "404.html"
        sound = self._sound[dirname(page.name)] if is_usual else set[Address]()
        for address in page.addresses - sound:
            problem = self._problem(page, address)
            if problem:
                yield f"{address} {problem}"
            elif cleaned(address.written)[:1] not in {"", "#", "?"}:
                sound.add(address)

    def _problem(self, page: Facts, address: Address) -> str:
        url = cleaned(address.written)
        fetched = address.use in {Use.IMAGE, Use.ACT}
        if scheme := SCHEME.match(url):
            return self._problem_outside(address, scheme[1].lower(), url)
        if url.startswith("//"):
            return "is fetched from outside the site" if fetched else "does not say how to get there; write https:"
        if fetched and not url:
            return "is empty"
        if url.startswith("/") and page.name != "404.html":
            return "starts with a slash: it breaks when the site is opened from a folder"
        return self._problem_inside(page, url)

    def _problem_outside(self, address: Address, scheme: str, url: str) -> str:
        if SCRIPT.match(url):
            return "is a script in the place of an address"
        if scheme == "data" and address.use is Use.IMAGE and url[5:11].lower() == "image/":
            return ""
        if address.use in {Use.IMAGE, Use.ACT}:
            return "is fetched from outside the site"
        if scheme not in HARMLESS:
            return f"has the scheme '{scheme}', which is none of {', '.join(sorted(HARMLESS))}"
        if address.use is Use.NAME or scheme not in {"http", "https"}:
            return ""
        return "" if _host(url) else "names no host"

    def _problem_inside(self, page: Facts, url: str) -> str:
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
        if fragment.lower() in {"", "top"} or anchors is None or not anchors.isdisjoint({fragment, unquote(fragment)}):
            return ""
        return f"leads to a place that '{name}' does not have"

    def _inside(self, name: str, base: str, url: str) -> str | None:
        """Return the path within the site to which a page's address leads, None if that is outside."""
        if SCHEME.match(url) or url.startswith("//"):
            return None
        path = unquote(url.partition("#")[0].partition("?")[0])
        if path.startswith("/"):
            if name != "404.html" or not path.startswith(self._mount):
                return None
            path = path.removeprefix(self._mount) or "./"
        else:
            path = join(dirname(base), path) if path else base
        return None if normpath(path).split("/")[0] == ".." else path

    def _anchors(self, name: str) -> frozenset[str] | None:
        """Return the names of the places in a file, None if it has another kind of fragments."""
        if name.endswith(".html"):
            return self.pages[name].anchors
        if not name.endswith(".svg"):
            return None
        if name not in self._drawings:
            self._drawings[name] = self._read(name)
        return self._drawings[name].anchors


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""
