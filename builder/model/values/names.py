"""Names: how they are compared, and where their words end.

Folding brings spellings together that readers take for the same: case, accents, apostrophes and hyphens are
dropped, letters with a stroke and joined letters written plainly, Arabic and Persian letter variants unified. It
serves search, links and duplicate detection; what is shown is always the name as written.
"""

import re
import unicodedata

from builder.model.values.scripts import ACCENTS, BY_LETTER, KATAKANA, STACKERS, UNSPACED, VOWEL_SIGNS

_LETTERS = str.maketrans(
    {"ي": "ی", "ى": "ی", "ك": "ک", "ة": "ه", "ە": "ه", "ہ": "ه", "ٱ": "ا", "ـ": None}
    | dict(zip("øłđħıŧðƀɖǥɨƚɵɍʉɏƶⱥⱦɓɗɠƙŋȷ", "oldhitdbdgiloruyzatbdgknj", strict=True))
    | {"æ": "ae", "œ": "oe", "þ": "th"}
    # Letters to Unicode, apostrophes to readers: ʼ ʿ ʾ and their kin.
    | {chr(each): None for each in range(0x02B0, 0x0300)}
)
_ACCENT = re.compile(f"[{ACCENTS}]+")
_OTHER = re.compile(rf"[^\w\s{UNSPACED}{VOWEL_SIGNS}]+|_+")
"""What belongs to no word."""

_INSIDE = f"{ACCENTS}{VOWEL_SIGNS}\u200c\u200d\u00ad"  # On or after a letter: marks, joiners, a soft hyphen.
_WORD = rf"(?:[^\W_{UNSPACED}][{_INSIDE}]*)+"
_LETTER = rf"[{BY_LETTER}][{_INSIDE}]*"
JOINTS = "’'`‘´‐‑-"
"""What joins the parts of a word: apostrophes and hyphens."""

_TOKEN = re.compile(rf"{_WORD}(?:[{JOINTS}]{_WORD})*|(?:[{KATAKANA}][{_INSIDE}]*)+|{_LETTER}(?:[{STACKERS}]{_LETTER})*")
_POSSESSIVE = re.compile(r"[’'][sS]$")


def fold(name: str) -> str:
    """Return the form in which two spellings compare equal: `Ra'isah` and `Raisah` both give `raisah`."""
    if name.isascii() and name.isalnum():
        return name.lower()  # There is nothing in such letters to be dropped or unified.
    # The acute accent that stands alone is typed for an apostrophe; Unicode would put a space there.
    composed = unicodedata.normalize("NFKC", name.replace("´", ""))
    decomposed = unicodedata.normalize("NFD", composed.casefold())
    kept = _OTHER.sub("", _ACCENT.sub("", decomposed))
    return unicodedata.normalize("NFC", " ".join(kept.split())).translate(_LETTERS)


Token = tuple[str, int, int]
"""A word of a text: folded, with its start and end."""


def tokens(text: str) -> list[Token]:
    """Return the words of a text; a possessive 's belongs to no word, and each letter that needs no space is one."""
    return [each for each in pieces(text) if text[each[1]] not in JOINTS]


def pieces(text: str) -> list[Token]:
    """Return the words of a text, each possessive 's among them, with its apostrophe and after its word."""
    found: list[Token] = []
    for match in _TOKEN.finditer(text):
        word, start, end = match.group(), match.start(), match.end()
        if word.isascii() and word.isalnum():  # Most are, and there is nothing in them to be dropped.
            found.append((word.lower(), start, end))
            continue
        bare = _POSSESSIVE.sub("", word)
        if folded := fold(bare):
            found.append((folded, start, start + len(bare)))
        if len(bare) < len(word):
            found.append(("s", start + len(bare), end))
    return found


def joined(words: list[str]) -> str:
    """Return folded words as one: `bw`, `34` give `bw34`. Only between two figures a space stays."""
    found = ""
    for word in words:
        found += f" {word}" if found[-1:].isdigit() and word[:1].isdigit() else word
    return found


def name_key(name: str) -> str:
    """Return what names have in common that are one name but for space, hyphen, full stop or apostrophe."""
    return joined([word for word, _, _ in pieces(name)])


ListOrder = tuple[tuple[int, int, str], ...]
"""What names are sorted by in lists."""


def list_order(name: str) -> ListOrder:
    """Return by what a name is sorted in a list: its folded words, figures by their number, so that 2 is before 10."""
    found = ((part.isdecimal(), part) for part in re.findall(r"\d+|[^\W\d]+|\S", fold(name)))
    order = tuple((0, int(part), "") if is_number else (1, 0, part) for is_number, part in found)
    return (*order, (-1, 0, name))  # The shorter of two that begin alike is first.
