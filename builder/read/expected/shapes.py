"""What a field expects, found in the annotations of the models: a single value, a group of fields, a list of either."""

from collections.abc import Iterable
from collections.abc import Mapping as AnyMapping
from dataclasses import dataclass, replace
from enum import Enum
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from builder.model.fields import identifier
from builder.model.markers import Marker
from builder.model.refs import Citation, Name, Prose, Reference, Voice, Word
from builder.model.values.counts import Count
from builder.model.values.dates import Edtf
from builder.model.walk import Path


class Sort(Enum):
    """What stands in a file where a field is: one value, a group of fields, a list, or words each with its group."""

    VALUE = "value"
    GROUP = "group"
    LIST = "list"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Shape:
    """What a field expects; `inner` is what each entry of a list is, `choices` are all values that there are.

    `is_id` says that it is an id of its own, which refers to no record.
    """

    sort: Sort
    type: Any = str
    marker: Marker | None = None
    choices: tuple[str, ...] = ()
    inner: "Shape | None" = None
    is_id: bool = False

    @property
    def example(self) -> str:
        """A value of this shape for a form, as it is written in a file."""
        if self.choices:
            return self.choices[0]
        match self.marker:
            case Reference(kinds=kinds):
                return f"{kinds[0] if kinds else 'record'}-id"
            case Voice():
                return "actor-id"
        return {Edtf: "2020-01-02", Count: "2", Citation: "article-id#p12", int: "1", float: "1", bool: "true"}.get(
            self.type, "33.5, 44.3" if get_origin(self.type) is tuple else "…"
        )


def shape_of(annotation: Any, marker: Marker | None = None) -> Shape:
    """Return what is expected where a field has this annotation."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        found = next((each for each in arguments[1:] if isinstance(each, (Reference, Voice, Word, Prose, Name))), None)
        inner = shape_of(arguments[0], found or marker)
        return replace(inner, is_id=True) if _is_own_id(arguments[1:], inner.marker) else inner
    if origin in (Union, UnionType):
        return shape_of(next(each for each in arguments if each is not type(None)), marker)
    if origin is Literal:
        return Shape(Sort.VALUE, str, marker, tuple(map(str, arguments)))
    if origin is tuple and arguments[-1:] == (...,):
        return Shape(Sort.LIST, inner=shape_of(arguments[0], marker))
    if origin in (dict, AnyMapping):
        return Shape(Sort.WORDS, inner=shape_of(arguments[1]))
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return Shape(Sort.GROUP, annotation)
    return Shape(Sort.VALUE, annotation, marker)


def shape_of_field(field: FieldInfo) -> Shape:
    """Return what a field of a model expects."""
    markers = (each for each in field.metadata if isinstance(each, (Reference, Voice, Word, Prose, Name)))
    found = shape_of(field.annotation, next(markers, None))
    return replace(found, is_id=True) if _is_own_id(field.metadata, found.marker) else found


def _is_own_id(metadata: Iterable[Any], marker: Marker | None) -> bool:
    return marker is None and any(getattr(each, "func", None) is identifier for each in metadata)


def shape_at(model: type[BaseModel], spot: Path) -> Shape | None:
    """Return what is expected at a place of a file; None if the model has no such place."""
    found: Shape | None = Shape(Sort.GROUP, model)
    for step in spot:
        if found is None:
            return None
        if found.sort is Sort.GROUP:
            field = fields_of(found.type).get(str(step))
            found = shape_of_field(field) if field else None
        else:
            found = found.inner
    return found


def fields_of(model: type[BaseModel]) -> dict[str, FieldInfo]:
    """Return the fields of a model by the names that they have in files."""
    return {field.alias or name: field for name, field in model.model_fields.items()}


def required_fields(model: type[BaseModel]) -> dict[str, FieldInfo]:
    """Return the fields that every such group needs, its sources last, as people write it."""
    found = {name: field for name, field in fields_of(model).items() if field.is_required()}
    return dict(sorted(found.items(), key=lambda each: each[0] == "sources"))
