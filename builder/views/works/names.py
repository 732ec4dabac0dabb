"""The names that a work prints, in groups: actors by side, then the other kinds of records."""

from collections import defaultdict

from builder.know.printed import NameLine
from builder.model.kinds import KIND, RECORD_KINDS
from builder.model.records import Actor
from builder.model.values.names import list_order
from builder.views.parts.teller import Teller
from builder.views.parts.wording import field


def names_in(teller: Teller, work: str) -> tuple[tuple[str, tuple[NameLine, ...]], ...]:
    """Return the names that a work prints: actors by side, then other records by kind; events in order of time."""
    dossier = teller.dossier
    groups: dict[str, list[NameLine]] = defaultdict(list)
    for each in teller.knowledge.printed.in_work(work):
        groups[_group(teller, each.record)].append(each)
    sides = {side: label.label for side, label in dossier.vocabulary.sides.items()}
    kinds = {_key(each.word): field(teller.words.translated(each.many)) for each in RECORD_KINDS}
    return tuple(
        (label, _in_order(teller, groups[group])) for group, label in {**sides, **kinds}.items() if group in groups
    )


def _in_order(teller: Teller, names: list[NameLine]) -> tuple[NameLine, ...]:
    """Return events in order of time, other records in order of name."""
    dossier = teller.dossier
    order = {each: place for place, each in enumerate(teller.knowledge.events.in_order(line.record for line in names))}
    by_name = sorted(names, key=lambda each: list_order(dossier.records[each.record].shown_name))
    return tuple(sorted(by_name, key=lambda each: order.get(each.record, -1)))


def _group(teller: Teller, record: str) -> str:
    found = teller.dossier.records[record]
    return found.side if isinstance(found, Actor) else _key(KIND[found.record_kind].word)


def _key(kind: str) -> str:
    """Return the key of a kind of records; no side's key ends in a hyphen."""
    return f"{kind}-"
