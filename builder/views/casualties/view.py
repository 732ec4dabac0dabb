"""The casualty ledger: totals, a line for each outcome of each event in order of time, and the events with none."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from builder.know.numbers.bounds import Bounds
from builder.know.numbers.tolls import Row, Toll
from builder.know.numbers.totals import LeftOut, Part, Total
from builder.link.nodes import plain
from builder.model.marked import marked
from builder.model.vocabulary import Label
from builder.render.paging import Listing
from builder.views.attributions.view import POINTS
from builder.views.casualties.bars import Scale, scale_of
from builder.views.casualties.facts import TollView, toll_view
from builder.views.casualties.figures import people, voices_of
from builder.views.parts.amounts import as_given
from builder.views.parts.lines import EventLine, by_year, lines
from builder.views.parts.teller import Teller

WHY = {
    LeftOut.SERIES: marked("A series, which may contain other events."),
    LeftOut.UNDATED: marked("Not dated closely enough to be told from other events."),
    LeftOut.NO_ARTICLE: marked("Not from an article."),
    LeftOut.SAME_PEOPLE: marked("May be people who are counted already."),
    LeftOut.NO_LEAST: marked("No lowest number is given."),
}

MOST_IN_WORDS = 6
"""So many figures in words stand in the sentence of a total; all stand in the table."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TollLine:
    """One outcome of one event: its place in the story, the toll, from how many to how many people it goes.

    `added` is what it adds to the total; if it adds nothing, `why` are sentences that say why not, each with the figure
    that is left out where others are added.
    """

    line: EventLine
    place: int
    toll: TollView
    bounds: Bounds
    added: int | None
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TotalView:
    """A total: how many people, in how many events, and an article of each work behind that.

    `is_exact` says that the number is no lower bound. `more` are further events for which only words are given, these
    `in_words`, all of them if `has_all`; `has_numbers` says that there are numbers that cannot be added.
    """

    outcome: str
    label: Label
    least: int
    is_exact: bool
    events: int
    articles: tuple[str, ...]
    more: int
    in_words: tuple[str, ...]
    has_all: bool
    has_numbers: bool


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a run: a year, or the events for which nothing is recorded."""

    sort: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """The outcomes in use; in how many events somebody may have met one; and in how many the only figure is none, by
    whose word that is, empty if it is the article's own. The totals, and the scale of all bars."""

    outcomes: tuple[Label, ...]
    events: int
    without: tuple[tuple[str, int], ...]
    totals: tuple[TotalView, ...]
    scale: Scale


Item: TypeAlias = TollLine | EventLine


def casualties(teller: Teller) -> Listing[Head, Item]:
    """Return events with casualties by year, a line for each outcome, then those without anything recorded."""
    knowledge = teller.knowledge
    found = lines(teller, knowledge.tolls.counted)
    # Where no figures of people are entered at all, nothing is missing.
    silent = lines(teller, knowledge.tolls.silent if found else ())
    parts = _parts(knowledge.totals.all)
    years: list[tuple[Head, Sequence[Item]]] = [
        (Head("year", year), [line for each in run for line in _lines(teller, each, parts)])
        for year, run in by_year(found)
    ]
    return Listing(
        view=_ledger(teller, found),
        runs=(*years, (Head("silent", ""), silent)),
        size=POINTS,
        anchor=lambda head: f"y{head.name.lower()}" if head.sort == "year" else head.sort,
    )


def _ledger(teller: Teller, found: Sequence[EventLine]) -> Ledger:
    tolls = {each.event: teller.knowledge.tolls.of(each.event) for each in found}
    used = {toll.outcome for each in tolls.values() for toll in each}
    without = [event for event, each in tolls.items() if all(toll.bounds.most == 0 for toll in each)]
    voices = Counter(plain(voices_of(teller, each, _rows(tolls[each]))) for each in without)
    words = teller.dossier.vocabulary.outcomes
    return Ledger(
        outcomes=tuple(words[each] for each in words if each in used),
        events=len(tolls) - len(without),
        without=tuple(sorted(voices.items())),
        totals=tuple(_total(teller, each) for each in teller.knowledge.totals.all),
        scale=scale_of(_bounds(toll) for each in tolls.values() for toll in each),
    )


def _rows(tolls: Iterable[Toll]) -> tuple[Row, ...]:
    return tuple(row for toll in tolls for row in toll.rows)


def _bounds(toll: Toll) -> Bounds:
    """Return from how many to how many people a toll goes: as its figure says it in words."""
    return toll.rows[0].range if len(toll.rows) == 1 else toll.bounds


def _lines(teller: Teller, line: EventLine, parts: Mapping[tuple[str, str], Sequence[Part | None]]) -> list[TollLine]:
    place = teller.knowledge.events.position[line.event]
    found = []
    for toll in teller.knowledge.tolls.of(line.event):
        mine = parts.get((line.event, toll.outcome), ())
        added = None in mine
        found.append(
            TollLine(
                line=line,
                place=place,
                toll=toll_view(teller, line.event, toll),
                bounds=_bounds(toll),
                added=toll.bounds.least if added else None,
                why=tuple(dict.fromkeys(_why(teller, each, added) for each in mine if each)),
            )
        )
    return found


def _parts(totals: Iterable[Total]) -> Mapping[tuple[str, str], Sequence[Part | None]]:
    """Return by event and outcome what totals leave out of it; None stands for what they add."""
    found: dict[tuple[str, str], list[Part | None]] = defaultdict(list)
    for total in totals:
        for each in total.added:
            found[each.event, total.outcome].append(None)
        for each in (*total.in_words, *total.left_out):
            found[each.event, total.outcome].append(each)
    return found


def _why(teller: Teller, part: Part, is_part: bool) -> str:
    """Return why something is not added; of which figure that is said, where another of the event is added."""
    words = teller.words
    if part.why:
        why = words.translated(WHY[part.why])
    else:
        why = words.gettext("Only in words.") if part.rows[0].figures else words.gettext("No figure is given.")
    return f"{plain(people(teller, part.rows[0]))}: {why}" if is_part else why


def _total(teller: Teller, total: Total) -> TotalView:
    added = {each.event for each in total.added}
    more = [each for each in total.in_words if each.rows[0].figures and each.event not in added]
    words = tuple(dict.fromkeys(_with_group(teller, each.event, each.rows[0]) for each in more))
    return TotalView(
        outcome=total.outcome,
        label=teller.dossier.vocabulary.label("outcomes", total.outcome),
        least=total.least,
        is_exact=total.is_exact,
        events=len(added),
        articles=total.articles,
        more=len({each.event for each in more}),
        in_words=words[:MOST_IN_WORDS],
        has_all=len(words) <= MOST_IN_WORDS,
        has_numbers=bool(total.left_out),
    )


def _with_group(teller: Teller, event: str, row: Row) -> str:
    text = f"{as_given(teller.words, row.figures)} ({plain(people(teller, row))})"
    voice = plain(voices_of(teller, event, (row,)))
    return teller.words.gettext("%(figure)s according to %(voice)s", figure=text, voice=voice) if voice else text
