"""The explorer's page: the indexes that hold its rows, each with how much it lists."""

from dataclasses import dataclass

from builder.exports import EXPORTS
from builder.exports.export import Export
from builder.model.marked import Message
from builder.render.paging import Listing
from builder.views.cite.bulk import REFERENCE_FILES
from builder.views.evidence.view import Way, amounts
from builder.views.explorer.taken import COLUMNS, outcomes
from builder.views.parts.teller import Teller
from builder.views.site import SiteFile


@dataclass(frozen=True, slots=True)
class Files:
    """The files for other programs that the page leads to, and the columns of what is taken along, each with a line."""

    exports: tuple[Export | SiteFile, ...]
    columns: tuple[tuple[str, Message], ...]
    outcomes: tuple[str, ...]


HELD = ("events", "actors", "locations", "articles", "claims", "disagreements")
"""The indexes that hold the explorer's rows."""


def explorer(teller: Teller) -> Listing[str, Way]:
    """Return the indexes that hold the explorer's rows."""
    counts = amounts(teller)
    found = tuple(Way(each, counts[each.name]) for each in teller.knowledge.contents.pages if each.name in HELD)
    files = Files((*EXPORTS, *REFERENCE_FILES), COLUMNS, outcomes(teller))
    return Listing(view=files, runs=(("", found),))
