"""Sentences: where one ends, in text full of abbreviations such as Gen., U.S. and Jan."""

import re

_ABBREVIATIONS = {
    "gen", "maj", "col", "lt", "capt", "sgt", "mr", "mrs", "ms", "dr", "prof", "sen", "rep", "gov", "st",
    "vs", "etc", "e.g", "i.e", "approx",
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
}  # fmt: skip
_END = re.compile(r"[.!?…؟۔][\"”’')\]]*\s+(?=[\"“‘'(\[]*[A-Z0-9À-Þ؀-ۿ])")


def sentence_around(text: str, position: int) -> str:
    """Return the sentence of the text in which the position lies."""
    start = 0
    for match in _END.finditer(text):
        if match[0][0] == "." and is_abbreviation(text[: match.start()]):
            continue
        if match.end() > position:
            return text[start : match.end()].strip()
        start = match.end()
    return text[start:].strip()


def is_abbreviation(before: str) -> bool:
    """Return whether the word before a full stop is an initial, an abbreviation or part of U.S. and so on."""
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
