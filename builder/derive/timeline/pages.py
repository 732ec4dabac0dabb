"""The timeline in pages of bounded size: periods follow each other on a page until it is full."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from builder.derive.facts import Material
from builder.derive.paging import pages_of
from builder.derive.timeline.density import Density, column_of, density_of
from builder.derive.timeline.marks import all_timed
from builder.derive.timeline.periods import Period, periods_of
from builder.link import Linked
from builder.model.dossier import Dossier
from builder.model.vocabulary import Label

ON_A_PAGE = 300


@dataclass(frozen=True, slots=True)
class TimelinePage:
    """A page of the timeline: its number, from 1, and its periods; all pages; how many events there are in all.

    `targets` says for each column of the axis on which page and in which period its first event stands.
    """

    number: int
    periods: tuple[Period, ...]
    pages: tuple[tuple[Period, ...], ...]
    events: int
    density: Density | None
    targets: tuple[tuple[int, str] | None, ...]
    legend: tuple[tuple[str, tuple[Label, ...]], ...]


def timeline_pages(material: Material) -> tuple[TimelinePage, ...]:
    """Return the timeline in pages; there is a first page even without any event."""
    return _pages(material.dossier, material.linked)


@lru_cache(maxsize=2)
def _pages(dossier: Dossier, linked: Linked) -> tuple[TimelinePage, ...]:
    material = Material(dossier, linked)
    events = all_timed(material)
    pages = split(periods_of(events), ON_A_PAGE)
    density = density_of(material, material.dossier.events)
    targets = _targets(pages, density) if density else ()
    legend = _legend(material)
    return tuple(
        TimelinePage(number, page, pages, len(events), density, targets, legend)
        for number, page in enumerate(pages, start=1)
    )


def split(periods: Iterable[Period], size: int) -> tuple[tuple[Period, ...], ...]:
    """Return periods in pages of at most so many events, or of one period; always at least one page."""
    return pages_of(periods, size, lambda each: len(each.events))


def _targets(pages: tuple[tuple[Period, ...], ...], density: Density) -> tuple[tuple[int, str] | None, ...]:
    found: list[tuple[int, str] | None] = [None] * density.axis.columns
    for number, page in enumerate(pages, start=1):
        for period in page:
            for event in period.events:
                column = column_of(density.axis, event.mark) if event.marks else None
                if column is not None:
                    found[column] = found[column] or (number, period.anchor)
    return tuple(found)


def _legend(material: Material) -> tuple[tuple[str, tuple[Label, ...]], ...]:
    """Return the colours in use, each with the kinds of events that it stands for, in the vocabulary's order."""
    used = {each.kind for each in material.dossier.events.values()}
    found: dict[str, list[Label]] = {}
    for kind, label in material.dossier.vocabulary.kinds.event.items():
        if kind in used:
            found.setdefault(label.colour, []).append(label)
    return tuple((colour, tuple(labels)) for colour, labels in found.items())
