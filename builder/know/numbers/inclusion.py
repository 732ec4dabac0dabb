"""Which groups of people include one another or may share somebody, and how many several groups stand for together.

A group of people is a word of the vocabulary or an actor. A group of the vocabulary includes those `within` it, an
actor those actors that are stated to be a part of it. Two groups of the vocabulary of which neither includes the
other share nobody; two actors share nobody unless some actor is a part of both; an actor may belong to any group of the
vocabulary.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from builder.know.numbers.bounds import Bounds, total
from builder.know.ties import Ties
from builder.model.dossier import Dossier


@dataclass(frozen=True, eq=False)
class Inclusion:
    """Answers which groups of people include or share somebody."""

    dossier: Dossier
    ties: Ties

    def including(self, group: str) -> tuple[str, ...]:
        """Return the groups that include a group of people, the nearest first."""
        return self.ties.wholes_of(group) if self._is_actor(group) else self.dossier.vocabulary.outer_groups(group)

    def may_share(self, one: str, other: str) -> bool:
        """Return whether two groups may have people in common."""
        if self._is_actor(one) != self._is_actor(other):
            return True
        if one == other or one in self.including(other) or other in self.including(one):
            return True
        parts = self.ties.parts_of
        return self._is_actor(one) and bool(parts.get(one, frozenset()) & parts.get(other, frozenset()))

    def together(self, groups: Sequence[tuple[str, Bounds]]) -> Bounds:
        """Return how many groups stand for together, of which none includes another, with nobody counted twice.

        Of groups that may share somebody, the higher one counts, and there is no upper bound.
        """
        sums = []
        for actors in (True, False):
            kept: list[tuple[str, Bounds]] = []
            family = [each for each in groups if self._is_actor(each[0]) is actors]
            for group, bounds in sorted(family, key=lambda each: -(each[1].least or 0)):
                if not any(self.may_share(group, known) for known, _ in kept):
                    kept.append((group, bounds))
            found = total(bounds for _, bounds in kept)
            sums += [found if len(kept) == len(groups) else Bounds(found.least, None)] if family else []
        least = max((each.least for each in sums if each.least is not None), default=None)
        return sums[0] if len(sums) == 1 else Bounds(least, None)

    def _is_actor(self, group: str) -> bool:
        return group not in self.dossier.vocabulary.groups
