"""The explorer's rows as data: columns of one value a row, in parts of bounded size.

A tie is the place of a row among all rows, a word its place among the words.

`data/explorer.js` says how many parts there are and holds the words; `data/explorer-0.js` and so on hold the rows. For
each part of an actor in an event, `participants` and `roles` say which row and role, `voices` and `inferred` whose word
it is, if no article says so itself, and whether it is worked out. `worked_out` says so of the dates shown, and
`disputed` is a Dispute. `data/taken-0.js` and so on hold what only files for other programs need.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from builder.model.kinds import RECORD_KINDS
from builder.model.marked import Message, marked
from builder.model.site import published
from builder.model.values.dates import Edtf
from builder.model.vocabulary import Label
from builder.render.columns import columns
from builder.views.explorer.row import Row
from builder.views.explorer.rows import SORTS, rows
from builder.views.explorer.taken import COLUMNS, Taken, outcomes, taken
from builder.views.explorer.ties import Ties, ties_of
from builder.views.site import Site
from builder.words import capitalized

ROWS_A_PART = 2000
"""So many rows come to some 100 kB, compressed."""

Words = tuple[dict[str, str], ...]
"""The kinds, sides or roles that rows can have, each with its label and what else is shown of it."""


@dataclass(frozen=True, slots=True)
class Sort:
    """A sort of rows: the noun for one and for several, and which section of the vocabulary has its kinds, if any."""

    one: Message
    many: Message
    section: str


NAMED: Mapping[str, Sort] = {
    **{each.word: Sort(each.one, each.many, each.sorts) for each in RECORD_KINDS},
    "claim": Sort(marked("claim"), marked("claims"), "manners"),
    "disagreement": Sort(marked("disagreement"), marked("disagreements"), "disagreements"),
}
"""What the sorts of rows are called."""


@dataclass(frozen=True, slots=True)
class Numbers:
    """The places of rows by key, of sorts, and of words."""

    sorts: dict[str, int]
    rows: dict[str, int]
    kinds: dict[tuple[str, str], int]
    sides: dict[str, int]
    roles: dict[str, int]


def explorer_data(site: Site) -> Iterator[tuple[str, object]]:
    """Yield the words and the parts of the rows."""
    found = site.teller.once(rows)
    kinds, sides, roles = _kinds(site, found), _sides(site), _roles(site)
    numbers = Numbers(
        {sort: place for place, sort in enumerate(SORTS)},
        {each.key: place for place, each in enumerate(found)},
        {(each["sort"], each["word"]): place for place, each in enumerate(kinds)},
        {each["word"]: place for place, each in enumerate(sides)},
        {each["word"]: place for place, each in enumerate(roles)},
    )
    words = {"kinds": columns(kinds), "sides": columns(sides), "roles": columns(roles)}
    lines = [_line(site, each, ties, numbers) for each, ties in zip(found, ties_of(found), strict=True)]
    parts = [lines[start : start + ROWS_A_PART] for start in range(0, len(lines), ROWS_A_PART)]
    yield (
        "explorer",
        {
            **words,
            "title": site.dossier.settings.title,
            "site": site.addresses.site,
            "parts": len(parts),
            "sorts": columns(_sorts(site)),
            "columns": [name for name, _ in COLUMNS],
            "outcomes": outcomes(site.teller),
        },
    )
    for number, part in enumerate(parts):
        yield f"explorer-{number}", columns(part)
    more = [_taken(each) for each in taken(site.teller, found)]
    for number, start in enumerate(range(0, len(more), ROWS_A_PART)):
        yield f"taken-{number}", columns(more[start : start + ROWS_A_PART])


def _kinds(site: Site, found: Sequence[Row]) -> Words:
    used = {(each.sort, each.kind) for each in found}
    return tuple(
        {"sort": sort, "word": word, "label": label.label, "colour": label.colour}
        for sort in SORTS
        for word, label in _labels(site, NAMED[sort].section).items()
        if (sort, word) in used
    )


def _labels(site: Site, section: str) -> Mapping[str, Label]:
    return site.dossier.vocabulary.section(section) if section else {}


def _sorts(site: Site) -> Words:
    """Return the sorts and what they are called: one and several as a heading, and one within a sentence."""
    say = site.teller.words.translated
    names = {sort: (say(NAMED[sort].one), say(NAMED[sort].many)) for sort in SORTS}
    return tuple(
        {"word": sort, "one": capitalized(one), "many": capitalized(many), "inText": one}
        for sort, (one, many) in names.items()
    )


def _sides(site: Site) -> Words:
    return tuple({"word": word, "label": label.label} for word, label in site.dossier.vocabulary.sides.items())


def _roles(site: Site) -> Words:
    return tuple({"word": word, "label": label.label} for word, label in site.dossier.vocabulary.roles.items())


def _line(site: Site, row: Row, ties: Ties, numbers: Numbers) -> dict[str, object]:
    return {
        "sort": numbers.sorts[row.sort],
        "path": _path(site, row),
        "name": row.name,
        "names": row.names,
        "kind": numbers.kinds.get((row.sort, row.kind), -1),
        "sides": [numbers.sides[side] for side in row.sides],
        "fact": row.fact,
        "dates": " ".join(_span(date) for date in row.dates),
        "shown": row.shown,
        "worked_out": row.inferred,
        "within": [numbers.rows[outer] for outer in row.within if outer in numbers.rows],
        "around": ties.around,
        "actors": ties.of("actor"),
        "places": ties.of("location"),
        "events": ties.of("event"),
        "articles": ties.of("article"),
        "participants": [numbers.rows[each.actor] for each in row.parts],
        "roles": [numbers.roles.get(each.role, -1) for each in row.parts],
        "voices": [site.teller.words.listed(each.voices) for each in row.parts],
        "inferred": [each.inferred for each in row.parts],
        "works": row.works,
        "disputed": int(row.dispute),
    }


def _taken(found: Taken) -> dict[str, object]:
    return {
        "dates": found.dates,
        "first": found.first.isoformat() if found.first else "",
        "last": found.last.isoformat() if found.last else "",
        "latitudes": [latitude for latitude, _, _ in found.spots],
        "longitudes": [longitude for _, longitude, _ in found.spots],
        "within": [within for *_, within in found.spots],
        "figures": [[outcome, bounds.least, bounds.most] for outcome, bounds in found.figures],
        "citations": " ".join(f"{each.article}#p{each.paragraph}" for each in found.citations),
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
