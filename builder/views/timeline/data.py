"""Data of the timeline's tool: what to choose, and which events it leaves.

An event has its kind, actors and places as numbers of the options, and the column of the small picture. If the timeline
has several pages, so that a choice reaches beyond the one that is open, it also has what a list shows.
"""

from collections.abc import Iterator

from builder.model.site import published
from builder.render.columns import columns
from builder.views.site import Site
from builder.views.timeline.density import axis_of, column_of
from builder.views.timeline.marks import Edge, Timed
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

    def row(each: Sifted) -> dict[str, object]:
        short: dict[str, object] = {
            "id": each.event.line.event,
            "kind": numbers["kinds"].get(each.kind),
            "actors": [numbers["actors"][key] for key in each.actors],
            "places": [numbers["places"][key] for key in each.places],
            "colour": each.event.line.kind.colour,
            "shapes": each.event.shapes,
            "days": _days(each.event),
            "column": column_of(axis, each.event.mark) if each.event.marks else None,
        }
        return short | _shown(site, each) if has_pages else short

    yield (
        "timeline",
        {
            "events": columns(row(each) for each in found.events),
            "actors": columns(_option(each) for each in found.actors),
            "places": columns(_option(each) for each in found.places),
            "kinds": columns(_option(each) for each in found.kinds),
        },
    )


def _days(event: Timed) -> tuple[int, int, str] | None:
    """Return the first and the last day of an event that is closely dated, counted, and what they are in a word."""
    if not event.marks or not event.mark.is_close:
        return None
    mark = event.mark
    sort = "about" if Edge.ABOUT in (mark.start, mark.end) else "day" if mark.is_day else "span"
    return mark.first.toordinal(), mark.last.toordinal(), sort


def _option(option: Option) -> dict[str, object]:
    return {
        "value": option.key,
        "words": option.name,
        "group": option.group,
        "depth": option.depth,
        "count": option.events,
    }


def _shown(site: Site, each: Sifted) -> dict[str, object]:
    line = each.event.line
    return {
        "name": line.name,
        "dates": site.teller.words.either(line.dates) or line.when,
        "worked_out": line.inferred if line.dates else None,
        "shape": each.event.shape,
        "where": [place.text for place in line.places],
        "path": published(site.routes.record(line.event)),
    }
