"""The unit that pages show: one statement with its value, voice, sources, reasoning and note, ready to print."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from builder.link import Linked
from builder.link.nodes import Inline, RecordLink, Text
from builder.model.document import Document
from builder.model.dossier import Dossier
from builder.model.records import Record, Statement
from builder.model.refs import Citation, is_description
from builder.model.walk import Path


@dataclass(frozen=True, slots=True)
class Fact:
    """One statement: `label` says of what, `value` is what is stated, `voice` who states it, if not the article.

    `anchor` is its own id on the page, for statements that others lead to.
    """

    label: str
    value: tuple[Inline, ...]
    sources: tuple[Citation, ...] = ()
    voice: tuple[Inline, ...] = ()
    inferred: tuple[Inline, ...] = ()
    note: tuple[Inline, ...] = ()
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """Facts under one heading; `label` is the heading, `anchor` its id on the page."""

    label: str
    anchor: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True)
class Material:
    """What every derivation works from: the dossier and its linked prose."""

    dossier: Dossier
    linked: Linked
    names: Mapping[str, str] = field(default_factory=dict)

    def prose(self, document: Document, *path: str | int) -> tuple[Inline, ...]:
        """Return the nodes of a field of prose, none if the field is empty."""
        return self.linked.prose.get((document.path, path), ())

    def record_link(self, record: str) -> Inline:
        """Return a link to a record under its main name."""
        found = self.dossier.records.get(record)
        return RecordLink(record, (Text(found.name),)) if found else Text(record)

    def voice(self, voice: str | None) -> tuple[Inline, ...]:
        """Return who speaks: a link to the actor, or the description."""
        if voice is None:
            return ()
        return (Text(voice),) if is_description(voice) else (self.record_link(voice),)

    def fact(self, document: Document, path: Path, entry: Statement, value: Iterable[Inline], label: str = "") -> Fact:
        """Return the fact that an entry of a record states."""
        return Fact(
            label,
            tuple(value),
            entry.sources,
            self.voice(entry.according_to),
            self.prose(document, *path, "inferred"),
            self.prose(document, *path, "note"),
        )

    def names_of(self, document: Document, record: Record) -> tuple[Fact, ...]:
        """Return the other names of a record, as facts."""
        return tuple(
            self.fact(document, ("names", index), each, (Text(each.value),), each.language or "")
            for index, each in enumerate(record.names)
        )

    def statements_of(self, document: Document, record: Record) -> tuple[Fact, ...]:
        """Return the further facts of a record."""
        return tuple(
            self.fact(document, ("statements", index), each, self.prose(document, "statements", index, "text"))
            for index, each in enumerate(record.statements)
        )


def sections(*found: tuple[str, str, tuple[Fact, ...]]) -> tuple[Section, ...]:
    """Return those sections that hold any facts."""
    return tuple(Section(label, anchor, facts) for label, anchor, facts in found if facts)
