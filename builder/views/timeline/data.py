"""Data of the timeline's tool: what to choose, and which events it leaves.

Events are lists, to be short: id, kind, actors, places (numbers of the options), and the column of the small picture.
If the timeline has several pages, so that a choice reaches beyond the one that is open, they go on with what a list
shows: name, dates, colour, shape, places in words, address.
"""

from collections.abc import Iterator

from builder.model.site import published
from builder.views.site import Site
from builder.views.timeline.density import axis_of, column_of
from builder.views.timeline.sieve import Option, Sifted, sieve
from builder.views.timeline.view import is_long


def timeline_data(site: Site) -> Iterator[tuple[str, object]]:
    """Yield the data of the timeline."""
    found = sieve(site.teller)
    numbers = {
        sort: {each.key: number for number, each in enumerate(options)}
        for sort, options in (("actors", found.actors), ("places", found.places), ("kinds", found.kinds))
    }
    axis = site.teller.once(axis_of)
    has_pages = is_long(site.teller)

    def row(each: Sifted) -> list[object]:
        column = column_of(axis, each.event.mark) if each.event.marks else None
        ties = [[numbers["actors"][key] for key in each.actors], [numbers["places"][key] for key in each.places]]
        short: list[object] = [each.event.line.event, numbers["kinds"].get(each.kind), *ties, column]
        return [*short, *_shown(site, each)] if has_pages else short

    yield (
        "timeline",
        {
            "events": [row(each) for each in found.events],
            "actors": [_option(each) for each in found.actors],
            "places": [_option(each) for each in found.places],
            "kinds": [_option(each) for each in found.kinds],
        },
    )


def _option(option: Option) -> list[object]:
    return [option.key, option.name, option.group or option.depth, option.events]


def _shown(site: Site, each: Sifted) -> list[object]:
    line = each.event.line
    return [
        line.name,
        line.when,
        line.kind.colour,
        each.event.shape,
        [place.text for place in line.places],
        published(site.routes.record(line.event)),
    ]
