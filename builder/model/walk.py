"""One walk over a model: every leaf with its path and marker, so that checks know no field by name."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from pydantic import BaseModel

from builder.model.refs import Citation, Name, Prose, Reference, Voice, Word

Path = tuple[str | int, ...]
"""Where a value stands in its file: field names as written there, and positions in lists."""

Marker = Reference | Voice | Word | Prose | Name
_MARKERS = (Reference, Voice, Word, Prose, Name)


@dataclass(frozen=True, slots=True)
class Leaf:
    """A value with its path in the file, its marker, and the entry it belongs to."""

    path: Path
    value: Any
    marker: Marker | None
    owner: BaseModel


def leaves(model: BaseModel, path: Path = ()) -> Iterator[Leaf]:
    """Yield every leaf of the model, depth first, in the order of its fields."""
    for name, key, marker in _fields(type(model)):
        yield from _leaves(getattr(model, name), (*path, key), marker, model)


def entries(model: BaseModel, path: Path = ()) -> Iterator[tuple[Path, BaseModel]]:
    """Yield the model and every model nested in it, each with its path."""
    yield path, model
    for name, key, _ in _fields(type(model)):
        yield from _entries(getattr(model, name), (*path, key))


def citations(model: BaseModel) -> Iterator[tuple[Path, Citation]]:
    """Yield every citation in the `sources` fields of the model, with its path."""
    for leaf in leaves(model):
        if isinstance(leaf.value, Citation):
            yield leaf.path, leaf.value


@cache
def _fields(model: type[BaseModel]) -> tuple[tuple[str, str, Marker | None], ...]:
    """Return the fields of a model: name in code, name in files, and marker if it has one."""
    return tuple(
        (
            name,
            field.alias or name,
            next(filter(_is_marker, field.metadata), None) or _inner(field.annotation),
        )
        for name, field in model.model_fields.items()
    )


def _is_marker(value: object) -> bool:
    return isinstance(value, _MARKERS)


def _leaves(value: object, path: Path, marker: Marker | None, owner: BaseModel) -> Iterator[Leaf]:
    if isinstance(value, BaseModel):
        yield from leaves(value, path)
    elif isinstance(value, tuple | list):
        for index, each in enumerate(value):
            yield from _leaves(each, (*path, index), marker, owner)
    elif isinstance(value, Mapping):
        for key, each in value.items():
            yield from _leaves(each, (*path, key), marker, owner)
    elif value is not None:
        yield Leaf(path, value, marker, owner)


def _entries(value: object, path: Path) -> Iterator[tuple[Path, BaseModel]]:
    if isinstance(value, BaseModel):
        yield from entries(value, path)
    elif isinstance(value, tuple | list):
        for index, each in enumerate(value):
            yield from _entries(each, (*path, index))


def _inner(annotation: Any) -> Marker | None:
    """Return the marker inside a composed annotation such as `tuple[AnyRecord, ...]` or `Speaker | None`."""
    for each in getattr(annotation, "__metadata__", ()):
        if isinstance(each, _MARKERS):
            return each
    for argument in getattr(annotation, "__args__", ()):
        if found := _inner(argument):
            return found
    return None
