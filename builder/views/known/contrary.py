"""Where an article differs from what stood before it.

Of each set of statements that cannot all hold (know/differences.py), an article differs from what stood before if it
is the first of its work to carry a statement of one side, an earlier article of another work carries a statement of
another side, no earlier article carries the same side, and neither of the two works carries both sides. Copies of one
work never differ from each other.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace

from builder.know import Knowledge
from builder.views.parts.facts import Fact
from builder.views.parts.found import FoundView, found_views
from builder.views.parts.teller import Teller


@dataclass(frozen=True, slots=True)
class Contrary:
    """Statements of an article and those before it that they differ from; `entry` is the editor's page on them."""

    record: str
    field: str
    now: tuple[Fact, ...]
    before: tuple[Fact, ...]
    entry: str | None
    title: str


def contraries_of(teller: Teller) -> dict[str, list[Contrary]]:
    """Return, for each article, where it differs from what stood before."""
    found: dict[str, list[Contrary]] = defaultdict(list)
    for view in found_views(teller):
        stands = _Stands.of(teller.knowledge, view)
        for article in teller.knowledge.publication.in_order(each for _, _, each in stands.carried):
            now, before = stands.split(article)
            if now:
                found[article].append(Contrary(view.record, view.field, now, before, view.entry, view.title))
    return found


@dataclass(frozen=True)
class _Stands:
    """Who stands where in a set of statements.

    `carried` are the statements, each with its side and an article that is the first of its work to carry it; `sides`
    are the sides on which each work stands.
    """

    knowledge: Knowledge
    carried: tuple[tuple[int, Fact, str], ...]
    sides: Mapping[str, set[int]]

    @classmethod
    def of(cls, knowledge: Knowledge, view: FoundView) -> "_Stands":
        publication, articles = knowledge.publication, knowledge.dossier.articles
        carried = tuple(
            (side, fact, article)
            for side, facts in enumerate(view.sides)
            for fact in facts
            for article in publication.first_of_each_work(each.article for each in fact.sources)
        )
        sides: dict[str, set[int]] = defaultdict(set)
        for side, _, article in carried:
            sides[articles[article].work].add(side)
        return cls(knowledge, carried, sides)

    def split(self, article: str) -> tuple[tuple[Fact, ...], tuple[Fact, ...]]:
        """Return what the article states anew in the set, and what stood against that."""
        places = self.knowledge.publication.places
        new = [each for each in self.carried if each[2] == article]
        stood = [each for each in self.carried if places[each[2]] < places[article]]
        known = {side for side, _, _ in stood}
        pairs = [(one, other) for one in new if one[0] not in known for other in stood if self._differ(one, other)]
        now = {id(fact): _by(fact, {article}) for (_, fact, _), _ in pairs}
        carriers: dict[int, set[str]] = defaultdict(set)
        facts = {id(fact): fact for _, (_, fact, _) in pairs}
        for _, (_, fact, carrier) in pairs:
            carriers[id(fact)].add(carrier)
        return tuple(now.values()), tuple(_by(fact, carriers[key]) for key, fact in facts.items())

    def _differ(self, one: tuple[int, Fact, str], other: tuple[int, Fact, str]) -> bool:
        """Return whether two works stand on different sides, and neither on both."""
        work, against = (self.sides[self.knowledge.dossier.articles[each[2]].work] for each in (one, other))
        return other[0] not in work and one[0] not in against


def _by(fact: Fact, articles: set[str]) -> Fact:
    """Return the fact with only the citations of these articles."""
    return replace(fact, sources=tuple(each for each in fact.sources if each.article in articles))
