"""Entries that share one page: open questions and glossary terms, with their linked texts."""

from collections import defaultdict

from builder.derive.facts import Material
from builder.link.nodes import Inline
from builder.model.records import Disagreement, Glossary, Question, Questions, Term


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


def disagreements_by_kind(material: Material) -> list[tuple[str, str, list[tuple[str, Disagreement]]]]:
    """Return the editor's disagreements, by kind in the order of the vocabulary: word, label, entries."""
    found: dict[str, list[tuple[str, Disagreement]]] = defaultdict(list)
    for key, each in material.dossier.disagreements.items():
        found[each.kind].append((key, each))
    labels = material.dossier.vocabulary.disagreements
    return [(kind, label.label, found[kind]) for kind, label in labels.items() if kind in found]
