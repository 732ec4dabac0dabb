"""The explorer's page: the indexes that hold its rows, each with how much it lists."""

from builder.model.site import INDEX_PAGES
from builder.render.paging import Listing
from builder.views.evidence.view import Way, amounts
from builder.views.parts.teller import Teller

HELD = ("events", "actors", "locations", "articles", "claims", "disagreements")
"""The indexes that hold the explorer's rows."""


def explorer(teller: Teller) -> Listing[str, Way]:
    """Return the indexes that hold the explorer's rows."""
    counts = amounts(teller)
    found = tuple(Way(each, counts[each.name]) for each in INDEX_PAGES if each.name in HELD)
    return Listing(view=None, runs=(("", found),))
