"""Entries that stand in the list above their own, because the name of theirs is missing."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from builder.diagnostics import Diagnostic, Edit, Place
from builder.model.document import Positions
from builder.model.walk import Path
from builder.read.expected.shapes import Shape, Sort, fields_of, required_fields, shape_of_field
from builder.read.validation.details import spot_of


def strays_in(model: type[BaseModel], data: Any, details: list[ErrorDetails]) -> dict[Path, str]:
    """Return the entries that belong into another list of a record, with its name; only lists that it does not have."""
    if not isinstance(data, Mapping):
        return {}
    wrong = {spot_of(each)[:2] for each in details if each["type"] == "extra_forbidden" and len(spot_of(each)) > 2}
    shapes = {name: shape_of_field(field) for name, field in fields_of(model).items() if name not in data}
    lists = {name: shape.inner for name, shape in shapes.items() if shape.sort is Sort.LIST and shape.inner}
    found: dict[Path, str] = {}
    for field, at in sorted(wrong, key=str):
        entry = data[field][at] if isinstance(data[field], list) and isinstance(at, int) else None
        names = [name for name, shape in lists.items() if isinstance(entry, Mapping) and _fits(shape, entry)]
        if len(names) == 1:
            found[(field, at)] = names[0]
    return found


def _fits(shape: Shape, entry: Mapping[str, Any]) -> bool:
    """Return whether an entry has all fields that it needs in a list, and no others."""
    if shape.sort is not Sort.GROUP or "sources" not in entry:
        return False
    return set(required_fields(shape.type)) <= set(entry) <= set(fields_of(shape.type))


def problems_of(strays: Mapping[Path, str], path: str, positions: Positions, text: str) -> Iterator[Diagnostic]:
    """Yield what is said of each list that has lost its name, at the first of its entries."""
    told = set()
    for entry in sorted(strays, key=lambda each: (str(each[0]), int(each[1]))):
        name = strays[entry]
        if name in told:
            continue
        told.add(name)
        place = Place(path, *positions.of_value(entry))
        message = f"these are fields of an entry of '{name}', and the list is '{entry[0]}'"
        problem = Diagnostic("unknown-field", place, message, f"Write the line '{name}:' above it.")
        before = text.split("\n")[place.line - 1][: place.column - 1]
        line = Edit(Place(path, place.line, 1), "", f"{name}:\n")
        yield replace(problem, fix=(line,)) if re.fullmatch(r" +- +", before) else problem
