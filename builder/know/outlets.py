"""Outlets: who published the articles, and who is said to have published first what they carry.

An outlet is a publisher or first publisher of an article: under its record if it has one, otherwise under its name as
printed. A publisher that is not shown is no outlet.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from builder.know.works import Work, Works
from builder.model.articles import Publisher
from builder.model.dossier import Dossier
from builder.model.records import Article


@dataclass(frozen=True, slots=True)
class Carried:
    """The part an outlet has in an article: whether it published this text or published first what it carries."""

    article: str
    is_first: bool
    publisher: Publisher


@dataclass(frozen=True, slots=True)
class Outlet:
    """An outlet: its record if it has one, its name, and the articles it published and published first.

    `inferred` says of how many of these no text prints it.
    """

    actor: str | None
    name: str
    published: tuple[str, ...]
    first: tuple[str, ...]
    inferred: int
    works: tuple[Work, ...]


@dataclass(frozen=True, eq=False)
class Outlets:
    """Answers who published what."""

    dossier: Dossier
    works: Works

    @cached_property
    def all(self) -> tuple[Outlet, ...]:
        """Every outlet, in order of its first article here."""
        found: dict[tuple[str | None, str], list[Carried]] = defaultdict(list)
        for each in self._carried:
            found[each.publisher.actor, self.dossier.outlet_of(each.publisher)].append(each)
        return tuple(self._outlet(actor, name, carried) for (actor, name), carried in found.items())

    def of(self, actor: str) -> tuple[Carried, ...]:
        """Return what an actor published, in order of works and publication."""
        return tuple(self._by_actor.get(actor, ()))

    def _outlet(self, actor: str | None, name: str, carried: list[Carried]) -> Outlet:
        works = (self.works.all[self.dossier.articles[each.article].work] for each in carried)
        return Outlet(
            actor,
            name,
            tuple(each.article for each in carried if not each.is_first),
            tuple(each.article for each in carried if each.is_first),
            sum(each.publisher.basis == "inferred" for each in carried),
            tuple(dict.fromkeys(works)),
        )

    @cached_property
    def _by_actor(self) -> Mapping[str | None, list[Carried]]:
        found: dict[str | None, list[Carried]] = defaultdict(list)
        for each in self._carried:
            found[each.publisher.actor].append(each)
        return found

    @cached_property
    def _carried(self) -> tuple[Carried, ...]:
        articles = (key for work in self.works.all.values() for key in work.articles)
        return tuple(each for key in articles for each in _parts(key, self.dossier.articles[key]))


def _parts(key: str, article: Article) -> Iterator[Carried]:
    if article.publisher.is_known:
        yield Carried(key, False, article.publisher)
    if article.original_publisher and article.original_publisher.is_known:
        yield Carried(key, True, article.original_publisher)
