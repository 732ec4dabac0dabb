"""A dossier whose every word can be told from the program's: each one ends in a letter that English does not use."""

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

from pydantic import AfterValidator, BaseModel

from builder.build import Examined, examine
from builder.know import know
from builder.link import link
from builder.model.document import Document
from builder.model.fields import Speaker, Text
from builder.model.records import Page
from builder.model.refs import Voice
from builder.model.vocabulary import Settings

LETTER = "ƿ"

HEADING = "General knowledge"
"""The heading to which the program leads by its letters, and which stays as it is."""

_KEPT = re.compile(
    rf"(## {HEADING}\n|\[@[^\]]*\]|\[\[[a-z0-9-]+(?=[|\]])|\]\([^)]*\)|\{{\{{.*?\}}\}}|https?://\S+|`[^`]*`)", re.DOTALL
)
_WORD = re.compile(r"\w+")
_SAID_BY_A_MACRO = re.compile(r'(?<=text=")[^"]*')
_FREE = {each for field in (Text, Speaker) for each in field.__metadata__ if isinstance(each, AfterValidator)}
"""How the models say that a field holds words: it is checked as a line of text, or as a voice."""

_NO_WORDS = {Settings: {"time_zone", "branch", "folder"}}
_WORDS = {Page: {"body"}}
_SAID_BY_THE_PROGRAM = {"not shown"}


def marked_content(content: Path) -> Examined:
    """Return the dossier in a folder with every word that its editors chose marked."""
    examined = examine(content)
    assert examined.dossier
    dossier = replace(
        examined.dossier,
        settings=_marked_model(examined.dossier.settings),
        vocabulary=_marked_model(examined.dossier.vocabulary),
        documents=tuple(map(_marked_document, examined.dossier.documents)),
    )
    linked, problems = link(dossier)
    assert not problems, problems
    return replace(examined, knowledge=know(dossier, linked))


def _marked_document(document: Document) -> Document:
    withdrawn = tuple((path, _marked_model(entry)) for path, entry in document.withdrawn)
    return replace(document, model=_marked_model(document.model), withdrawn=withdrawn)


def marked_text(text: str) -> str:
    """Return running text with its words marked; citations, addresses, macros and code stay, but for a macro's text."""
    parts = _KEPT.split(text)
    return "".join(_kept(part) if position % 2 else _marked(part) for position, part in enumerate(parts))


def _marked(text: str) -> str:
    return _WORD.sub(rf"\g<0>{LETTER}", text)


def _kept(part: str) -> str:
    return _SAID_BY_A_MACRO.sub(lambda text: _marked(text[0]), part) if part.startswith("{{") else part


def _marked_model(model: Any) -> Any:
    values = {}
    for name, field in type(model).model_fields.items():
        markers = [*field.metadata, *_nested(field.annotation)]
        free = any(each in _FREE for each in markers if isinstance(each, AfterValidator))
        free = (free or name in _WORDS.get(type(model), ())) and name not in _NO_WORDS.get(type(model), ())
        is_voice = any(isinstance(each, Voice) for each in markers)
        values[name] = _marked_value(getattr(model, name), free, is_voice)
    return model.model_copy(update=values)


def _marked_value(value: Any, free: bool, is_voice: bool) -> Any:
    if isinstance(value, BaseModel):
        return _marked_model(value)
    if isinstance(value, tuple):
        return tuple(_marked_value(each, free, is_voice) for each in value)
    if isinstance(value, dict):
        return {key: _marked_value(each, free, is_voice) for key, each in value.items()}
    # A voice is an actor's id, or a description of several words.
    is_text = isinstance(value, str) and free and value not in _SAID_BY_THE_PROGRAM
    return marked_text(value) if is_text and (" " in value or not is_voice) else value


def _nested(annotation: Any) -> list[Any]:
    """Return what is said of the types inside a composed one, such as `tuple[Text, ...]` or `Text | None`."""
    found = list(getattr(annotation, "__metadata__", ()))
    for each in getattr(annotation, "__args__", ()):
        found += _nested(each)
    return found
