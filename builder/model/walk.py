"""One walk over a model: every leaf with its path and marker, so that checks know no field by name."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from builder.model.fields import Model
from builder.model.markers import Marker
from builder.model.refs import Citation

Path = tuple[str | int, ...]
"""Where a value stands in its file: field names as written there, and positions in lists."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """A value with its path in the file, its marker, and the entry it belongs to."""

    path: Path
    value: Any
    marker: Marker | None
    owner: Model


def leaves(model: Model, path: Path = ()) -> Iterator[Leaf]:
    """Yield every leaf of the model, depth first, in the order of its fields."""
    for name, key, marker in model.marked:
        yield from _leaves(getattr(model, name), (*path, key), marker, model)


def entries(model: Model, path: Path = ()) -> Iterator[tuple[Path, Model]]:
    """Yield the model and every model nested in it, each with its path."""
    yield path, model
    for name, key, _ in model.marked:
        yield from _entries(getattr(model, name), (*path, key))


def along(model: Model, path: Path) -> Iterator[Model]:
    """Yield the model and those nested in it through which a path leads, the outermost first."""
    found: Any = model
    for step in path:
        if isinstance(found, Model):
            yield found
            names = {key: name for name, key, _ in found.marked}
            found = getattr(found, names[str(step)])
        else:
            found = found[step]
    if isinstance(found, Model):
        yield found


def with_values(model: Model, values: Mapping[Path, Any]) -> Model:
    """Return a model with other values at some paths, which lead to values that it has."""
    changed = {name: _with_values(getattr(model, name), _below(values, key)) for name, key, _ in model.marked}
    return model.model_copy(
        update={name: value for name, value in changed.items() if value is not getattr(model, name)}
    )


def _with_values(value: Any, values: Mapping[Path, Any]) -> Any:
    if not values or () in values:
        return values.get((), value)
    if isinstance(value, Model):
        return with_values(value, values)
    if isinstance(value, dict):
        return {key: _with_values(each, _below(values, key)) for key, each in value.items()}
    return tuple(_with_values(each, _below(values, index)) for index, each in enumerate(value))


def _below(values: Mapping[Path, Any], step: str | int) -> Mapping[Path, Any]:
    """Return the values below a step, by the rest of their paths."""
    return {path[1:]: value for path, value in values.items() if path[0] == step}


def citations(model: Model) -> Iterator[tuple[Path, Citation]]:
    """Yield every citation in the `sources` fields of the model, with its path."""
    for leaf in leaves(model):
        if isinstance(leaf.value, Citation):
            yield leaf.path, leaf.value


def _leaves(value: object, path: Path, marker: Marker | None, owner: Model) -> Iterator[Leaf]:
    if isinstance(value, Model):
        yield from leaves(value, path)
    elif isinstance(value, (tuple, list)):
        for index, each in enumerate(value):
            yield from _leaves(each, (*path, index), marker, owner)
    elif isinstance(value, dict):
        for key, each in value.items():
            yield from _leaves(each, (*path, key), marker, owner)
    elif value is not None:
        yield Leaf(path, value, marker, owner)


def _entries(value: object, path: Path) -> Iterator[tuple[Path, Model]]:
    if isinstance(value, Model):
        yield from entries(value, path)
    elif isinstance(value, (tuple, list)):
        for index, each in enumerate(value):
            yield from _entries(each, (*path, index))
