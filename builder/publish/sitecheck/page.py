"""One file of the site, parsed once: its anchors, its addresses, and what breaks its own policy."""

import base64
import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser

from builder.publish.sitecheck.addresses import Address, Use, addresses_in_style, addresses_in_tag
from builder.publish.sitecheck.tags import Seen, Tags

_BEFORE_POLICY = {"base", "head", "html", "meta", "title"}
_DIRECTIVES = {
    "script": ("script-src-elem", "script-src", "default-src"),
    "style": ("style-src-elem", "style-src", "default-src"),
}

_HANDLER = re.compile(r"on[a-z]")
_TOLD = re.compile(r'(<title>)[^<]*(?=</title>)|(<meta (?:name|property)="[^"<>]*" content=")[^"<>]*(?=">)')
"""What a head tells of its page and nothing follows from: of two heads that differ only in it, one is read."""

_REFRESH = re.compile(r"\s*[\d.]*\s*[;,]?\s*(?:url\s*=\s*)?[\"']?(.*?)[\"']?\s*", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Facts:
    """What has to be known of a file to check a site: what it defines, where it points, what is wrong with it alone."""

    name: str
    base: str | None
    anchors: frozenset[str]
    addresses: frozenset[Address]
    problems: frozenset[str]


class Reader:
    """Reads files; what it has met before, it does not judge again."""

    def __init__(self) -> None:
        self._tags = Tags(judged)
        self._heads: dict[str, PageFile] = {}

    def facts(self, name: str, data: bytes) -> Facts:
        """Return the facts of one file, given as the site holds it."""
        page = PageFile(name, self._tags, self._heads)
        page.read(data)
        return Facts(name, page.base, frozenset(page.anchors), frozenset(page.addresses), frozenset(page.problems))


class PageFile(HTMLParser):
    """A file of the site: what it defines, where it points, and what is wrong with it alone."""

    def __init__(self, name: str, tags: Tags | None = None, heads: dict[str, "PageFile"] | None = None) -> None:
        super().__init__(convert_charrefs=False)  # Texts do not matter, and attributes are decoded anyhow.
        self.name = name
        self.base: str | None = None
        self.anchors: set[str] = set()
        self.addresses: set[Address] = set()
        self.policies: list[dict[str, set[str]]] = []
        self.problems: set[str] = set()
        self._first = ""  # the first element that a policy must precede
        self._blocks: list[tuple[str, list[str]]] = []
        self._open = False
        self._tags, self._heads = tags, {} if heads is None else heads

    def read(self, data: bytes) -> None:
        """Take in the whole file."""
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            self.problems.add("it is not UTF-8 text")
            text = data.decode("utf-8", errors="replace")
        if self.name.endswith(".css"):
            self.addresses.update(addresses_in_style(text, "url"))
            return
        try:
            # Browsers unify the ends of lines before they compute the hash of a script.
            self._take_in(text.replace("\r\n", "\n").replace("\r", "\n"))
        except AssertionError as error:  # the parser's way of giving up
            self.problems.add(f"it cannot be read to its end: {error}")
        self.problems.update(self._violations())

    def _take_in(self, text: str) -> None:
        found = self._tags.split(text) if self._tags else None
        if not found:
            self._read_all(text)
            return
        head, seen = found
        known = _TOLD.sub(r"\1\2", head)
        if known not in self._heads:
            self._heads[known] = PageFile("")
            self._heads[known]._read_all(head)
        same = self._heads[known]
        self.base, self.policies, self._blocks = same.base, same.policies, same._blocks
        for each in (same, seen):
            self.anchors.update(each.anchors)
            self.addresses.update(each.addresses)
            self.problems.update(each.problems)

    def _read_all(self, text: str) -> None:
        self.feed(text)
        self.close()

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
            self.addresses.update(addresses_in_tag(tag, attributes))
        self._read_code(tag, attributes)
        if tag not in _BEFORE_POLICY:
            self._first = self._first or tag

    def _read_meta(self, attributes: dict[str, str]) -> None:
        kind = attributes.get("http-equiv", "").strip().lower()
        content = attributes.get("content", "")
        if kind == "refresh" and (match := _REFRESH.fullmatch(content)) and match[1]:
            self.addresses.add(Address("<meta refresh>", match[1], Use.ACT))
        elif kind == "content-security-policy" and self._first:
            self.problems.add(f"its Content-Security-Policy comes after <{self._first}>, too late to cover it")
        elif kind == "content-security-policy":
            words = [part.split() for part in reversed(content.split(";")) if part.strip()]
            self.policies.append({first.lower(): set(rest) for first, *rest in words})

    def _read_code(self, tag: str, attributes: dict[str, str]) -> None:
        self.problems.update(
            f"<{tag} {name}> is an inline event handler" for name in attributes if _HANDLER.match(name)
        )
        if "srcdoc" in attributes:
            self.problems.add(f"<{tag} srcdoc> is a page within the page, which cannot be checked")
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


def judged(tag: str) -> Seen | None:
    """Return what a tag says by itself; None if it begins a script or style, whose text belongs to it."""
    alone = PageFile("")
    alone.feed(tag)
    return None if alone._blocks else Seen(alone.anchors, alone.addresses, alone.problems)


def _sources(policy: dict[str, set[str]], directives: tuple[str, ...]) -> set[str]:
    """Return what the first directive that the policy has allows."""
    return next((policy[each] for each in directives if each in policy), set())
