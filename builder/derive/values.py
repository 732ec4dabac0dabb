"""What a statement states, ready to print, whatever its kind; and the words for the field it stands in."""

from builder.derive.facts import Fact, Material
from builder.link.nodes import Inline, Text
from builder.model.document import Document
from builder.model.records import Record
from builder.model.statements import (
    Attribution,
    Casualties,
    DateStatement,
    OtherName,
    Participant,
    PlaceStatement,
    Precedent,
    Quantity,
    Role,
    Statement,
)
from builder.model.walk import Path

FIELDS = {
    "when": "Date",
    "where": "Place",
    "participants": "Part in it",
    "casualties": "Casualties",
    "figures": "Figures",
    "attributions": "Who did it",
    "follows": "What it followed",
    "names": "Spelling",
    "roles": "Office or rank",
}
"""How the fields of records are called on pages."""


def value_of(material: Material, entry: Statement) -> tuple[Inline, ...]:
    """Return what a statement states, as nodes."""
    label = material.dossier.vocabulary.label
    match entry:
        case DateStatement():
            return (Text(entry.shown),)
        case PlaceStatement():
            return place_of(material, entry)
        case OtherName(value=text) | Role(value=text):
            return (Text(text),)
        case Participant(actor=actor, role=role):
            return (material.record_link(actor), Text(f" ({label('roles', role).label})"))
        case Casualties(outcome=outcome, who=who, count=count):
            happened = f"{label('outcomes', outcome).label}: "
            single = count is not None and count.low == count.high == 1
            if who in material.dossier.actors:
                return (Text(happened if single else f"{happened}{count or ''} "), material.record_link(who))
            group = label("groups", who)
            return (Text(f"{happened}{count or ''} {(single and group.one) or group.label}"),)
        case Quantity(what=what, count=count):
            time = f" ({entry.when})" if entry.when else ""
            return (Text(f"{label('quantities', what).label}: {count or 'no figure'}{time}"),)
        case Attribution():
            return _attribution(material, entry)
        case Precedent(event=event, as_=kind):
            return (Text(f"{label('follows', kind).label} "), material.record_link(event))
        case _:
            return ()


def quantities_of(material: Material, document: Document, record: Record) -> tuple[Fact, ...]:
    """Return the figures of a record, labelled with what they count."""
    facts = []
    for index, each in enumerate(record.figures):
        text = str(each.count or "no figure") + (f" ({each.when})" if each.when else "")
        label = material.dossier.vocabulary.label("quantities", each.what).label
        facts.append(material.fact(document, ("figures", index), each, (Text(text),), label))
    return tuple(facts)


def fact_at(material: Material, document: Document, path: Path) -> Fact:
    """Return the statement that stands at a place of a record, as a fact labelled with its field."""
    record = document.model
    if path == ("name",) and isinstance(record, Record):
        return Fact(FIELDS["names"], (Text(record.name),), record.printed)
    entry = getattr(record, str(path[0]))[path[1]]
    return material.fact(document, path, entry, value_of(material, entry), FIELDS.get(str(path[0]), ""))


def place_of(material: Material, entry: PlaceStatement) -> tuple[Inline, ...]:
    """Return the place that a statement names, with what is printed where that says more."""
    printed = (Text(f" (“{entry.printed}”)"),) if entry.printed else ()
    return (material.record_link(entry.value), *printed)


def whom(material: Material, entry: Attribution) -> tuple[Inline, ...]:
    """Return whom an attribution names, with the part that it says they had, if it says so; nothing if nobody."""
    part = material.dossier.vocabulary.label("roles", entry.part).label if entry.part else ""
    return (*material.voice(entry.of), *([Text(f" ({part})")] if entry.of and part else []))


def _attribution(material: Material, entry: Attribution) -> tuple[Inline, ...]:
    stance = material.dossier.vocabulary.label("stances", entry.stance)
    named: tuple[Inline, ...] = (*whom(material, entry), Text(", ")) if entry.of else ()
    return (*named, Text(f"{stance.reverse or stance.label} "), *material.voice(entry.by))
