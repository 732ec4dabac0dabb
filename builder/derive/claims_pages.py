"""The list of all claims, in pages of bounded size.

If there are more claims than `ON_A_PAGE`, the list goes on to further pages: a page ends before the speaker who would
make it longer. Only one who made more claims than that alone is continued on the next page.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from builder.derive.facts import Material
from builder.derive.paging import pages_of
from builder.derive.sieve import Choice, choices
from builder.derive.speakers import Speaker, speakers

ON_A_PAGE = 200


@dataclass(frozen=True, slots=True)
class ClaimsPage:
    """A page of the list of claims: its number, from 1; its speakers; how many claims and speakers there are in all."""

    number: int
    speakers: tuple[Speaker, ...]
    claims: int
    voices: int
    pages: tuple[tuple[Speaker, ...], ...]
    choices: tuple[Choice, ...]

    @property
    def by_side(self) -> tuple[tuple[str, tuple[Speaker, ...]], ...]:
        """The speakers by side."""
        return tuple((side, tuple(found)) for side, found in groupby(self.speakers, key=lambda each: each.group))

    @property
    def shown(self) -> int:
        """How many claims stand on this page."""
        return sum(len(each.sayings) for each in self.speakers)


def claims_pages(material: Material, size: int = ON_A_PAGE) -> tuple[ClaimsPage, ...]:
    """Return the list of all claims in pages; there is a first page even without any claim."""
    everyone = speakers(material)
    found = split(everyone, size)
    total = sum(len(each.sayings) for each in everyone)
    return tuple(
        ClaimsPage(place, page, total, len(everyone), found, choices(material, page))
        for place, page in enumerate(found, start=1)
    )


def split(everyone: tuple[Speaker, ...], size: int) -> tuple[tuple[Speaker, ...], ...]:
    """Return the speakers in pages of at most so many claims; always at least one page."""
    parts = (part for each in everyone for part in _parts(each, size))
    return pages_of(parts, size, lambda each: len(each.sayings))


def _parts(speaker: Speaker, size: int) -> Iterator[Speaker]:
    for start in range(0, len(speaker.sayings), size):
        yield replace(speaker, sayings=speaker.sayings[start : start + size])
