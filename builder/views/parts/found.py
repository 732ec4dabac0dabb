"""Differences between statements as pages show them, with the editor's entry that assesses them, if there is one."""

from collections.abc import Iterable
from dataclasses import dataclass

from builder.know.differences import Difference
from builder.model.kinds import SHOWN
from builder.views.parts.facts import Fact
from builder.views.parts.teller import Teller
from builder.views.parts.values import fact_at


@dataclass(frozen=True, slots=True)
class FoundView:
    """A difference: the record, the field in words, the statements of each side, and the entry that assesses it."""

    record: str
    field: str
    sides: tuple[tuple[Fact, ...], ...]
    entry: str | None
    title: str


def found_views(teller: Teller) -> tuple[FoundView, ...]:
    """Return every difference found in the dossier, in order of field and record."""
    order = list(SHOWN)
    found = sorted(teller.knowledge.differences.all, key=lambda each: (order.index(each.field), each.record))
    return views_of(teller, found)


def found_about(teller: Teller, record: str) -> tuple[FoundView, ...]:
    """Return the differences between statements of one record."""
    return views_of(teller, teller.knowledge.differences.about(record))


def views_of(teller: Teller, found: Iterable[Difference]) -> tuple[FoundView, ...]:
    """Return the views of differences, in the order given."""
    return tuple(_view(teller, each) for each in found)


def _view(teller: Teller, found: Difference) -> FoundView:
    document = teller.dossier.document_of[found.record]
    sides = tuple(tuple(fact_at(teller, document, path) for path in side) for side in found.sides)
    entry = teller.knowledge.differences.entry_on(found)
    title = teller.dossier.disagreements[entry].title if entry else ""
    return FoundView(found.record, teller.words.translated(SHOWN[found.field].label), sides, entry, title)
