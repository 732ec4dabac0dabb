"""Two lists of sayings laid side by side: what is new, what is gone, and what says something else now."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz import fuzz

from builder.compare.sayings import Saying

_LIKE = 60
"""How like two texts of one field have to be, from 0 to 100, for one to be called a change of the other."""


class Sort(StrEnum):
    """What became of something."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    CITED = "cited otherwise"


@dataclass(frozen=True, slots=True)
class Change:
    """A saying before and after; None where there was or is none."""

    before: Saying | None
    after: Saying | None

    @property
    def sort(self) -> Sort:
        """What became of it."""
        if self.before is None or self.after is None:
            return Sort.ADDED if self.before is None else Sort.REMOVED
        return Sort.CITED if self.before.text == self.after.text else Sort.CHANGED

    @property
    def field(self) -> str:
        """The field in which it stands."""
        found = self.after or self.before
        return found.field if found else ""


def changes_between(before: Sequence[Saying], after: Sequence[Saying]) -> tuple[Change, ...]:
    """Return how two states of a file differ: what is new or says something else, then what is gone."""
    gone = [*(Counter(before) - Counter(after)).elements()]
    new = [*(Counter(after) - Counter(before)).elements()]
    pairs: dict[Saying, Saying] = {}
    for belongs in (_has_its_key, _says_the_same, _is_like):
        for each in new:
            found = [other for other in gone if other.field == each.field and belongs(other, each)]
            if found and each not in pairs:
                pairs[each] = max(found, key=lambda other: fuzz.ratio(other.text, each.text))
                gone.remove(pairs[each])
    return (*(Change(pairs.get(each), each) for each in new), *(Change(each, None) for each in gone))


def _has_its_key(one: Saying, other: Saying) -> bool:
    return bool(one.key) and one.key == other.key


def _says_the_same(one: Saying, other: Saying) -> bool:
    return one.key == other.key and one.text == other.text


def _is_like(one: Saying, other: Saying) -> bool:
    """Return whether one is a change of the other: of a field that holds one value it always is."""
    return not (one.key or other.key) and (one.is_single or fuzz.ratio(one.text, other.text) >= _LIKE)
