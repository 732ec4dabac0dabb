"""Entries that share one page: open questions and glossary terms, with their linked texts."""

from builder.derive.facts import Material
from builder.link.nodes import Inline
from builder.model.records import Glossary, Question, Questions, Term


def questions_with_notes(material: Material) -> list[tuple[Question, tuple[Inline, ...]]]:
    """Return the open questions in the order written, each with what the articles do say."""
    return [
        (each, material.prose(document, "questions", index, "note"))
        for document in material.dossier.documents
        if isinstance(document.model, Questions)
        for index, each in enumerate(document.model.questions)
    ]


def terms_with_meanings(material: Material) -> list[tuple[Term, tuple[Inline, ...]]]:
    """Return the glossary in alphabetical order."""
    found = [
        (each, material.prose(document, "glossary", index, "meaning"))
        for document in material.dossier.documents
        if isinstance(document.model, Glossary)
        for index, each in enumerate(document.model.glossary)
    ]
    return sorted(found, key=lambda each: each[0].term.casefold())
