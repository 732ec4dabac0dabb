"""The words of a text in order, and their letters run together, in which names are looked up."""

import re

from builder.link.sentences import is_abbreviation
from builder.model.values.names import JOINTS, pieces

_SPACES = re.compile(r"\s+")
_HYPHENS = str.maketrans("‐‑", "--")
_APOSTROPHES = str.maketrans(dict.fromkeys("’`‘´", "'"))


class TextWords:
    """The words of a text, a possessive 's among them as one of its own.

    `letters` is all of them folded, without spaces but between two figures; `offsets` says where in it each word
    begins, `at_offset` which word begins behind the end of another.
    """

    def __init__(self, text: str) -> None:
        self.text, self.pieces = text, pieces(text)
        self.offsets: list[int] = []
        self.at_offset: dict[int, int] = {}
        letters: list[str] = []
        length, last = 0, ""
        for number, (word, _, _) in enumerate(self.pieces):
            if last[-1:].isdigit() and word[:1].isdigit():
                letters.append(" ")
                length += 1
            self.offsets.append(length)
            letters.append(word)
            length, last = length + len(word), word
            self.at_offset[length] = number + 1
        self.letters = "".join(letters)

    def __len__(self) -> int:
        return len(self.pieces)

    def start(self, number: int) -> int:
        """Return where a word begins in the text."""
        return self.pieces[number][1]

    def end(self, behind: int) -> int:
        """Return where the word before this number ends in the text."""
        return self.pieces[behind - 1][2]

    def written(self, first: int, behind: int) -> str:
        """Return what the text has from one word to the one before another, as written."""
        return self.text[self.start(first) : self.end(behind)]

    def is_possessive(self, number: int) -> bool:
        """Return whether a word is the 's behind another."""
        return self.text[self.pieces[number][1]] in JOINTS

    def between(self, number: int) -> str:
        """Return what stands before a word and after the one before it; of a possessive, its apostrophe."""
        if self.is_possessive(number):
            return "'"
        return normal(self.text[self.pieces[number - 1][2] : self.pieces[number][1]])

    def is_capital(self, number: int) -> bool:
        """Return whether a word begins with a capital."""
        return self.text[self.pieces[number][1]].isupper()

    def begins_sentence(self, number: int) -> bool:
        """Return whether a word is the first of its sentence."""
        return _is_end(self.text[: self.pieces[number][1]])

    def run_before(self, last: int, most: int) -> list[int]:
        """Return the capitalised words that end with one, at most so many, from right to left."""
        found = [last]
        while len(found) < most and found[-1] and self.between(found[-1]) == " " and self.is_capital(found[-1] - 1):
            found.append(found[-1] - 1)
        return found

    def run_behind(self, first: int, most: int) -> list[int]:
        """Return the capitalised words that begin with one, at most so many."""
        found = [first]
        while len(found) < most and found[-1] + 1 < len(self) and self.between(found[-1] + 1) == " ":
            if not self.is_capital(found[-1] + 1):
                break
            found.append(found[-1] + 1)
        return found


def _is_end(before: str) -> bool:
    """Return whether a sentence ends at the end of a text, or none has begun yet."""
    bare = before.rstrip("\"“”‘’'([{ \n")
    return not bare or bare[-1] in "!?…:;•–—" or (bare[-1] == "." and not is_abbreviation(bare, len(bare) - 1))


def normal(gap: str) -> str:
    """Return what stands between two words with plain hyphens and apostrophes, each white space as one space."""
    return _SPACES.sub(" ", gap).translate(_HYPHENS).translate(_APOSTROPHES)
