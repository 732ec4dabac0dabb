"""Anchors of headings: from their letters, whatever the script, so that a shared link stays when others are added."""

import re
import unicodedata

from builder.model.values.scripts import ACCENTS, VOWEL_SIGNS

_SHARP = re.compile(r"(?<=\w)#(?!\w)")
_PLUS = re.compile(r"(?<=[\w+])\+(?![^\W+])")
_ACCENT = re.compile("(?<=[A-Za-z])[\u0300-\u036f]+")
_NO_LETTER = re.compile(rf"[^\w\s{ACCENTS}{VOWEL_SIGNS}-]")
_GAP = re.compile(r"[-\s]+")


def heading_anchor(heading: str, separator: str) -> str:
    """Return the anchor of a heading: `c-plus-plus` of C++, `порт` of Порт; of one without letters, their numbers."""
    named = _PLUS.sub(" plus", _SHARP.sub(" sharp", heading))
    plain = _ACCENT.sub("", unicodedata.normalize("NFKD", named))
    letters = _NO_LETTER.sub("", unicodedata.normalize("NFC", plain)).strip().lower()
    found = _GAP.sub(separator, letters)
    if any(each.isalnum() for each in found):
        return found
    return separator.join(f"u{ord(each):x}" for each in unicodedata.normalize("NFC", heading) if not each.isspace())
