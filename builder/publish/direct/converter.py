"""The Markdown of a generated page to HTML, as Python-Markdown with our extensions makes it, a hundred times sooner.

Generated pages are CommonMark with tables, definition lists and ids of headings, every character of authors encoded;
pyromark reads that. Three things are settled around it, none of which reads Markdown:

- `markdown` says to Python-Markdown that there is Markdown in an element. CommonMark needs only the blank line that
  stands there too. In a paragraph or item of HTML, on one line, the texts are converted apart and put in.
- `{ #id }` is written `{#id}`.
- Links to pages lead to .html, and headings get their ids and the mark that leads to them, as headings.py says.
"""

import html
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from markdown.extensions.toc import nest_toc_tokens, slugify, unique
from mkdocs.structure.toc import TableOfContents, get_toc

try:
    import pyromark
except ImportError:  # There is no wheel for this system: pages take the plain way.
    pyromark = None  # type: ignore[assignment]

_ONE_LINE = re.compile(r'<(p|li|td|th)((?: [^>\n]*?)?) markdown(?:="span")?>([^\n]*)</\1>$', re.MULTILINE)
_MARKED = re.compile(r"(<[a-z]+(?: [^>\n]*?)?) markdown(?=[ >])")
_ANCHOR = re.compile(r"^(#+ .*)\{ (#[^}\n]*[^} \n]) \}$", re.MULTILINE)
_TEXT = "\x04"
"""Stands before a text that is converted by itself, which so is a paragraph whatever it begins with."""

_PARAGRAPH = re.compile(rf"<p>{_TEXT}(.*?)</p>\n", re.DOTALL)
_SLOT = re.compile("\x02([0-9]+)\x03")
_PAGE = re.compile(r'(<a href="[^":?#]*)\.md(?=[?#"])')
_ID = re.compile(r' id="([^"]*)"')
_HEADING = re.compile(r"<h([1-6])([^>]*)>(.*?)</h\1>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class Article:
    """The inside of a page as HTML, and its table of contents."""

    html: str
    contents: TableOfContents


def can_convert() -> bool:
    """Return whether generated pages can be converted here."""
    return pyromark is not None


class Converter:
    """Converts pages; `options` are those of the extension toc in mkdocs.yml."""

    def __init__(self, options: Mapping[str, Any]) -> None:
        self._slugify: Callable[[str, str], str] = options.get("slugify") or slugify
        self._permalink = str(options.get("permalink") or "")

    def article(self, text: str) -> Article:
        """Return a page, given as Markdown without its front matter."""
        marked = _html(_ANCHOR.sub(r"\1{\2}", text))
        return self._with_headings(_PAGE.sub(r"\1.html", marked))

    def _with_headings(self, text: str) -> Article:
        """Return HTML with the ids and marks of headings, and the contents that follow from them."""
        ids = set(_ID.findall(text))
        found: list[Any] = []

        def heading(match: re.Match[str]) -> str:
            level, attributes, inside = match.groups()
            name = _TAG.sub("", inside)
            id_ = _ID.search(attributes)
            anchor = id_[1] if id_ else unique(self._slugify(html.unescape(name), "-"), ids)
            attributes += "" if id_ else f' id="{anchor}"'
            found.append({"level": int(level), "id": anchor, "name": name})
            if level == "1":
                return f'<h1{attributes} tabindex="-1">{inside}</h1>'
            return f"<h{level}{attributes}>{inside}{self._mark(anchor)}</h{level}>"

        written = _HEADING.sub(heading, text)
        return Article(written, get_toc(nest_toc_tokens(found)))

    def _mark(self, anchor: str) -> str:
        if not self._permalink:
            return ""
        mark = html.escape(self._permalink)
        return f'<a aria-hidden="true" class="headerlink" href="#{anchor}" tabindex="-1">{mark}</a>'


def _html(text: str) -> str:
    """Return Markdown with elements of HTML as HTML."""
    apart: list[str] = []

    def slot(match: re.Match[str]) -> str:
        name, attributes, inside = match.groups()
        apart.append(_TEXT + inside)
        return f"<{name}{attributes}>\x02{len(apart) - 1}\x03</{name}>"

    whole = _MARKED.sub(r"\1", _ONE_LINE.sub(slot, text))
    written: str = pyromark.html(whole, options=_options())
    if not apart:
        return written
    lines = _PARAGRAPH.findall(pyromark.html("\n\n".join(apart), options=_options()))
    if len(lines) != len(apart):
        raise ValueError("a paragraph on one line holds more than a text")
    return _SLOT.sub(lambda match: lines[int(match[1])], written)


def _options() -> Any:
    known = pyromark.Options
    return known.ENABLE_TABLES | known.ENABLE_HEADING_ATTRIBUTES | known.ENABLE_DEFINITION_LIST
