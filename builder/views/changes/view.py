"""What changed in the whole dossier, newest first, under the day of each change."""

from itertools import groupby

from builder.render.paging import Listing
from builder.views.parts.changes import ChangeView, changes
from builder.views.parts.teller import Teller

ON_A_PAGE = 100


def changed(teller: Teller) -> Listing[str, ChangeView]:
    """Return every change, under its day."""
    found = teller.once(changes).values()
    newest = teller.knowledge.history.newest
    return Listing(
        view=teller.words.days(newest) if newest else "",
        runs=tuple((day, tuple(run)) for day, run in groupby(found, key=lambda each: each.day)),
        size=ON_A_PAGE,
    )
