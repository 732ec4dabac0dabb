"""The figure of an outcome in words, and who it is about."""

from collections.abc import Iterable, Iterator, Sequence

from builder.know.numbers.bounds import Bounds
from builder.know.numbers.tolls import Row, Toll
from builder.link.nodes import Inline, Text, plain
from builder.model.anchors import Anchor
from builder.views.parts.amounts import as_given, in_words
from builder.views.parts.facts import Fact
from builder.views.parts.teller import Teller
from builder.views.parts.wording import field, nodes_in_a_row
from builder.words import Words


def toll_figure(words: Words, toll: Toll) -> str:
    """Return for how many people an outcome stands; empty if no number can be given for several groups."""
    return as_given(words, toll.rows[0].figures) if len(toll.rows) == 1 else in_words(words, toll.bounds)


def tolls_in_short(teller: Teller, event: str) -> tuple[Fact, ...]:
    """Return the casualties of an event for one line: under each outcome how many, of which groups, and who says so.

    What can be added is one figure; groups for which there are only words stand apart, those without a figure are left
    out.
    """
    return tuple(fact for toll in teller.knowledge.tolls.of(event) for fact in _in_short(teller, event, toll))


def _in_short(teller: Teller, event: str, toll: Toll) -> Iterator[Fact]:
    words = teller.words
    shares = [(_stated(words, toll.counted, toll.stated), toll.counted)] if toll.counted else []
    shares += [(as_given(words, row.figures), (row,)) for row in toll.rows if row not in toll.counted and row.figures]
    for figure, rows in shares:
        yield _share(teller, event, toll.outcome, figure, rows)


def _stated(words: Words, rows: Sequence[Row], stated: Bounds) -> str:
    """Return for how many rows with a number stand, as it is given if there is one and its parts say no more."""
    is_own = len(rows) == 1 and rows[0].range.least == rows[0].bounds.least
    return (in_words(words, stated) if not is_own else "") or as_given(words, rows[0].figures)


def _share(teller: Teller, event: str, outcome: str, figure: str, rows: Sequence[Row]) -> Fact:
    """Return a figure with its groups; a voice stands behind it only if the article itself gives none of it."""
    places = [index for row in rows for index in row.carriers]
    document = teller.dossier.document_of[event]
    groups = teller.words.enumerated(plain(people(teller, row)) for row in rows)
    inferred, note = (
        next((found for index in places if (found := teller.prose(document, "casualties", index, each))), ())
        for each in ("inferred", "note")
    )
    return Fact(
        field(teller.dossier.vocabulary.label("outcomes", outcome).label),
        (Text(f"{figure} ({groups})"),),
        (),
        voices_of(teller, event, rows),
        inferred,
        note,
        record=event,
        part=Anchor.CASUALTIES,
    )


def voices_of(teller: Teller, event: str, rows: Iterable[Row]) -> tuple[Inline, ...]:
    """Return whose word the figures of some rows are; nothing if the article itself gives any of them."""
    entries = teller.dossier.events[event].casualties
    voices = dict.fromkeys(entries[index].according_to for row in rows for index in row.carriers)
    return () if None in voices else nodes_in_a_row(teller.words, [teller.voice(each) for each in voices])


def people(teller: Teller, row: Row) -> tuple[Inline, ...]:
    """Return the group of people that a row is about."""
    if row.group in teller.dossier.actors:
        return (teller.record_link(row.group),)
    return (Text(teller.dossier.vocabulary.label("groups", row.group).label),)
