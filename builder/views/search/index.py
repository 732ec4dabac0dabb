"""The inverted index: for each stem the entries that have it, with where and how often, cut into files by letters.

A posting is the distance from the entry before it, in hexadecimal, and a letter that says in which fields the word
stands: three bits for title, other names and fact line, and how often it stands in the texts, up to three times.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from builder.views.search.entries import Searchable
from builder.views.search.words import WordReader, whole

TITLE, ALIAS, FACT = 16, 8, 4
OFTEN = 3
MARKS = "ghijklmnopqrstuvwxyzABCDEFGHIJK"
"""The letter of each combination of fields and frequency but none; no digit of a hexadecimal number among them."""

LARGEST = 600_000
"""Characters that a file of terms should not exceed; what starts with two common letters is cut by the third."""

SMALLEST = 20_000
"""Characters up to which terms that begin with neighbouring letters share a file."""

LONGEST_WHOLE = 8
"""Titles of more words are sentences, which nobody types as a whole."""


Term = dict[str, str]
"""A term as its file has it: stem, postings, and the words that have this stem, if they are others than the stem."""

Terms = Mapping[str, Term]
"""Terms by stem."""


@dataclass
class Index:
    """The index while it grows: entries are added in order."""

    postings: dict[str, list[tuple[int, int]]] = field(default_factory=lambda: defaultdict(list))
    surfaces: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    lengths: list[int] = field(default_factory=list)
    reader: WordReader = field(default_factory=WordReader)

    def add(self, entry: Searchable) -> None:
        """Add the next entry."""
        number, found = len(self.lengths), self._marks(entry)
        texts = [word for each in entry.passages for word in self.reader.words(" ".join((each.text, each.voice)))]
        for word in texts:
            if word not in self.reader.plain:
                known = self.reader.stem(word)
                self.surfaces[known].add(word)
                mark = found.get(known, 0)
                found[known] = mark if mark % 4 == OFTEN else mark + 1
        for each, mark in found.items():
            self.postings[each].append((number, mark))
        self.lengths.append(len(texts))

    def _marks(self, entry: Searchable) -> dict[str, int]:
        """Return the fields in which each stem stands, those of the texts left out."""
        found: dict[str, int] = defaultdict(int)
        title = FACT if entry.quiet else TITLE
        names = ((entry.title, title), *((each.text, ALIAS) for each in entry.aliases))
        for text, mark in (*names, *((each, ALIAS) for each in entry.sought), (entry.fact, FACT)):
            for word in self.reader.words(text):
                known = self.reader.stem(word)
                self.surfaces[known].add(word)
                found[known] |= mark
            name = whole(entry.name if entry.name and text == entry.title else text)
            if name and mark > FACT and len(text.split()) <= LONGEST_WHOLE:
                found[f"={name}"] |= mark
        return found

    def shards(self) -> dict[str, Terms]:
        """Return the terms in files, by the letters with which the words of each file begin."""
        terms: dict[str, dict[str, Term]] = defaultdict(dict)
        for each, postings in self.postings.items():
            value = self._written(each, postings)
            for word in dict.fromkeys((each, *sorted(self.surfaces.get(each, ())))):
                terms[word.lstrip("=")][each] = value
        return dict(_cut(terms, 2))

    def _written(self, term: str, postings: Iterable[tuple[int, int]]) -> Term:
        code, last = [], 0
        for number, mark in postings:
            code.append(f"{number - last:x}{MARKS[mark - 1]}" if number > last else MARKS[mark - 1])
            last = number
        surfaces = sorted(self.surfaces.get(term, ()))
        others = "" if surfaces in ([term], []) else " ".join(surfaces)
        return {"stem": term, "postings": "".join(code), "surfaces": others}


def files_of(shards: Mapping[str, Terms]) -> Iterator[tuple[list[str], Terms]]:
    """Yield the files of terms: the letters that each answers for, small ones together, and its terms."""
    letters: list[str] = []
    terms: dict[str, Term] = {}
    size = 0
    for key in sorted(shards):
        more = _size(shards[key])
        if letters and size + more > SMALLEST:
            yield letters, terms
            letters, terms, size = [], {}, 0
        letters.append(key)
        terms.update(shards[key])
        size += more
    if letters:
        yield letters, terms


def _size(terms: Terms) -> int:
    return sum(len(part) for term in terms.values() for part in term.values())


def _cut(terms: Mapping[str, Terms], letters: int) -> Iterator[tuple[str, Terms]]:
    """Yield files of terms by the first letters of their words; what is too large is cut by one letter more."""
    groups: dict[str, dict[str, Terms]] = defaultdict(dict)
    for word, found in terms.items():
        groups[word[:letters]][word] = found
    for key, group in groups.items():
        merged = {each: value for found in group.values() for each, value in found.items()}
        if len(key) < letters or letters == 5 or _size(merged) <= LARGEST:
            yield key, merged
        else:
            yield from _cut(group, letters + 1)
