"""The explorer's rows as data: columns of one value a row, in parts of bounded size; a tie is the place of a row.

`data/explorer.js` says how many parts there are and holds the words; `data/explorer-0.js` and so on hold the rows. For
each part of an actor in an event, a row and a role in column `parts`, columns `voices` and `inferred` say whose word it
is, if no article says so itself, and whether it is worked out. Column `worked_out` says so of the dates shown, and
`disputed` is a Dispute.
"""

from collections.abc import Iterator, Sequence

from builder.model.dates import Edtf
from builder.model.site import published
from builder.views.explorer.row import SORTS, Row
from builder.views.explorer.rows import rows
from builder.views.site import Site

ROWS_A_PART = 2000
"""So many rows come to some 100 kB, compressed."""

SECTIONS = {
    "event": "kinds.event",
    "actor": "kinds.actor",
    "location": "kinds.location",
    "claim": "manners",
    "disagreement": "disagreements",
}
"""The section of the vocabulary that has the kinds of each sort of row."""


def explorer_data(site: Site) -> Iterator[tuple[str, object]]:
    """Yield the words and the parts of the rows."""
    found = site.teller.once(rows)
    words = _words(site, found)
    parts = [found[start : start + ROWS_A_PART] for start in range(0, len(found), ROWS_A_PART)]
    yield "explorer", {**words, "title": site.dossier.settings.title, "rows": len(found), "parts": len(parts)}
    places = {each.key: place for place, each in enumerate(found)}
    for number, part in enumerate(parts):
        yield f"explorer-{number}", _columns(site, part, places, words)


Words = dict[str, list[list[str]]]
"""By column, the words that rows use: each with its label, and what else is shown of it."""


def _words(site: Site, found: Sequence[Row]) -> Words:
    vocabulary = site.dossier.vocabulary
    used = {(each.sort, each.kind) for each in found}
    kinds = [
        [sort, word, label.label, label.colour]
        for sort, section in SECTIONS.items()
        for word, label in vocabulary.section(section).items()
        if (sort, word) in used
    ]
    sides = [[word, label.label, label.colour] for word, label in vocabulary.sides.items()]
    return {"kinds": kinds, "sides": sides, "roles": [[word, each.label] for word, each in vocabulary.roles.items()]}


def _columns(site: Site, part: Sequence[Row], places: dict[str, int], words: Words) -> dict[str, object]:
    kinds = {(sort, word): place for place, (sort, word, *_) in enumerate(words["kinds"])}
    sides = {word: place for place, (word, *_) in enumerate(words["sides"])}
    roles = {word: place for place, (word, *_) in enumerate(words["roles"])}
    return {
        "sort": [SORTS.index(each.sort) for each in part],
        "path": [_path(site, each) for each in part],
        "name": [each.name for each in part],
        "names": [list(each.names) for each in part],
        "kind": [kinds.get((each.sort, each.kind), -1) for each in part],
        "sides": [[sides[side] for side in each.sides] for each in part],
        "fact": [each.fact for each in part],
        "dates": [" ".join(_span(date) for date in each.dates) for each in part],
        "shown": [each.shown for each in part],
        "worked_out": [int(each.inferred) for each in part],
        "ties": [[places[tie] for tie in each.ties if tie in places] for each in part],
        "within": [[places[outer] for outer in each.within if outer in places] for each in part],
        "parts": [[n for one in each.parts for n in (places[one.actor], roles.get(one.role, -1))] for each in part],
        "voices": [[" and ".join(one.voices) for one in each.parts] for each in part],
        "inferred": [[int(one.inferred) for one in each.parts] for each in part],
        "works": [each.works for each in part],
        "disputed": [int(each.dispute) for each in part],
    }


def _path(site: Site, row: Row) -> str:
    """Return the address of a row's page, or of its place on the page of an article, from the site's folder."""
    if row.sort == "claim":
        return published(f"{site.routes.record(row.home)}#claim-{row.id}")
    route = site.routes.disagreement if row.sort == "disagreement" else site.routes.record
    return published(route(row.id))


def _span(date: Edtf) -> str:
    """Return a date as year, month and day as far as known, or two of them with a slash; an open end is left out."""
    ends = [
        "-".join((f"{end.year:04d}", *(f"{each:02d}" for each in (end.month, end.day) if each)))
        for end in (date.start, date.end)
        if end
    ]
    return "/".join(dict.fromkeys(ends))
