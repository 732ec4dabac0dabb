"""Names: safe to show, and each leading to one record."""

from collections import defaultdict
from collections.abc import Iterator

from builder.check.distinctions import distinction
from builder.diagnostics import Diagnostic
from builder.know import Knowledge
from builder.model.document import Document
from builder.model.records import Record
from builder.model.refs import Name
from builder.model.values.names import fold, name_key
from builder.model.values.refusals import refusal_of
from builder.model.walk import Path
from builder.read.expected.forms import written


def unsafe_name(knowledge: Knowledge) -> Iterator[Diagnostic]:
    """No name holds invisible, direction-changing or look-alike characters, or none that can be read."""
    for document in knowledge.dossier.documents:
        for leaf in document.written_leaves:
            if isinstance(leaf.marker, Name) and (refusal := refusal_of(leaf.value)):
                place = document.place(leaf.path, refusal.part)
                yield Diagnostic("unsafe-name", place, f"the name {refusal.reason}", refusal.remedy)


MAIN: Path = ("name",)

Owner = tuple[Document, Path, str]
"""Who has a name: the document, the field, and how it is written there."""


def ambiguous_name(knowledge: Knowledge) -> Iterator[Diagnostic]:
    """A name that is linked wherever it stands belongs to one record only; nobody guesses which is meant.

    It is said of all but one of them: of other names rather than of main names, which are harder to change. Main names
    that qualifiers tell apart may be the same.
    """
    owners: dict[str, dict[str, Owner]] = defaultdict(dict)
    for document in knowledge.dossier.documents:
        for path, name in _linked_names(document):
            if key := name_key(name):
                owners[key].setdefault(document.id, (document, path, name))
    for found in owners.values():
        first, *others = sorted(found.values(), key=lambda owner: owner[1] != MAIN)
        told_apart = {_qualifier(first): first}
        for other in others:
            same = told_apart.setdefault(_qualifier(other), other) if other[1] == MAIN else first
            if same is not other:
                yield _ambiguous(knowledge, other, same)


def _qualifier(owner: Owner) -> str:
    model = owner[0].model
    return fold(model.qualifier or "") if isinstance(model, Record) else ""


def _ambiguous(knowledge: Knowledge, owner: Owner, first: Owner) -> Diagnostic:
    document, path, name = owner
    same = "" if first[2] == name else f", written '{first[2]}'"
    remedy = f"Add link: false to this name here or there; in prose, link by hand: [{name}]({document.id})."
    if path == MAIN:
        same += ", with the same qualifier" if _qualifier(owner) else ""
        path = ("qualifier",) if _qualifier(owner) else MAIN
        line = f"qualifier: {written(distinction(knowledge, document.id, first[0].id))}"
        remedy = f"Make this main name fuller, or tell the two apart by what is shown in brackets behind it: {line}"
    message = f"'{name}' is also a name of {first[0].id}{same}, so nobody can say which one a text means"
    return Diagnostic("ambiguous-name", document.place(path), message, remedy)


def _linked_names(document: Document) -> Iterator[tuple[Path, str]]:
    if isinstance(document.model, Record):
        yield MAIN, document.model.name
        for index, other in enumerate(document.model.names):
            if other.link:
                yield ("names", index, "value"), other.value
