"""What a file says, field by field, in one line each: so that two states of it can be laid side by side."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from builder.model.dossier import Dossier
from builder.model.fields import Model
from builder.model.refs import Citation, Reference, Voice, Word
from builder.model.walk import Leaf, leaves

_PLAIN = ("value", "text", "says", "question", "term")
"""Fields that are what an entry says, so that their name adds nothing."""
_LAST = ("according-to", "inferred", "note")


@dataclass(frozen=True, slots=True)
class Saying:
    """A value of a file: its field and, in a list whose entries have one, its id or number; in words, with its sources.

    A field that holds one value `is_single`.
    """

    field: str
    key: str
    text: str
    sources: tuple[str, ...] = ()
    is_single: bool = False


def sayings_of(model: Model, dossier: Dossier) -> Iterator[Saying]:
    """Yield what a file says, in the order of its fields; names stand for ids, labels for words."""
    for name, field, _ in model.marked:
        value = getattr(model, name)
        if isinstance(value, tuple) and any(isinstance(each, Model) for each in value):
            yield from (_entry(field, each, dossier) for each in value)
        elif isinstance(value, Model):
            yield _entry(field, value, dossier)
        elif value not in (None, (), "", {}):
            found = [each for each in leaves(model) if each.path[0] == field]
            sources = tuple(str(each.value) for each in found if isinstance(each.value, Citation))
            text = ", ".join(_said(each, dossier) for each in found if not isinstance(each.value, Citation))
            yield Saying(field, "", text, sources, is_single=True)


def renamed(sayings: Sequence[Saying], former: Mapping[str, str]) -> Sequence[Saying]:
    """Return sayings in which records that are cited, or led to, have the id that they have now."""
    if not former:
        return sayings
    ids = "|".join(map(re.escape, sorted(former, key=len, reverse=True)))
    named = re.compile(rf"(?<![\w-])(?:{ids})(?=#p\d)|(?<=\]\()(?:{ids})(?=\))")

    def now(text: str) -> str:
        return named.sub(lambda match: former[match[0]], text)

    return [replace(each, text=now(each.text), sources=tuple(map(now, each.sources))) for each in sayings]


def _entry(field: str, entry: Model, dossier: Dossier) -> Saying:
    given = {field.alias or name for name, field in type(entry).model_fields.items() if name in entry.model_fields_set}
    found = [each for each in leaves(entry) if each.path[0] in given - {"id", "number", "accepted"}]
    sources = tuple(str(each.value) for each in found if isinstance(each.value, Citation))
    said = sorted((each for each in found if not isinstance(each.value, Citation)), key=_place)
    parts = [_part(each, dossier) for each in said]
    key = getattr(entry, "id", None) or getattr(entry, "number", None)
    return Saying(field, str(key or ""), "; ".join(parts), sources)


def _place(leaf: Leaf) -> int:
    """Return where a value stands in the line: what is said first, how it is known last."""
    name = str(leaf.path[0])
    return _PLAIN.index(name) - len(_PLAIN) if name in _PLAIN else _LAST.index(name) + 1 if name in _LAST else 0


def _part(leaf: Leaf, dossier: Dossier) -> str:
    name, said = str(leaf.path[0]), _said(leaf, dossier)
    return said if name in _PLAIN else f"{name}: {said}"


def _said(leaf: Leaf, dossier: Dossier) -> str:
    """Return a value in words: a record by its name, a word of the vocabulary by its label."""
    value = " ".join(str(leaf.value).split())
    if isinstance(leaf.marker, Word) and value in dossier.vocabulary.section(leaf.marker.section):
        return dossier.vocabulary.label(leaf.marker.section, value).label
    # The group of a figure may be an actor.
    if isinstance(leaf.marker, Reference | Voice | Word) and value in dossier.records:
        return dossier.records[value].shown_name
    return value
