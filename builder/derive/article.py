"""The page of an article: bibliography, digest, and what rests on each paragraph."""

from dataclasses import dataclass

from builder.derive.claims import ClaimView, claims_in, opening_of
from builder.derive.facts import Material
from builder.derive.passages import Support, support_of
from builder.derive.works import works_of
from builder.link.nodes import Inline
from builder.model.document import Document
from builder.model.records import Article, Author, LeftOut, Paragraph, Publisher
from builder.model.refs import Citation


@dataclass(frozen=True, slots=True)
class ParagraphView:
    """A paragraph of the digest and what rests on it; `claims` are ids, each with the first words of what was said."""

    number: int
    text: tuple[Inline, ...]
    support: Support
    claims: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ArticleView:
    """The page of an article; `copies` are the other articles that carry the same work."""

    id: str
    title: str
    headline_from: str | None
    publisher: Publisher
    original_publisher: Publisher | None
    authors: tuple[Author, ...]
    date: str
    date_basis: str
    date_reason: tuple[Inline, ...]
    captured: str
    captured_reason: tuple[Inline, ...]
    address: str | None
    archive: str | None
    missing: tuple[str, ...]
    left_out: tuple[LeftOut, ...]
    note: tuple[Inline, ...]
    work: str
    copies: tuple[str, ...]
    no_copies: tuple[str, ...]
    paragraphs: tuple[ParagraphView, ...]
    claims: tuple[ClaimView, ...]


def article_view(material: Material, document: Document, article: Article) -> ArticleView:
    """Return the view of an article."""
    dossier = material.dossier
    paragraphs = tuple(_paragraph(material, document, index, each) for index, each in enumerate(article.digest))
    copies = tuple(each for each in works_of(dossier)[article.work].articles if each != document.id)
    return ArticleView(
        document.id,
        article.title,
        article.headline_from,
        article.publisher,
        article.original_publisher,
        article.authors,
        str(article.date.value),
        article.date.basis,
        material.prose(document, "date", "reason"),
        str(article.captured) if article.captured else "",
        material.prose(document, "captured-reason"),
        article.address,
        article.archive,
        article.missing,
        article.left_out,
        material.prose(document, "note"),
        article.work,
        copies,
        article.not_a_copy_of,
        paragraphs,
        claims_in(material, document.id),
    )


def _paragraph(material: Material, document: Document, index: int, paragraph: Paragraph) -> ParagraphView:
    support = support_of(material.dossier, Citation(document.id, paragraph.number))
    return ParagraphView(
        paragraph.number,
        material.prose(document, "digest", index, "text"),
        support,
        tuple((claim, opening_of(material, claim)) for _, claim in support.claim_ids),
    )
