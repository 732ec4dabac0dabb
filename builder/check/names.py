"""Names: safe to show, and each leading to one record."""

from collections import defaultdict
from collections.abc import Iterator

from builder.diagnostics import Diagnostic
from builder.know import Knowledge
from builder.model.document import Document
from builder.model.names import tokens, why_refused
from builder.model.records import Record
from builder.model.refs import Name
from builder.model.walk import Path


def unsafe_name(knowledge: Knowledge) -> Iterator[Diagnostic]:
    """No name holds invisible, direction-changing or look-alike characters."""
    dossier = knowledge.dossier
    for document in dossier.documents:
        for leaf in document.leaves:
            reason = why_refused(leaf.value) if isinstance(leaf.marker, Name) else None
            if reason:
                message = f"the name {reason}"
                remedy = "Type the name anew, without copying it, in one script for each word."
                remedy = "Shorten it." if "longer" in reason else remedy
                yield Diagnostic("unsafe-name", document.place(leaf.path), message, remedy)


def ambiguous_name(knowledge: Knowledge) -> Iterator[Diagnostic]:
    """A name that is linked wherever it stands belongs to one record only; nobody guesses which is meant."""
    dossier = knowledge.dossier
    owners: dict[tuple[str, ...], dict[str, tuple[Document, Path, str]]] = defaultdict(dict)
    for document in dossier.documents:
        for path, name in _linked_names(document):
            if words := tuple(word for word, _, _ in tokens(name)):
                owners[words].setdefault(document.id, (document, path, name))
    for found in owners.values():
        for record, (document, path, name) in found.items() if len(found) > 1 else ():
            others = ", ".join(sorted(each for each in found if each != record))
            message = f"'{name}' is also a name of {others}, so nobody can say which one a text means"
            remedy = f"Add link: false to this name here or there; in prose, link by hand: [{name}]({record})."
            if path == ("name",):
                remedy = "Make this main name fuller, or add link: false to the other name if it is no main name."
            yield Diagnostic("ambiguous-name", document.place(path), message, remedy)


def _linked_names(document: Document) -> Iterator[tuple[Path, str]]:
    if isinstance(document.model, Record):
        yield ("name",), document.model.name
        for index, other in enumerate(document.model.names):
            if other.link:
                yield ("names", index, "value"), other.value
