"""A suggestion: something in an article that could be entered, with the reason, and the lines to paste."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

import yaml

from builder.model.refs import Citation
from builder.model.statements import Statement


class Kind(StrEnum):
    """What is suggested; the order is that of a report."""

    DUPLICATE = "duplicate"
    DIFFERENCE = "difference"
    KNOWN = "known-name"
    UNKNOWN = "unknown-name"
    DATE = "date"
    FIGURE = "figure"
    SPEECH = "speech"
    SILENT = "silent-paragraph"


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """What could be entered: in words, why in a sentence, and the lines to paste, which are YAML of the dossier.

    `paragraph` is that of the article, 0 if it is about the whole. `file` is where the lines belong, below the content
    folder; `<id>` in it is for the editor to say. `field` is the field of the file that they belong under; empty if
    they are a file of their own. `others` could stand instead of `lines`. A value that only a reader of the article can
    give is left blank, so that the check asks for it.
    """

    kind: Kind
    paragraph: int
    what: str
    why: str
    file: str = ""
    field: str = ""
    lines: tuple[str, ...] = ()
    others: tuple[str, ...] = ()


class _Plain(yaml.SafeDumper):
    """Writes texts without quotes wherever the reader of this project's files needs none: there every value is text."""

    def resolve(self, kind: type[yaml.Node], value: object, implicit: object) -> str:
        """Return the type of a value by its form: that of every scalar is a text."""
        if kind is yaml.ScalarNode:
            return str(self.DEFAULT_SCALAR_TAG)
        return str(super().resolve(kind, value, implicit))  # type: ignore[no-untyped-call]


def flow(fields: Mapping[str, object]) -> str:
    """Return an entry of a list in one line; a value that is None is left blank."""
    return "- {" + ", ".join(f"{key}: {'' if each is None else scalar(each)}" for key, each in fields.items()) + "}"


def scalar(value: object) -> str:
    """Return a text or a list of texts in one line, as it stands within brackets."""
    if isinstance(value, list):
        return f"[{', '.join(map(scalar, value))}]"
    text = str(value)
    # One entry in brackets: so a text is quoted if it has to be there.
    written: str = yaml.dump([text], Dumper=_Plain, default_flow_style=True, allow_unicode=True, width=10**6)
    plain = written.strip()[1:-1]
    return json.dumps(text, ensure_ascii=False) if plain.startswith("'") else plain


def choices(words: Iterable[str], most: int = 12) -> str:
    """Return the words among which one is to be chosen, as a remark."""
    found = list(words)
    return ", ".join(found[:most]) + (" …" if len(found) > most else "")


def with_source(statement: Statement, citation: Citation) -> list[str]:
    """Return the sources of a statement with one more."""
    return [str(each) for each in dict.fromkeys((*statement.sources, citation))]
