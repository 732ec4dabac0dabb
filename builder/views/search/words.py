"""The words of a text as the search compares them. tool/words.js reads queries in the same way.

A word counts joined and in its parts: `al-Asad` is `alasad`, `al` and `asad`, and `BW34` is `bw` and `34` too. Figures
lose their commas and abbreviations their full stops: `14,000` is `14000`, `U.S.` is `us`. Of scripts that put no spaces
between words, each two neighbouring letters are a word, with its letters as its parts.
"""

import itertools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from snowballstemmer import stemmer

from builder.model.values.names import fold
from builder.model.values.scripts import ACCENTS, STACKERS, UNSPACED, VOWEL_SIGNS

_COMMON = (
    "a about after all also an and any are as at be been before but by can could did do for from had has have "
    "he her his if in into is it its more no not of on or other our out over said she so some such than that the "
    "their them then there they this those to under up was were what when where which while who whom whose why "
    "will with would "
)
PLAIN = frozenset(_COMMON.split())
"""Words found nearly everywhere: they are kept of names only, and a query need not meet them."""

ARTICLES = frozenset(("al", "el", "ul"))
"""The Arabic article in Latin letters. Other languages have names that begin so: Elbe, Alan, El Paso."""

_ARABIC_LANGUAGES = ("ar", "fa", "ur")
_ARABIC = re.compile("[\u0620-\u064a\u0671-\u06d3]")

_INSIDE = f"{ACCENTS}{VOWEL_SIGNS}\u200c\u200d\u00ad"
_LETTER = rf"[^\W_{UNSPACED}]"
# An abbreviation with full stops, a figure with commas, or letters and digits with the marks and joiners on them.
_WORD = (
    rf"(?:(?:[^\W\d_{UNSPACED}]\.){{2,}}(?:[^\W\d_{UNSPACED}](?!\w))?"
    rf"|\d{{1,3}}(?:,\d{{3}})+(?!\d)|(?:{_LETTER}[{_INSIDE}]*)+)"
)
_JOINT = "(?:_+|[’'`‘´‐‑-])"
_CLUSTER = rf"[{UNSPACED}][{_INSIDE}{STACKERS}]*"
_TOKEN = re.compile(rf"{_WORD}(?:{_JOINT}{_WORD})*|(?:{_CLUSTER})+")
_PARTS = re.compile(rf"{_JOINT}|(?<=[^\W\d_])(?=\d)|(?<=\d)(?=[^\W\d_])")
_CLUSTERS = re.compile(_CLUSTER)
_POSSESSIVE = re.compile(r"[’'][sS]$")
_ENGLISH = stemmer("english")

SOUNDS = (
    (r"^(?:al|el|ul)(?=.{3})", ""),
    (r"^[aei][aeiou]*", "A"),
    (r"^[ou][aeiou]*", "U"),
    (r"kh|gh|ck|q|c(?!h)", "k"),
    (r"dh", "d"),
    (r"th", "t"),
    (r"ph", "f"),
    (r"dj", "j"),
    (r"w", "v"),
    (r"(?<=.)[aeiouy]", ""),
    (r"(?<=..)h$", ""),
    (r"(.)\1+", r"\1"),
)
"""What becomes of the letters of a word in its skeleton, in this order. Browsers read the patterns alike.

The first drops the Arabic article.
"""

SHORTEST_SKELETON = 3


@dataclass(frozen=True, eq=False)
class WordReader:
    """Reads words, each only once: a dossier has few words and uses them often.

    Only of English are endings cut off and plain words known. The Arabic article counts for little if the dossier has
    names that may begin with it.
    """

    language: str = "en"
    has_article: bool = False
    _forms: dict[str, tuple[str, ...]] = field(default_factory=dict)
    _stems: dict[str, str] = field(default_factory=dict)

    @property
    def plain(self) -> frozenset[str]:
        """Words found nearly everywhere in this language."""
        plain = PLAIN if self._is_english else frozenset[str]()
        return plain | ARTICLES if self.has_article else plain

    @property
    def sounds(self) -> tuple[tuple[str, str], ...]:
        """What becomes of the letters of a word in its skeleton."""
        return SOUNDS if self.has_article else SOUNDS[1:]

    @property
    def _is_english(self) -> bool:
        return self.language.partition("-")[0] == "en"

    def words(self, text: str) -> list[str]:
        """Return the words of a text in order, folded, each followed by its parts if it has any."""
        return [form for written in _written(text) for form in self._forms_of(written)]

    def stem(self, word: str) -> str:
        """Return the stem of an English word; other words are their own."""
        if word not in self._stems:
            self._stems[word] = stem(word) if self._is_english else word
        return self._stems[word]

    def _forms_of(self, written: str) -> tuple[str, ...]:
        if written not in self._forms:
            self._forms[written] = forms(written)
        return self._forms[written]


def words(text: str) -> list[str]:
    """Return the words of a text in order, folded, each followed by its parts if it has any."""
    return WordReader().words(text)


def _written(text: str) -> Iterator[str]:
    """Yield the words of a text as written; of a run without spaces, each two letters that follow each other."""
    for found in _TOKEN.findall(text):
        letters = _CLUSTERS.findall(found) if _CLUSTERS.match(found) else ()
        yield from map("".join, itertools.pairwise(letters)) if len(letters) > 1 else (found,)


def forms(written: str) -> tuple[str, ...]:
    """Return a word as written in the forms that are compared: joined first, then its parts.

    Parts are what hyphens and the like join, letters beside figures, and each letter of a script without spaces.
    """
    word = _POSSESSIVE.sub("", written)
    by_letter = _CLUSTERS.findall(word)
    parts = [fold(each) for each in by_letter or _PARTS.split(word)]
    several = [each for each in parts if len(each) > 1 or by_letter or each.isdecimal()] if len(parts) > 1 else []
    return tuple(dict.fromkeys(each for each in (fold(word), *several) if each))


def stem(word: str) -> str:
    """Return the stem of an English word; other words are their own."""
    if len(word) < 4 or not (word.isascii() and word.isalpha()):
        return word
    return str(_ENGLISH.stemWord(word))


def whole(name: str) -> str:
    """Return a name as one word, for asking whether it is the name searched for."""
    return "".join(fold(_POSSESSIVE.sub("", each)) for each in _TOKEN.findall(name))


def has_article(language: str, names: Iterable[str]) -> bool:
    """Return whether names may begin with the Arabic article: the language or one of them has Arabic letters."""
    return language in _ARABIC_LANGUAGES or any(_ARABIC.search(each) for each in names)


def skeleton(word: str, sounds: Iterable[tuple[str, str]] = SOUNDS) -> str:
    """Return what stays of a name however it is transliterated, or nothing if that is too little to tell names apart.

    Vowels, doubled letters and a final h fall away, and letters that stand for one sound are one.
    """
    if not (word.isascii() and word.isalpha()):
        return ""
    bare = word
    for pattern, sound in sounds:
        bare = re.sub(pattern, sound, bare)
    return bare.lower() if len(bare) >= SHORTEST_SKELETON else ""
