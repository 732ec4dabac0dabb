"""What was withdrawn as pages show it: what it said, what it rested on, when it was taken back and why."""

from collections.abc import Iterable
from dataclasses import dataclass

from builder.know.corrections import Correction
from builder.link.nodes import Inline, Text
from builder.model.kinds import SHOWN
from builder.model.marked import marked
from builder.model.records import Claim
from builder.model.refs import Citation
from builder.model.statements import CoordinateStatement, Relation, TextStatement
from builder.views.parts.positions import position
from builder.views.parts.teller import Teller
from builder.views.parts.values import value_of
from builder.views.parts.wording import field
from builder.words import capitalized


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionView:
    """An entry that was taken back: the record on whose page it stands, its name, the field in words, what it said.

    `voice` is whose word it was, if not the article's; `day` and `because` say when and why it was withdrawn.
    """

    key: str
    record: str
    label: str
    value: tuple[Inline, ...]
    sources: tuple[Citation, ...]
    voice: tuple[Inline, ...]
    day: str
    because: tuple[Inline, ...]


def correction_views(teller: Teller, found: Iterable[Correction]) -> tuple[CorrectionView, ...]:
    """Return the views of corrections, in the order given."""
    return tuple(correction_view(teller, each) for each in found)


def correction_view(teller: Teller, found: Correction) -> CorrectionView:
    """Return one entry that was taken back."""
    entry, words = found.entry, teller.words
    said = entry.speaker if isinstance(entry, Claim) else entry.according_to
    name = marked("claim") if isinstance(entry, Claim) else SHOWN[str(found.path[0])].part
    return CorrectionView(
        key=found.key,
        record=found.record,
        label=capitalized(words.translated(name)),
        value=_value(teller, found),
        sources=entry.sources,
        voice=teller.voice(said),
        day=words.date(found.day),
        because=teller.prose(found.document, *found.path, "withdrawn", "because"),
    )


def _value(teller: Teller, found: Correction) -> tuple[Inline, ...]:
    entry = found.entry
    match entry:
        case Claim():
            return teller.prose(found.document, *found.path, "says")
        case TextStatement():
            return teller.prose(found.document, *found.path, "text")
        case CoordinateStatement():
            return (Text(position(teller.words, entry)),)
        case Relation(type=kind, to=other):
            label = teller.dossier.vocabulary.label("relations", kind).label
            return (Text(f"{field(label)}: "), teller.record_link(other))
        case _:
            return value_of(teller, entry)
