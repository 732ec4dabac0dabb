"""The casualty ledger: totals, every event with casualties in order of time, and those for which none are recorded."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from builder.know.numbers.tolls import Row, Toll
from builder.know.numbers.totals import LeftOut, Part, Total
from builder.link.nodes import Inline, plain
from builder.model.marked import marked
from builder.model.vocabulary import Label
from builder.render.paging import Listing
from builder.views.attributions.view import POINTS
from builder.views.casualties.facts import TollView, toll_view
from builder.views.casualties.figures import people, voices_of
from builder.views.parts.amounts import as_given, in_words
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
"""So many figures in words stand in the head of a total; all stand in its list."""


@dataclass(frozen=True, slots=True)
class EventTolls:
    """An event with its casualties by outcome."""

    line: EventLine
    tolls: tuple[TollView, ...]


@dataclass(frozen=True, slots=True)
class TotalLine:
    """An event's part in a total: the figure, for whom, whether it is added; a sentence why not if it is a number.

    `voice` is whose word it is, if the article itself does not give it.
    """

    event: str
    figure: str
    who: tuple[tuple[Inline, ...], ...]
    is_added: bool = False
    why: str = ""
    voice: tuple[Inline, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TotalView:
    """The head of a total: how many people, in how many events, and an article of each work behind that.

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
    """The head of a run: a total, a year, or the events for which nothing is recorded."""

    sort: str
    name: str
    total: TotalView | None = None

    def __hash__(self) -> int:
        return hash((self.sort, self.name))


@dataclass(frozen=True, slots=True)
class Ledger:
    """The outcomes in use; in how many events somebody may have met one; and in how many the only figure is none, by
    whose word that is, empty if it is the article's own."""

    outcomes: tuple[Label, ...]
    events: int
    without: tuple[tuple[str, int], ...]


Item: TypeAlias = TotalLine | EventTolls | EventLine


def casualties(teller: Teller) -> Listing[Head, Item]:
    """Return totals with the events added to them or not, then events by year, then those without anything recorded."""
    knowledge = teller.knowledge
    found = lines(teller, knowledge.tolls.counted)
    # Where no figures of people are entered at all, nothing is missing.
    silent = lines(teller, knowledge.tolls.silent if found else ())
    totals: list[tuple[Head, Sequence[Item]]] = [
        (Head("total", each.outcome, _head(teller, each)), _lines(teller, each)) for each in knowledge.totals.all
    ]
    years: list[tuple[Head, Sequence[Item]]] = [
        (Head("year", year), [_event(teller, each) for each in run]) for year, run in by_year(found)
    ]
    return Listing(
        view=_ledger(teller, found),
        runs=(*totals, *years, (Head("silent", ""), silent)),
        size=POINTS,
        anchor=lambda head: {"total": f"total-{head.name}", "year": f"y{head.name.lower()}"}.get(head.sort, head.sort),
    )


def _ledger(teller: Teller, found: Sequence[EventLine]) -> Ledger:
    tolls = {each.event: teller.knowledge.tolls.of(each.event) for each in found}
    used = {toll.outcome for each in tolls.values() for toll in each}
    without = [event for event, each in tolls.items() if all(toll.bounds.most == 0 for toll in each)]
    voices = Counter(plain(voices_of(teller, each, _rows(tolls[each]))) for each in without)
    words = teller.dossier.vocabulary.outcomes
    used_words = tuple(words[each] for each in words if each in used)
    return Ledger(used_words, len(tolls) - len(without), tuple(sorted(voices.items())))


def _rows(tolls: Iterable[Toll]) -> tuple[Row, ...]:
    return tuple(row for toll in tolls for row in toll.rows)


def _event(teller: Teller, line: EventLine) -> EventTolls:
    return EventTolls(
        line, tuple(toll_view(teller, line.event, each) for each in teller.knowledge.tolls.of(line.event))
    )


def _head(teller: Teller, total: Total) -> TotalView:
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


def _lines(teller: Teller, total: Total) -> list[Item]:
    return [
        *(_line(teller, each, in_words(teller.words, each.toll.stated), is_added=True) for each in total.added),
        *(_line(teller, each, as_given(teller.words, each.rows[0].figures)) for each in total.in_words),
        *(_line(teller, each, _not_added(teller, each)) for each in total.left_out),
    ]


def _not_added(teller: Teller, part: Part) -> str:
    if part.why is LeftOut.NO_LEAST:
        return as_given(teller.words, part.rows[0].figures)
    return in_words(teller.words, part.toll.stated)


def _line(teller: Teller, part: Part, figure: str, is_added: bool = False) -> TotalLine:
    who = tuple(people(teller, row) for row in part.rows)
    why = teller.words.translated(WHY[part.why]) if part.why else ""
    return TotalLine(part.event, figure, who, is_added, why, voices_of(teller, part.event, part.rows))
