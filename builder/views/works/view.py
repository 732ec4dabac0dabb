"""Works and outlets: which articles are one piece of reporting, what rests on each, and who published them."""

from dataclasses import dataclass
from itertools import groupby

from builder.know.events import UNDATED
from builder.know.outlets import Outlet
from builder.know.works import Weight, Work
from builder.render.paging import Listing
from builder.views.events.view import anchor_of_year
from builder.views.parts.teller import Teller


@dataclass(frozen=True, slots=True)
class WorkLine:
    """A work in the index: its place in the order of publication, what rests on it, and the events only it tells of."""

    work: Work
    place: int
    weight: Weight
    events: int


@dataclass(frozen=True, slots=True)
class Works:
    """The outlets that stand below the works."""

    outlets: tuple[Outlet, ...]


def works(teller: Teller) -> Listing[str, WorkLine]:
    """Return the works by the year at the end of which they had certainly been published."""
    years = groupby(teller.knowledge.works.all.values(), key=lambda each: _year(teller, each))
    places = {key: place for place, key in enumerate(teller.knowledge.works.all)}
    runs = tuple((year, tuple(_line(teller, each, places[each.id]) for each in found)) for year, found in years)
    return Listing(view=Works(teller.knowledge.outlets.all), runs=runs, anchor=anchor_of_year)


def _year(teller: Teller, work: Work) -> str:
    date = teller.dossier.articles[work.articles[0]].date.value
    return str(date.last.year) if date else UNDATED


def _line(teller: Teller, work: Work, place: int) -> WorkLine:
    works = teller.knowledge.works
    events = sum(each in teller.dossier.events for each in works.told_alone(work.id))
    return WorkLine(work, place, works.weight_of(work.id), events)
