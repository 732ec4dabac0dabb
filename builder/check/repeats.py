"""Repeats: what is written twice in one place counts once, and looks like two."""

from collections import defaultdict
from collections.abc import Iterator

from builder.check.doubts import Doubt
from builder.know import Knowledge
from builder.model.fields import Model
from builder.model.records import Claim, Question, Record, Term
from builder.model.refs import Citation, Reference
from builder.model.statements import Statement
from builder.model.values.names import fold
from builder.model.walk import Path

_ASIDE = frozenset({"sources", "accepted", "id"})
"""What may differ where two entries say the same."""


def repeated_entry(knowledge: Knowledge) -> Iterator[Doubt]:
    """No list states the same twice in one voice; the sources are joined."""
    for document in knowledge.dossier.documents:
        first: dict[object, tuple[int, Model]] = {}
        for path, entry in document.entries:
            if not path or not isinstance(path[-1], int) or (said := _said(entry)) is None:
                continue
            index, known = first.setdefault((path[:-1], type(entry), said), (path[-1], entry))
            if index != path[-1] and not _same_id(known, entry):
                message = f"entry {path[-1] + 1} repeats entry {index + 1}"
                yield Doubt("repeated-entry", document, path, message, _joined(known, entry))


def repeated_name(knowledge: Knowledge) -> Iterator[Doubt]:
    """No other name is the main name."""
    for document in knowledge.dossier.documents:
        if isinstance(document.model, Record):
            for index, each in enumerate(document.model.names):
                if _plain(each.value) == _plain(document.model.name):
                    cited = ", ".join(dict.fromkeys(str(one) for one in (*document.model.printed, *each.sources)))
                    message = f"'{each.value}' is the main name of this record"
                    remedy = f"Remove this entry, and say where the main name is printed: printed: [{cited}]."
                    yield Doubt("repeated-name", document, ("names", index, "value"), message, remedy)


def repeated_reference(knowledge: Knowledge) -> Iterator[Doubt]:
    """No list names a source or a record twice."""
    for document in knowledge.dossier.documents:
        listed: dict[Path, set[object]] = defaultdict(set)
        for leaf in document.leaves:
            refers = isinstance(leaf.value, Citation) or isinstance(leaf.marker, Reference)
            if not refers or not isinstance(leaf.path[-1], int):
                continue
            found = listed[leaf.path[:-1]]
            if leaf.value in found:
                message = f"'{leaf.value}' stands twice in this list"
                yield Doubt("repeated-reference", document, leaf.path, message, "Remove it here.")
            found.add(leaf.value)


def _said(entry: Model) -> object:
    """Return what an entry says, equal if two say the same; None if it says nothing by itself."""
    match entry:
        case Term():
            return fold(entry.term)
        case Question():
            return fold(entry.question)
        case Statement() | Claim():
            fields = ((name, getattr(entry, name)) for name in type(entry).model_fields if name not in _ASIDE)
            return tuple((name, _plain(value) if isinstance(value, str) else value) for name, value in fields)
    return None


def _same_id(one: Model, other: Model) -> bool:
    """Return whether two entries have one id, which is the business of another rule."""
    return getattr(one, "id", None) is not None and getattr(one, "id", None) == getattr(other, "id", None)


def _joined(one: Model, other: Model) -> str:
    """Return how two entries are made one, with the sources of both."""
    if isinstance(one, Statement | Claim) and isinstance(other, Statement | Claim):
        cited = ", ".join(dict.fromkeys(str(each) for each in (*one.sources, *other.sources)))
        return f"Keep one entry with all sources: sources: [{cited}]."
    return "Keep one of the two."


def _plain(text: str) -> str:
    return " ".join(text.split())
