"""Words: kinds, roles, relation types and the like come from content/vocabulary.yml."""

from collections.abc import Iterator

from builder.diagnostics import Diagnostic, did_you_mean
from builder.know import Knowledge
from builder.model.document import Document
from builder.model.refs import Word
from builder.model.vocabulary import Vocabulary


def unknown_word(knowledge: Knowledge) -> Iterator[Diagnostic]:
    """Every word used in a record, and every word that the vocabulary refers to, is in the vocabulary."""
    dossier = knowledge.dossier
    for document in dossier.documents:
        if isinstance(document.model, Vocabulary):
            yield from _unknown_in_vocabulary(document, document.model)
            continue
        for leaf in document.leaves:
            if not isinstance(leaf.marker, Word):
                continue
            section = leaf.marker.section
            known = dossier.vocabulary.section(section)
            # People who have a record of their own are named by it, all others by their group.
            actors = {*dossier.actors, *dossier.broken} if section == "groups" else set()
            if leaf.value in known or leaf.value in actors:
                continue
            yield Diagnostic(
                "unknown-word",
                document.place(leaf.path),
                f"'{leaf.value}' is not among the {section} of the vocabulary",
                did_you_mean(
                    leaf.value, known, f"Known: {', '.join(sorted(known))}. New words go into vocabulary.yml."
                ),
            )


def _unknown_in_vocabulary(document: Document, vocabulary: Vocabulary) -> Iterator[Diagnostic]:
    for section, key, other, known in (
        *(("relations", word, label.group, vocabulary.relation_groups) for word, label in vocabulary.relations.items()),
        *(("groups", word, label.within, vocabulary.groups) for word, label in vocabulary.groups.items()),
        *(("ranks", word, label.within, vocabulary.ranks) for word, label in vocabulary.ranks.items()),
    ):
        if other is not None and other not in known:
            field = "group" if section == "relations" else "within"
            place = document.place((section, key, field))
            message = f"'{other}' is not defined in this vocabulary"
            yield Diagnostic("unknown-word", place, message, did_you_mean(other, known, f"Known: {', '.join(known)}."))
