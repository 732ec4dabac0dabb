"""Mending: the remedies that problems bring with them are made in a draft, until none is left."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from builder.build import Examined, examine
from builder.diagnostics import Diagnostic, amount
from builder.publish.desk.draft import Draft
from builder.revise import applied

_MOST_ROUNDS = 100
"""A remedy may uncover a further problem, but hardly a hundred behind one another."""


@dataclass(frozen=True, slots=True)
class Mended:
    """How many problems were mended, by code, and what is left to say of the draft."""

    examined: Examined
    numbers: Mapping[str, int] = field(default_factory=dict)

    @property
    def said(self) -> str:
        """What was mended, in words."""
        number = sum(self.numbers.values())
        return f"{amount(number, 'problem', 'problems')} ({', '.join(sorted(self.numbers))})"


def mend(draft: Draft, is_wanted: Callable[[Diagnostic], bool]) -> Mended:
    """Apply the remedies of all problems that are wanted, and of those that come to light by that."""
    numbers: Counter[str] = Counter()
    seen = {tuple(sorted(draft.texts.items()))}
    for _ in range(_MOST_ROUNDS):
        examined = examine(draft.folder)
        found = [each for each in examined.diagnostics if each.fix and is_wanted(each)]
        changes = applied([each.fix for each in found], draft.texts)
        state = tuple(sorted(changes.after(draft.texts).items()))
        if not changes or state in seen:
            break
        seen.add(state)
        numbers += Counter(each.code for each in found)
        draft.take(changes)
    return Mended(examined, numbers)
