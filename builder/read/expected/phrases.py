"""Parts of messages: what stands in a file, and what is expected there, in words for people who do not program."""

from typing import Any

from pydantic_core import ErrorDetails

from builder.read.expected.shapes import Shape, Sort

_VALUES = {Sort.LIST: "a list (lines that start with '- ')", Sort.GROUP: "a group of fields", Sort.WORDS: "words"}
_TYPES: dict[Any, str] = {int: "a whole number", float: "a number", bool: "true or false"}


def short(value: object) -> str:
    """Return a value as a text of at most sixty letters."""
    text = str(value)
    return text if len(text) <= 60 else f"{text[:60]}…"


def lower(text: str, field: str = "") -> str:
    """Return a sentence as a part of another: without the field before it and the full stop behind it."""
    text = text.removeprefix(f"{field}: ").removesuffix(".")
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def bound(detail: ErrorDetails) -> str:
    """Return how large or small a number may be, nothing if it has no bounds."""
    limits = detail.get("ctx", {})
    words = {"ge": "It is {:g} or more.", "le": "It is {:g} or less."}
    return next((text.format(limits[key]) for key, text in words.items() if key in limits), "")


def what_stands(value: object) -> str:
    """Return what stands in a file, in words."""
    if isinstance(value, list | tuple):
        return "a list"
    if value is None:
        return "nothing"
    return "a group of fields" if isinstance(value, dict) else f"the text '{short(value)}'"


def expected(shape: Shape | None) -> str:
    """Return what a shape expects, in words."""
    if shape is None or shape.sort is not Sort.VALUE:
        return _VALUES[shape.sort] if shape else "something else"
    return _TYPES.get(shape.type, "a text")
