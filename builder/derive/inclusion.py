"""Which groups of people include one another or may share somebody, and how many several groups stand for together.

A group of people is a word of the vocabulary or an actor. A group of the vocabulary includes those `within` it, an
actor those actors that are stated to be a part of it. Two groups of the vocabulary of which neither includes the
other share nobody; two actors share nobody unless some actor is a part of both; an actor may belong to any group of the
vocabulary.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache

from builder.derive.bounds import Bounds, total
from builder.model.dossier import Dossier


def including(dossier: Dossier, group: str) -> tuple[str, ...]:
    """Return the groups that include a group of people, the nearest first."""
    return dossier.outer_actors(group) if _is_actor(dossier, group) else dossier.vocabulary.outer_groups(group)


def may_share(dossier: Dossier, one: str, other: str) -> bool:
    """Return whether two groups may have people in common."""
    if _is_actor(dossier, one) != _is_actor(dossier, other):
        return True
    if one == other or one in including(dossier, other) or other in including(dossier, one):
        return True
    parts = _parts(dossier)
    return _is_actor(dossier, one) and bool(parts.get(one, set()) & parts.get(other, set()))


def together(dossier: Dossier, groups: Sequence[tuple[str, Bounds]]) -> Bounds:
    """Return how many groups stand for together, of which none includes another, with nobody counted twice.

    Of groups that may share somebody, the higher one counts, and there is no upper bound.
    """
    sums = []
    for actors in (True, False):
        kept: list[tuple[str, Bounds]] = []
        family = [each for each in groups if _is_actor(dossier, each[0]) is actors]
        for group, bounds in sorted(family, key=lambda each: -(each[1].least or 0)):
            if not any(may_share(dossier, group, known) for known, _ in kept):
                kept.append((group, bounds))
        found = total(bounds for _, bounds in kept)
        sums += [found if len(kept) == len(groups) else Bounds(found.least, None)] if family else []
    least = max((each.least for each in sums if each.least is not None), default=None)
    return sums[0] if len(sums) == 1 else Bounds(least, None)


def _is_actor(dossier: Dossier, group: str) -> bool:
    return group not in dossier.vocabulary.groups


@lru_cache(maxsize=4)
def _parts(dossier: Dossier) -> Mapping[str, set[str]]:
    """Return by actor all actors that are a part of it, however deep."""
    found: dict[str, set[str]] = defaultdict(set)
    for actor in dossier.actors:
        for whole in dossier.outer_actors(actor):
            found[whole].add(actor)
    return dict(found)
