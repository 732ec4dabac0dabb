"""Sentences: where one ends, in text full of abbreviations such as Gen., U.S. and Jan."""

import re
from collections.abc import Iterable, Iterator

_ABBREVIATIONS = {
    "gen", "maj", "col", "lt", "capt", "sgt", "mr", "mrs", "ms", "dr", "prof", "sen", "rep", "gov", "st",
    "vs", "etc", "e.g", "i.e", "approx",
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
}  # fmt: skip
_LONGEST = 40
"""No abbreviation is longer, so that what stands further ahead is not looked at again for each full stop."""

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
        if match[0][0] != "." or not is_abbreviation(text, match.start()):
            yield match.end(), text[start : match.end()].strip()
            start = match.end()
    yield len(text), text[start:].strip()


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
