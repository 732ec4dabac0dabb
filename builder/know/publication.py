"""The order in which articles appeared. There is no other order of articles.

An article stands at the last day on which it can have been published: from that day on it had certainly appeared. Of
several with the same last day stands first the one that can be the oldest, then the one with the longest digest, then
the first by id. An article without a date stands last: on no day it had certainly appeared. The dates of two articles
overlap if each can have been published before the other.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from builder.know.clock import AFTER_ALL, BEFORE_ALL, Clock, Span
from builder.model.dossier import Dossier
from builder.model.refs import Citation


@dataclass(frozen=True, eq=False)
class Publication:
    """Answers in which order articles appeared."""

    dossier: Dossier
    clock: Clock

    @cached_property
    def places(self) -> Mapping[str, int]:
        """All articles in the order in which they appeared, each with its place, from 0."""

        def key(article: str) -> tuple[int, int, int, str]:
            span, found = self._span(article), self.dossier.articles[article]
            return (span.last, span.first, -len(found.digest), article)

        return {each: place for place, each in enumerate(sorted(self.dossier.articles, key=key))}

    def in_order(self, articles: Iterable[str]) -> tuple[str, ...]:
        """Return articles in the order in which they appeared, each once."""
        return tuple(sorted(set(articles) & self.places.keys(), key=self.places.__getitem__))

    def cited(self, sources: Iterable[Citation]) -> tuple[str, ...]:
        """Return the articles cited, in the order in which they appeared."""
        return self.in_order(each.article for each in sources)

    def first_of_each_work(self, articles: Iterable[str]) -> tuple[str, ...]:
        """Return, for each work that these articles carry, the one of them that appeared first."""
        found: dict[str, str] = {}
        for each in self.in_order(articles):
            found.setdefault(self.dossier.articles[each].work, each)
        return tuple(found.values())

    def overlap(self, one: str, other: str) -> bool:
        """Return whether the order of two articles is not certain from their dates."""
        return not self._possible(one).excludes(self._possible(other))

    def can_know(self, article: str, event: Span) -> bool:
        """Return whether an article can have been published after something began."""
        return self._span(article).last >= event.first

    def _span(self, article: str) -> Span:
        return self.clock.order(self.dossier.articles[article].date.value)

    def _possible(self, article: str) -> Span:
        is_dated = self.dossier.articles[article].date.value is not None
        return self._span(article) if is_dated else Span(BEFORE_ALL, AFTER_ALL)

    @cached_property
    def newest(self) -> str | None:
        """The article that appeared last, of those whose date is known."""
        dated = (each for each in self.places if self.dossier.articles[each].date.known)
        return max(dated, key=self.places.__getitem__, default=None)
