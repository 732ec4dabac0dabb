"""Which place lies within which."""

from collections import defaultdict
from functools import lru_cache

from builder.model.dossier import Dossier


def containers(dossier: Dossier, location: str) -> tuple[str, ...]:
    """Return the places that contain a place, the smallest first; the first `within` of each is followed."""
    chain: list[str] = []
    current = dossier.locations.get(location)
    while current and current.within and current.within[0].value not in chain:
        chain.append(current.within[0].value)
        current = dossier.locations.get(chain[-1])
    return tuple(chain)


def directly_within(dossier: Dossier, location: str) -> tuple[str, ...]:
    """Return the places whose `within` names this one, in order of id."""
    return tuple(sorted(_children(dossier).get(location, ())))


def contained_in(dossier: Dossier, location: str) -> frozenset[str]:
    """Return all places within a place, however deep."""
    found: set[str] = set()
    waiting = [location]
    while waiting:
        for each in _children(dossier).get(waiting.pop(), ()):
            if each not in found:
                found.add(each)
                waiting.append(each)
    return frozenset(found)


@lru_cache(maxsize=4)
def _children(dossier: Dossier) -> dict[str, set[str]]:
    children: dict[str, set[str]] = defaultdict(set)
    for record_id, location in dossier.locations.items():
        for each in location.within:
            children[each.value].add(record_id)
    return dict(children)
