"""All files of a dossier: one entry for each page, in one table of contents."""

from collections.abc import Iterator

from builder.derive.actor import actor_view
from builder.derive.article import article_view
from builder.derive.disagreement import disagreement_view
from builder.derive.event import event_view
from builder.derive.indexes import fact_line, sentence_of
from builder.derive.known import known_views
from builder.derive.location import location_view
from builder.derive.work import work_view
from builder.derive.works import works_of
from builder.model.document import Document
from builder.model.records import (
    Actor,
    Article,
    Disagreement,
    Event,
    Location,
    Page,
)
from builder.render.data import data_files
from builder.render.pages import Pages
from builder.render.register import REGISTER
from builder.render.routes import HOME


def render_pages(pages: Pages) -> dict[str, bytes]:
    """Return every page as Markdown, and the data of the reader's tools, by path."""
    files: dict[str, bytes] = {}
    for path, content in (
        *_records(pages),
        *_works(pages),
        *_indexes(pages),
        *_known(pages),
        *_hand_written(pages),
        *_home(pages),
        *_moved(pages),
        *data_files(pages),
    ):
        files[path] = content
    return files


def _records(pages: Pages) -> Iterator[tuple[str, bytes]]:
    for document in pages.dossier.documents:
        page = _record(pages, document)
        if page:
            yield page


def _record(pages: Pages, document: Document) -> tuple[str, bytes] | None:
    """Return the page of a record or disagreement; other documents have none of their own."""
    material, model = pages.material, document.model
    match model:
        case Actor():
            view, template = actor_view(material, document, model), "record"
        case Location():
            view, template = location_view(material, document, model), "record"
        case Event():
            view, template = event_view(material, document, model), "record"
        case Article():
            article = article_view(material, document, model)
            return _page(pages, document, "article", model.title, article, "")
        case Disagreement():
            disagreement = disagreement_view(material, document, model)
            return _page(pages, document, "disagreement", model.title, disagreement, "")
        case _:
            return None
    return _page(pages, document, template, model.name, view, sentence_of(material, document.id))


def _page(
    pages: Pages, document: Document, template: str, name: str, view: object, description: str
) -> tuple[str, bytes]:
    path = f"{document.path.rpartition('/')[0]}/{document.id}.md"
    return path, pages.page(path, template, name, document.path, view=view, description=description)


def _indexes(pages: Pages) -> Iterator[tuple[str, bytes]]:
    """Yield the index pages; of an index with several pages, all of them."""
    for index in REGISTER:
        lists = index.pages(pages.material)
        for number, values in enumerate(lists, start=1):
            path = pages.routes.index(index.name, number)
            name = index.title if number == 1 else f"{index.title}, page {number}"
            yield path, pages.page(path, index.name, name, index.source, number=number, of=len(lists), **values)


def _known(pages: Pages) -> Iterator[tuple[str, bytes]]:
    """Yield a page for each article: what was known with it, and what it added."""
    for view in known_views(pages.material):
        path = pages.routes.known(view.article)
        outlet = pages.dossier.articles[view.article].publisher.shown
        yield path, pages.page(path, "known_then", f"{view.title} ({outlet})", view=view)


def _works(pages: Pages) -> Iterator[tuple[str, bytes]]:
    for work, each in works_of(pages.dossier).items():
        path = pages.routes.work(work)
        yield path, pages.page(path, "work", each.title, view=work_view(pages.material, work))


def _hand_written(pages: Pages) -> Iterator[tuple[str, bytes]]:
    for document in pages.dossier.documents:
        if isinstance(document.model, Page):
            page, path = document.model, pages.routes.page(document.id)
            values = {
                "blocks": pages.material.linked.pages[document.id],
                "description": page.description or "",
            }
            yield path, pages.page(path, "page", page.title, document.path, macros=True, **values)


def _home(pages: Pages) -> Iterator[tuple[str, bytes]]:
    """Yield a home page for a dossier that has written none."""
    if HOME in pages.dossier.pages:
        return
    material, settings = pages.material, pages.dossier.settings
    document = next(each for each in pages.dossier.documents if each.model is settings)
    featured = [
        (key, pages.dossier.records[key], fact_line(material, key), sentence_of(material, key))
        for key in settings.featured
    ]
    scope = material.prose(document, "scope")
    path = pages.routes.page(HOME)
    yield path, pages.page(path, "home", settings.title, settings=settings, scope=scope, featured=featured)


def _moved(pages: Pages) -> Iterator[tuple[str, bytes]]:
    """Yield a page at each former address of a record, which leads to the new one."""
    for key, record in pages.dossier.records.items():
        for former in record.formerly:
            path = f"{record.folder}/{former}.md"
            yield path, pages.page(path, "moved", "Moved", former=former, record=key)
