"""How many people the whole dossier counts for each outcome, without counting anybody twice.

Definitions:

- A total adds what events stand for at least (see tolls.py). It is exact if each of them is. Figures in words (some,
  hundreds) stand beside it. An event of which somebody says that there were none adds nothing and is not listed:
  it stands with the events, with who says so.
- Left out are events of a kind that is a series, which may contain other events (a word of the vocabulary says so),
  events whose date is not known or has no beginning or no end, which may be, or contain, any other, and numbers that
  have no lowest one (about 100, up to 5).
- Two events may count the same people if they share a day (by their first stated date), if a place of the one is or
  contains a place of the other or one has no place, and if a group of the one may share somebody with a group of the
  other (see inclusion.py). Of such events only the one with the highest figure is in the total.
- Its works are the independent works behind the figures that are added.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from builder.know.clock import DAY, Span
from builder.know.events import dates_of
from builder.know.numbers.inclusion import Inclusion
from builder.know.numbers.tolls import Row, Toll, Tolls, walk
from builder.know.places import Places
from builder.know.publication import Publication
from builder.model.dossier import Dossier
from builder.model.refs import Citation

_MONTH = 30 * DAY
"""The minutes by which events are laid together, so that each is compared only with those near it."""


class LeftOut(StrEnum):
    """Why the figure of an event is in no total."""

    SERIES = "series"
    UNDATED = "undated"
    NO_ARTICLE = "no article"
    SAME_PEOPLE = "same people"
    NO_LEAST = "no least"


@dataclass(frozen=True, slots=True)
class Part:
    """An event's part in a total: the toll, the rows of it that are meant, and why it is left out, if it is."""

    event: str
    toll: Toll
    rows: tuple[Row, ...]
    why: LeftOut | None = None


@dataclass(frozen=True, slots=True)
class Total:
    """At least how many people met one outcome: the events added, an article of each work, and what is not added.

    `in_words` are the rows without any number, `left_out` the numbers that cannot be added.
    """

    outcome: str
    least: int
    is_exact: bool
    added: tuple[Part, ...]
    articles: tuple[str, ...]
    in_words: tuple[Part, ...]
    left_out: tuple[Part, ...]

    @property
    def is_all(self) -> bool:
        """Whether it is exact and there is nothing that could not be added, so that it is no "at least"."""
        return self.is_exact and not self.in_words and not self.left_out


@dataclass(frozen=True, eq=False)
class Totals:
    """Answers how many people the dossier counts in all."""

    dossier: Dossier
    places: Places
    publication: Publication
    inclusion: Inclusion
    tolls: Tolls

    @cached_property
    def all(self) -> tuple[Total, ...]:
        """The total of each outcome, in the order of the vocabulary, events in order of time."""
        found: dict[str, list[tuple[str, Toll]]] = defaultdict(list)
        for event in self.tolls.counted:
            for toll in self.tolls.of(event):
                if toll.bounds.most != 0:
                    found[toll.outcome].append((event, toll))
        return tuple(self._total(found[each]) for each in self.dossier.vocabulary.outcomes if each in found)

    def _total(self, tolls: Sequence[tuple[str, Toll]]) -> Total:
        counted = [(event, toll) for event, toll in tolls if toll.bounds.least]
        able = [(event, toll) for event, toll in counted if not self._why_not(event, toll)]
        kept = self._apart(able)
        added = [(event, toll) for event, toll in able if event in kept]
        cited = (source.article for _, toll in added for source in _behind(toll))
        rows = [(event, toll, row) for event, toll in tolls for row in toll.rows]
        vague = [each for each in rows if not each[2].bounds.least and each[2].bounds.most != 0]
        return Total(
            tolls[0][1].outcome,
            sum(toll.bounds.least or 0 for _, toll in added),
            all(toll.bounds.is_exact for _, toll in added),
            tuple(Part(event, toll, toll.counted) for event, toll in added),
            self.publication.first_of_each_work(cited),
            tuple(Part(event, toll, (row,)) for event, toll, row in vague if not row.has_number),
            (
                *(
                    Part(event, toll, toll.counted, self._why_not(event, toll) or LeftOut.SAME_PEOPLE)
                    for event, toll in counted
                    if event not in kept
                ),
                *(Part(event, toll, (row,), LeftOut.NO_LEAST) for event, toll, row in vague if row.has_number),
            ),
        )

    def _why_not(self, event: str, toll: Toll) -> LeftOut | None:
        """Return why an event cannot be in a total, None if it can."""
        if self.dossier.vocabulary.label("kinds.event", self.dossier.events[event].kind).series:
            return LeftOut.SERIES
        span = next(iter(dates_of(self.dossier.events[event])), None)
        if not (span and span.start and span.end):
            return LeftOut.UNDATED
        return None if _behind(toll) else LeftOut.NO_ARTICLE

    def _apart(self, tolls: Sequence[tuple[str, Toll]]) -> frozenset[str]:
        """Return the events that cannot count the same people, chosen from the highest figure down."""
        kept: list[str] = []
        by_month: dict[int, list[tuple[str, Toll]]] = defaultdict(list)
        for event, toll in sorted(tolls, key=lambda each: -(each[1].bounds.least or 0)):
            days = self._days(event)
            months = range(days.first // _MONTH, days.last // _MONTH + 1)
            near = (each for month in months for each in by_month[month])
            if not any(self._may_share((event, toll), each) for each in near):
                kept.append(event)
                for month in months:
                    by_month[month].append((event, toll))
        return frozenset(kept)

    def _may_share(self, one: tuple[str, Toll], other: tuple[str, Toll]) -> bool:
        first, second = self.dossier.events[one[0]], self.dossier.events[other[0]]
        if self._days(one[0]).excludes(self._days(other[0])):
            return False
        pairs = [(a.value, b.value) for a in first.where for b in second.where]
        if pairs and not any(self.places.overlap(a, b) for a, b in pairs):
            return False
        groups, rest = ({row.group for _, row in walk(toll.rows)} for _, toll in (one, other))
        return any(self.inclusion.may_share(a, b) for a in groups for b in rest)

    def _days(self, event: str) -> Span:
        """Return the whole days that the first date of an event can mean."""
        return self.tolls.events.clock.reach(dates_of(self.dossier.events[event])[0].without_time)


def _behind(toll: Toll) -> tuple[Citation, ...]:
    """Return the citations that the number of an outcome rests on, those of articles only."""
    return tuple(source for row in toll.rows for source in row.basis if source.paragraph)
