"""The words with which readers ask, and what answers: all that the search knows of questions, for each language.

A word of a question says what sort of answer is wanted and nothing of its subject, so a result need not have it. The
words are sentences of the program, in lists, and another language has those that its catalogue gives.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from builder.model.marked import Message, marked
from builder.words import Words

# Translators: Words of questions that say nothing of what is asked for, without those that texts are full of.
EMPTY = marked(
    "a, about, am, an, and, any, anybody, anyone, are, around, at, be, been, being, but, by, can, could, did, do, "
    "does, during, exactly, find, for, from, get, give, given, had, happen, happened, happening, has, have, he, "
    "her, him, his, how, i, if, in, information, is, its, list, many, may, me, might, much, of, on, or, please, "
    "said, say, says, shall, she, should, show, since, so, some, somebody, someone, take, taken, tell, than, "
    "that, the, their, them, then, there, these, they, this, those, to, took, until, was, we, were, what, when, "
    "where, whether, which, who, whom, whose, why, will, with, would, you"
)

# Translators: In what follows, how questions begin that ask for the same sort of answer.
ANSWERS: tuple[tuple[Message, tuple[str, ...]], ...] = (
    (marked("how many people"), ("disagreement", "event", "index")),
    (marked("how many, how much, number of"), ("disagreement", "index")),
    (marked("who is, who are, who was"), ("actor",)),
    (marked("what is"), ("term", "actor", "location")),
    (marked("what are"), ("term", "actor")),
    (marked("where is, where are"), ("location",)),
    (marked("who, which group"), ("disagreement", "event", "question")),
    (marked("whose"), ("disagreement", "question")),
    (marked("when, date of, on what day"), ("event", "disagreement")),
    (marked("where"), ("event", "disagreement", "location")),
    (marked("what led to, what caused"), ("event", "index")),
    (marked("why, whether, did, has, have"), ("disagreement", "question")),
    (marked("what"), ("event", "question")),
)
"""The kinds of entries that answer questions by how they begin; of several beginnings the longest counts."""


@dataclass(frozen=True, slots=True)
class Asking:
    """How questions are put in one language: words that say nothing, beginnings with the kinds that answer."""

    empty: tuple[str, ...]
    answers: tuple[tuple[str, tuple[str, ...]], ...]


def asking(words: Words) -> Asking:
    """Return how questions are put in a language; nothing if its catalogue does not say."""
    answers = ((start, kinds) for starts, kinds in ANSWERS for start in listed(words, starts))
    return Asking(tuple(listed(words, EMPTY)), tuple(answers))


def listed(words: Words, message: Message) -> Iterator[str]:
    """Yield the words of a list in a language; of one that no translator has written, nothing."""
    said = words.translated(message)
    if said != message or words.language.partition("-")[0] == "en":
        yield from (part.strip().lower() for part in said.split(",") if part.strip())
