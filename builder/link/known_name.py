"""A known name, and whether some words of a text, which have its letters, are written as a name is."""

from collections.abc import Mapping
from dataclasses import dataclass

from builder.link.sentences import is_abbreviation
from builder.link.words import TextWords
from builder.model.values.names import JOINTS

_JOINERS = ("-", "'")


@dataclass(frozen=True, slots=True)
class KnownName:
    """A name that leads to one record.

    `gaps` says what stands between its words, by how many letters there are before. `head` is how many letters the
    first word has; `capital` says that it begins with a capital, `acronym` that all of it is capitals.
    """

    gaps: Mapping[int, str]
    record: str
    head: int
    capital: bool
    acronym: bool

    def stands_in(self, words: TextWords, first: int, behind: int) -> bool:
        """Return whether these words of a text, which have the letters of this name, are written as a name is."""
        # A name that starts with a capital is not meant by the same word in small letters, nor WHO by Who.
        if self.capital and not words.text[words.start(first)].isupper():
            return False
        if self.acronym and not words.written(first, self._behind_head(words, first)).isupper():
            return False
        return all(self._may_part(words, first, number) for number in range(first + 1, behind))

    def _behind_head(self, words: TextWords, first: int) -> int:
        start, number = words.offsets[first], first + 1
        while number < len(words) and words.offsets[number] - start < self.head:
            number += 1
        return number

    def _may_part(self, words: TextWords, first: int, number: int) -> bool:
        """Return whether what stands before a word of the text may stand there in this name."""
        gap = words.between(number)
        known = self.gaps.get(len(words.letters[words.offsets[first] : words.offsets[number]].rstrip()))
        bare = gap.strip()
        if words.is_possessive(number) or bare == known:
            return known == bare
        if bare == ".":
            return gap == "." or is_abbreviation(words.text, words.end(number))
        if bare in _JOINERS:
            return gap == bare
        return not bare and (known is not None or _begins_anew(words, number))


def known_name(name: str, record: str) -> KnownName:
    """Return a name that leads to a record; raises IndexError if it has no letters."""
    words = TextWords(name)
    gaps: dict[int, str] = {}
    for number, (word, start, end) in enumerate(words.pieces):
        if number:
            gaps[len(words.letters[: words.offsets[number]].rstrip())] = words.between(number).strip()
        gaps |= _inner_gaps(name[start:end], words.offsets[number], len(word))
    head = name[words.start(0) :].split()[0]
    letters = sum(each.isalnum() for each in head)
    first = name[words.start(0)]
    return KnownName(gaps, record, letters, first.isupper(), head.isupper() and letters > 1)


def _inner_gaps(written: str, offset: int, length: int) -> dict[int, str]:
    """Return the hyphens within a word, by the letters before each; none if folding dropped or added any."""
    if sum(each not in JOINTS for each in written) != length:
        return {}
    before = 0
    found: dict[int, str] = {}
    for each in written:
        if each in "-‐‑" and before:
            found[offset + before] = "-"
        before += each not in JOINTS
    return found


def _begins_anew(words: TextWords, number: int) -> bool:
    """Return whether a word that stands apart may be the second part of one word: BW 34, Harbour Front, no "to day"."""
    before, (word, start, _) = words.pieces[number - 1][0], words.pieces[number]
    return before[-1].isdigit() != word[0].isdigit() or (words.text[start].isupper() and len(word) > 1)
