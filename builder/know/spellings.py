"""Spellings of one name that differ in letters, as different works print them."""

from collections.abc import Iterator
from itertools import combinations

from rapidfuzz import fuzz

from builder.model.dossier import Dossier
from builder.model.records import Record
from builder.model.refs import Citation
from builder.model.values.names import fold, name_key, tokens
from builder.model.walk import Path

SPELLED_ALIKE = 75
"""How alike (0 to 100) each word of two spellings must be to count as one name: Marco and Marko are 80."""


def spellings(record: Record, dossier: Dossier) -> Iterator[tuple[Path, Path]]:
    """Compare what different works print: the aliases that one work lists are no differences of spelling."""
    names: list[tuple[Path, str, tuple[Citation, ...]]] = [(("name",), record.name, record.printed)]
    names += [(("names", index), each.value, each.sources) for index, each in enumerate(record.names)]
    printed = [
        (path, name, dossier.works(each.article for each in sources if each.paragraph)) for path, name, sources in names
    ]
    for (one_path, one, works), (other_path, other, others) in combinations(printed, 2):
        if works and others and works != others and same_name(one, other):
            yield one_path, other_path


def same_name(one: str, other: str) -> bool:
    """Return whether two names are one, spelled with other letters.

    Each must have as many words; a word that differs must be capitalised, nearly the same, and no longer form of the
    other: Venice and Venices are two words, and so are gild and gilds. What differs in spaces or accents alone is one
    spelling, and a code has none.
    """
    words, others = _words(one), _words(other)
    if len(words) != len(others) or name_key(one) == name_key(other):
        return False
    pairs = [(a, b) for a, b in zip(words, others, strict=True) if fold(a) != fold(b)]
    return bool(pairs) and all(_spelled_otherwise(a, b) for a, b in pairs)


def _spelled_otherwise(one: str, other: str) -> bool:
    a, b = fold(one), fold(other)
    capital = one[:1].isupper() and other[:1].isupper()
    if not capital or _is_code(one) or _is_code(other) or _is_compound(one) or _is_compound(other):
        return False
    return not a.startswith(b) and not b.startswith(a) and fuzz.ratio(a, b) >= SPELLED_ALIKE


def _is_code(word: str) -> bool:
    """Return whether a word is a code, such as G0032 or DNSC, and no word that is spoken."""
    return any(each.isdigit() for each in word) or (word.isupper() and not set(fold(word)) & set("aeiouy"))


def _is_compound(word: str) -> bool:
    """Return whether a word has capitals inside, such as OceanLotus: another part makes another name."""
    return word[1:] != word[1:].lower() and not word.isupper()


def _words(name: str) -> list[str]:
    return [part for _, start, end in tokens(name) for part in name[start:end].split("-")]
