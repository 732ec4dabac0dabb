"""The file of a new actor, place or event, laid out as the others are."""

import re
import textwrap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import BaseModel

from builder.model.dossier import Dossier
from builder.model.kinds import KIND, MODELS
from builder.model.to_fill import TO_FILL
from builder.model.values.counts import Count
from builder.read.expected.forms import form, written
from builder.read.expected.offers import Offers
from builder.read.expected.shapes import Sort, fields_of, required_fields, shape_of_field

_WIDTH = 120
_SCHEMA = re.compile(r"^# yaml-language-server:.*\n", re.MULTILINE)
_ENDS = re.compile(r"[.!?…]?$")
_NEVER = ("accepted", "formerly")
"""Fields that nothing new has."""

FURTHER = "# What else there can be; take the # away and write what the articles say:\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class NewRecord:
    """What is known of a record that is to be added: the fields of one value by name, and its statements by field."""

    kind: str
    id: str
    fields: Mapping[str, str]
    summary: str = ""
    sources: tuple[str, ...] = ()
    statements: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def path(self) -> str:
        """Where its file lies."""
        return f"{KIND[self.kind].folder}/{self.id}{KIND[self.kind].ending}"


def text_of_record(new: NewRecord, dossier: Dossier) -> str:
    """Return the text of the file of a new record."""
    model = KIND[new.kind].model
    given = {*new.fields, "summary", *new.statements}
    lines = [
        *(f"{key}: {written(value, longest=None)}\n" for key, value in new.fields.items()),
        _summary(new),
        *(_statements(key, values, new.sources) for key, values in new.statements.items()),
        FURTHER,
        *_remarks(model, given, new.sources, Offers(dossier.vocabulary)),
    ]
    return schema_line(dossier, new.kind) + "".join(lines)


def schema_line(dossier: Dossier, kind: str) -> str:
    """Return the line for editors with which the files of a kind begin here; nothing if they have none."""
    texts = (each.text for each in dossier.documents if isinstance(each.model, MODELS[kind]))
    return next((match[0] for text in texts if (match := _SCHEMA.search(text))), "")


def cited(text: str, sources: tuple[str, ...]) -> str:
    """Return a text that cites: with its sources before its last full stop, unless it cites something itself."""
    if not sources or "[@" in text:
        return text
    end = _ENDS.search(text)
    mark = f" [@{'; @'.join(sources)}]"
    return f"{text[: end.start()]}{mark}{end[0] or '.'}" if end else text


def folded(key: str, text: str) -> str:
    """Return a field with a running text, folded to the width of a file."""
    lines = textwrap.wrap(text, _WIDTH - 2, break_long_words=False, break_on_hyphens=False)
    return f"{key}: >-\n" + "".join(f"  {each}\n" for each in lines)


def _summary(new: NewRecord) -> str:
    if new.summary:
        return folded("summary", cited(" ".join(new.summary.split()), new.sources))
    example = "; @".join(new.sources) or "article-id#p2"
    return (
        "# What a newcomer must know, in your own words, in the place of …; each sentence cites before its full stop.\n"
        f"summary: >-\n  {TO_FILL} [@{example}].\n"
        if new.sources
        else f"# What a newcomer must know, in your own words, in the place of …; it cites, such as [@{example}].\n"
        f"summary: {TO_FILL}\n"
    )


def _statements(key: str, values: tuple[str, ...], sources: tuple[str, ...]) -> str:
    entries = ({"value": value, "sources": list(sources)} for value in values)
    return f"{key}:\n" + "".join(f"  - {written(each, longest=None)}\n" for each in entries)


def _remarks(model: type[BaseModel], given: set[str], sources: tuple[str, ...], offers: Offers) -> Iterator[str]:
    """Yield as a remark each field that the file has not: its form, and what it is."""
    for key, info in fields_of(model).items():
        if key in given or key in _NEVER:
            continue
        shape = shape_of_field(info)
        value = _with_sources(form(shape, None, offers), list(sources))
        if shape.sort is Sort.LIST and shape.inner and shape.inner.sort is Sort.GROUP:
            rests_on = value[0].pop("sources")
            entry = {**value[0], **_figures(shape.inner.type), "sources": rests_on}
            yield f"# {key}:  # {info.description}\n#   - {written(entry, longest=None)}\n"
        else:
            yield f"# {key}: {written(value, longest=None)}  # {info.description}\n"


def _figures(model: type[BaseModel]) -> dict[str, str]:
    """Return the figures of an entry, which are what it is written for though an article may give none."""
    optional = {key: each for key, each in fields_of(model).items() if key not in required_fields(model)}
    return {key: "2" for key, each in optional.items() if shape_of_field(each).type is Count}


def _with_sources(value: Any, sources: list[str]) -> Any:
    """Return a form with the citations that were given in the place of the example of one."""
    if not sources:
        return value
    if isinstance(value, list):
        return (
            sources
            if value and all(each == "article-id#p12" for each in value)
            else [_with_sources(each, sources) for each in value]
        )
    if isinstance(value, dict):
        return {key: _with_sources(each, sources) for key, each in value.items()}
    return value
