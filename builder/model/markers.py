"""What the fields of a model are marked with: found once, when the class is made."""

from typing import Any, TypeAlias

from pydantic import BaseModel

from builder.model.refs import Name, Prose, Reference, Voice, Word

Marker: TypeAlias = Reference | Voice | Word | Prose | Name
_MARKERS = (Reference, Voice, Word, Prose, Name)

MarkedField: TypeAlias = tuple[str, str, Marker | None]
"""A field: its name in code, its name in files, and its marker if it has one."""


def marked_fields(model: type[BaseModel]) -> tuple[MarkedField, ...]:
    """Return the fields of a model, in order."""
    return tuple(
        (name, field.alias or name, next(filter(_is_marker, field.metadata), None) or _inner(field.annotation))
        for name, field in model.model_fields.items()
    )


def _is_marker(value: object) -> bool:
    return isinstance(value, _MARKERS)


def _inner(annotation: Any) -> Marker | None:
    """Return the marker inside a composed annotation such as `tuple[AnyId, ...]` or `Speaker | None`."""
    for each in getattr(annotation, "__metadata__", ()):
        if isinstance(each, _MARKERS):
            return each
    for argument in getattr(annotation, "__args__", ()):
        if found := _inner(argument):
            return found
    return None
