"""Drawing lots that fall the same way for the same seed, and names that nobody else has."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import TypeVar

from slugify import slugify

from builder.model.values.names import tokens

Thing = TypeVar("Thing")
LONGEST_ID = 40


def words(text: str) -> tuple[str, ...]:
    """Return the words of a text."""
    return tuple(text.split())


@dataclass
class Draw:
    """A source of chance, and what it has given away already."""

    chance: random.Random
    names: set[tuple[str, ...]] = field(default_factory=set)
    ids: set[str] = field(default_factory=lambda: {"index", "method", "reading"})

    def one(self, things: Sequence[Thing]) -> Thing:
        """Return any of the things."""
        return things[self.chance.randrange(len(things))]

    def some(self, things: Sequence[Thing], number: int) -> list[Thing]:
        """Return so many different things, or all if there are fewer, in any order."""
        return self.chance.sample(things, min(number, len(things)))

    def famous(self, things: Sequence[Thing]) -> Thing:
        """Return a thing near the beginning more often: the second half as often as the first."""
        weights = list(accumulate(1 / (rank + 1) for rank in range(len(things))))
        return self.chance.choices(things, cum_weights=weights)[0]

    def weighed(self, things: dict[str, int]) -> str:
        """Return a word by its weight."""
        return self.chance.choices(list(things), weights=list(things.values()))[0]

    def happens(self, probability: float) -> bool:
        """Return whether something happens that happens so often."""
        return self.chance.random() < probability

    def between(self, low: int, high: int) -> int:
        """Return a number, both ends included."""
        return self.chance.randint(low, high)

    def few(self, *weights: int) -> int:
        """Return a small number: 0 by the first weight, 1 by the second and so on."""
        return self.chance.choices(range(len(weights)), weights=weights)[0]

    def is_free(self, name: str) -> bool:
        """Take a name, and return whether nobody had it."""
        folded = tuple(word for word, _, _ in tokens(name))
        if not folded or folded in self.names:
            return False
        self.names.add(folded)
        return True

    def name(self, make: Callable[[], str]) -> str:
        """Return a name that nobody has, made anew until there is one."""
        for _ in range(200):
            if self.is_free(name := make()):
                return name
        raise ValueError(f"there are too few names like {name}")

    def id(self, text: str) -> str:
        """Return an id made of a text that nothing else has."""
        start = slugify(text, max_length=LONGEST_ID, word_boundary=True) or "x"
        found, number = start, 1
        while found in self.ids:
            number += 1
            found = f"{start}-{number}"
        self.ids.add(found)
        return found
