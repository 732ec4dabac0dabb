"""Whose word the statements of a record rest on, beside the reporters' own."""

from builder.derive.accounts import COMPARED
from builder.derive.facts import Material
from builder.link.nodes import Inline
from builder.model.document import Document
from builder.model.records import Event
from builder.model.statements import Attribution, Statement
from builder.model.walk import entries

REPORTERS = ("article", "reporter")
"""Words in descriptions that mean the article's own voice."""


def voices_of(material: Material, document: Document) -> tuple[tuple[Inline, ...], ...]:
    """Return everyone to whom a statement of the record is attributed, each once: actors first, in order of mention.

    Of an event, only those who say when, where, who or how many: who remarks on it is not a source for it. A
    description that names an actor listed already is left out.
    """
    found: dict[str, None] = {}
    for path, entry in entries(document.model):
        if isinstance(document.model, Event) and (not path or path[0] not in COMPARED):
            continue
        if isinstance(entry, Attribution):
            found[entry.by] = None
        if isinstance(entry, Statement) and entry.according_to:
            found[entry.according_to] = None
    others = [each for each in found if not any(word in each for word in REPORTERS)]
    actors = material.dossier.actors
    names = [actors[each].name.casefold() for each in others if each in actors]
    kept = [each for each in others if each in actors or not any(name in each.casefold() for name in names)]
    return tuple(material.voice(each) for each in sorted(kept, key=lambda each: each not in actors))
