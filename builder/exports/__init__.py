"""Knowledge to files for other programs: one file for each format, and one line for it here.

The explorer's page lists them all, from what each says of itself.
"""

from collections.abc import Iterator

from builder.exports.export import Export
from builder.exports.geojson import EVENTS
from builder.know import Knowledge

EXPORTS: tuple[Export, ...] = (EVENTS,)
"""All exports, in the order in which pages list them."""


def exported(knowledge: Knowledge) -> Iterator[tuple[str, bytes]]:
    """Yield every exported file with its path on the site."""
    for each in EXPORTS:
        yield each.path, each.make(knowledge)
