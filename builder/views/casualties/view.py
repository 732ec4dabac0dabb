"""The casualty ledger: totals, every event with casualties in order of time, and those of which nothing is said."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from builder.know.numbers.totals import LeftOut, Part, Total
from builder.link.nodes import Inline
from builder.model.vocabulary import Label
from builder.render.paging import Listing
from builder.views.attributions.view import POINTS
from builder.views.casualties.facts import TollView, toll_view
from builder.views.casualties.figures import people
from builder.views.parts.amounts import as_given, in_words
from builder.views.parts.lines import EventLine, by_year, lines
from builder.views.parts.teller import Teller

WHY = {
    LeftOut.SERIES: "a series, which may contain other events",
    LeftOut.UNDATED: "not dated closely enough to be told from other events",
    LeftOut.NO_ARTICLE: "not from an article",
    LeftOut.SAME_PEOPLE: "may be people who are counted already",
}


@dataclass(frozen=True, slots=True)
class EventTolls:
    """An event with its casualties by outcome."""

    line: EventLine
    tolls: tuple[TollView, ...]


@dataclass(frozen=True, slots=True)
class TotalLine:
    """An event's part in a total: the figure, for whom, whether it is added, and why not if it is not."""

    event: str
    figure: str
    who: tuple[tuple[Inline, ...], ...]
    is_added: bool
    why: str = ""


@dataclass(frozen=True, slots=True)
class TotalView:
    """The head of a total: at least how many people, in how many events, and an article of each work behind that."""

    outcome: str
    label: Label
    least: int
    events: int
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a run: a total, a year, or the events of which nothing is said."""

    sort: str
    name: str
    total: TotalView | None = None

    def __hash__(self) -> int:
        return hash((self.sort, self.name))


@dataclass(frozen=True, slots=True)
class Ledger:
    """In how many events somebody was killed or hurt, and of how many nothing is said."""

    events: int
    silent: int


Item: TypeAlias = TotalLine | EventTolls | EventLine


def casualties(teller: Teller) -> Listing[Head, Item]:
    """Return totals with the events added to them or not, then events by year, then those of which nothing is said."""
    knowledge = teller.knowledge
    found = lines(teller, knowledge.tolls.counted)
    silent = lines(teller, knowledge.tolls.silent)
    totals: list[tuple[Head, Sequence[Item]]] = [
        (Head("total", each.outcome, _head(teller, each)), _lines(teller, each)) for each in knowledge.totals.all
    ]
    years: list[tuple[Head, Sequence[Item]]] = [
        (Head("year", year), [_event(teller, each) for each in run]) for year, run in by_year(found)
    ]
    return Listing(
        view=Ledger(len(found), len(silent)),
        runs=(*totals, *years, (Head("silent", ""), silent)),
        size=POINTS,
        anchor=lambda head: {"total": f"total-{head.name}", "year": f"y{head.name.lower()}"}.get(head.sort, head.sort),
    )


def _event(teller: Teller, line: EventLine) -> EventTolls:
    return EventTolls(
        line, tuple(toll_view(teller, line.event, each) for each in teller.knowledge.tolls.of(line.event))
    )


def _head(teller: Teller, total: Total) -> TotalView:
    label = teller.dossier.vocabulary.label("outcomes", total.outcome)
    return TotalView(total.outcome, label, total.least, len(total.added), total.articles)


def _lines(teller: Teller, total: Total) -> list[Item]:
    return [
        *(_line(teller, each, in_words(each.toll.bounds), is_added=True) for each in total.added),
        *(_line(teller, each, as_given(each.rows[0].figures), is_added=False) for each in total.in_words),
        *(_line(teller, each, in_words(each.toll.bounds), is_added=False) for each in total.left_out),
    ]


def _line(teller: Teller, part: Part, figure: str, is_added: bool) -> TotalLine:
    who = tuple(people(teller, row) for row in part.rows)
    return TotalLine(part.event, figure, who, is_added, WHY[part.why] if part.why else "")
