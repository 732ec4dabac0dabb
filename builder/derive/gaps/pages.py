"""The weakest facts in pages of bounded size."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby

from builder.derive.gaps.gap import Gap, Group, Weakness
from builder.derive.paging import runs_on_pages, starts_of

ON_A_PAGE = 500


@dataclass(frozen=True, slots=True)
class GapsPage:
    """A page: its weaknesses, each with its groups and those of their gaps that stand here; and where each begins."""

    weaknesses: tuple[tuple[Weakness, tuple[tuple[Group, tuple[Gap, ...]], ...]], ...]
    starts: Mapping[str, int]


def gap_pages(weaknesses: tuple[Weakness, ...]) -> tuple[GapsPage, ...]:
    """Return the weaknesses in pages; there is a first page even without any."""
    known = {each.name: each for each in weaknesses}
    places = ((each.name, place) for each in weaknesses for place in range(len(each.groups)))
    pages = runs_on_pages(((head, known[head[0]].groups[head[1]].gaps) for head in places), ON_A_PAGE)
    starts = {name: number for (name, place), number in starts_of(pages).items() if place == 0}
    return tuple(
        GapsPage(
            tuple(
                (known[name], tuple((known[name].groups[place], gaps) for (_, place), gaps in runs))
                for name, runs in groupby(page, key=lambda run: run[0][0])
            ),
            starts,
        )
        for page in pages
    )
