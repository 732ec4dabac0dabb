"""What is taken along of each row beside what the table shows: exact dates, positions, figures of people, citations.

It lies in files of its own, `data/taken-0.js` and so on, which are loaded when somebody takes rows along.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from builder.know.numbers.bounds import Bounds
from builder.model.marked import Message, marked
from builder.model.refs import Citation
from builder.model.values.dates import Edtf
from builder.views.explorer.row import Row
from builder.views.parts.teller import Teller

COLUMNS: tuple[tuple[str, Message], ...] = (
    ("id", marked("What the record is known by in addresses and files; claims and disagreements say so before it.")),
    ("record", marked("Event, actor, place, article, claim or disagreement.")),
    ("name", marked("Its main name or title; of a claim the beginning of what was said.")),
    ("other names", marked("Further names that the articles use.")),
    ("kind", marked("The kind within these: of an event, an actor, a place; how a claim was made.")),
    ("side", marked("The sides of those who take part or speak.")),
    ("what or who", marked("The latest office of an actor, the outlet of an article, the speaker of a claim.")),
    ("when", marked("The dates in words, as pages show them.")),
    ("dates", marked("The dates stated, in the Extended Date/Time Format (EDTF).")),
    ("first day", marked("The earliest day that these dates allow; empty if none bounds them.")),
    ("last day", marked("The latest day that these dates allow; empty if none bounds them.")),
    ("latitude", marked("The positions of the places, north of the equator, in degrees.")),
    ("longitude", marked("The same, east of Greenwich.")),
    ("within km", marked("How closely each position is known: so far from the point at most.")),
    ("places", marked("The places it is tied to.")),
    ("actors", marked("The actors it is tied to.")),
    ("events", marked("The events it is tied to.")),
    ("articles", marked("The articles it rests on.")),
    ("independent works", marked("How many independent works say so; copies count once.")),
    ("accounts differ", marked("“yes” if accounts differ, “noted” if an editor’s entry only notes it, or “no”.")),
    ("citations", marked("Each article and paragraph that it cites, such as some-article#p12.")),
    ("page", marked("The address of its page; without a known address of the site, its path there.")),
)
"""The columns of what is taken along, each with a line for whoever reads the file. Their names are the same in every
language, so that programs can rely on them. After them come the lowest and the highest figure of each outcome."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What is taken along of a row. `spots` are latitude, longitude and within how many kilometres of that, `figures`
    from how many to how many people met each outcome."""

    dates: tuple[str, ...]
    first: date | None
    last: date | None
    spots: tuple[tuple[float, float, float], ...]
    figures: tuple[tuple[str, Bounds], ...]
    citations: tuple[Citation, ...]


def taken(teller: Teller, rows: Iterable[Row]) -> Iterator[Taken]:
    """Yield what is taken along of each row."""
    for row in rows:
        yield Taken(
            dates=tuple(each.text for each in row.dates),
            first=_first(row.dates),
            last=_last(row.dates),
            spots=tuple(_spots(teller, row)),
            figures=tuple((toll.outcome, toll.bounds) for toll in teller.knowledge.tolls.of(row.key)),
            citations=_citations(teller, row),
        )


def outcomes(teller: Teller) -> tuple[str, ...]:
    """Return the outcomes of which any event has a figure, in the order of the vocabulary."""
    tolls = teller.knowledge.tolls
    used = {toll.outcome for event in tolls.counted for toll in tolls.of(event)}
    return tuple(each for each in teller.dossier.vocabulary.outcomes if each in used)


def _first(dates: tuple[Edtf, ...]) -> date | None:
    """Return the earliest day that dates allow, None if one of them has no beginning."""
    days = [each.start.first if each.start else None for each in dates]
    known = [each for each in days if each]
    return min(known) if known and len(known) == len(days) else None


def _last(dates: tuple[Edtf, ...]) -> date | None:
    days = [each.end.last if each.end else None for each in dates]
    known = [each for each in days if each]
    return max(known) if known and len(known) == len(days) else None


def _spots(teller: Teller, row: Row) -> Iterator[tuple[float, float, float]]:
    """Yield the positions of a place or of the closest places of an event, as in exports/geojson.py."""
    places, events = teller.knowledge.places, teller.knowledge.events
    found = places.spots(events.places_of(row.id)) if row.sort == "event" else ()
    if row.sort == "location" and (own := places.position(row.id)):
        found = (own,)
    for spot in found:
        latitude, longitude = spot.value
        yield latitude, longitude, spot.precision_km


def _citations(teller: Teller, row: Row) -> tuple[Citation, ...]:
    """Return the paragraphs that a row's own file cites for it, each once, in order of publication and paragraph."""
    dossier, places = teller.dossier, teller.knowledge.publication.places
    if row.sort == "claim":
        cited: list[Citation] = list(dossier.claims[row.id].sources)
    elif row.sort == "disagreement":
        cited = [source for side in dossier.disagreements[row.id].sides for source in side.sources]
    else:
        document = dossier.document_of[row.id]
        cited = [each for _, each in document.citations] + list(teller.knowledge.support.in_prose(row.id))
    known = {each for each in cited if each.article in places and each.paragraph}
    return tuple(sorted(known, key=lambda each: (places[each.article], each.paragraph or 0)))
