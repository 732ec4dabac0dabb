"""Places: all of them, each below those that contain it, with what the map of them shows."""

from collections import Counter, defaultdict
from dataclasses import replace

from builder.model.values.names import ListOrder, list_order
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
    within it gives the headings instead. A place that lies in several stands below each.
    """
    known, ways = teller.dossier.locations, {key: _ways(teller, key) for key in teller.dossier.locations}
    roots = Counter(first[0] for first, *_ in ways.values())
    found: dict[str, list[tuple[list[ListOrder], IndexLine]]] = defaultdict(list)
    for key, (first, *others) in ways.items():
        for way in (first, *others):
            level = 1 if len(way) > 1 and roots[way[0]] * 2 > len(ways) else 0
            line = index_line(teller, key, len(way) - 1 - level)
            shown = line if way is first else replace(line, see=first[-2], events=frozenset())
            found[way[level]].append(([list_order(known[each].shown_name) for each in way], shown))
    return tuple(
        (
            Group(heading, Label(label=known[heading].shown_name)),
            tuple(line for _, line in sorted(found[heading], key=_order)),
        )
        for heading in sorted(found, key=lambda each: (-len(found[each]), list_order(known[each].shown_name)))
    )


def _ways(teller: Teller, place: str) -> list[tuple[str, ...]]:
    """Return the ways down to a place, from the outermost place to itself; there are several if it lies in several."""
    places = teller.knowledge.places
    first = (*reversed(places.way_up(place)), place)
    others = ((*reversed(places.way_up(each)), each, place) for each in places.directly_around(place))
    return [first, *(way for way in others if way[-2] not in first)]


def _order(found: tuple[list[ListOrder], IndexLine]) -> tuple[list[ListOrder], str]:
    names, line = found
    return names, line.id
