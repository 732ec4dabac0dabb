"""Names found in running text: longest first, on word boundaries, never by guessing.

The names are kept by their letters alone, as `name_key` gives them, so that the work grows with the length of the text
and not with the number of names. None is ever used as a pattern. A name inside a longer proper name is not meant:
surroundings.py tells.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from builder.link.known_name import KnownName, known_name
from builder.link.sentences import sentences_around
from builder.link.surroundings import Surroundings
from builder.link.words import TextWords
from builder.model.dossier import Dossier
from builder.model.records import Record
from builder.model.values.names import name_key
from builder.model.walk import Path

BEGINNING = 4
"""By how many letters the names are told apart at first; shorter ones are tried each by itself."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A record named in the prose of a document: where, and in which sentence (plain text).

    `general` says that the sentence cites general knowledge and nothing else.
    """

    record: str
    document: str
    path: Path
    sentence: str
    general: bool = False


def mentions_in(
    text: str, named: Iterable[tuple[int, str]], cited: Sequence[tuple[int, bool]], document: str, path: Path
) -> Iterator[Mention]:
    """Yield the mentions in a text, from where in it which records are named.

    `cited` are the places of its citations in order, each with whether it is of general knowledge alone.
    """
    found = list(sentences_around(text, [at for at, _ in cited]))
    stated = {sentence for sentence, (_, general) in zip(found, cited, strict=True) if not general}
    in_order = sorted(named)
    for (_, record), sentence in zip(in_order, sentences_around(text, [at for at, _ in in_order]), strict=True):
        yield Mention(record, document, path, sentence, sentence in found and sentence not in stated)


@dataclass(frozen=True, slots=True)
class Found:
    """A name in a text: from `start` to `end`, the record (or the term of the glossary) it means."""

    start: int
    end: int
    record: str


@dataclass(frozen=True, eq=False)
class NameIndex:
    """The linkable names by their letters."""

    by_key: Mapping[str, list[KnownName]]
    surroundings: Surroundings | None = None

    @classmethod
    def of(cls, dossier: Dossier) -> "NameIndex":
        """Return the index of all names that lead to exactly one record."""
        names: dict[str, list[KnownName]] = defaultdict(list)
        for record_id, record in dossier.records.items():
            if isinstance(record, Record):
                for name in (record.name, *(each.value for each in record.names if each.link)):
                    if key := name_key(name):
                        names[key].append(known_name(name, record_id))
        clear = {key: known for key, known in names.items() if len({each.record for each in known}) == 1}
        return cls(clear, Surroundings.of(dossier))

    @classmethod
    def of_terms(cls, dossier: Dossier, names: "NameIndex") -> "NameIndex":
        """Return the index of the glossary's terms, but for those that are names of records, by their anchors.

        A term is written as a headword, so that its first letter may be small in a text.
        """
        terms: dict[str, list[KnownName]] = defaultdict(list)
        for term in sorted(dossier.terms, key=lambda each: each.id):
            key = name_key(term.term)
            if key and not names.records_named(term.term):
                terms[key].append(replace(known_name(term.term, term.id), capital=False))
        return cls(terms)

    def find(self, text: str) -> Iterator[Found]:
        """Yield the names in a text from left to right, never overlapping."""
        words = TextWords(text)
        found = list(self._candidates(words))
        known = {number for span, _ in found for number in span}
        for span, record in found:
            if not self.surroundings or self.surroundings.is_whole(words, span, record, known):
                yield Found(words.start(span.start), words.end(span.stop), record)

    def _candidates(self, words: TextWords) -> Iterator[tuple[range, str]]:
        """Yield the numbers of the words of each name, and the record."""
        position = 0
        while position < len(words):
            last, known = self._at(words, position)
            if known:
                yield range(position, last), known.record
            position = last

    @cached_property
    def _lengths(self) -> Mapping[str, list[int]]:
        """How long the names are that begin with some letters, longest first."""
        lengths: dict[str, set[int]] = defaultdict(set)
        for key in self.by_key:
            lengths[key[:BEGINNING]].add(len(key))
        return {first: sorted(found, reverse=True) for first, found in lengths.items()}

    def _at(self, words: TextWords, position: int) -> tuple[int, KnownName | None]:
        """Return the longest name that begins with a word, if any, and the number of the word behind it."""
        if words.is_possessive(position):
            return position + 1, None
        start = words.offsets[position]
        for beginning in range(BEGINNING, 0, -1):
            for length in self._lengths.get(words.letters[start : start + beginning], ()):
                last = words.at_offset.get(start + length)
                for known in self.by_key.get(words.letters[start : start + length], ()) if last else ():
                    if last and known.stands_in(words, position, last):
                        return last, known
        return position + 1, None

    def records_named(self, name: str) -> set[str]:
        """Return the record that a name leads to, as a set of none or one."""
        return {each.record for each in self.by_key.get(name_key(name), ())}
