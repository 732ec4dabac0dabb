"""The unit that pages show: one statement with its value, voice, sources, reasoning and note, ready to print."""

from dataclasses import dataclass

from builder.link.nodes import Inline
from builder.model.refs import Citation


@dataclass(frozen=True, slots=True)
class Fact:
    """One statement: `label` says of what, `value` is what is stated, `voice` who states it, if not the article.

    `anchor` is its own id on the page, for statements that others lead to. `record` and `part` say on which page and in
    which part of it the statement stands in full, with reasoning and remark.
    """

    label: str
    value: tuple[Inline, ...]
    sources: tuple[Citation, ...] = ()
    voice: tuple[Inline, ...] = ()
    inferred: tuple[Inline, ...] = ()
    note: tuple[Inline, ...] = ()
    anchor: str = ""
    record: str = ""
    part: str = ""
