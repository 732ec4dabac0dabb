"""The doors of a dossier: the few pages from which everything else is found, each with how much is behind it."""

from dataclasses import dataclass

from builder.model.marked import Message, marked
from builder.model.site import Section
from builder.views.parts.teller import Teller


@dataclass(frozen=True, slots=True)
class Door:
    """An index to go to, what it is called there, how much is behind it, and a line that says so."""

    index: str
    title: Message
    number: int
    line: str


def doors(teller: Teller) -> tuple[Door, ...]:
    """Return the doors of a dossier; none leads to an empty page."""
    dossier, told = teller.dossier, teller.words.ngettext
    events, actors, places = len(dossier.events), len(dossier.actors), len(dossier.locations)
    disputes, pages = len(dossier.disagreements), teller.knowledge.contents.names
    # What the explorer has a row for.
    rows = events + actors + places + disputes + len(dossier.articles) + len(teller.knowledge.claims.in_order)
    dated = told("%(number)s event, by date", "%(number)s events, by date", events)
    involved = told("%(number)s person or group", "%(number)s people and groups", actors)
    mapped = told("%(number)s place, with maps", "%(number)s places, with maps", places)
    located = told("%(number)s place", "%(number)s places", places)
    differing = told("%(number)s point, side by side", "%(number)s points, side by side", disputes)
    explored = told("%(number)s record to filter and compare", "%(number)s records to filter and compare", rows)
    found = (
        Door("events", Section.STORY.value, events, dated),
        Door("actors", Section.WHO.value, actors, involved),
        Door("locations", Section.WHERE.value, places, mapped if "map" in pages else located),
        Door("disagreements", marked("What is disputed"), disputes, differing),
        Door("explorer", marked("Explore"), rows, explored),
    )
    return tuple(each for each in found if each.number)
