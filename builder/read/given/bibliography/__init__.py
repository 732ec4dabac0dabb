"""Bibliographic data of an article: from a web page that was saved, or as programs such as Zotero export it.

BibTeX and RIS are read by libraries that come with the extra `articles`; CSL-JSON and web pages need none.
"""

from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import PurePath

from builder.read.given.bibliography.entry import Entry, UnreadableError

__all__ = ("ENDINGS", "WEB_PAGES", "Entry", "UnreadableError", "entries_in")

_READERS: Mapping[str, str] = {
    ".bib": "bibtex",
    ".html": "web_page",
    ".htm": "web_page",
    ".xhtml": "web_page",
    ".json": "csl",
    ".ris": "ris",
}

WEB_PAGES = (".htm", ".html", ".xhtml")
"""How the names of saved web pages end."""

ENDINGS = tuple(_READERS)
"""How the names of files end that can be read."""

LARGEST = 20 * 1024 * 1024
"""How many bytes a file may have: saved pages hold much that is no text."""


def entries_in(name: str, data: bytes) -> tuple[Entry, ...]:
    """Return what a file says of articles, each once; raises UnreadableError with a sentence for whoever gave it."""
    ending = PurePath(name).suffix.lower()
    if ending not in _READERS:
        raise UnreadableError(f"{name} is of no kind that can be read. Give a file that ends in {', '.join(ENDINGS)}.")
    if len(data) > LARGEST:
        raise UnreadableError(f"{name} has {len(data):,} bytes, and may have {LARGEST:,}.")
    try:
        module = import_module(f"{__name__}.{_READERS[ending]}")
    except ModuleNotFoundError as error:
        if (error.name or "").startswith("builder"):
            raise
        remedy = f"pip install {error.name} adds it; or export CSL-JSON, which needs nothing."
        raise UnreadableError(f"To read {ending} files, {error.name} is needed. {remedy}") from error
    reader: Callable[[bytes], tuple[Entry, ...]] = module.entries
    found = reader(data)
    if not found:
        raise UnreadableError(f"{name} says nothing of an article: no title, author, publisher, date or address.")
    return found
