"""Whose word the statements of a record rest on, beside the reporters' own."""

from builder.derive.facts import Material
from builder.link.nodes import Inline
from builder.model.document import Document
from builder.model.statements import Attribution, Statement
from builder.model.walk import entries

REPORTERS = ("article", "reporter")
"""Words in descriptions that mean the article's own voice."""


def voices_of(material: Material, document: Document) -> tuple[tuple[Inline, ...], ...]:
    """Return everyone to whom a statement of the record is attributed, each once: actors first, in order of mention."""
    found: dict[str, None] = {}
    for _, entry in entries(document.model):
        if isinstance(entry, Attribution):
            found[entry.by] = None
        if isinstance(entry, Statement) and entry.according_to:
            found[entry.according_to] = None
    others = [each for each in found if not any(word in each for word in REPORTERS)]
    actors = material.dossier.actors
    return tuple(material.voice(each) for each in sorted(others, key=lambda each: each not in actors))
