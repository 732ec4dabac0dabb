"""Addresses in tags and style sheets, and what a browser does with each."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto


class Use(Enum):
    """What a browser does with an address."""

    LINK = auto()  # goes there when the reader asks for it
    NAME = auto()  # nothing, as with the canonical address
    IMAGE = auto()  # fetches an image or a style
    ACT = auto()  # fetches what could act (script, frame), or sends something there (form)


@dataclass(frozen=True, slots=True)
class Address:
    """An address as written, where ("<img src>") and for what use."""

    place: str
    written: str
    use: Use

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
    "feed",
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
HARMLESS = {"geo", "http", "https", "mailto", "tel"}
SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
SCRIPT = re.compile(r"\s*(?:java|vb)script:", re.IGNORECASE)
_CANDIDATE = re.compile(r"[\s,]*(\S*[^\s,])(?:\s[^,]*)?")
_STRING = r""" "(?:[^"\\]|\\.)*" | '(?:[^'\\]|\\.)*' """
_CSS = re.compile(
    rf"""/\*.*?(?:\*/|\Z) | @namespace[^;]*
    | @import\s*(?:url\(\s*)?(?P<imported>{_STRING}|[^"'()\s;]+)
    | image-set\((?P<choice>(?:[^()]|\([^()]*\))*)\)
    | url\(\s*(?P<url>{_STRING}|[^"'()\s]*)\s*\)
    | {_STRING}""",
    re.IGNORECASE | re.DOTALL | re.VERBOSE,
)
"""What in a style sheet holds addresses, and what merely looks as if: comments and strings."""
_CHOICE = re.compile(rf"type\([^)]*\) | ({_STRING})", re.IGNORECASE | re.DOTALL | re.VERBOSE)


def addresses_in_style(css: str, place: str) -> Iterator[Address]:
    """Yield the addresses in a style sheet or in a value of style; `place` is what they are reported as."""
    for match in _CSS.finditer(css):
        choice = match["choice"] or ""
        yield from addresses_in_style(choice, place)
        for written in (match["imported"], match["url"], *_CHOICE.findall(choice)):
            if written:
                yield Address(place, written.strip("\"'"), Use.IMAGE)


def addresses_in_tag(tag: str, attributes: dict[str, str]) -> Iterator[Address]:
    """Yield the addresses in the attributes of an element."""
    for name, value in attributes.items():
        place = f"<{tag} {name}>"
        if name in _ADDRESSES or (tag, name) in _ADDRESSES_OF_ONE_TAG:
            yield Address(place, value, _use(tag, name, attributes))
        elif name in {"srcset", "imagesrcset"}:
            for match in _CANDIDATE.finditer(value):
                yield Address(place, match[1], Use.IMAGE)
        elif name == "ping":
            for written in value.split():
                yield Address(place, written, Use.ACT)
        elif name in _STYLES and "(" in value:
            yield from addresses_in_style(value, place)
        elif name in _ANIMATED:
            steps = (cleaned(step) for step in value.split(";"))
            yield from (Address(place, step, Use.LINK) for step in steps if SCRIPT.match(step))


def _use(tag: str, name: str, attributes: dict[str, str]) -> Use:
    if name.endswith("href") and tag in {"a", "area"}:
        return Use.LINK
    if tag == "link" and _NAMES.issuperset(attributes.get("rel", "").lower().split()):
        return Use.NAME
    return Use.IMAGE if tag in _IMAGES and name != "formaction" else Use.ACT


def cleaned(written: str) -> str:
    """Return an address as browsers understand it: they drop line breaks and tabs and turn backslashes."""
    url = re.sub(r"[\t\n\r]", "", written.strip("".join(map(chr, range(33)))))
    return url if url[:5].lower() == "data:" else url.replace("\\", "/")
