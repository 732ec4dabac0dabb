"""Words: kinds, roles, relation types and the like come from content/vocabulary.yml."""

from collections.abc import Iterator
from dataclasses import replace

from builder.diagnostics import Diagnostic, Edit, clearly_meant, did_you_mean, nearest
from builder.know import Knowledge
from builder.model.document import Document
from builder.model.refs import Word
from builder.model.vocabulary import Kinds, Vocabulary


def unknown_word(knowledge: Knowledge) -> Iterator[Diagnostic]:
    """Every word used in a record, and every word that the vocabulary refers to, is in the vocabulary."""
    dossier = knowledge.dossier
    for document in dossier.documents:
        if isinstance(document.model, Vocabulary):
            yield from _unknown_in_vocabulary(document, document.model)
            continue
        for leaf in document.written_leaves:
            if not isinstance(leaf.marker, Word):
                continue
            section = leaf.marker.section
            known = dossier.vocabulary.section(section)
            # People who have a record of their own are named by it, all others by their group.
            actors = {*dossier.actors, *dossier.broken} if section == "groups" else set()
            if leaf.value in known or leaf.value in actors:
                continue
            message = f"'{leaf.value}' is not among the {section} of the vocabulary"
            remedy = _remedy(leaf.value, section, str(leaf.path[-1]), dossier.vocabulary)
            if near := nearest(leaf.value, dossier.actors) if section == "groups" else None:
                remedy = f"Did you mean '{near}'?"
            cause = f"{section} {leaf.value}" if known else section
            problem = Diagnostic("unknown-word", document.place(leaf.path), message, remedy, cause=cause)
            meant = dossier.vocabulary.word_for(section, leaf.value) or clearly_meant(leaf.value, {*known, *actors})
            yield replace(
                problem, fix=(Edit(document.place(leaf.path, leaf.value), leaf.value, meant),) if meant else ()
            )


def _remedy(word: str, section: str, key: str, vocabulary: Vocabulary) -> str:
    """Return what to write for a word that is not there, or where it may be entered."""
    known = vocabulary.section(section)
    if meant := vocabulary.word_for(section, word):
        return f"Write: {key}: {meant}"
    elsewhere = [f"kinds.{each}" for each in Kinds.model_fields if word in vocabulary.section(f"kinds.{each}")]
    if section.startswith("kinds.") and elsewhere:
        return (
            f"It is among the {elsewhere[0]}; is the file in the right folder? Known here: {', '.join(sorted(known))}."
        )
    start = f"Known: {', '.join(sorted(known))}. " if known else ""
    enter = f"Enter it there, below {section}: {word}: {{label: {word.replace('-', ' ').capitalize()}}}"
    return did_you_mean(word, known, f"{start}New words go into vocabulary.yml. {enter}")


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
