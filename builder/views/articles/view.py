"""The articles in order of publication, each with its work, and how much rests on it."""

from dataclasses import dataclass

from builder.know.works import Work
from builder.model.records import Article
from builder.render.paging import Listing
from builder.views.parts.teller import Teller


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleLine:
    """An article in the list: its place in the order of publication, of how many records something rests on it, and
    how many claims are stored with it."""

    id: str
    article: Article
    place: int
    work: Work
    records: int
    claims: int


def articles(teller: Teller) -> Listing[str, ArticleLine]:
    """Return the articles in order of publication."""
    known, claims = teller.dossier.articles, teller.knowledge.claims
    lines = tuple(
        ArticleLine(
            id=key,
            article=known[key],
            place=place,
            work=teller.knowledge.works.all[known[key].work],
            records=len(teller.knowledge.support.served_by(key)),
            claims=len(claims.in_article(key)),
        )
        for place, key in enumerate(teller.knowledge.publication.places)
    )
    return Listing(view=None, runs=(("", lines),))
