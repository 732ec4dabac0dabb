"""What the items of a page can be sifted by: each a list to choose from, with how many items a choice leaves."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from builder.model.marked import Message

Option = tuple[str, str, int]
"""What the choice is known by, how it is called, and how many items it leaves."""

Groups = tuple[tuple[str, tuple[Option, ...]], ...]
"""Options under the names of groups; the name is empty where they stand alone."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to sift by: its name, the question, what stands for no choice, and the options in groups."""

    name: str
    question: Message
    none: Message
    groups: Groups


def plain_options(names: Mapping[str, str], counts: Mapping[str, int]) -> Groups:
    """Return options without groups, in the order of `names`; what no item has is left out."""
    return (("", tuple((key, name, counts[key]) for key, name in names.items() if counts.get(key))),)


def telling(found: Iterable[Choice], items: int) -> tuple[Choice, ...]:
    """Return the choices of which an option leaves fewer than all items; the others are no choice."""
    return tuple(each for each in found if any(left < items for _, options in each.groups for *_, left in options))
