"""Records with every field filled: the models say which fields there are, so that a new one is filled by itself."""

import types
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, Union, get_args, get_origin

from pydantic import AfterValidator, BaseModel

from builder.model.fields import Address, Identifier, Text
from builder.model.refs import Citation, Name, Prose, Reference, Voice, Word
from builder.model.values.counts import Count
from builder.model.values.dates import Edtf

SCALARS: Mapping[str, str] = {
    "language": "en", "time-zone": "UTC", "paragraphs": "3", "precision-km": "5",
    "contact": "a.b+c@d-e.example",
    "qualifier": "a<b>\"'&{{x}}*_", "branch": "a<b>\"'&{{x}}", "folder": "a/<b>\"' {{ x }}#?%",
    "repository": "https://example.org/a=1&b=2&lt;c=3/$@+*~_(x)",
    "changed": "2099-12-31", "date": "2031-04-20", "on": "2031-04-20", "fingerprint": "0123456789abcdef",
    "west": "-40", "east": "-20", "south": "30", "north": "45",
}  # fmt: skip
"""Values of the fields that are neither text nor told by their type, by name."""

TYPED: Mapping[type, str] = {bool: "false", int: "1", float: "1.5", Count: "2", tuple: "38.5, -27.2"}
"""Values of all other fields that are no text, by type."""

BODIES = ("body", "digest")
"""Fields that are written below the front matter."""

EMPTYING = ("withdrawn",)
"""Fields that take the entry in which they stand away from nearly all pages."""


@dataclass(frozen=True)
class Slot:
    """A field that holds text: its model, its name in files, and what sort of text."""

    model: str
    field: str
    sort: Literal["plain", "name", "prose", "cited", "voice", "body"]


@dataclass
class Filler:
    """Fills models: `write` gives the text for a slot, `ids` what ids stand for, by kind or by field."""

    write: Callable[[Slot], str]
    ids: Mapping[str, str]
    source: str
    date: str = "2031"
    address: str = "https://example.org/"
    slots: set[Slot] = field(default_factory=set)

    def model(self, kind: type[BaseModel]) -> dict[str, Any]:
        """Return data for a model as its file holds them, without what stands below the front matter."""
        return {
            each.alias or name: self._value(each.annotation, tuple(each.metadata), kind.__name__, each.alias or name)
            for name, each in kind.model_fields.items()
            if name not in (*BODIES, *EMPTYING)
        }

    def text(self, model: str, name: str, sort: Any) -> str:
        """Return the text for a slot, and remember it."""
        slot = Slot(model, name, sort)
        self.slots.add(slot)
        return self.write(slot)

    def _value(self, kind: Any, marks: tuple[Any, ...], model: str, name: str) -> Any:
        if hasattr(kind, "__metadata__"):
            return self._value(kind.__origin__, marks + kind.__metadata__, model, name)
        arguments = get_args(kind)
        if get_origin(kind) in (Union, types.UnionType):
            return self._value(next(each for each in arguments if each is not type(None)), marks, model, name)
        if arguments and arguments[-1] is Ellipsis:
            least = int(SCALARS["paragraphs"]) if name == "fingerprint" else 1
            least = max((getattr(mark, "min_length", least) for mark in marks), default=least)
            return [self._value(arguments[0], marks, model, name) for _ in range(least)]
        if isinstance(get_origin(kind), type) and issubclass(get_origin(kind), Mapping):
            return {self.ids["word"]: self._value(arguments[1], (), model, name)}
        if get_origin(kind) is Literal:
            return "inferred" if "inferred" in arguments else arguments[0]
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            return self.model(kind)
        if name in SCALARS:
            return SCALARS[name]
        if found := {**TYPED, Edtf: self.date, Citation: self.source}.get(get_origin(kind) or kind):
            return found
        return self._scalar(kind, marks, model, name)

    def _scalar(self, kind: Any, marks: tuple[Any, ...], model: str, name: str) -> str:
        for mark in marks:
            match mark:
                case Word():
                    return self.ids["word"]
                case Reference(kinds):
                    return self.ids[kinds[0] if kinds else "record"]
                case Voice():
                    return self.text(model, name, "voice")
                case Prose(cited):
                    return self.text(model, name, "cited" if cited else "prose")
                case Name():
                    return self.text(model, name, "name")
        rules = {mark.func for mark in marks if isinstance(mark, AfterValidator)}
        if rules & _rules(Text):
            return self.text(model, name, "plain")
        if rules & _rules(Identifier):
            return self.ids.get(name) or self.ids["own"]
        if rules & _rules(Address):
            return self.address
        assert kind is str, f"{model}.{name}: what can stand here has to be added to TYPED"
        return self.text(model, name, "plain")


def _rules(kind: Any) -> set[Any]:
    return {mark.func for mark in kind.__metadata__ if isinstance(mark, AfterValidator)}
