"""The whole dossier as one page of HTML to be printed: a title, the contents with page numbers, the chapters."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path

from builder.publish.frame.assets import styles_of_pages
from builder.publish.frame.sheet import SHEET
from builder.publish.volume.drawings import Drawings, page_of
from builder.publish.volume.extract import Whereabouts, anchor, extract
from builder.render.escape import clean, css_string
from builder.views.volume import Chapter
from builder.words import Words

_POLICY = "default-src 'none'; style-src 'self' file:; img-src 'self' file: data:; font-src 'self' file:"


@dataclass(frozen=True)
class Book:
    """What is printed: title page and chapters; `site` is where the pages that are not in it are published."""

    title: str
    subtitle: str
    lines: tuple[str, ...]
    language: str
    words: Words
    chapters: tuple[Chapter, ...]
    site: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the contents: how deep it stands, its title, the id it leads to."""

    depth: int
    title: str
    goal: str


def entries(book: Book) -> Iterator[Entry]:
    """Return the lines of the contents in order: chapters, parts of chapters, pages; a part leads to its first page."""
    for chapter in book.chapters:
        yield Entry(0, chapter.title, _chapter(chapter))
        for part in chapter.parts if _listed(chapter) else ():
            if part.label and part.leaves:
                yield Entry(1, part.label, anchor(part.leaves[0].path))
            depth = 2 if part.label else 1
            yield from (Entry(depth, leaf.title, anchor(leaf.path)) for leaf in part.leaves)


def goals(book: Book) -> tuple[str, ...]:
    """Return the ids that the contents lead to, in order, chapters and pages."""
    return tuple(dict.fromkeys(entry.goal for entry in entries(book)))


def bind(book: Book, folder: Path, numbers: Mapping[str, int]) -> str:
    """Return the document; `numbers` are the pages on which the goals of the contents stand, none at first."""
    where = Whereabouts(
        {leaf.path for chapter in book.chapters for leaf in chapter.leaves},
        {chapter.index: _chapter(chapter) for chapter in book.chapters if chapter.index},
        book.site,
    )
    body = (*_title_page(book), *_contents(book, numbers), *_chapters(book, folder, where, numbers))
    return "\n".join((*_head(book, folder), *body, "</main></body></html>")) + "\n"


def heads(book: Book) -> str:
    """Return the style sheet of the running heads: dossier on the left, chapter on the right."""
    rules = [f"@page {{ @top-left {{ content: {css_string(book.title)}; }} }}"]
    for chapter in book.chapters:
        name = _chapter(chapter)
        rules.append(f"#{name} {{ page: {name}; }}")
        rules.append(f"@page {name} {{ @top-right {{ content: {css_string(chapter.title)}; }} }}")
    rules.append("@page :first { @top-left { content: none; } }")
    return "\n".join(rules) + "\n"


def _head(book: Book, folder: Path) -> Iterator[str]:
    yield f'<!doctype html><html lang="{escape(book.language)}"><head><meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{escape(_POLICY)}">'
    yield f"<title>{_text(book.title)}</title>"
    for style in (SHEET, *styles_of_pages(), "_volume.css"):
        yield f'<link rel="stylesheet" href="{escape(style)}">'
    yield '</head><body class="volume" data-md-color-scheme="default" dir="ltr"><main class="md-typeset">'


def _title_page(book: Book) -> Iterator[str]:
    yield f'<header class="volume-title"><p class="volume-name">{_text(book.title)}</p>'
    yield f'<p class="volume-subtitle">{_text(book.subtitle)}</p>'
    yield from (f"<p>{_text(line)}</p>" for line in book.lines)
    yield "</header>"


def _contents(book: Book, numbers: Mapping[str, int]) -> Iterator[str]:
    heading = book.words.gettext("Contents")
    yield f'<nav class="volume-contents"><h1>{_text(heading)}</h1><div>'
    for chapter in book.chapters:
        yield f'<p class="volume-chapter">{_entry(_chapter(chapter), chapter.title, numbers)}</p>'
        for part in chapter.parts if _listed(chapter) else ():
            yield f'<p class="volume-part">{_text(part.label)}</p><ul>' if part.label else "<ul>"
            yield from (f"<li>{_entry(anchor(leaf.path), leaf.title, numbers)}</li>" for leaf in part.leaves)
            yield "</ul>"
    yield "</div></nav>"


def _entry(goal: str, title: str, numbers: Mapping[str, int]) -> str:
    return f'<a href="#{goal}"><span>{_text(title)}</span></a><b>{page_of(goal, numbers)}</b>'


def _chapters(book: Book, folder: Path, where: Whereabouts, numbers: Mapping[str, int]) -> Iterator[str]:
    for chapter in book.chapters:
        yield f'<section class="volume-of" id="{_chapter(chapter)}">'
        several = bool(_listed(chapter))
        if several:
            yield f"<h1>{_text(chapter.title)}</h1>"
        yield '<div class="volume-flow">'
        drawings = Drawings(numbers, book.words)
        for leaf in chapter.leaves:
            html = (folder / leaf.path).read_text(encoding="utf-8")
            article = extract(html, leaf.path, where, lower=several)
            goal = anchor(leaf.path)
            yield f'<article id="{goal}">{drawings.once(article, goal, leaf.title)}</article>'
        yield "</div></section>"


def _listed(chapter: Chapter) -> tuple[str, ...]:
    """Return the ids of the pages that the contents list below a chapter; a single page is the chapter itself."""
    leaves = chapter.leaves
    return tuple(anchor(leaf.path) for leaf in leaves) if len(leaves) > 1 else ()


def _chapter(chapter: Chapter) -> str:
    return f"chapter-{chapter.name}"


def _text(text: str) -> str:
    return escape(clean(text))
