"""Runs of capitalised words in a paragraph that may be names: no known name, no date, no ordinary word."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from builder.link.ordinary import DAYS, PARTICLES, TITLES
from builder.link.words import TextWords
from builder.suggest.reading import Passage, Reading

_LINKING = PARTICLES | {"of"}
"""Small words that may stand within a name."""
_SHORTEST = 2
_ENDS = (".", "”", '"')
_HYPHEN = re.compile("[-‐‑]")


@dataclass(frozen=True, slots=True)
class Run:
    """A run of capitalised words in a paragraph, as written; `opens` says that its capital tells nothing.

    `rest` is a run of several words without the one that opens a sentence, which may be no part of the name.
    """

    name: str
    paragraph: int
    opens: bool
    rest: str = ""


def runs_in(reading: Reading, passage: Passage) -> Iterator[Run]:
    """Yield the runs of capitalised words in a paragraph that are no known name, no date and no ordinary word."""
    words = TextWords(passage.text)
    taken = [(each.at, each.behind) for each in reading.names[passage.number]]
    taken += [(each.at, each.behind) for each in reading.dates[passage.number]]
    free = [
        not words.is_possessive(number) and not any(start <= at < end for start, end in taken)
        for number, (_, at, _) in enumerate(words.pieces)
    ]
    is_headline = _is_headline(words)
    number = 0
    while number < len(words):
        last = _end(words, number, free)
        for run in _trimmed(reading, words, number, last, passage.number) if last > number else ():
            yield replace(run, opens=True) if is_headline else run
        number = max(last, number + 1)


def _end(words: TextWords, first: int, free: list[bool]) -> int:
    """Return the number of the word behind a run that begins with a word; the word's own if none does."""
    if not free[first] or not words.is_capital(first):
        return first
    last = first + 1
    while last < len(words) and free[last]:
        is_number = words.pieces[last][0].isdigit() and words.between(last) == " "
        if (words.is_capital(last) and _joins(words, last)) or is_number:
            last += 1
        elif (
            words.pieces[last][0] in _LINKING
            and last + 1 < len(words)
            and free[last + 1]
            and words.is_capital(last + 1)
            and words.between(last) == words.between(last + 1) == " "
        ):
            last += 2
        else:
            break
    return last


def _joins(words: TextWords, number: int) -> bool:
    """Return whether a word belongs to the name that the word before it is of: behind a space, a hyphen, an initial."""
    gap, (_, start, end) = words.between(number), words.pieces[number - 1]
    return gap in (" ", "-") or (gap == ". " and end - start == 1)


def _trimmed(reading: Reading, words: TextWords, first: int, last: int, paragraph: int) -> Iterator[Run]:
    """Yield a run without the words at its ends that are no part of a name; nothing if none is left."""
    opens = words.begins_sentence(first)
    while first < last and (_is_title(words, first) or (opens and _is_ordinary(reading, words, first))):
        first, opens = first + 1, False
    while first < last and words.pieces[last - 1][0] in DAYS | _LINKING:
        last -= 1
    if first >= last or words.pieces[last - 1][0] in TITLES:  # What ends in a title is an office.
        return
    name = words.written(first, last)
    is_single = last - first == 1
    # A single word has to be a name by itself; behind one that opens a sentence, the rest has to be more than ordinary.
    doubtful = range(first, last) if is_single else range(first + 1, last) if opens else ()
    if len(name) >= _SHORTEST and not (doubtful and all(_is_ordinary(reading, words, each) for each in doubtful)):
        rest = words.written(first + 1, last) if opens and last - first > 2 else ""
        yield Run(name, paragraph, opens and is_single, rest)


def _is_headline(words: TextWords) -> bool:
    """Return whether most words have a capital, as in headlines, where it tells nothing; these have no full stop."""
    if words.text.rstrip()[-1:] in _ENDS:
        return False
    letters = [number for number, (word, _, _) in enumerate(words.pieces) if len(word) > 3 and word.isalpha()]
    return sum(words.is_capital(number) for number in letters) * 3 > len(letters) * 2


def _is_title(words: TextWords, number: int) -> bool:
    word = words.pieces[number][0]
    return word in TITLES or word in DAYS or word in _LINKING


def _is_ordinary(reading: Reading, words: TextWords, number: int) -> bool:
    """Return whether a word is no name by itself: an ordinary one, or an adjective such as Sellan or Sella-backed."""
    word, written = words.pieces[number][0], words.written(number, number + 1)
    if _HYPHEN.split(written)[-1].islower() or word in reading.small or word in reading.adjectives:
        return True
    surroundings = reading.index.surroundings
    return surroundings is not None and any(
        surroundings.is_ordinary(each) for each in (word, word.removesuffix("s")) if each
    )
