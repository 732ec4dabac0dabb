"""The map: every place with its position and its events, and what has no position."""

from builder.render.paging import Listing
from builder.views.map.atlas import Spot, atlas
from builder.views.parts.teller import Teller


def whole_map(teller: Teller) -> Listing[str, Spot]:
    """Return where everything lies; the drawings and their lists are made from it."""
    return Listing(view=teller.once(atlas))
