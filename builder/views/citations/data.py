"""Data of the citation cards: a file for each article, with its digest and how much rests on each paragraph."""

from collections.abc import Iterator
from typing import TypedDict

from builder.link.nodes import plain
from builder.model.refs import Citation
from builder.model.site import published
from builder.views.site import Site


class CitedArticle(TypedDict):
    """An article as the cards name it; `digest` has, by number, the text of a paragraph and how many things cite it."""

    title: str
    outlet: str
    date: str
    page: str
    digest: dict[int, tuple[str, int]]


def cited_data(site: Site) -> Iterator[tuple[str, CitedArticle]]:
    """Yield data/cited-ID for each article."""
    teller, bylines, supports = site.teller, site.teller.bylines, site.teller.knowledge.support
    for key, article in sorted(site.dossier.articles.items()):
        document = site.dossier.document_of[key]
        digest = {
            each.number: (
                plain(teller.prose(document, "digest", index, "text")),
                supports.of(Citation(key, each.number)).total,
            )
            for index, each in enumerate(article.digest)
        }
        yield (
            f"cited-{key}",
            CitedArticle(
                title=article.title,
                outlet=bylines.outlet(article.publisher),
                date=bylines.marked_days(article.date),
                page=published(site.routes.record(key)),
                digest=digest,
            ),
        )
