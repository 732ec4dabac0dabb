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

NOTHING = Message("")

# Translators: In what follows, how questions begin that ask for one sort of answer, and words in titles that answer.
ANSWERS: tuple[tuple[Message, tuple[str, ...], Message], ...] = (
    (marked("how many people"), ("disagreement", "event", "index"), marked("number, figure")),
    (marked("how many, how much, number of"), ("disagreement", "index"), marked("number, figure")),
    (marked("who is, who are, who was"), ("actor",), NOTHING),
    (marked("what is"), ("term", "actor", "location"), NOTHING),
    (marked("what are"), ("term", "actor"), NOTHING),
    (marked("where is, where are"), ("location",), NOTHING),
    (marked("who, which group"), ("disagreement", "event", "question"), marked("who")),
    (marked("whose"), ("disagreement", "question"), marked("whose")),
    (marked("which newspaper, which article, who reported, who wrote, who published"), ("article", "work"), NOTHING),
    (marked("when, date of, on what day"), ("event", "disagreement"), marked("when, date")),
    (marked("where"), ("event", "disagreement", "location"), marked("where, place")),
    (marked("what led to, what caused"), ("event", "index"), NOTHING),
    (marked("why"), ("disagreement", "question"), marked("why, reason, motive")),
    (marked("whether, did, has, have"), ("disagreement", "question"), marked("whether")),
    (marked("what"), ("event", "question"), NOTHING),
)
"""By how a question begins, the kinds of entries that answer it, and words in their titles or fact lines that promise
it; of several beginnings the longest counts."""


@dataclass(frozen=True, slots=True)
class Asking:
    """How questions are put in one language: words that say nothing; beginnings, with the kinds that answer and the
    words that promise an answer.
    """

    empty: tuple[str, ...]
    answers: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...]


def asking(words: Words) -> Asking:
    """Return how questions are put in a language; nothing if its catalogue does not say."""
    answers = (
        (start, kinds, tuple(listed(words, promises) if promises else ()))
        for starts, kinds, promises in ANSWERS
        for start in listed(words, starts)
    )
    return Asking(tuple(listed(words, EMPTY)), tuple(answers))


def listed(words: Words, message: Message) -> Iterator[str]:
    """Yield the words of a list in a language; of one that no translator has written, nothing."""
    said = words.translated(message)
    if said != message or words.language.partition("-")[0] == "en":
        yield from (part.strip().lower() for part in said.split(",") if part.strip())
