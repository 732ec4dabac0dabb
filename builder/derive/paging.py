"""Long lists on pages of bounded size, so that no page of a large dossier is too long to open."""

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from typing import TypeVar

Item = TypeVar("Item")
Head = TypeVar("Head")


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
