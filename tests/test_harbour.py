"""The dossier in fixtures/harbour: complete, and without any problem."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from pydantic import BaseModel

from builder.build import Examined, examine
from builder.diagnostics import report
from builder.link import nodes
from builder.link.macros import SIGNATURES
from builder.model.vocabulary import Label

HARBOUR = Path(__file__).parent / "fixtures" / "harbour" / "content"


@cache
def harbour() -> Examined:
    return examine(HARBOUR)


def models(value: object) -> Iterator[BaseModel]:
    if isinstance(value, BaseModel):
        yield value
        for name in type(value).model_fields:
            yield from models(getattr(value, name))
    elif isinstance(value, dict):
        for each in value.values():
            yield from models(each)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from models(each)


def field_of(model: type[BaseModel], name: str) -> str:
    """Return the field under the name of the model that defines it: statements share theirs."""
    owner = next(each for each in reversed(model.__mro__) if name in getattr(each, "model_fields", {}))
    return f"{owner.__name__}.{name}"


def nodes_in(value: object) -> Iterator[object]:
    if isinstance(value, tuple | list):
        for each in value:
            yield from nodes_in(each)
    elif type(value).__module__ == nodes.__name__:
        yield value
        for name in type(value).__dataclass_fields__:  # type: ignore[attr-defined]
            yield from nodes_in(getattr(value, name))


def test_there_is_nothing_to_report() -> None:
    assert report(harbour().diagnostics, harbour().texts, "content") == ""


def test_every_field_of_every_model_is_used() -> None:
    dossier = harbour().dossier
    assert dossier is not None
    found = [model for document in dossier.documents for model in models(document.model)]
    found += [model for document in dossier.documents for _, each in document.withdrawn for model in models(each)]
    used = {field_of(type(model), name) for model in found for name in model.model_fields_set}
    known = {field_of(kind, name) for kind in map(type, found) for name in kind.model_fields}
    # Nothing of the island lies on another celestial body; tests/views/map has a place that does.
    assert sorted(known - used) == ["CoordinateStatement.body"]


def test_every_word_of_the_vocabulary_is_used() -> None:
    dossier = harbour().dossier
    assert dossier is not None
    text = "\n".join(text for path, text in harbour().texts.items() if path != "vocabulary.yml")
    words = [
        word
        for section in models(dossier.vocabulary)
        for labels in vars(section).values()
        if isinstance(labels, dict)
        for word, label in labels.items()
        if isinstance(label, Label)
    ]
    text += str([each.group for each in dossier.vocabulary.relations.values()])
    assert [word for word in words if word not in text] == []


def test_every_macro_is_called() -> None:
    linked = harbour().linked
    assert linked is not None
    called = {node.name for node in nodes_in(list(linked.pages.values())) if isinstance(node, nodes.MacroCall)}
    assert called == set(SIGNATURES)


@pytest.mark.parametrize("kind", [*nodes.Inline.__args__, *nodes.Block.__args__], ids=lambda kind: kind.__name__)
def test_every_kind_of_node_occurs(kind: type) -> None:
    linked = harbour().linked
    assert linked is not None
    everything = [*linked.prose.values(), *linked.pages.values()]
    assert any(isinstance(node, kind) for node in nodes_in(everything))


def test_names_in_prose_lead_to_their_records() -> None:
    linked = harbour().linked
    assert linked is not None
    mentioned = {(each.record, each.sentence) for each in linked.mentions}
    assert ("boatmens-guild", "The Boatmen's Guild protested.") in mentioned
    assert ("gull-point", "The lighthouse on Gull Point was dark for about six hours.") in mentioned
