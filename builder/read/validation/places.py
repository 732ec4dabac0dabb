"""A record in the folder of another kind: its fields tell what it is."""

from typing import Any

from builder.diagnostics import Diagnostic, Move, Place
from builder.model.fields import Model
from builder.model.kinds import FOLDERS, RECORD_KINDS
from builder.read.expected.offers import Offers
from builder.read.expected.shapes import fields_of, required_fields


def misplaced(path: str, model: type[Model], data: dict[str, Any], offers: Offers) -> Diagnostic | None:
    """Return what is said of a file that has all the fields of another kind of file, and not those of its own folder.

    Only the fields count, and of what stands in them the kind.
    """
    folder, name = path.partition("/")[0], path.rpartition("/")[2]
    if folder not in FOLDERS or _fits(model, data):
        return None
    _, ending = FOLDERS[folder]
    others = [
        each for each, (other, end) in FOLDERS.items() if other is not model and end == ending and _fits(other, data)
    ]
    by_kind = [each.folder for each in RECORD_KINDS if each.sorts and data.get("kind") in offers.words(each.sorts)]
    others = [each for each in others if each in by_kind] or others
    if len(others) != 1 or folder in by_kind:
        return None
    what = FOLDERS[others[0]][0].__name__.lower()
    article = "an" if what[0] in "aeiou" else "a"
    what = what if what.endswith("s") else f"{article} {what}"
    message = f"this file lies in {folder}/ and has the fields of {what}"
    to = f"{others[0]}/{name}"
    return Diagnostic("misplaced-file", Place(path), message, f"Move it to {to}", fix=(Move(path, to),))


def _fits(model: type[Model], data: dict[str, Any]) -> bool:
    """Return whether a model has all these fields, and these are all it needs."""
    return set(required_fields(model)) <= set(data) <= set(fields_of(model))
