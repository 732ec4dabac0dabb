"""The form in which something has to be written, with the author's own values in it, derived from the models."""

import re
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

from builder.model.refs import Citation, Name, Prose, Word, propose_citation, propose_id
from builder.model.values.counts import Count
from builder.model.values.dates import Edtf
from builder.model.walk import Path
from builder.read.expected.offers import Offers
from builder.read.expected.shapes import Shape, Sort, fields_of, required_fields, shape_of_field

LONGEST = 80
"""How much of an author's text is repeated."""

_NEEDS_QUOTES = re.compile(r"""^[\s\-?:,\[\]{}#&*!|>'"%@`]|: | #|[:\s]$|^$""")
_NEEDS_QUOTES_INSIDE = re.compile(r"[,\[\]{}]")


def written(value: Any, inside: bool = False, longest: int | None = LONGEST) -> str:
    """Return a value as it is written in a file, in one line; `inside` brackets more texts need quotes.

    Texts are cut if they are longer than `longest`.
    """
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {written(each, True, longest)}" for key, each in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(written(each, True, longest) for each in value) + "]"
    text = " ".join(str("" if value is None else value).split())
    text = text if longest is None or len(text) <= longest else f"{text[:longest]}…"
    needs_quotes = _NEEDS_QUOTES.search(text) or (inside and _NEEDS_QUOTES_INSIDE.search(text))
    return quoted(text) if needs_quotes else text


def quoted(text: str) -> str:
    """Return a text in quotes: in double ones, unless it holds some."""
    if '"' in text:
        return "'" + text.replace("'", "''") + "'"
    return '"' + text.replace("\\", "\\\\") + '"'


def to_write(spot: Path, shape: Shape, given: Any, offers: Offers) -> str:
    """Return the sentence that says how a field or an entry is written, with what was given for it."""
    is_entry = isinstance(spot[-1], int)
    wanted = form(shape, given, offers)
    if shape.type is bool:
        return f"Write: {spot[-1]}: true or {spot[-1]}: false"
    if shape.type is int and is_entry:
        numbers = re.fullmatch(r"(\d{1,4})\s*[-–]\s*(\d{1,4})", str(given))
        listed = range(int(numbers[1]), min(int(numbers[2]), int(numbers[1]) + 20) + 1) if numbers else ()
        return f"Write: {', '.join(map(str, listed))}" if listed else "Write a number, such as 1."
    if shape.type in (int, float):
        if span := re.fullmatch(r"\d{1,4}\s*(?:[-–]|to)\s*(\d{1,4})", str(given)):
            wanted = span[1]
        return f"Write a number: {spot[-1]}: {int(wanted) if str(wanted).isdecimal() else shape.example}"
    if isinstance(given, dict) and shape.sort is Sort.LIST:
        return f"Each entry starts with a dash. Write: - {written(wanted[0])}"
    start = "-" if is_entry and shape.sort is not Sort.VALUE else f"{spot[-1]}:"
    start = "" if is_entry and shape.sort is Sort.VALUE else start
    is_optional = given is None and is_entry
    text = quoted(wanted) if isinstance(wanted, str) and shape.example.startswith("33.5") else written(wanted)
    return f"Write: {f'{start} {text}'.strip()}" + (", or delete the dash" if is_optional else "")


def group_of(model: type[BaseModel], given: Any, offers: Offers) -> dict[str, Any]:
    """Return the fields that a group needs, with what was given for the whole group in the one it must be meant for."""
    shapes = {name: shape_of_field(field) for name, field in required_fields(model).items()}
    values: dict[str, Any] = {name: _example(shape, offers) for name, shape in shapes.items()}
    if isinstance(given, Mapping):
        missing = {name: value for name, value in values.items() if name not in given}
        return {**given, **missing} if set(given) & set(values) else values
    meant = next((name for name, shape in shapes.items() if isinstance(given, str) and _may_hold(shape, given)), None)
    if meant is not None:
        values[meant] = [given] if shapes[meant].sort is Sort.LIST else given
    if isinstance(given, str):
        values |= {name: propose_id(given, "an-id") for name, shape in shapes.items() if shape.is_id}
        if meant is None and given[:1].isdigit():
            types = {name: shape_of_field(field).type for name, field in fields_of(model).items()}
            dates = {name: given for name, type_ in types.items() if type_ is Edtf}
            values = {**dates, **values, **{name: given for name, type_ in types.items() if type_ is Count}}
    return values


def form(shape: Shape, given: Any, offers: Offers) -> Any:
    """Return a value of a shape, with what was given in it as far as it fits."""
    if shape.sort is Sort.LIST:
        is_text = isinstance(given, str) and shape.inner is not None and shape.inner.sort is Sort.VALUE
        entries = re.split(r"\s*[,;]\s*", given.strip("()[] ")) if is_text else given
        entries = entries if isinstance(entries, list) else [given]
        return [form(shape.inner, each, offers) for each in entries] if shape.inner else entries
    if shape.sort is Sort.WORDS:
        return {}
    single = given[0] if isinstance(given, list) and len(given) == 1 else given
    if shape.sort is Sort.GROUP:
        return group_of(shape.type, single, offers)
    if isinstance(given, Mapping):
        if all(each is None for each in given.values()):
            return f"{{{', '.join(given)}}}"  # a text in braces
        texts = [each for each in given.values() if isinstance(each, str)]
        if shape.type is Citation and len(texts) > 1:
            return propose_citation(" ".join(texts))
        return texts[0] if texts else _example(shape, offers)
    if isinstance(given, list):
        parts = [each for each in given if isinstance(each, str)]
        joint = ", " if shape.example.startswith("33.5") else " "
        is_text = isinstance(shape.marker, Prose | Name) or joint != " " or (shape.type is str and not shape.marker)
        return joint.join(parts if is_text else parts[:1]) or _example(shape, offers)
    return given if isinstance(given, str) else _example(shape, offers)


def _example(shape: Shape, offers: Offers) -> Any:
    if shape.sort is not Sort.VALUE:
        return form(shape, None, offers)
    if isinstance(shape.marker, Word):
        return next(iter(offers.words(shape.marker.section)), "word")
    return shape.example


def _may_hold(shape: Shape, given: str) -> bool:
    """Return whether a text that was given for a whole group is meant for this field of it."""
    if shape.is_id or shape.choices or shape.type is float or isinstance(shape.marker, Word):
        return False
    if shape.sort is Sort.LIST and shape.inner is not None:
        return shape.inner.type is int and given.isdigit()
    return shape.sort is Sort.VALUE
