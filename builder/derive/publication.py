"""The order in which articles appeared, and which of them was the first to carry something.

An article stands at the last day on which it can have been published: from that day on it had certainly appeared. Of
several with the same last day stands first the one that can be the oldest, then the one with the longest digest, then
the first by id. The dates of two articles overlap if each can have been published before the other.
"""

from collections.abc import Iterable
from functools import lru_cache

from builder.model.dossier import Dossier
from builder.model.refs import Citation


@lru_cache(maxsize=4)
def places_in_sequence(dossier: Dossier) -> dict[str, int]:
    """Return the articles in the order in which they appeared, each with its place, from 0."""

    def key(article: str) -> tuple[object, ...]:
        found = dossier.articles[article]
        return (found.date.value.last, found.date.value.first, -len(found.digest), article)

    return {each: place for place, each in enumerate(sorted(dossier.articles, key=key))}


def in_sequence(dossier: Dossier, articles: Iterable[str]) -> tuple[str, ...]:
    """Return articles in the order in which they appeared, each once."""
    places = places_in_sequence(dossier)
    return tuple(sorted(set(articles) & places.keys(), key=places.__getitem__))


def articles_of(dossier: Dossier, sources: Iterable[Citation]) -> tuple[str, ...]:
    """Return the articles cited, in the order in which they appeared."""
    return in_sequence(dossier, (each.article for each in sources))


def first_of_each_work(dossier: Dossier, articles: Iterable[str]) -> tuple[str, ...]:
    """Return, for each work that these articles carry, the one of them that appeared first."""
    found: dict[str, str] = {}
    for each in in_sequence(dossier, articles):
        found.setdefault(dossier.articles[each].work, each)
    return tuple(found.values())


def overlap(dossier: Dossier, one: str, other: str) -> bool:
    """Return whether the order of two articles is not certain from their dates."""
    dates = [dossier.articles[each].date.value for each in (one, other)]
    return dates[0].first <= dates[1].last and dates[1].first <= dates[0].last
