"""How many people the whole dossier counts for each outcome, without counting anybody twice.

Definitions:

- A total adds what events stand for at least (see casualties.py). Figures in words (some, hundreds) stand beside it. An
  event in which somebody says that nobody was hurt adds nothing and is not listed: it stands with the events, with who
  says so.
- Left out are events of a kind that is a series, which may contain other events (a word of the vocabulary says so), and
  events whose date is not known or has no beginning or no end: they may be, or contain, any other.
- Two events may count the same people if they share a day (by their first stated date), if a place of the one is or
  contains a place of the other or one has no place, and if a group of the one may share somebody with a group of the
  other (see inclusion.py). Of such events only the one with the highest figure is in the total.
- Its works are the independent works behind the figures that are added.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from builder.derive.casualties import Toll, walk
from builder.derive.chronology import dates_of
from builder.derive.inclusion import may_share
from builder.link.nodes import Inline
from builder.model.dossier import Dossier
from builder.model.records import Event
from builder.model.refs import Citation
from builder.model.vocabulary import Label


@dataclass(frozen=True, slots=True)
class Part:
    """An event's part in a total: the figure, for whom, and why it is left out, if it is."""

    event: str
    figure: str
    who: tuple[tuple[Inline, ...], ...]
    why: str = ""


@dataclass(frozen=True, slots=True)
class Total:
    """At least how many people met one outcome: the events added, an article of each work, and what is not added."""

    outcome: str
    label: Label
    least: int
    added: tuple[Part, ...]
    works: tuple[str, ...]
    in_words: tuple[Part, ...]
    left_out: tuple[Part, ...]


def totals(dossier: Dossier, tolls: Iterable[tuple[str, Toll]]) -> tuple[Total, ...]:
    """Return the total of each outcome, in the order of the vocabulary, from the tolls of events in order of time."""
    found: dict[str, list[tuple[str, Toll]]] = defaultdict(list)
    for event, toll in tolls:
        if toll.bounds.most != 0:
            found[toll.outcome].append((event, toll))
    return tuple(_total(dossier, found[each]) for each in dossier.vocabulary.outcomes if each in found)


def _total(dossier: Dossier, tolls: Sequence[tuple[str, Toll]]) -> Total:
    counted = [(event, toll) for event, toll in tolls if toll.bounds.least is not None]
    able = [(event, toll) for event, toll in counted if not _why_not(dossier, event, toll)]
    kept = _apart(dossier, able)
    added = [(event, toll) for event, toll in able if event in kept]
    left_out = ((event, toll, _why_not(dossier, event, toll) or _SAME) for event, toll in counted if event not in kept)
    return Total(
        tolls[0][1].outcome,
        tolls[0][1].label,
        sum(toll.bounds.least or 0 for _, toll in added),
        tuple(Part(event, str(toll.bounds), _counted(toll)) for event, toll in added),
        _articles(dossier, (source.article for _, toll in added for source in _behind(toll))),
        tuple(
            Part(event, row.figure, (row.who,))
            for event, toll in tolls
            for row in toll.rows
            if row.bounds.least is None
        ),
        tuple(Part(event, str(toll.bounds), _counted(toll), why) for event, toll, why in left_out),
    )


_SAME = "may be people who are counted already"


def _why_not(dossier: Dossier, event: str, toll: Toll) -> str:
    """Return why an event cannot be in a total; empty if it can."""
    if dossier.vocabulary.label("kinds.event", dossier.events[event].kind).series:
        return "a series, which may contain other events"
    span = next(iter(dates_of(dossier.events[event])), None)
    if not (span and span.start and span.end):
        return "not dated closely enough to be told from other events"
    return "" if _behind(toll) else "not from an article"


def _counted(toll: Toll) -> tuple[tuple[Inline, ...], ...]:
    """Return the groups whose numbers count."""
    return tuple(row.who for row in toll.rows if row.bounds.least is not None)


def _behind(toll: Toll) -> tuple[Citation, ...]:
    """Return the citations that the number of an outcome rests on, those of articles only."""
    return tuple(source for row in toll.rows for source in row.basis if source.paragraph)


def _articles(dossier: Dossier, cited: Iterable[str]) -> tuple[str, ...]:
    """Return one article of each work cited, the one published first, in order of publication."""
    first: dict[str, str] = {}
    for key in sorted(set(cited), key=lambda each: (dossier.articles[each].date.value.order, each)):
        first.setdefault(dossier.articles[key].work, key)
    return tuple(first.values())


def _apart(dossier: Dossier, tolls: Sequence[tuple[str, Toll]]) -> frozenset[str]:
    """Return the events that cannot count the same people, chosen from the highest figure down."""
    kept: list[str] = []
    by_month: dict[tuple[int, int], list[tuple[str, Toll]]] = defaultdict(list)
    for event, toll in sorted(tolls, key=lambda each: -(each[1].bounds.least or 0)):
        months = tuple(_months(dossier.events[event]))
        near = (each for month in months for each in by_month[month])
        if not any(_may_share(dossier, (event, toll), each) for each in near):
            kept.append(event)
            for month in months:
                by_month[month].append((event, toll))
    return frozenset(kept)


def _months(event: Event) -> Iterator[tuple[int, int]]:
    span = dates_of(event)[0]
    for month in range(span.first.year * 12 + span.first.month, span.last.year * 12 + span.last.month + 1):
        yield divmod(month, 12)


def _may_share(dossier: Dossier, one: tuple[str, Toll], other: tuple[str, Toll]) -> bool:
    first, second = dossier.events[one[0]], dossier.events[other[0]]
    days, others = dates_of(first)[0], dates_of(second)[0]
    if days.last < others.first or others.last < days.first:
        return False
    pairs = [(a.value, b.value) for a in first.where for b in second.where]
    if pairs and not any(dossier.holds(a, b) or dossier.holds(b, a) for a, b in pairs):
        return False
    groups, rest = ({row.group for _, row in walk(toll.rows)} for _, toll in (one, other))
    return any(may_share(dossier, a, b) for a in groups for b in rest)
