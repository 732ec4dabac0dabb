"""The articles in order of publication, each with how many claims were first found in it."""

from collections.abc import Mapping
from dataclasses import dataclass

from builder.model.records import Article, Claims
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
    claims: Mapping[str, int] = {key: len(file.claims) for key, file in teller.dossier.of(Claims)}
    known = teller.dossier.articles
    lines = tuple(ArticleLine(key, known[key], claims.get(key, 0)) for key in teller.knowledge.publication.places)
    return Listing(view=None, runs=(("", lines),))
