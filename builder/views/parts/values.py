"""What a statement states, ready to print, whatever its kind."""

from builder.link.nodes import Inline, Text
from builder.model.document import Document
from builder.model.kinds import SHOWN
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
from builder.model.values.counts import Count
from builder.model.walk import Path
from builder.views.parts.facts import Fact
from builder.views.parts.teller import Teller
from builder.views.parts.wording import field
from builder.words import Words


def value_of(teller: Teller, entry: Statement) -> tuple[Inline, ...]:
    """Return what a statement states, as nodes."""
    label, words = teller.dossier.vocabulary.label, teller.words
    match entry:
        case DateStatement():
            return (Text(stated_date(teller, entry)),)
        case PlaceStatement():
            return place_of(teller, entry)
        case OtherName(value=text) | Role(value=text):
            return (Text(text),)
        case Participant(actor=actor, role=role):
            return (teller.record_link(actor), Text(f" ({label('roles', role).label})"))
        case Casualties(outcome=outcome, who=who, count=count):
            happened = field(label("outcomes", outcome).label)
            if who not in teller.dossier.actors:
                return (Text(f"{happened}: {label('groups', who).label}: {_figure(words, count)}"),)
            # Of one person alone the name says how many.
            is_alone = count is None or count.low == count.high == 1
            more = () if is_alone else (Text(f": {_figure(words, count)}"),)
            return (Text(f"{happened}: "), teller.record_link(who), *more)
        case Quantity(what=what):
            return (Text(f"{label('quantities', what).label}: {_quantity(words, entry)}"),)
        case Attribution():
            return (*aimed_at(teller, entry), Text(": "), *teller.voice(entry.by))
        case Precedent(event=event, as_=kind):
            return (Text(f"{field(label('follows', kind).label)}: "), teller.record_link(event))
        case _:
            return ()


def quantities_of(teller: Teller, document: Document, record: Record) -> tuple[Fact, ...]:
    """Return the figures of a record, labelled with what they count."""
    facts = []
    for index, each in enumerate(record.figures):
        label = teller.dossier.vocabulary.label("quantities", each.what).label
        facts.append(teller.fact(document, ("figures", index), each, (Text(_quantity(teller.words, each)),), label))
    return tuple(facts)


def _quantity(words: Words, entry: Quantity) -> str:
    return _figure(words, entry.count) + (f" ({words.date(entry.when)})" if entry.when else "")


def _figure(words: Words, count: Count | None) -> str:
    return words.count(count) if count else words.gettext("no figure")


def fact_at(teller: Teller, document: Document, path: Path) -> Fact:
    """Return the statement that stands at a place of a record, as a fact labelled with its field."""
    record = document.model
    if path == ("name",) and isinstance(record, Record):
        return Fact(teller.words.translated(SHOWN["names"].label), (Text(record.name),), record.printed)
    entry = getattr(record, str(path[0]))[path[1]]
    label = teller.words.translated(SHOWN[str(path[0])].label)
    return teller.fact(document, path, entry, value_of(teller, entry), label)


def stated_date(teller: Teller, entry: DateStatement) -> str:
    """Return a date in words, with what is printed where that says more."""
    date = teller.words.date(entry.value)
    return f"{date} (“{entry.printed}”)" if entry.printed else date


def place_of(teller: Teller, entry: PlaceStatement) -> tuple[Inline, ...]:
    """Return the place that a statement names, with what is printed where that says more."""
    printed = (Text(f" (“{entry.printed}”)"),) if entry.printed else ()
    return (teller.record_link(entry.value), *printed)


def whom(teller: Teller, entry: Attribution) -> tuple[Inline, ...]:
    """Return whom an attribution names, with the part that it says they had, if it says so; nothing if nobody."""
    part = teller.dossier.vocabulary.label("roles", entry.part).label if entry.part else ""
    return (*teller.voice(entry.of), *([Text(f" ({part})")] if entry.of and part else []))


def stance_by(teller: Teller, stance: str) -> str:
    """Return the name of the field that says who takes a stance: "Accusation by"."""
    word = teller.dossier.vocabulary.label("stances", stance)
    return field(word.reverse or word.label)


def aimed_at(teller: Teller, entry: Attribution) -> tuple[Inline, ...]:
    """Return whom an attribution names, if anybody, and the name of the field that says who takes the stance."""
    stance = stance_by(teller, entry.stance)
    return (*whom(teller, entry), Text(f" – {stance}")) if entry.of else (Text(stance),)
