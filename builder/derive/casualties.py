"""Who was killed or hurt: the statements of each event by outcome and group, each person counted once.

Definitions:

- A row holds all statements of one event on one outcome and one group of people. Its figure runs from the lowest to the
  highest number that they allow; words such as `some` count for nothing beside a number that agrees with them; where
  there are no bounds, the figures stand as given. Its works are the independent works behind its citations.
- A group that is included in another one of the same event and outcome (by the vocabulary's `within`, or because the
  one actor is a part of the other) is a part of it: it is shown below it and never added to it. Groups of which neither
  includes the other share nobody; actors and groups of the vocabulary may.
- A row stands for at least the lowest number given for it or the sum of its parts, whichever is more, but never for
  more than the smallest upper bound given for it. Only numbers count here, not words.
- The people of one outcome in one event are the sum of the rows that are no part of another. If some rows are actors and
  some are groups, the larger of the two sums is a lower bound.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from builder.check.differences import works_of
from builder.derive.facts import Fact, Material
from builder.derive.figures import Bounds, as_given, lowest_to_highest, smallest_highest, sum_of
from builder.link.nodes import Inline, Text
from builder.model.dossier import Dossier
from builder.model.records import Event
from builder.model.refs import Citation
from builder.model.vocabulary import Label


@dataclass(frozen=True, slots=True)
class Row:
    """One group of people with one outcome in one event; `readings` are what is stated, each once with its voice."""

    group: str
    who: tuple[Inline, ...]
    figure: str
    bounds: Bounds
    readings: tuple[Fact, ...]
    works: frozenset[str]
    parts: tuple["Row", ...]

    @property
    def sources(self) -> tuple[Citation, ...]:
        """Every citation of the row itself, in the order of its readings."""
        return tuple(dict.fromkeys(source for each in self.readings for source in each.sources))


@dataclass(frozen=True, slots=True)
class Toll:
    """One outcome in one event: its rows, how many people they stand for together, and the works behind them."""

    outcome: str
    label: Label
    rows: tuple[Row, ...]
    bounds: Bounds
    works: frozenset[str]


def tolls_of(material: Material, event_id: str) -> tuple[Toll, ...]:
    """Return the casualties of an event by outcome, in the order of the vocabulary."""
    event, dossier = material.dossier.events[event_id], material.dossier
    places: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for index, each in enumerate(event.casualties):
        places[each.outcome][each.who].append(index)
    order = [*dossier.vocabulary.outcomes]
    return tuple(
        _toll(material, event_id, outcome, places[outcome])
        for outcome in sorted(places, key=lambda each: order.index(each) if each in order else len(order))
    )


def including(dossier: Dossier, group: str) -> tuple[str, ...]:
    """Return the groups that include a group of people, the nearest first; an actor is a group of its own."""
    known = group in dossier.vocabulary.groups
    return dossier.vocabulary.outer_groups(group) if known else dossier.outer_actors(group)


def _toll(material: Material, event_id: str, outcome: str, groups: dict[str, list[int]]) -> Toll:
    dossier = material.dossier
    parts: dict[str, list[str]] = defaultdict(list)
    for each in groups:
        # Two groups that include each other are one beside the other.
        outer = (other for other in including(dossier, each) if each not in including(dossier, other))
        parts[next((other for other in outer if other in groups), "")].append(each)

    def rows(whole: str) -> tuple[Row, ...]:
        return tuple(_row(material, event_id, each, groups[each], rows(each)) for each in parts.get(whole, ()))

    found = rows("")
    works = works_of(dossier, (dossier.events[event_id].casualties[i].sources for each in groups.values() for i in each))
    return Toll(outcome, dossier.vocabulary.label("outcomes", outcome), found, _together(dossier, found), works)
