"""The articles in order of publication, each with how many claims rest on it."""

from dataclasses import dataclass

from builder.model.records import Article
from builder.render.paging import Listing
from builder.views.parts.teller import Teller


@dataclass(frozen=True, slots=True)
class ArticleLine:
    """An article in the list."""

    id: str
    article: Article
    claims: int


def articles(teller: Teller) -> Listing[str, ArticleLine]:
    """Return the articles in order of publication."""
    known, claims = teller.dossier.articles, teller.knowledge.claims
    order = teller.knowledge.publication.places
    lines = tuple(ArticleLine(key, known[key], len(claims.in_article(key))) for key in order)
    return Listing(view=None, runs=(("", lines),))
