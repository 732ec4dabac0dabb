"""Fingerprints of texts: a sum for each paragraph, by which a later version is told from the one that was read.

A sum is the first 16 digits of the SHA-256 of the paragraph. The text cannot be read from it; whoever guesses a short
paragraph word for word, such as a date, can see that the guess is right.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from hashlib import sha256

SUM = re.compile(r"[0-9a-f]{16}")
_ALIKE = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "´": "'", "`": "'"})
_DASHES = re.compile(r"[‐‑‒–—―−-]+")
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")


def fingerprint_of(paragraphs: Sequence[str]) -> tuple[str, ...]:
    """Return the sum of each paragraph; how spaces, quotation marks and dashes are typeset makes no difference."""
    return tuple(sha256(_normalised(each).encode()).hexdigest()[:16] for each in paragraphs)


@dataclass(frozen=True, slots=True)
class TextDifference:
    """What differs between a text that was read and another version of it; paragraphs are numbered from 1 in each."""

    changed: tuple[int, ...] = ()
    """Paragraphs of the text as it was read that have other words in the other version."""
    gone: tuple[int, ...] = ()
    """Paragraphs of the text as it was read that the other version has not."""
    new: tuple[int, ...] = ()
    """Paragraphs of the other version that the text as it was read had not."""

    def __bool__(self) -> bool:
        """Whether anything differs."""
        return bool(self.changed or self.gone or self.new)


def difference(read: Sequence[str], other: Sequence[str]) -> TextDifference:
    """Return what differs between two texts, given by their fingerprints."""
    changed, gone, new = list[int](), list[int](), list[int]()
    for what, start, end, other_start, other_end in SequenceMatcher(None, read, other, autojunk=False).get_opcodes():
        if what != "equal":
            both = min(end - start, other_end - other_start)
            changed += range(start + 1, start + both + 1)
            gone += range(start + both + 1, end + 1)
            new += range(other_start + both + 1, other_end + 1)
    return TextDifference(tuple(changed), tuple(gone), tuple(new))


def _normalised(paragraph: str) -> str:
    # An accent that stands alone is an apostrophe; Unicode would put a space before it.
    text = _UNSEEN.sub("", unicodedata.normalize("NFKC", paragraph.translate(_ALIKE)))
    return " ".join(_DASHES.sub("-", text).split())
