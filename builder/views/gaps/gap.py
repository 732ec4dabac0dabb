"""What a gap is: a record whose file can be bettered, and what is missing there."""

from collections.abc import Iterable
from dataclasses import dataclass

from builder.link.nodes import Inline
from builder.model.dossier import Dossier


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
    """One kind of gap; `among` is how many records could have it, 0 if that says nothing."""

    name: str
    groups: tuple[Group, ...]
    among: int = 0

    @property
    def total(self) -> int:
        """How many records have it, each counted once."""
        return len({gap.record for group in self.groups for gap in group.gaps})


def titled(dossier: Dossier, article: str) -> str:
    """Return the title of an article with its outlet, by which copies are told apart, as the heading of a group."""
    return f"“{dossier.articles[article].title}” ({dossier.outlet_of(dossier.articles[article].publisher)})"


def grouped(found: Iterable[tuple[str, Gap]]) -> tuple[Group, ...]:
    """Return gaps by label, in the order in which labels come."""
    groups: dict[str, list[Gap]] = {}
    for label, gap in found:
        groups.setdefault(label, []).append(gap)
    return tuple(Group(label, tuple(gaps)) for label, gaps in groups.items())
