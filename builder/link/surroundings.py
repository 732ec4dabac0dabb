"""Whether a known name in a text stands for itself or inside a longer proper name: Nixby in "Berta Nixby", Sella in
"the Sella Savings Bank".

What tells is the capitalised word directly beside it. A title, a day, or a word that the dossier writes in small
letters elsewhere belongs to no name: in "Captain Nixby", "Yesterday Nixby" and "Sella Governor Nixby" the names are
meant.
Where all nouns have capitals, as in German, nothing can be told.
"""

import re
from collections.abc import Mapping, Set
from dataclasses import dataclass
from functools import cached_property

from builder.link.ordinary import DAYS, INSTITUTIONS, OPENERS, PARTICLES, PLACE_WORDS, TITLES
from builder.link.words import TextWords
from builder.model.dossier import Dossier
from builder.model.records import Location, Page, Record
from builder.model.refs import Prose
from builder.model.values.names import fold, tokens

CAPITAL_NOUNS = ("de", "lb", "gsw", "nds", "bar", "frr")
"""Languages in which all nouns have capitals."""

_WORD = re.compile(r"[^\W\d_]+")
_DEMONYM = re.compile(r"(?:i|n|an|ian|ish|ese|ic|ite|er)")
_LONGEST_RUN = 4
"""How many capitalised words are looked at on one side of a name."""


@dataclass(frozen=True, eq=False)
class Surroundings:
    """Answers whether a name is whole; `own` has the folded words of each record's names."""

    dossier: Dossier
    own: Mapping[str, Set[str]]

    @classmethod
    def of(cls, dossier: Dossier) -> "Surroundings":
        """Return what tells for the texts of a dossier."""
        named = {key: each for key, each in dossier.records.items() if isinstance(each, Record)}
        return cls(
            dossier,
            {
                key: {
                    word for name in (each.name, *(other.value for other in each.names)) for word, _, _ in tokens(name)
                }
                for key, each in named.items()
            },
        )

    def is_whole(self, words: TextWords, span: range, record: str, known: Set[int]) -> bool:
        """Return whether the words of a text in `span`, a name of `record`, are no part of a longer proper name.

        `known` has the numbers of all words of the text that belong to known names.
        """
        if self.dossier.settings.language.partition("-")[0] in CAPITAL_NOUNS:
            return True
        return not (self._goes_on_before(words, span, record, known) or self._goes_on_behind(words, span, known))

    def _goes_on_before(self, words: TextWords, span: range, record: str, known: Set[int]) -> bool:
        before = span.start - 1
        if before < 0 or before in known or words.is_possessive(before) or not words.is_capital(span.start):
            return False
        gap, word, own = words.between(span.start), words.pieces[before][0], self.own.get(record, frozenset())
        if gap == ". ":
            is_initial = len(word) == 1 and words.is_capital(before)
            first = words.pieces[max(0, before - 1)][0]  # Otto B. Nixby may be he whose names are Otto and Nixby.
            return is_initial and len(span) == 1 and first not in own and all(each[0] != word for each in own)
        if gap not in (" ", "-"):
            return False
        if not words.is_capital(before):
            return self._goes_on_over(words, before, known)
        if word in PLACE_WORDS and not words.begins_sentence(before):
            return word not in own
        if len(span) > 1 or self._is_no_name(words, before):
            return False
        return not any(words.pieces[each][0] in own for each in words.run_before(before, _LONGEST_RUN))

    def _goes_on_over(self, words: TextWords, before: int, known: Set[int]) -> bool:
        """Return whether a name goes on over a small word: University of Sella, Berta van Nixby."""
        word, other = words.pieces[before][0], before - 1
        if other < 0 or other in known or words.between(before) != " " or not words.is_capital(other):
            return False
        if word == "of":
            return words.pieces[other][0] in INSTITUTIONS
        return word in PARTICLES and not self._is_no_name(words, other)

    def _goes_on_behind(self, words: TextWords, span: range, known: Set[int]) -> bool:
        behind = span.stop
        if behind >= len(words) or behind in known or words.between(behind) not in (" ", "-"):
            return False
        word, name = words.pieces[behind][0], words.written(span.start, behind)
        if not words.is_capital(behind - 1):
            return False
        # What is short and all in capitals stands before others as an adjective does: the US Army.
        is_adjective = len(span) == 1 and name.isupper() and len(name) <= len("NATO")
        if not words.is_capital(behind) or is_adjective or word in DAYS or word in self._titles or word == "i":
            return False
        run = words.run_behind(behind, _LONGEST_RUN)
        return not (word in self._small and any(each + 1 in known for each in run))

    def _is_no_name(self, words: TextWords, number: int) -> bool:
        """Return whether a capitalised word before a name is none: a title, an opening word, an adjective."""
        word, (_, start, end) = words.pieces[number][0], words.pieces[number]
        is_acronym = words.text[start:end].isupper() and end - start > 1
        return is_acronym or self.is_ordinary(word)

    def is_ordinary(self, word: str) -> bool:
        """Return whether a word, folded, is no name though it has a capital: an opening word, a day, a title, an
        adjective of a place, or what the dossier writes in small letters elsewhere."""
        return (
            word in OPENERS or word in DAYS or word in self._titles or word in self._small or self._is_of_a_place(word)
        )

    def _is_of_a_place(self, word: str) -> bool:
        """Return whether a word is made of a place's name, as Sellan is."""
        return any(
            word[:length] in self._places and _DEMONYM.fullmatch(word[length:]) for length in range(3, len(word))
        )

    @cached_property
    def _places(self) -> Set[str]:
        names = [fold(each.name) for each in self.dossier.records.values() if isinstance(each, Location)]
        return {each for name in names for each in (name, name[:-1]) if " " not in name and len(each) > 2}

    @cached_property
    def _titles(self) -> Set[str]:
        """Titles of people: the usual ones, and the ranks and roles of the vocabulary."""
        found = set(TITLES)
        for words in (self.dossier.vocabulary.ranks, self.dossier.vocabulary.roles):
            for key, each in words.items():
                found |= {fold(word) for word in _WORD.findall(f"{key} {each.label}")}
        return found

    @cached_property
    def _small(self) -> Set[str]:
        """The words that the dossier's texts write in small letters."""
        found: set[str] = set()
        for document in self.dossier.documents:
            if isinstance(document.model, Page):
                found.update(_WORD.findall(document.model.body))
            for leaf in document.leaves:
                if isinstance(leaf.marker, Prose):
                    found.update(_WORD.findall(leaf.value))
        return {fold(each) for each in found if each.islower()}
