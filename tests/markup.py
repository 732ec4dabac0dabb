"""Built pages as trees, to ask what a reader's browser gets."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

EMPTY = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
"""Elements without an end tag. Outlines of drawings close themselves."""


@dataclass(eq=False)
class Element:
    """An element with its attributes and what is in it."""

    tag: str
    attributes: dict[str, str]
    parts: list["Element | str"] = field(default_factory=list)

    def all(self, *tags: str, **attributes: str) -> Iterator["Element"]:
        """Yield the elements inside, in order, of these tags and with these attributes; class is given as `kind`."""
        for part in self.parts:
            if isinstance(part, Element):
                if (not tags or part.tag in tags) and part.has(**attributes):
                    yield part
                yield from part.all(*tags, **attributes)

    def one(self, *tags: str, **attributes: str) -> "Element":
        """Return the only such element inside."""
        found = list(self.all(*tags, **attributes))
        assert len(found) == 1, f"{len(found)} elements {tags} {attributes}"
        return found[0]

    def has(self, kind: str = "", **attributes: str) -> bool:
        """Return whether the element is of this class and has these attributes."""
        classes = self.attributes.get("class", "").split()
        return set(kind.split()) <= set(classes) and attributes.items() <= self.attributes.items()

    @property
    def text(self) -> str:
        """The text inside, each run of white space one space."""
        return " ".join(self._text().split())

    def _text(self) -> str:
        return "".join(part if isinstance(part, str) else part._text() for part in self.parts)


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open = [Element("", {})]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].parts.append(element)
        if tag not in EMPTY:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open[-1].parts.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        if any(each.tag == tag for each in self.open):
            while self.open.pop().tag != tag:
                pass

    def handle_data(self, data: str) -> None:
        self.open[-1].parts.append(data)


@cache
def parsed(path: Path) -> Element:
    """Return the page as a tree."""
    return parsed_text(path.read_text(encoding="utf-8"))


def parsed_text(html: str) -> Element:
    """Return HTML as a tree."""
    builder = _Builder()
    builder.feed(html)
    builder.close()
    return builder.open[0]


def article(path: Path) -> Element:
    """Return what is written on a page, without header, navigation and footer."""
    return parsed(path).one("article")


def target(site: Path, page: Path, link: str) -> tuple[Path, str]:
    """Return the file and the anchor in it to which a link on a page leads."""
    parts = urlsplit(urljoin(page.relative_to(site).as_posix(), link))
    return site / unquote(parts.path), unquote(parts.fragment)
