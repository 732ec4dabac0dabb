"""Differences between statements as pages show them, reconciled with the editor's entries.

An editor's entry covers a difference if it names its record and field under `on`. A difference without an entry is
listed as not yet assessed.
"""

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache

from builder.check.differences import Difference, differences
from builder.derive.facts import Fact, Material
from builder.derive.values import FIELDS, fact_at
from builder.model.dossier import Dossier


@dataclass(frozen=True, slots=True)
class FoundView:
    """A difference: the record, the field in words, the statements of each side, and the entry that assesses it."""

    record: str
    field: str
    sides: tuple[tuple[Fact, ...], ...]
    entry: str | None
    title: str


def found_views(material: Material) -> tuple[FoundView, ...]:
    """Return every difference found in the dossier, in order of field and record."""
    order = list(FIELDS)
    found = (each for group in _by_record(material.dossier).values() for each in group)
    return tuple(
        _view(material, each) for each in sorted(found, key=lambda each: (order.index(each.field), each.record))
    )


def found_about(material: Material, record: str) -> tuple[FoundView, ...]:
    """Return the differences between statements of one record."""
    return tuple(_view(material, each) for each in _by_record(material.dossier).get(record, ()))


def found_for(material: Material, entry: str) -> tuple[FoundView, ...]:
    """Return the differences that an editor's entry deals with."""
    on = {(each.record, each.field) for each in material.dossier.disagreements[entry].on}
    by_record = _by_record(material.dossier)
    found = (each for record in sorted({record for record, _ in on}) for each in by_record.get(record, ()))
    return tuple(_view(material, each) for each in found if (each.record, each.field) in on)


def _view(material: Material, found: Difference) -> FoundView:
    document = material.dossier.document_of[found.record]
    sides = tuple(tuple(fact_at(material, document, path) for path in side) for side in found.sides)
    entry = _entries(material.dossier).get((found.record, found.field))
    title = material.dossier.disagreements[entry].title if entry else ""
    return FoundView(found.record, FIELDS[found.field], sides, entry, title)


@lru_cache(maxsize=4)
def disputed(dossier: Dossier) -> frozenset[str]:
    """Return the records that an editor's entry is about, or of which two statements cannot both hold."""
    named = {record for each in dossier.disagreements.values() for record in each.about}
    return frozenset(named | _by_record(dossier).keys())


@lru_cache(maxsize=4)
def _by_record(dossier: Dossier) -> dict[str, list[Difference]]:
    found: dict[str, list[Difference]] = defaultdict(list)
    for each in differences(dossier):
        found[each.record].append(each)
    return found


@lru_cache(maxsize=4)
def _entries(dossier: Dossier) -> dict[tuple[str, str], str]:
    """Return the editor's entry for each record and field that one names."""
    return {(each.record, each.field): key for key, entry in dossier.disagreements.items() for each in entry.on}
