"""Where accounts differ: the differences found by comparing statements, and the editor's entries by kind."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import TypeAlias

from builder.render.paging import Listing
from builder.views.attributions.view import POINTS
from builder.views.disagreements.page import DisagreementView, disagreement_views
from builder.views.parts.found import FoundView, found_views
from builder.views.parts.teller import Teller

FOUND = "found"


@dataclass(frozen=True, slots=True)
class Disagreements:
    """How many entries there are of each kind, how many differences were found, and how many entries deal with them.

    `within` is how many entries have all their sides from one work.
    """

    kinds: Mapping[str, int]
    within: int
    found: int
    assessed: int


Item: TypeAlias = FoundView | DisagreementView


def disagreements(teller: Teller) -> Listing[str, Item]:
    """Return the differences found, then the editor's entries by kind in the order of the vocabulary."""
    found, groups = found_views(teller), disagreements_by_kind(teller)
    counts = {kind: len(views) for kind, views in groups}
    assessed = len({each.entry for each in found if each.entry})
    return Listing(
        view=Disagreements(counts, _within(teller), len(found), assessed),
        runs=(("", found), *groups),
        size=POINTS,
        anchor=lambda kind: kind or FOUND,
    )


def _within(teller: Teller) -> int:
    works = teller.knowledge.works
    cited = (
        [source for side in each.sides for source in side.sources] for each in teller.dossier.disagreements.values()
    )
    return sum(len(works.behind(each)) < 2 for each in cited)


def disagreements_by_kind(teller: Teller) -> tuple[tuple[str, tuple[DisagreementView, ...]], ...]:
    """Return the editor's disagreements by kind, in the order of the vocabulary."""
    entries, views = teller.knowledge.concerns.entries, teller.once(disagreement_views)
    kinds = groupby(views.values(), key=lambda each: entries[each.id].model.kind)
    return tuple((kind, tuple(found)) for kind, found in kinds)
