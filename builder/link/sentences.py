"""Sentences: where one ends, in text full of abbreviations such as Gen., U.S. and Jan."""

import re
from collections.abc import Iterable, Iterator

from builder.link.ordinary import OPENERS
from builder.model.values.names import fold

_ABBREVIATIONS = {
    "gen", "maj", "col", "lt", "capt", "sgt", "mr", "mrs", "ms", "dr", "prof", "sen", "rep", "gov", "st",
    "vs", "etc", "e.g", "i.e", "approx",
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
}  # fmt: skip
_BEFORE_NAMES = frozenset({"and", "by", "with"})
"""Small words behind which a single capital is an initial, however many words of a name follow."""
_LETTERED = (
    "annex appendix as battery berth called class company exhibit figure formerly gate grade group is item labelled "
    "letter line marked model named now on option part pier plan platform point product renamed route section sector "
    "site squadron table team terminal titled type variant vitamin was zone"
)
_BEFORE_LETTERS = frozenset(_LETTERED.split())
"""Small words behind which a single capital is the whole name of a thing."""
_LONGEST = 40
"""No abbreviation is longer, so that what stands further ahead is not looked at again for each full stop."""

_NEAR = 24
"""So much of the text before a single capital is looked at."""
_AROUND = "\"”’'),;:.!?"
_FOLLOWING = re.compile(r"[\"“‘'(\[]*(\S{1,40})(?:\s+(\S))?")
_LETTER = re.compile(r"(?:^|[\s\"“‘'(\[])[A-ZÀ-Þ]")
_END = re.compile(r"[.!?…؟۔][\"”’')\]]*\s+(?=[\"“‘'(\[]*[A-Z0-9À-Þ؀-ۿ])")


def sentences_around(text: str, positions: Iterable[int]) -> Iterator[str]:
    """Yield the sentence in which each position lies; the positions are in order, so that the text is read once.

    Behind the end of the text it is the last one.
    """
    rest, end, sentence = _sentences(text), 0, ""
    for position in positions:
        while position >= end and (following := next(rest, None)):
            end, sentence = following
        yield sentence


def _sentences(text: str) -> Iterator[tuple[int, str]]:
    """Yield the sentences of a text, in order, each after the position at which the next one starts."""
    start = 0
    for match in _END.finditer(text):
        if match[0][0] != "." or _is_last(text, match.start(), match.end()):
            yield match.end(), text[start : match.end()].strip()
            start = match.end()
    yield len(text), text[start:].strip()


def _is_last(text: str, stop: int, behind: int) -> bool:
    """Return whether a full stop at `stop` ends a sentence, the next word being at `behind`."""
    if not is_abbreviation(text, stop):
        return True
    if not _LETTER.search(text, max(0, stop - 2), stop):
        return False
    following = _FOLLOWING.match(text, behind)
    return following is not None and not _is_initial(text[max(0, stop - _NEAR) : stop - 1], following[1], following[2])


def _is_initial(before: str, word: str, second: str | None) -> bool:
    """Return whether a single capital is an initial, in a name that goes on behind it.

    `before` is the text before it, `word` follows it, `second` begins the word behind that. A name stands before it, or
    it begins one: at the beginning of a sentence or of a part of it, or behind a small word, if it is followed by one
    word with a capital alone: of two, the first begins the next sentence.
    """
    if word[1:2] == ".":
        return True
    if not word[0].isalpha() or fold(word.strip(_AROUND)) in OPENERS | {"he", "she"}:
        return False
    last = "".join(before.rsplit(None, 1)[-1:])
    if not last.islower() or not last[-1].isalpha() or last in _BEFORE_NAMES:
        return True
    return last not in _BEFORE_LETTERS and not (word.isalpha() and second is not None and second.isupper())


def sentence_around(text: str, position: int) -> str:
    """Return the sentence of the text in which the position lies."""
    return next(sentences_around(text, (position,)))


def is_abbreviation(text: str, end: int) -> bool:
    """Return whether the word before a full stop at `end` is an initial, an abbreviation or part of U.S. and so on."""
    before = text[max(0, end - _LONGEST) : end]
    word = "".join(before.rsplit(None, 1)[-1:]).lstrip("(\"“‘'[")
    return (
        (len(word) == 1 and word.isalpha())
        or word == "No"
        or word.lower() in _ABBREVIATIONS
        or bool(re.fullmatch(r"(?:[A-Za-z]\.)+[A-Za-z]", word))
    )


def first_sentence(text: str) -> str:
    """Return the first sentence of a text."""
    return sentence_around(text, 0)
