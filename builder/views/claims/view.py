"""Who says what: the list of all claims by speaker.

A page ends before the speaker who would make it longer than `ON_A_PAGE` claims. Only one who made more claims than that
alone is continued on the next page.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from builder.render.paging import Listing
from builder.views.claims.speakers import Speaker, speakers
from builder.views.parts.teller import Teller

ON_A_PAGE = 200


@dataclass(frozen=True, slots=True)
class Claims:
    """How many claims and speakers there are in all, and how often somebody would not speak, which is no claim."""

    claims: int
    voices: int
    refusals: int


def claims(teller: Teller) -> Listing[str, Speaker]:
    """Return the speakers with their claims, by side; voices that are only described come last, under no side."""
    everyone = teller.once(speakers)
    parts = (part for each in everyone for part in _parts(each))
    return Listing(
        view=_counts(teller),
        runs=tuple((side, tuple(found)) for side, found in groupby(parts, key=lambda each: each.group)),
        size=ON_A_PAGE,
        weight=lambda each: len(each.sayings),
        anchor=lambda side: f"side-{side}" if side else "described",
        name=lambda each: each.name,
    )


def _counts(teller: Teller) -> Claims:
    claims = teller.knowledge.claims
    spoken = {each.claim.id for each in claims.spoken}
    said = [sum(each.claim.id in spoken for each in speaker.sayings) for speaker in teller.once(speakers)]
    return Claims(len(spoken), sum(map(bool, said)), len(claims.all) - len(spoken))


def _parts(speaker: Speaker) -> Iterator[Speaker]:
    """Yield a speaker in parts of at most a page."""
    for start in range(0, len(speaker.sayings), ON_A_PAGE):
        yield replace(speaker, sayings=speaker.sayings[start : start + ON_A_PAGE])
