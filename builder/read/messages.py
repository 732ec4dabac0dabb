"""What the models found wrong, said in the dossier's words and at the true line and column."""

import re
import types
from collections.abc import Iterator
from typing import Any, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from builder.diagnostics import Diagnostic, Place, did_you_mean
from builder.model.dates import BadDateError
from builder.model.document import Positions
from builder.model.refs import HOW_TO_CITE, BadCitationError
from builder.model.walk import Path


def problems_of(error: ValidationError, model: type[BaseModel], positions: Positions, path: str) -> list[Diagnostic]:
    """Return one diagnostic for each error that the model reports."""
    return [
        _problem(each, model, positions, path)
        for each in error.errors(include_url=False)
        if not _follows_from_another(each)
    ]


def _follows_from_another(detail: ErrorDetails) -> bool:
    """Return whether a list is called too short only because an entry of it is faulty."""
    least = detail.get("ctx", {}).get("min_length", 0)
    return detail["type"] == "too_short" and len(detail["input"]) >= least


def _problem(detail: ErrorDetails, model: type[BaseModel], positions: Positions, path: str) -> Diagnostic:
    spot = _spot(detail)
    field = next((str(step) for step in reversed(spot) if isinstance(step, str)), "")
    about = f"{field}: " if field else ""
    value, description = Place(path, *positions.of_value(spot)), _description(model, spot)
    match detail["type"]:
        case "extra_forbidden":
            known = sorted(_fields(_model_at(model, spot[:-1])))
            remedy = did_you_mean(field, known, f"Fields here: {', '.join(known)}." if known else "")
            where = Place(path, *positions.of_key(spot))
            return Diagnostic("unknown-field", where, f"there is no field '{field}' here", remedy)
        case "missing":
            where = Place(path, *positions.of_value(spot[:-1]))
            if field == "sources":
                return Diagnostic("uncited-statement", where, "this statement has no sources", HOW_TO_CITE)
            return Diagnostic("missing-field", where, f"the field '{field}' is missing", description)
        case "value_error":
            error = detail.get("ctx", {}).get("error")
            remedy = f"{description} {getattr(error, 'remedy', '')}".strip()
            return Diagnostic(_code_for(error), value, f"{about}{error or detail['msg']}", remedy)
        case "literal_error":
            expected = str(detail.get("ctx", {}).get("expected", ""))
            message = f"{about}'{_short(detail['input'])}' is not one of {expected}"
            words = re.findall(r"'([^']+)'", expected)
            return Diagnostic("bad-value", value, message, did_you_mean(str(detail["input"]), words, description))
        case "string_pattern_mismatch" | "greater_than_equal" | "less_than_equal" | "finite_number":
            message = f"{about}'{_short(detail['input'])}' does not fit here"
            return Diagnostic("bad-value", value, message, f"{description} {_bound(detail)}".strip())
        case "too_short":
            least = detail.get("ctx", {}).get("min_length")
            return Diagnostic("bad-value", value, f"{about}at least {least} entries are needed", description)
        case _:
            return Diagnostic("wrong-type", value, about + _plain(detail), description)


def _spot(detail: ErrorDetails) -> Path:
    """Return where the error is; pydantic names a mapping's key by the key and a further step `[key]`."""
    spot: Path = tuple(detail["loc"])
    return spot[:-1] if spot[-1:] == ("[key]",) else spot


def _code_for(error: object) -> str:
    match error:
        case BadDateError():
            return "bad-date"
        case BadCitationError():
            return "bad-citation"
        case _:
            return "bad-value"


def _short(value: object) -> str:
    text = str(value)
    return text if len(text) <= 60 else f"{text[:60]}…"


def _bound(detail: ErrorDetails) -> str:
    limits = detail.get("ctx", {})
    words = {"ge": "It is {:g} or more.", "le": "It is {:g} or less."}
    return next((text.format(limits[key]) for key, text in words.items() if key in limits), "")


def _plain(detail: ErrorDetails) -> str:
    """Return pydantic's message in words for people who do not program."""
    value = detail["input"]
    found = "a list" if isinstance(value, list | tuple) else "nothing" if value is None else ""
    found = found or ("a group of fields" if isinstance(value, dict) else f"the text '{_short(value)}'")
    wanted = {
        "string_type": "a text",
        "tuple_type": "a list (lines that start with '- ')",
        "model_type": "a group of fields",
        "dict_type": "a group of fields",
        "mapping_type": "a group of fields",
        "int_type": "a whole number",
        "int_parsing": "a whole number",
        "int_from_float": "a whole number",
        "float_type": "a number",
        "float_parsing": "a number",
        "bool_type": "true or false",
        "bool_parsing": "true or false",
    }.get(detail["type"])
    return f"{found} stands where {wanted} is expected" if wanted else detail["msg"]


def _description(model: type[BaseModel], spot: Path) -> str:
    """Return what the field is for, as its model says."""
    while spot and isinstance(spot[-1], int):
        spot = spot[:-1]
    parent = _model_at(model, spot[:-1])
    for name, field in parent.model_fields.items() if parent and spot else ():
        if spot[-1] in (name, field.alias):
            return f"{spot[-1]}: {field.description}." if field.description else ""
    return ""


def _fields(model: type[BaseModel] | None) -> Iterator[str]:
    for name, field in model.model_fields.items() if model else ():
        yield field.alias or name


def _model_at(model: type[BaseModel], spot: Path) -> type[BaseModel] | None:
    """Return the model that holds the value at `spot`."""
    found: type[BaseModel] | None = model
    for step in spot:
        if found is None:
            return None
        if isinstance(step, int):
            continue
        field = next((each for name, each in found.model_fields.items() if step in (name, each.alias)), None)
        inner = _models(field.annotation) if field else None
        # A step that is no field is the key of a mapping, whose values share one model.
        found = inner if field else found
    return found


def _models(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    if get_origin(annotation) in (Union, types.UnionType, tuple, None) or get_args(annotation):
        for argument in get_args(annotation):
            if found := _models(argument):
                return found
    return None
