"""What a gap is: a record whose file can be bettered, and what is missing there."""

from collections.abc import Iterable
from dataclasses import dataclass

from builder.link.nodes import Inline
from builder.views.gaps.sayings import HEADINGS, REASONS, counted
from builder.views.parts.teller import Teller
from builder.words import Words


@dataclass(frozen=True, slots=True)
class Gap:
    """A record, and what is missing or weak in its file."""

    record: str
    missing: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Gaps that belong together."""

    label: str
    gaps: tuple[Gap, ...]


@dataclass(frozen=True, slots=True)
class Weakness:
    """One kind of gap in its groups, in words: its heading, how many records have it, and what that means."""

    name: str
    groups: tuple[Group, ...]
    heading: str
    counted: str
    reason: str

    @property
    def total(self) -> int:
        """How many records have it, each counted once."""
        return total_of(self.groups)


def weakness(words: Words, name: str, groups: tuple[Group, ...], among: int = 0) -> Weakness:
    """Return a weakness in words; `among` is how many records could have it, 0 if that says nothing."""
    total = total_of(groups)
    reason = words.translated(REASONS[name])
    return Weakness(name, groups, words.translated(HEADINGS[name]), counted(words, name, total, among), reason)


def total_of(groups: Iterable[Group]) -> int:
    """Return how many records stand in groups, each counted once."""
    return len({gap.record for group in groups for gap in group.gaps})


def titled(teller: Teller, article: str) -> str:
    """Return the title of an article with its outlet, by which copies are told apart, as the heading of a group."""
    return f"“{teller.dossier.articles[article].title}” ({teller.bylines.outlet_of(article)})"


def grouped(found: Iterable[tuple[str, Gap]]) -> tuple[Group, ...]:
    """Return gaps by label, in the order in which labels come."""
    groups: dict[str, list[Gap]] = {}
    for label, gap in found:
        groups.setdefault(label, []).append(gap)
    return tuple(Group(label, tuple(gaps)) for label, gaps in groups.items())
