"""All files of a dossier's pages: one entry for each page, in one table of contents."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from builder.derive.actor import actor_view
from builder.derive.article import article_view
from builder.derive.disagreement import disagreement_view
from builder.derive.event import event_view
from builder.derive.facts import Material
from builder.derive.indexes import actors_by_side, events_by_year, locations_as_tree, sentence_of
from builder.derive.location import location_view
from builder.link.nodes import Inline
from builder.model.document import Document
from builder.model.dossier import Dossier
from builder.model.records import (
    Actor,
    Article,
    Claims,
    Disagreement,
    Event,
    Glossary,
    Location,
    Page,
    Question,
    Questions,
    Term,
)
from builder.render.pages import Pages
from builder.render.routes import INDEXES


def render_pages(pages: Pages) -> dict[str, bytes]:
    """Return every page as Markdown, by path."""
    files: dict[str, bytes] = {}
    for path, content in (*_records(pages), *_indexes(pages), *_hand_written(pages), *_moved(pages)):
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
    dossier, material = pages.dossier, pages.material
    claims = Counter({key: len(file.claims) for key, file in dossier.of(Claims)})
    articles = sorted(dossier.articles.items(), key=lambda each: (each[1].date.value.order, each[0]))
    people = f"{len(dossier.actors)} people, organisations and groups that act or speak in the articles."
    places = f"{len(dossier.locations)} places, each below the place that contains it."
    for name, title, values in (
        ("events", "Story", {"years": events_by_year(material)}),
        ("actors", "Who", {"heading": "Who is involved", "lead": people, "groups": actors_by_side(material)}),
        (
            "locations",
            "Where",
            {"heading": "Where it happened", "lead": places, "groups": locations_as_tree(material)},
        ),
        ("articles", "Articles", {"articles": articles, "claims": claims}),
        ("disagreements", "Where accounts differ", {"groups": _disagreements(dossier)}),
        ("questions", "What is not known", {"questions": _questions(material)}),
        ("glossary", "Glossary", {"terms": _terms(material)}),
    ):
        template = name if name not in ("actors", "locations") else "index"
        source = f"{name}.yml" if name in ("questions", "glossary") else ""
        yield INDEXES[name], pages.page(INDEXES[name], template, title, source, **values)


def _hand_written(pages: Pages) -> Iterator[tuple[str, bytes]]:
    for document in pages.dossier.documents:
        if isinstance(document.model, Page):
            page, path = document.model, pages.routes.page(document.id)
            values = {
                "blocks": pages.material.linked.pages[document.id],
                "description": page.description or "",
            }
            yield path, pages.page(path, "page", page.title, document.path, macros=True, **values)


def _moved(pages: Pages) -> Iterator[tuple[str, bytes]]:
    """Yield a page at each former address of a record, which leads to the new one."""
    for key, record in pages.dossier.records.items():
        for former in record.formerly:
            path = f"{record.folder}/{former}.md"
            yield path, pages.page(path, "moved", "Moved", former=former, record=key)


def _disagreements(dossier: Dossier) -> list[tuple[str, str, list[tuple[str, Disagreement]]]]:
    found: Mapping[str, list[tuple[str, Disagreement]]] = defaultdict(list)
    for key, each in dossier.disagreements.items():
        found[each.kind].append((key, each))
    labels = dossier.vocabulary.disagreements
    return [(kind, label.label, found[kind]) for kind, label in labels.items() if kind in found]


def _questions(material: Material) -> list[tuple[Question, tuple[Inline, ...]]]:
    return [
        (each, material.prose(document, "questions", index, "note"))
        for document in material.dossier.documents
        if isinstance(document.model, Questions)
        for index, each in enumerate(document.model.questions)
    ]


def _terms(material: Material) -> list[tuple[Term, tuple[Inline, ...]]]:
    found = [
        (each, material.prose(document, "glossary", index, "meaning"))
        for document in material.dossier.documents
        if isinstance(document.model, Glossary)
        for index, each in enumerate(document.model.glossary)
    ]
    return sorted(found, key=lambda each: each[0].term.casefold())
