"""The page of an article: bibliography, digest, and what rests on each paragraph."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from builder.know.support import Support
from builder.link.nodes import Inline
from builder.model.document import Document
from builder.model.kinds import SHOWN
from builder.model.marked import marked
from builder.model.records import Article, LeftOut, Paragraph
from builder.model.refs import Citation
from builder.views.parts.changes import ChangeView, changes_of
from builder.views.parts.claims import ClaimView, claim_views, number_of, opening_of
from builder.views.parts.corrections import CorrectionView, correction_views
from builder.views.parts.teller import Teller
from builder.views.site import PageView, Site


@dataclass(frozen=True, slots=True)
class Standing:
    """A record with statements that cite a paragraph: the parts of its page where they stand, as anchor and words."""

    record: str
    parts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ParagraphView:
    """A paragraph of the digest and what rests on it; `claims` are ids, each with the first words of what was said."""

    number: int
    text: tuple[Inline, ...]
    support: Support
    records: tuple[Standing, ...]
    claims: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleView:
    """The page of an article; `copies` are the other articles that carry the same work.

    `claims` rest on it, by the article with which they are entered; its own come first. `withdrawn` are claims of its
    own that were taken back.
    """

    id: str
    title: str
    article: Article
    date_reason: tuple[Inline, ...]
    captured_reason: tuple[Inline, ...]
    note: tuple[Inline, ...]
    copies: tuple[str, ...]
    paragraphs: tuple[ParagraphView, ...]
    left_out: tuple[LeftOut, ...]
    claims: tuple[tuple[str, tuple[ClaimView, ...]], ...]
    withdrawn: tuple[CorrectionView, ...]
    changes: tuple[ChangeView, ...]

    @property
    def claims_in_all(self) -> int:
        """How many claims rest on it."""
        return sum(number_of(views) for _, views in self.claims)


def article_pages(site: Site) -> Iterator[PageView]:
    """Yield the page of each article."""
    for key, article in site.dossier.articles.items():
        document = site.dossier.document_of[key]
        yield PageView(
            path=site.routes.record(key),
            template="articles/page.md.jinja",
            title=article.title,
            view=partial(article_view, site.teller, document, article),
            description=partial(
                site.described,
                marked("One article, retold paragraph by paragraph in our own words, with what rests on each."),
            ),
            source=document.path,
            folds=True,
        )


def article_view(teller: Teller, document: Document, article: Article) -> ArticleView:
    """Return the view of an article."""
    knowledge = teller.knowledge
    copies = knowledge.works.all[article.work].articles
    return ArticleView(
        id=document.id,
        title=article.title,
        article=article,
        date_reason=teller.prose(document, "date", "reason"),
        captured_reason=teller.prose(document, "captured-reason"),
        note=teller.prose(document, "note"),
        copies=tuple(each for each in copies if each != document.id),
        paragraphs=tuple(_paragraph(teller, document, index, each) for index, each in enumerate(article.digest)),
        left_out=article.left_out,
        claims=tuple(_claims(teller, document.id)),
        withdrawn=correction_views(teller, knowledge.corrections.of(document.id)),
        changes=changes_of(teller, document.id),
    )


def _claims(teller: Teller, article: str) -> Iterator[tuple[str, tuple[ClaimView, ...]]]:
    claims = teller.knowledge.claims.in_article(article)
    found = sorted(claims, key=lambda each: (each.article != article, each.article))
    for other, run in groupby(found, key=lambda each: each.article):
        yield other, claim_views(teller, run)


def _paragraph(teller: Teller, document: Document, index: int, paragraph: Paragraph) -> ParagraphView:
    support = teller.knowledge.support.of(Citation(document.id, paragraph.number))
    return ParagraphView(
        number=paragraph.number,
        text=teller.prose(document, "digest", index, "text"),
        support=support,
        records=tuple(_standing(teller, record, fields) for record, fields in support.fields.items()),
        claims=tuple((claim, opening_of(teller, claim)) for claim in support.claim_ids),
    )


def _standing(teller: Teller, record: str, fields: frozenset[str]) -> Standing:
    """Return where on the page of a record the statements in these fields stand, in the order of the page."""
    shown = (each for field, each in SHOWN.items() if field in fields)
    return Standing(record, tuple((each.anchor, teller.words.translated(each.part)) for each in shown))
