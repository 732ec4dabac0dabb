"""Names found in running text: longest first, on word boundaries, never by guessing.

The names are kept by their folded words, so that the work grows with the length of the text and not with the number of
names, even of those that begin with the same word. Names are compared word by word; none is ever used as a pattern.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from builder.link.sentences import is_abbreviation
from builder.model.dossier import Dossier
from builder.model.names import Token, tokens
from builder.model.records import Record
from builder.model.walk import Path

Words = tuple[str, ...]
"""The words of a name, folded."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A record named in the prose of a document: where, and in which sentence (plain text)."""

    record: str
    document: str
    path: Path
    sentence: str


@dataclass(frozen=True, slots=True)
class Found:
    """A name in a text: from `start` to `end`, the record (or the term of the glossary) it means."""

    start: int
    end: int
    record: str


@dataclass(frozen=True, slots=True)
class KnownName:
    """A name that leads to one record: its folded words and what may stand between them."""

    words: Words
    gaps: tuple[frozenset[str], ...]
    record: str
    capital: bool
    acronym: bool

    def stands_in(self, text: str, here: list[Token]) -> bool:
        """Return whether these words of a text, which are those of this name, are written as a name is."""
        first = text[here[0][1] : here[0][2]]
        # A name that starts with a capital is not meant by the same word in small letters, nor WHO by Who.
        if (self.capital and not first[0].isupper()) or (self.acronym and not first.isupper()):
            return False
        return all(
            gap in allowed or (gap == "." and is_abbreviation(text, left[2]))
            for gap, allowed, left in zip(_gaps(text, here), self.gaps, here, strict=False)
        )


@dataclass(frozen=True, eq=False)
class NameIndex:
    """The linkable names by their folded words."""

    by_words: Mapping[Words, list[KnownName]]

    @classmethod
    def of(cls, dossier: Dossier) -> "NameIndex":
        """Return the index of all names that lead to exactly one record."""
        names: dict[Words, list[KnownName]] = defaultdict(list)
        for record_id, record in dossier.records.items():
            if isinstance(record, Record):
                for name in (record.name, *(each.value for each in record.names if each.link)):
                    if found := tokens(name):
                        names[_words(found)].append(_known(name, found, record_id))
        return cls({words: known for words, known in names.items() if len({each.record for each in known}) == 1})

    @classmethod
    def of_terms(cls, dossier: Dossier, names: "NameIndex") -> "NameIndex":
        """Return the index of the glossary's terms, but for those that are names of records, by their anchors.

        A term is written as a headword, so that its first letter may be small in a text.
        """
        terms: dict[Words, list[KnownName]] = defaultdict(list)
        for term in sorted(dossier.terms, key=lambda each: each.id):
            found = tokens(term.term)
            if found and not names.records_named(term.term):
                terms[_words(found)].append(replace(_known(term.term, found, term.id), capital=False))
        return cls(terms)

    def find(self, text: str) -> Iterator[Found]:
        """Yield the names in a text from left to right, never overlapping."""
        found = tokens(text)
        words = _words(found)
        position = 0
        while position < len(words):
            known = self._at(words, position, text, found) if words[position] in self._lengths else None
            length = len(known.words) if known else 1
            if known:
                yield Found(found[position][1], found[position + length - 1][2], known.record)
            position += length

    @cached_property
    def _lengths(self) -> Mapping[str, list[int]]:
        """Of how many words the names are that begin with a word, most first."""
        lengths: dict[str, set[int]] = defaultdict(set)
        for words in self.by_words:
            lengths[words[0]].add(len(words))
        return {first: sorted(found, reverse=True) for first, found in lengths.items()}

    def _at(self, words: Words, position: int, text: str, found: list[Token]) -> KnownName | None:
        for length in self._lengths[words[position]]:
            for known in self.by_words.get(words[position : position + length], ()):
                if known.stands_in(text, found[position : position + length]):
                    return known
        return None

    def records_named(self, name: str) -> set[str]:
        """Return the record that a name leads to, as a set of none or one."""
        return {each.record for each in self.by_words.get(_words(tokens(name)), ())}


def _words(found: list[Token]) -> Words:
    return tuple(word for word, _, _ in found)


def _known(name: str, found: list[Token], record: str) -> KnownName:
    first = name[found[0][1] : found[0][2]]
    gaps = tuple(frozenset({"", gap}) for gap in _gaps(name, found))
    return KnownName(_words(found), gaps, record, first[0].isupper(), first.isupper() and len(first) > 1)


def _gaps(text: str, found: list[Token]) -> list[str]:
    """Return what stands between the words, without white space and with straight apostrophes."""
    between = (text[left[2] : right[1]] for left, right in pairwise(found))
    return ["".join(gap.split()).replace("’", "'") for gap in between]
