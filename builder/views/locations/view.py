"""All places, each below the one that contains it, with what the map of them shows."""

from collections import Counter, defaultdict

from builder.model.vocabulary import Label
from builder.render.paging import Listing
from builder.views.map.atlas import atlas
from builder.views.parts.records import ON_A_PAGE, Group, IndexLine, anchor_of, index_line
from builder.views.parts.teller import Teller


def locations(teller: Teller) -> Listing[Group, IndexLine]:
    """Return all places, each group a heading place followed by what lies within it."""
    return Listing(view=teller.once(atlas), runs=locations_as_tree(teller), size=ON_A_PAGE, anchor=anchor_of)


def locations_as_tree(teller: Teller) -> tuple[tuple[Group, tuple[IndexLine, ...]], ...]:
    """Return all places, each group a heading place followed by what lies within it.

    Headings are the outermost places; where one of them holds more than half of all places, what lies directly
    within it gives the headings instead.
    """
    known, way_up = teller.dossier.locations, teller.knowledge.places.way_up
    chains = {key: (*reversed(way_up(key)), key) for key in known}
    roots = Counter(chain[0] for chain in chains.values())
    found: dict[str, list[tuple[list[str], str, int]]] = defaultdict(list)
    for key, chain in chains.items():
        level = 1 if len(chain) > 1 and roots[chain[0]] * 2 > len(chains) else 0
        found[chain[level]].append(([known[each].name for each in chain], key, len(chain) - 1 - level))
    return tuple(
        (
            Group(heading, Label(label=known[heading].name)),
            tuple(index_line(teller, key, depth) for _, key, depth in sorted(found[heading])),
        )
        for heading in sorted(found, key=lambda each: (-len(found[each]), known[each].name))
    )
