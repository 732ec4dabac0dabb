"""The paragraphs of the articles beside the page of a file that somebody writes: what it cites, and what it could."""

from collections.abc import Iterator
from dataclasses import dataclass

from builder.build import Compiled
from builder.know import Knowledge
from builder.link.nodes import plain
from builder.model.document import Document
from builder.model.records import Article, Disagreement, Record
from builder.model.refs import Citation
from builder.model.site import published
from builder.views.site import PageView


@dataclass(frozen=True, slots=True)
class Beside:
    """A paragraph: its digest, how it is cited in a text and in a field, and where it is on the site.

    `article` is the article's title with its outlet; `note` says more where there is more to say.
    """

    article: str
    number: int
    text: str
    in_prose: str
    in_field: str
    page: str
    note: str


@dataclass(frozen=True, slots=True)
class Group:
    """Paragraphs under a heading, or in place of both the sentence that there are none."""

    heading: str
    none: str
    paragraphs: tuple[Beside, ...]


def beside(page: PageView | None, compiled: Compiled) -> tuple[Group, ...]:
    """Return the paragraphs beside a page; there are none beside a page that no citing file stands behind."""
    knowledge = compiled.site.teller.knowledge
    document = knowledge.mentions.documents.get(page.source) if page else None
    return tuple(_groups(document, compiled, knowledge)) if document else ()


def _groups(document: Document, compiled: Compiled, knowledge: Knowledge) -> Iterator[Group]:
    answers = knowledge.paragraphs

    def group(heading: str, none: str, citations: tuple[Citation, ...]) -> Group:
        return Group(heading, none, tuple(_paragraph(each, document, compiled, knowledge) for each in citations))

    if isinstance(document.model, Article):
        none = "Something rests on every paragraph of the digest."
        yield group("Nothing rests on these paragraphs", none, answers.idle_in(document.id))
    elif isinstance(document.model, Record | Disagreement):
        yield group("Cited by this file", "It cites no article.", answers.cited_in(document))
    if isinstance(document.model, Record):
        none = "No other paragraph names this record."
        yield group("Could be cited: they name this record", none, answers.to_cite_in(document))


def _paragraph(citation: Citation, document: Document, compiled: Compiled, knowledge: Knowledge) -> Beside:
    article = knowledge.dossier.document_of[citation.article]
    return Beside(
        article=knowledge.dossier.titled(citation.article),
        number=citation.paragraph,
        text=_digest(article, citation.paragraph, knowledge),
        in_prose=f"[@{citation}]",
        in_field=str(citation),
        page=published(compiled.site.routes.citation(citation)),
        note=_note(citation, document, knowledge),
    )


def _digest(article: Document, number: int, knowledge: Knowledge) -> str:
    """Return the digest of a paragraph as plain text; nothing if it has none."""
    digest = article.model.digest if isinstance(article.model, Article) else ()
    places = (place for place, each in enumerate(digest) if each.number == number)
    return next((plain(knowledge.linked.prose[article.path, ("digest", place, "text")]) for place in places), "")


def _note(citation: Citation, document: Document, knowledge: Knowledge) -> str:
    """Return where a file cites a paragraph, or that another file cites it for the record."""
    fields = knowledge.support.of(citation).fields.get(document.id)
    if fields:
        return f"Cited in {', '.join(sorted(fields))}."
    served = isinstance(document.model, Record) and document.id in knowledge.support.served.get(citation, ())
    cited = served and citation not in knowledge.paragraphs.cited_in(document)
    return "Another file cites it for this record." if cited else ""
