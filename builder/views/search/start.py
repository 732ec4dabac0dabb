"""What the search offers before anything is typed: where the dossier begins, and what most of it is about."""

from collections.abc import Sequence

from builder.views.search.entries import Searchable
from builder.views.site import Site

MOST = 5
"""Records of each kind."""

OFFERED = ("event", "actor", "location")
"""The kinds that are offered, in order."""


def offered(site: Site, entries: Sequence[Searchable]) -> dict[str, list[int]]:
    """Return by kind the numbers of the entries that are offered: what is featured first, then what weighs most.

    The weight of actors and places is the number of events told of them, that of events how often they are named.
    """
    featured, events = site.dossier.settings.featured, site.teller.knowledge.events

    def order(number: int) -> tuple[bool, int, int, int]:
        entry = entries[number]
        weight = 0 if entry.kind == "event" else len(events.of(entry.target))
        return entry.target not in featured, -weight, -entry.mentions, number

    return {
        kind: sorted((number for number, each in enumerate(entries) if each.kind == kind), key=order)[:MOST]
        for kind in OFFERED
    }
