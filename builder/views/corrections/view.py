"""Every statement that was withdrawn, newest first, with the record on whose page it stood."""

from itertools import groupby

from builder.render.paging import Listing
from builder.views.parts.corrections import CorrectionView, correction_views
from builder.views.parts.teller import Teller

ON_A_PAGE = 100


def corrections(teller: Teller) -> Listing[str, CorrectionView]:
    """Return what was withdrawn, under the day on which it was."""
    found = correction_views(teller, teller.knowledge.corrections.all)
    return Listing(
        view=None,
        runs=tuple((day, tuple(run)) for day, run in groupby(found, key=lambda each: each.day)),
        size=ON_A_PAGE,
    )
