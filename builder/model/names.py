"""Names: how they are compared and which are refused.

Folding brings spellings together that readers take for the same: case, marks, apostrophes and hyphens are
dropped, Arabic and Persian letter variants unified. It serves search, links and duplicate detection; what is
shown is always the name as written.
"""

import re
import unicodedata

_LETTERS = str.maketrans(
    {"ي": "ی", "ى": "ی", "ك": "ک", "ة": "ه", "ە": "ه", "ہ": "ه", "ٱ": "ا", "ـ": None}
    # Letters to Unicode, apostrophes to readers: ʼ ʿ ʾ and their kin.
    | {chr(each): None for each in range(0x02B0, 0x0300)}
)
_JOINERS = "\u200c\u200d"  # zero-width non-joiner and joiner: Persian needs them
_BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_INVISIBLE = "\u200b\u2060\ufeff\u00ad\u180e\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0"
_INVISIBLE_RANGES = ((0x180B, 0x180F), (0xFE00, 0xFE0F), (0xE0000, 0xE0FFF))  # selectors and tags
_LOOKALIKES = ("LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE", "COPTIC")
# A letter or digit, the marks on it such as accents written apart and Arabic vowels, and a joiner after it.
_MARKS = "\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
_WORD = rf"(?:[^\W_][{_MARKS}{_JOINERS}]*)+"
_TOKEN = re.compile(rf"{_WORD}(?:[’'`‘-]{_WORD})*")
_POSSESSIVE = re.compile(r"[’']s$")
LONGEST_NAME = 200


def fold(name: str) -> str:
    """Return the form in which two spellings compare equal: `Ra'isah` and `Raisah` both give `raisah`."""
    if name.isascii() and name.isalnum():
        return name.lower()  # There is nothing in such letters to be dropped or unified.
    decomposed = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", name).casefold())
    kept = (each for each in decomposed if each.isalnum() or each.isspace())
    return unicodedata.normalize("NFC", " ".join("".join(kept).split())).translate(_LETTERS)


Token = tuple[str, int, int]
"""A word of a text: folded, with its start and end."""


def tokens(text: str) -> list[Token]:
    """Return the words of a text; a possessive 's belongs to no word."""
    found: list[Token] = []
    for match in _TOKEN.finditer(text):
        word, end = match.group(), match.end()
        if word.isascii() and word.isalnum():  # Most are, and there is nothing in them to be dropped.
            found.append((word.lower(), match.start(), end))
            continue
        if possessive := _POSSESSIVE.search(word):
            end -= len(possessive.group())
            word = word[: possessive.start()]
        if folded := fold(word):
            found.append((folded, match.start(), end))
    return found


def why_refused(name: str) -> str | None:
    """Return why a name cannot be accepted, as the end of the sentence "the name …", or None if it can."""
    if not name.strip():
        return "is empty"
    if len(name) > LONGEST_NAME:
        return f"is longer than {LONGEST_NAME} characters"
    for each in name:
        if each in _BIDI:
            return f"holds a character that turns the direction of the text (U+{ord(each):04X})"
        if each in _INVISIBLE or any(low <= ord(each) <= high for low, high in _INVISIBLE_RANGES):
            return f"holds an invisible character (U+{ord(each):04X})"
        if unicodedata.category(each) in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp") and each not in _JOINERS:
            return f"holds a control character (U+{ord(each):04X})"
    if unicodedata.normalize("NFC", name) != name:
        return "is not in Unicode's composed form (NFC)"
    if re.search(r"[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]{4,}", name):
        return "stacks more than three marks on one letter"
    return _mixed_scripts(name)


def _mixed_scripts(name: str) -> str | None:
    for word in re.findall(r"\w+", name):
        scripts = {unicodedata.name(each, "?").split()[0] for each in word if each.isalpha()} & set(_LOOKALIKES)
        if len(scripts) > 1:
            listed = " and ".join(sorted(script.title() for script in scripts))
            return f"mixes {listed} letters within the word '{word}'"
    return None
