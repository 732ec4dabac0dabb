"""The casualties of an event as facts: a line for each group, with every reading, voice and citation."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from builder.know.numbers.tolls import Row, Toll, walk
from builder.link.nodes import Text
from builder.model.anchors import Anchor
from builder.model.statements import Casualties
from builder.model.vocabulary import Label
from builder.views.casualties.figures import people, toll_figure
from builder.views.casualties.folding import folded
from builder.views.parts.amounts import as_given
from builder.views.parts.facts import Fact
from builder.views.parts.teller import Teller
from builder.views.parts.wording import nodes_of
from builder.words import Words


@dataclass(frozen=True, slots=True)
class TollView:
    """One outcome in one event: for how many people it stands, how many works say so, and a line for each group.

    Groups that are a part of another stand behind it, one level deeper. `is_single` says that there is one group only.
    """

    label: Label
    figure: str
    works: int
    lines: tuple[tuple[int, Fact], ...]
    is_single: bool


def toll_view(teller: Teller, event: str, toll: Toll) -> TollView:
    """Return the view of a toll."""
    return TollView(
        teller.dossier.vocabulary.label("outcomes", toll.outcome),
        toll_figure(teller.words, toll),
        len(toll.works),
        tuple((depth, row_fact(teller, event, row)) for depth, row in walk(toll.rows)),
        len(toll.rows) == 1,
    )


def casualties_of(teller: Teller, event: str) -> tuple[Fact, ...]:
    """Return the casualties of an event for its page: a line for each group, under the outcome."""
    return tuple(
        fact
        for toll in teller.knowledge.tolls.of(event)
        for fact in _facts(teller.words, toll_view(teller, event, toll))
    )


def _facts(words: Words, toll: TollView) -> Iterator[Fact]:
    if not toll.is_single and toll.figure:
        yield Fact(toll.label.label, (Text(_counted(words, toll)),))
    for depth, fact in toll.lines:
        value = nodes_of(words.gettext_parts("of whom %(people)s", people=fact.value)) if depth else fact.value
        yield replace(fact, label=toll.label.label, value=value)


def _counted(words: Words, toll: TollView) -> str:
    if not toll.works:
        return words.gettext("%(figure)s counted, each person once", figure=toll.figure)
    return words.ngettext(
        "%(figure)s counted, each person once, from %(number)s work",
        "%(figure)s counted, each person once, from %(number)s works",
        toll.works,
        figure=toll.figure,
    )


def row_fact(teller: Teller, event: str, row: Row) -> Fact:
    """Return what is said of one group: how many, and every reading with its voice and citations."""
    document, entries = teller.dossier.document_of[event], teller.dossier.events[event].casualties
    figure = as_given(teller.words, row.figures)
    readings = tuple(
        teller.fact(document, ("casualties", index), entry, (Text(_reading(teller.words, entry, figure)),))
        for index, entry in ((index, entries[index]) for index in row.indices)
    )
    works = teller.knowledge.works.behind
    fact = folded(teller.words, people(teller, row), figure, readings, lambda cited: len(works(cited)))
    return replace(fact, record=event, part=Anchor.CASUALTIES)


def _reading(words: Words, entry: Casualties, figure: str) -> str:
    """Return the figure of one statement; that it gives none is said where another does."""
    if entry.count:
        return words.count(entry.count)
    return words.gettext("no figure") if figure else ""
