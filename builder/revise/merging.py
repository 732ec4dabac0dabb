"""Two records made one: what the first says is put with the second, and its id becomes a former one of the second.

Nothing is lost: lists take the entries of both, and a field that only one has stays. Where both say something else, or
one says something of the other, that is kept as a remark at the end of the file, for a person to decide.
"""

import re
from collections.abc import Mapping
from typing import Any

from builder.model.document import Document
from builder.model.dossier import Dossier
from builder.model.records import Claims
from builder.revise.changes import Changes
from builder.revise.layout import Layout, in_brackets, in_lines, indented, layout_of
from builder.revise.renaming import CannotSucceedError, known_document

_REMARK = re.compile(r"(?:^|\s)#\s", re.MULTILINE)
_NOT_TAKEN = ("work", "paragraphs", "left-out", "fingerprint")
"""What an article says of its own text, which is not that of the other."""


def merged(dossier: Dossier, old: str, into: str) -> Changes:
    """Return what makes two records of one kind one; raises CannotSucceedError if there are no such two."""
    first, second = known_document(dossier, old), known_document(dossier, into)
    if old == into:
        raise CannotSucceedError(f"'{old}' cannot be merged into itself.")
    if type(first.model) is not type(second.model):
        kinds = f"'{old}' is {_kind(dossier, old)}, '{into}' {_kind(dossier, into)}"
        raise CannotSucceedError(f"{kinds}: only records of one kind are merged.")
    texts: dict[str, str | None] = {first.path: None, second.path: _together(first, second, old)}
    claims = {each.id: each for each in dossier.documents if isinstance(each.model, Claims)}
    moves: dict[str, str] = {}
    if old in claims and into in claims:
        texts |= {claims[old].path: None, claims[into].path: _together(claims[old], claims[into], "")}
    elif old in claims:
        moves[claims[old].path] = f"claims/{into}.yml"
    return Changes(texts, moves)


def _together(first: Document, second: Document, former: str) -> str:
    """Return the text of the second file with what the first one says."""
    one, other = layout_of(first.text, first.path), layout_of(second.text, second.path)
    fields, left = dict(other.fields), list(one.remarks)
    new = _as_others(one.data, other.data, former)
    for key in (*new, *(each for each in other.data if each not in new)):
        ours, theirs = other.data.get(key), new.get(key)
        if isinstance(ours, list) or (isinstance(theirs, list) and ours is None):
            lines, apart = _list(key, one, other, theirs or [], {first.id, second.id} if former else set())
            left += apart
            if lines:
                fields[key] = lines
            else:
                fields.pop(key, None)
        elif ours is None:
            fields[key] = one.fields[key]
        elif theirs is not None and (theirs != ours or _REMARK.search(one.fields[key])):
            left += one.fields[key].rstrip("\n").split("\n")
    return other.text(fields | {"": _remark(left, first.id)})


def _as_others(data: Mapping[str, Any], others: Mapping[str, Any], former: str) -> dict[str, Any]:
    """Return the data of a record as it may stand with another: its id a former one, its name another name."""
    taken = {key: value for key, value in data.items() if key not in _NOT_TAKEN}
    if former:
        taken["formerly"] = [former, *data.get("formerly", ())]
    if "printed" in data and data["name"] != others.get("name"):
        name = {"value": taken.pop("name"), "sources": taken.pop("printed")}
        taken["names"] = [name, *data.get("names", ())]
    return taken


def _list(key: str, one: Layout, other: Layout, new: list[Any], both: set[str]) -> tuple[str, list[str]]:
    """Return the lines of a list with the entries of both, and as remarks the entries in which one names the other."""
    there: list[Any] = other.data.get(key) or []
    added = [each for each in new if each not in there]
    apart = [each for each in (*there, *added) if isinstance(each, dict) and both & set(map(str, each.values()))]
    kept = [each for each in (*there, *added) if each not in apart]
    remarks = [f"{key}:", *(f"  {in_lines(each)}".rstrip("\n") for each in apart)] if apart else []
    if not kept:
        return "", remarks
    if kept == there:
        return other.fields[key], remarks
    if (there and key not in other.entries) or not any(isinstance(each, dict) for each in kept):
        return f"{key}: {in_brackets(kept)}\n", remarks
    lines = _written(key, other) + [each for each in _written(key, one) if each[0] not in there]
    found = [next((text for value, text in lines if value == each), in_lines(each)) for each in kept]
    column = len(found[0]) - len(found[0].lstrip(" ")) if there else 2
    head = other.fields[key].split("\n")[0] if there else f"{key}:"
    return f"{head}\n" + "".join(indented(each, column) for each in found), remarks


def _written(key: str, layout: Layout) -> list[tuple[Any, str]]:
    """Return the entries of a list that is written in lines, each with its lines."""
    return list(zip(layout.data.get(key) or (), layout.entries.get(key, ()), strict=False))


def _remark(lines: list[str], old: str) -> str:
    if not lines:
        return ""
    head = f"# From {old}, which is the same: take over what belongs here, and delete these lines.\n"
    return head + "".join(f"# {each}".rstrip() + "\n" for each in lines)


def _kind(dossier: Dossier, id: str) -> str:
    kind = dossier.kind_of(id)
    return f"an {kind}" if kind[0] in "ae" else f"a {kind}"
