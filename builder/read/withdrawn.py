"""Entries that were withdrawn are set apart once, here: no later stage meets them among those that count.

The valid entries of a list close up, and the withdrawn ones follow behind the last of them, where only who asks for
them finds them. All keep their places in the file.
"""

from collections.abc import Mapping
from dataclasses import replace

from builder.model.document import Document, Positions
from builder.model.fields import Model
from builder.model.walk import Path


def with_withdrawn_apart(document: Document) -> Document:
    """Return a document whose model holds only what counts; `withdrawn` holds the rest."""
    if "withdrawn" not in document.text:
        return document
    valid: dict[str, tuple[Model, ...]] = {}
    withdrawn: list[tuple[Path, Model]] = []
    moved: dict[Path, Path] = {}
    for name, key, _ in document.model.marked:
        listed = getattr(document.model, name)
        gone = {index for index, each in enumerate(listed) if _is_withdrawn(each)} if isinstance(listed, tuple) else ()
        if not gone:
            continue
        order = sorted(range(len(listed)), key=lambda index: index in gone)
        moved |= {(key, old): (key, new) for new, old in enumerate(order)}
        valid[name] = tuple(each for index, each in enumerate(listed) if index not in gone)
        withdrawn += [((key, new), listed[old]) for new, old in enumerate(order) if old in gone]
    if not withdrawn:
        return document
    positions = Positions(_moved(document.positions.values, moved), _moved(document.positions.keys, moved))
    model = document.model.model_copy(update=valid)
    return replace(document, model=model, positions=positions, withdrawn=tuple(withdrawn))


def _is_withdrawn(entry: object) -> bool:
    return getattr(entry, "withdrawn", None) is not None


def _moved(places: Mapping[Path, tuple[int, int]], moved: Mapping[Path, Path]) -> dict[Path, tuple[int, int]]:
    return {(*moved.get(path[:2], path[:2]), *path[2:]): place for path, place in places.items()}
