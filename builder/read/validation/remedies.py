"""What must stand in the place of a value, where that follows from what stands there and nothing is guessed."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from builder.diagnostics import Diagnostic, Edit
from builder.model.refs import sure_citations
from builder.model.values.widths import narrow
from builder.read.expected.forms import form, written
from builder.read.expected.offers import Offers
from builder.read.expected.shapes import Shape, Sort
from builder.read.validation.extents import Extent, extent_at


def with_value(problem: Diagnostic, text: str, value: Any) -> Diagnostic:
    """Return a problem with the remedy that another value stands where it is; `text` is that of the whole file."""
    extent = extent_at(text, problem.place)
    if value is None or extent is None:
        return problem
    if not extent.text:
        # Behind a field without a value there is no space.
        return _edited(problem, "", f" {written(value, extent.is_inside, None)}")
    if extent.text[0] in ">|":
        return problem
    return _edited(problem, extent.text, _as_written(value, extent))


def with_values(problem: Diagnostic, text: str, values: tuple[str, ...]) -> Diagnostic:
    """Return a problem with the remedy that one or several entries stand for one entry of a list."""
    extent = extent_at(text, problem.place)
    if not values or extent is None or "\n" in extent.text:
        return problem
    line = text.split("\n")[problem.place.line - 1]
    is_entry = line[: problem.place.column - 1].strip() == "-"
    if len(values) > 1 and not (extent.is_inside or is_entry):
        return problem
    between = ", " if extent.is_inside else f"\n{line[: problem.place.column - 1]}"
    return _edited(problem, extent.text, between.join(written(each, extent.is_inside, None) for each in values))


def sure_form(shape: Shape | None, given: Any, offers: Offers) -> Any:
    """Return what stands in a file in the shape that is wanted, if all of it stands there already; None if not."""
    if shape is None or given is None:
        return {} if shape is not None and shape.sort is Sort.WORDS else None
    if shape.type is int and isinstance(given, str):
        return narrow(given).strip() if narrow(given).strip().isascii() and narrow(given).strip().isdigit() else None
    wanted, parts = form(shape, given, offers), list(_texts(given))
    there = (*parts, " ".join(parts), ", ".join(parts), *sure_citations(" ".join(parts)))
    return wanted if all(any(each in text for text in there) for each in _texts(wanted)) else None


def _as_written(value: Any, extent: Extent) -> str:
    """Return a value in one line; a group in lines that becomes the entry of a list stays as it is laid out."""
    if extent.is_in_lines and isinstance(value, list) and not extent.text.startswith("-"):
        return "- " + extent.text.replace("\n", "\n  ")
    return written(value, extent.is_inside, None)


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, Mapping):
        for key, each in value.items():
            yield from (str(key), *_texts(each)) if each is None else _texts(each)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _texts(each)
    elif value is not None:
        yield str(value)


def _edited(problem: Diagnostic, old: str, new: str) -> Diagnostic:
    return replace(problem, fix=(Edit(problem.place, old, new),))
