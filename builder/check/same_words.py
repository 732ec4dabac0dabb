"""Words that mean the same for the search: single words, each in one list, at least two in a list."""

from collections.abc import Iterator

from builder.diagnostics import Diagnostic, Severity
from builder.know import Knowledge
from builder.model.document import Document
from builder.model.values.names import fold
from builder.model.vocabulary import Vocabulary


def ineffective_words(knowledge: Knowledge) -> Iterator[Diagnostic]:
    """Every list of words that mean the same does something, and a word has one list."""
    for document in knowledge.dossier.documents:
        if isinstance(document.model, Vocabulary):
            yield from _ineffective(document, document.model.words)


def _ineffective(document: Document, lists: tuple[tuple[str, ...], ...]) -> Iterator[Diagnostic]:
    first: dict[str, int] = {}
    for number, words in enumerate(lists):
        if len({fold(each) for each in words}) < 2:
            message = f"the list [{', '.join(words)}] has no two words"
            remedy = "Write at least two words that mean the same, or remove the list."
            yield Diagnostic("ineffective-words", document.place(("words", number)), message, remedy, Severity.WARNING)
            continue
        for index, word in enumerate(words):
            place = document.place(("words", number, index))
            if len(word.split()) > 1:
                message = f"'{word}' is more than one word"
                remedy = f"Write the one of its words that counts: {' or '.join(word.split())}."
                yield Diagnostic("ineffective-words", place, message, remedy, Severity.WARNING)
            elif (known := first.setdefault(fold(word), number)) != number:
                message = f"'{word}' stands in list {known + 1} already"
                joined = ", ".join(dict.fromkeys((*lists[known], *words)))
                remedy = f"If all mean the same, write one list: [{joined}]. If not, remove '{word}' from one of them."
                yield Diagnostic("ineffective-words", place, message, remedy, Severity.WARNING)
