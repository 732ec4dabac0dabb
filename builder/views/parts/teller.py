"""What every view works from: the knowledge of a dossier, and how it is put into nodes that a page can print."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar

from builder.know import Knowledge
from builder.link.nodes import Inline, RecordLink, Text
from builder.model.anchors import Anchor
from builder.model.document import Document
from builder.model.dossier import Dossier
from builder.model.kinds import SHOWN
from builder.model.records import Record, Statement
from builder.model.refs import is_description
from builder.model.walk import Path
from builder.render.bylines import Bylines
from builder.views.parts.facts import Fact
from builder.views.parts.stock import Stock
from builder.words import Words

Made = TypeVar("Made")


@dataclass(frozen=True, eq=False)
class Teller:
    """Tells what is known, in nodes and words: names as links, voices, statements with their sources."""

    knowledge: Knowledge
    words: Words
    stock: Stock = field(default_factory=Stock)
    _made: dict[Callable[["Teller"], Any], Any] = field(default_factory=dict)

    @property
    def dossier(self) -> Dossier:
        """The dossier that is told."""
        return self.knowledge.dossier

    @cached_property
    def bylines(self) -> Bylines:
        """How its articles are named."""
        return Bylines(self.dossier, self.words)

    def once(self, make: Callable[["Teller"], Made]) -> Made:
        """Return what `make` makes of this, made once for all pages of a build."""
        if make not in self._made:
            self._made[make] = make(self)
        found: Made = self._made[make]
        return found

    def prose(self, document: Document, *path: str | int) -> tuple[Inline, ...]:
        """Return the nodes of a field of prose, none if the field is empty."""
        return self.knowledge.linked.prose.get((document.path, path), ())

    def record_link(self, record: str) -> Inline:
        """Return a link to a record under its main name."""
        found = self.dossier.records.get(record)
        return RecordLink(record, (Text(found.shown_name),)) if found else Text(record)

    def voice(self, voice: str | None) -> tuple[Inline, ...]:
        """Return who speaks: a link to the actor, or the description."""
        if voice is None:
            return ()
        return (Text(voice),) if is_description(voice) else (self.record_link(voice),)

    def fact(self, document: Document, path: Path, entry: Statement, value: Iterable[Inline], label: str = "") -> Fact:
        """Return the fact that an entry of a record states."""
        part = SHOWN[str(path[0])].anchor
        return Fact(
            label,
            tuple(value),
            entry.sources,
            self.voice(entry.according_to),
            self.prose(document, *path, "inferred"),
            self.prose(document, *path, "note"),
            record=document.id,
            # What stands in the box at the top has its reasoning further down.
            part=Anchor.KNOWN if part is Anchor.FACTS else part,
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
