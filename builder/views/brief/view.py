"""The page on which a brief is put together."""

from builder.model.site import INDEXES, IndexPage
from builder.render.paging import Listing
from builder.views.parts.teller import Teller

OTHERWISE = ("events", "actors", "locations", "claims", "disagreements")
"""The index pages that hold the same for readers without scripts."""


def brief(teller: Teller) -> Listing[str, IndexPage]:
    """Return the index pages that a reader without scripts goes to."""
    found = tuple(INDEXES[each] for each in OTHERWISE if each in teller.knowledge.contents.names)
    return Listing(view=None, runs=(("", found),))
