"""Records as YAML files, in the style of the handbook: short entries in braces, texts in quotes."""

import json
import re
from collections.abc import Mapping, Sequence

Value = str | int | float | bool | Sequence["Value"] | Mapping[str, "Value"] | None
Fields = Mapping[str, Value]

_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9#./-]*[~?]?|\.\./[0-9-]+")


def written(kind: str, fields: Fields) -> str:
    """Return the file of a record; fields that are empty or None are left out."""
    schema = f"# yaml-language-server: $schema=../../builder/schemas/{kind}.json\n"
    return schema + "".join(_field(name, value) for name, value in fields.items() if value not in (None, (), [], ""))


def _field(name: str, value: Value) -> str:
    if isinstance(value, Sequence) and not isinstance(value, str) and isinstance(value[0], Mapping):
        return f"{name}:\n" + "".join(f"  - {_inline(each)}\n" for each in value)
    return f"{name}: {_inline(value)}\n"


def _inline(value: Value) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return str(value)
    if isinstance(value, str):
        return value if _PLAIN.fullmatch(value) else json.dumps(value, ensure_ascii=False)
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {_inline(each)}" for key, each in value.items() if each is not None) + "}"
    return "[" + ", ".join(_inline(each) for each in value or ()) + "]"
