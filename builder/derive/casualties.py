"""Who was killed or hurt: the statements of each event by outcome and group, each person counted once.

Definitions:

- A row holds all statements of one event on one outcome and one group of people. Its figure runs from the lowest to the
  highest number that they allow; a word such as `some` adds nothing to a number that agrees with it; where there are no
  bounds, the figures stand as given. Its works are the independent works behind its citations.
- A group that another one of the same event and outcome includes (see inclusion.py) is a part of it: it stands below it
  and is never added to it.
- A row stands for at least the lowest number given for it or the sum of its parts, whichever is more, but for no more
  than the smallest upper bound given for it. Only numbers count here, not words.
- An outcome of an event stands for the sum of the rows that are no part of another and share nobody. Of rows that may
  share somebody, the highest gives a lower bound.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from builder.check.differences import works_of
from builder.derive.bounds import Bounds, as_given, bounds_of
from builder.derive.facts import Fact, Material
from builder.derive.folding import folded
from builder.derive.inclusion import including, together
from builder.link.nodes import Inline, Text
from builder.model.refs import Citation
from builder.model.vocabulary import Label


@dataclass(frozen=True, slots=True)
class Row:
    """One group of people with one outcome in one event: how many, who says so, and the groups it includes.

    `basis` is what the lower bound rests on: its own citations, or those of its parts where these say more.
    """

    group: str
    who: tuple[Inline, ...]
    figure: str
    bounds: Bounds
    fact: Fact
    sources: tuple[Citation, ...]
    basis: tuple[Citation, ...]
    works: frozenset[str]
    parts: tuple["Row", ...]


@dataclass(frozen=True, slots=True)
class Toll:
    """One outcome in one event: its rows, for how many people they stand together, and the works behind that."""

    outcome: str
    label: Label
    rows: tuple[Row, ...]
    bounds: Bounds
    works: frozenset[str]

    @property
    def figure(self) -> str:
        """For how many people it stands, in words; empty if no article gives a number for several groups."""
        return self.rows[0].figure if len(self.rows) == 1 else str(self.bounds)

    @property
    def in_short(self) -> str:
        """The figure for a line without its rows: what is added up from several is a lower bound, as nobody says it."""
        is_sum = len(self.rows) > 1 and self.bounds.least
        return f"at least {self.bounds.least:,}" if is_sum else self.figure

    @property
    def lines(self) -> tuple[tuple[int, Fact], ...]:
        """The rows as facts, those that are a part of another behind it and one level deeper."""
        return tuple((depth, row.fact) for depth, row in walk(self.rows))


def tolls_of(material: Material, event: str) -> tuple[Toll, ...]:
    """Return the casualties of an event by outcome, in the order of the vocabulary."""
    vocabulary = material.dossier.vocabulary
    places: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for index, each in enumerate(material.dossier.events[event].casualties):
        places[each.outcome][each.who].append(index)
    order = {outcome: position for position, outcome in enumerate(vocabulary.outcomes)}
    return tuple(
        _toll(material, event, outcome, places[outcome])
        for outcome in sorted(places, key=lambda each: order.get(each, len(order)))
    )


def casualties_of(material: Material, event: str) -> tuple[Fact, ...]:
    """Return the casualties of an event for its page: a line for each group, under the outcome."""
    facts = []
    for toll in tolls_of(material, event):
        if len(toll.rows) > 1 and toll.figure:
            works = f", by {len(toll.works)} {'work' if len(toll.works) == 1 else 'works'}" if toll.works else ""
            facts.append(Fact(toll.label.label, (Text(f"{toll.figure} counted, each person once{works}"),)))
        for depth, row in walk(toll.rows):
            value = (Text("of whom "), *row.fact.value) if depth else row.fact.value
            facts.append(replace(row.fact, label=toll.label.label, value=value))
    return tuple(facts)


def walk(rows: Iterable[Row], depth: int = 0) -> Iterator[tuple[int, Row]]:
    """Yield each row with its depth, followed by its parts."""
    for row in rows:
        yield depth, row
        yield from walk(row.parts, depth + 1)


def _toll(material: Material, event: str, outcome: str, groups: Mapping[str, Sequence[int]]) -> Toll:
    dossier = material.dossier
    parts: dict[str, list[str]] = defaultdict(list)
    for each in groups:
        # Of two groups that include each other, neither is a part.
        outer = (other for other in including(dossier, each) if each not in including(dossier, other))
        parts[next((other for other in outer if other in groups), "")].append(each)

    def row(group: str) -> Row:
        return _row(material, event, group, groups[group], tuple(row(each) for each in parts.get(group, ())))

    rows = tuple(row(each) for each in parts[""])
    bounds = together(dossier, [(each.group, each.bounds) for each in rows])
    works = works_of(dossier, (source for each in rows for source in each.basis))
    return Toll(outcome, dossier.vocabulary.label("outcomes", outcome), rows, bounds, works)


def _row(material: Material, event: str, group: str, indices: Sequence[int], parts: tuple[Row, ...]) -> Row:
    dossier, document = material.dossier, material.dossier.document_of[event]
    entries = [dossier.events[event].casualties[index] for index in indices]
    counts = [each.count for each in entries if each.count]
    who: tuple[Inline, ...] = (Text(dossier.vocabulary.label("groups", group).label),)
    if group in dossier.actors:
        who = (material.record_link(group),)
    figure = as_given(counts)
    readings = tuple(
        material.fact(document, ("casualties", index), entry, (Text(str(entry.count or (figure and "no figure"))),))
        for index, entry in zip(indices, entries, strict=True)
    )
    sources = tuple(dict.fromkeys(source for each in entries for source in each.sources))
    fact = folded(who, figure, readings, lambda cited: len(works_of(dossier, cited)))
    bounds = bounds_of(counts, together(dossier, [(each.group, each.bounds) for each in parts]))
    own = bounds_of(counts, Bounds(None, None)).least
    basis = sources if own is not None else ()
    if bounds.least != own:
        basis = (*basis, *(source for each in parts for source in each.basis))
    return Row(group, who, figure, bounds, fact, sources, basis, works_of(dossier, sources), parts)
