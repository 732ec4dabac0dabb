"""References: every id that a record names must exist and be of the right kind."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from builder.diagnostics import Diagnostic, did_you_mean
from builder.know import Knowledge
from builder.link.missing import missing
from builder.model.document import Document
from builder.model.dossier import Dossier
from builder.model.records import Article, Claims, Record
from builder.model.refs import Reference, Voice, is_description
from builder.model.walk import Leaf


def unknown_reference(knowledge: Knowledge) -> Iterator[Diagnostic]:
    """Every id named in a record, and the article that a claims file is named after, has a file."""
    dossier = knowledge.dossier
    for document, leaf, kinds in _references(dossier):
        if leaf.value in dossier.records or leaf.value in dossier.broken:
            continue
        known = [each for each in dossier.records if not kinds or dossier.kind_of(each) in kinds]
        what = " or ".join(kinds) if kinds else "record"
        otherwise = f"Ids are file names without their ending; add {kinds[0] if kinds else 'record'}s as new files."
        if isinstance(leaf.marker, Voice):
            otherwise = "An unnamed speaker is described in at least two words, such as: a government official."
        yield missing(leaf.value, what, document.place(leaf.path), known, otherwise)
    yield from _claims_of_nothing(dossier)


def wrong_kind_of_record(knowledge: Knowledge) -> Iterator[Diagnostic]:
    """A field for an actor names an actor, a field for a place a location, and so on."""
    dossier = knowledge.dossier
    kinds_of = _kinds_of_ids(dossier)
    for document, leaf, kinds in _references(dossier):
        if kinds and leaf.value in dossier.records and not kinds_of[leaf.value] & set(kinds):
            wanted = " or ".join(kinds)
            known = [each for each in dossier.records if dossier.kind_of(each) in kinds]
            message = f"'{leaf.value}' is no {wanted}; it is a file in {dossier.records[leaf.value].folder}/"
            remedy = did_you_mean(leaf.value, known, f"This field wants the id of one {wanted}.")
            yield Diagnostic("wrong-kind-of-record", document.place(leaf.path), message, remedy)


def _kinds_of_ids(dossier: Dossier) -> Mapping[str, set[str]]:
    """Return the kinds of records that have each id: more than one by a mistake, which another rule tells."""
    found: dict[str, set[str]] = defaultdict(set)
    for document in dossier.documents:
        if isinstance(document.model, Record | Article):
            found[document.id].add(document.model.record_kind)
    return found


def _references(dossier: Dossier) -> Iterator[tuple[Document, Leaf, tuple[str, ...]]]:
    for document in dossier.documents:
        for leaf in document.written_leaves:
            if isinstance(leaf.marker, Reference):
                yield document, leaf, leaf.marker.kinds
            elif isinstance(leaf.marker, Voice) and not is_description(leaf.value):
                yield document, leaf, ("actor",)


def _claims_of_nothing(dossier: Dossier) -> Iterator[Diagnostic]:
    for document in dossier.documents:
        if isinstance(document.model, Claims) and document.id not in {*dossier.articles, *dossier.broken}:
            remedy = did_you_mean(document.id, dossier.articles, "A file in claims/ has the name of an article.")
            message = f"there is no article '{document.id}' for these claims"
            place = document.place(())
            yield Diagnostic("unknown-reference", place, message, remedy, cause=document.id)
