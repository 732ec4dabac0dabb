"""Long lists on pages of bounded size, so that no page of a large dossier is too long to open."""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, groupby
from typing import Generic, TypeVar

Item = TypeVar("Item")
Head = TypeVar("Head", bound=Hashable)


def _one(_: object) -> int:
    return 1


def pages_of(items: Iterable[Item], size: int, weight: Callable[[Item], int] = _one) -> tuple[tuple[Item, ...], ...]:
    """Return items in pages that weigh at most `size`, or hold one item that is heavier; always at least one page."""
    pages: list[list[Item]] = [[]]
    room = size
    for each in items:
        if pages[-1] and weight(each) > room:
            pages.append([])
            room = size
        pages[-1].append(each)
        room -= weight(each)
    return tuple(map(tuple, pages))


def runs_on_pages(
    runs: Iterable[tuple[Head, Sequence[Item]]], size: int, weight: Callable[[Item], int] = _one
) -> tuple[tuple[tuple[Head, tuple[Item, ...]], ...], ...]:
    """Return lists that have heads in pages; where a list goes on, its head is said again. Empty lists are left out."""
    lists = list(runs)
    flat = [(place, each) for place, (_, items) in enumerate(lists) for each in items]
    found = []
    for page in pages_of(flat, size, lambda item: weight(item[1])):
        by_list = groupby(page, key=lambda item: item[0])
        found.append(tuple((lists[place][0], tuple(each for _, each in run)) for place, run in by_list))
    return tuple(found)


def starts_of(pages: Iterable[Iterable[tuple[Head, object]]]) -> dict[Head, int]:
    """Return the number of the page on which each list begins, from 1."""
    found: dict[Head, int] = {}
    for number, page in enumerate(pages, start=1):
        for head, _ in page:
            found.setdefault(head, number)
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing(Generic[Head, Item]):
    """What an index page lists: runs of items, each under its head, and what stands beside them on every page.

    `size` is how much stands on one page, in items or in what `weight` says of each; without a size all is one page.
    `anchor` gives the anchor of a head, by which other pages lead to it; `name` what an item is called where the pages
    are told apart by the first and the last item on each.
    """

    view: object
    runs: tuple[tuple[Head, Sequence[Item]], ...] = ()
    size: int | None = None
    weight: Callable[[Item], int] = _one
    anchor: Callable[[Head], str] = str
    name: Callable[[Item], str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet(Generic[Head, Item]):
    """One of the pages of a listing: its number and how many there are, from 1; the runs that stand on it.

    Where a run goes on, its head is said again. `starts` says of each head on which page it begins; `ends` names the
    first and the last item of every page, if items have names.
    """

    view: object
    number: int
    of: int
    runs: tuple[tuple[Head, tuple[Item, ...]], ...]
    starts: Mapping[Head, int]
    ends: tuple[tuple[str, str], ...] = ()

    @property
    def items(self) -> tuple[Item, ...]:
        """All items on the page."""
        return tuple(chain.from_iterable(items for _, items in self.runs))

    def begins(self, head: Head) -> bool:
        """Return whether the run under a head begins here."""
        return self.starts[head] == self.number


def sheets_of(listing: Listing[Head, Item]) -> tuple[Sheet[Head, Item], ...]:
    """Return a listing in pages; always at least one."""
    size = sum(map(listing.weight, chain.from_iterable(items for _, items in listing.runs)))
    pages = runs_on_pages(listing.runs, size if listing.size is None else listing.size, listing.weight)
    starts = starts_of(pages)
    ends = tuple(_ends(page, listing.name) for page in pages) if listing.name else ()
    return tuple(
        Sheet(view=listing.view, number=number, of=len(pages), runs=runs, starts=starts, ends=ends)
        for number, runs in enumerate(pages, start=1)
    )


def _ends(page: Iterable[tuple[object, Sequence[Item]]], name: Callable[[Item], str]) -> tuple[str, str]:
    items = list(chain.from_iterable(items for _, items in page))
    return (name(items[0]), name(items[-1])) if items else ("", "")
