"""A record under another id: its file moves, and its old id stays with it as a former one.

Every reference is then one to a former id, and what mends those (read/former.py) mends them all.
"""

from collections.abc import Mapping
from pathlib import PurePath

from builder.diagnostics import Diagnostic, Edit, Move, did_you_mean
from builder.model.document import Document
from builder.model.dossier import Dossier
from builder.model.records import Article, Claims, Page, Record
from builder.model.refs import how_to_write, why_no_id
from builder.revise.changes import Changes, applied
from builder.revise.fields import with_entry


class CannotSucceedError(Exception):
    """An id that cannot take the place of another; its text is a sentence for who asked, its help another."""

    def __init__(self, text: str, help: str = "") -> None:
        super().__init__(text)
        self.help = help


def known_document(dossier: Dossier, id: str) -> Document:
    """Return the file of a record; raises CannotSucceedError if there is no such record."""
    if id not in dossier.document_of:
        raise CannotSucceedError(f"There is no record '{id}'.", did_you_mean(id, dossier.document_of))
    return dossier.document_of[id]


def renamed(dossier: Dossier, old: str, new: str) -> Changes:
    """Return what gives a record another id; raises CannotSucceedError without the record, or if the id is taken."""
    document = known_document(dossier, old)
    if reason := why_no_id(new):
        raise CannotSucceedError(f"'{new}' {reason}.", how_to_write(new))
    if other := taken_ids(dossier, but=old).get(new):
        raise CannotSucceedError(
            f"'{new}' is an id of {other}.", "Choose another; dossier merge makes one of two records."
        )
    claims = [each.path for each in dossier.documents if isinstance(each.model, Claims) and each.id == old]
    moves = [Move(path, str(PurePath(path).with_stem(new))) for path in (document.path, *claims)]
    return applied([(_kept(document, old, new), *moves)], {each.path: each.text for each in dossier.documents})


def names_former(diagnostic: Diagnostic, former: str) -> bool:
    """Return whether a problem is a reference by this former id."""
    return diagnostic.code == "former-id" and diagnostic.cause == former


def _kept(document: Document, old: str, new: str) -> Edit:
    """Return the edit that notes the old id as a former one, in the place of the new one if it was one before."""
    former = document.model.formerly if isinstance(document.model, Record | Article) else ()
    if new in former:
        return Edit(document.place(("formerly", former.index(new))), new, old)
    return with_entry(document, "formerly", old)


def taken_ids(dossier: Dossier, but: str = "") -> Mapping[str, str]:
    """Return the file of every id that a record may not have; its own former ones it may have again."""
    owners = [each for each in dossier.documents if isinstance(each.model, Record | Article | Page)]
    former = {
        name: each.path
        for each in owners
        if isinstance(each.model, Record | Article) and each.id != but
        for name in each.model.formerly
    }
    return former | {each.id: each.path for each in owners}
