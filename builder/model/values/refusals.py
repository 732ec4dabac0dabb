"""Which names are refused, because they deceive or cannot be read, and why."""

import re
import unicodedata
from dataclasses import dataclass

LONGEST_NAME = 200
_JOINERS = "\u200c\u200d"  # zero-width non-joiner and joiner: Persian and joined emoji need them
_TURNING = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_INVISIBLE = re.compile(
    "[\u200b\u2060\ufeff\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\uffa0\ufe00-\ufe0f\U000e0000-\U000e0fff]"
)
# Written out and not asked of Unicode's tables: what an older interpreter does not know yet is no control character.
_CONTROL = re.compile(
    "[\x00-\x1f\x7f-\x9f\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u2028\u2029\u2061-\u2065\u206a-\u206f\ud800-\uf8ff"
    "\ufdd0-\ufdef\ufff0-\ufffb\ufffe\uffff\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3"
    "\U0001d173-\U0001d17a\U000f0000-\U0010ffff]"
)
# A selector after an emoji chooses how that is drawn; a key such as 1️⃣ and a flag such as that of Wales hold more.
_EMOJI = re.compile(
    "[0-9#*]\ufe0f\u20e3"
    "|\U0001f3f4[\U000e0020-\U000e007e]+\U000e007f"
    "|[\u00a9\u00ae\u203c\u2049\u2122\u2139\u2190-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff][\ufe0e\ufe0f]"
)
_SYMBOLS = range(0x1F000, 0x1FFFE)
_STACKED = re.compile("[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]{4,}")
_LOOKALIKES = ("LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE", "COPTIC")
_LIKE_LATIN = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹϺοιυϲϳ"
"""Greek letters that look like Latin ones."""

_NEARLY_LATIN = "αεηκνρτχ"
"""Greek letters that science writes beside capitals, NFκB, and that deceive beside small letters."""

_ANEW = "Type the name anew, without copying it, in one script for each word."


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a name is refused, as the end of the sentence "the name …"; the part of it at fault, and the remedy."""

    reason: str
    part: str = ""
    remedy: str = _ANEW


def refusal_of(name: str) -> Refusal | None:
    """Return why a name cannot be accepted, or None if it can."""
    if not name.strip():
        return Refusal("is empty")
    if len(name) > LONGEST_NAME:
        return Refusal(f"is longer than {LONGEST_NAME} characters", remedy="Shorten it.")
    if hidden := _hidden_in(_EMOJI.sub("*", name)):
        return hidden
    # The tables of one old version of Unicode, which every interpreter has: what is composed does not change later.
    composed = unicodedata.ucd_3_2_0.normalize("NFC", name)
    if composed != name:
        part = next((each for each, other in zip(name, composed, strict=False) if each != other), "")
        return Refusal("is not in Unicode's composed form (NFC)", part)
    if stacked := _STACKED.search(name):
        return Refusal("stacks more than three marks on one letter", stacked[0])
    if not any(_is_letter(each) for each in name):
        return Refusal("has no letter and no digit", remedy="Write it in words, so that it can be linked and found.")
    return _mixed_scripts(name)


def why_refused(name: str) -> str | None:
    """Return why a name cannot be accepted, as the end of the sentence "the name …", or None if it can."""
    refusal = refusal_of(name)
    return refusal.reason if refusal else None


def _hidden_in(name: str) -> Refusal | None:
    for pattern, what in (
        (_TURNING, "a character that turns the direction of the text"),
        (_INVISIBLE, "an invisible character"),
        (_CONTROL, "a control character"),
    ):
        if match := pattern.search(name):
            remedy = f"Take it out: delete the name and type it anew, without copying it. {_where(name, match.start())}"
            return Refusal(f"holds {what} (U+{ord(match[0]):04X})", match[0], remedy.strip())
    return None


def _where(name: str, at: int) -> str:
    """Return a sentence that says where in a name something stands that nobody sees."""
    before = re.sub(r"[^\w\s]", "", name[:at])[-10:].strip()
    return f"It stands after '{before}'." if before else ""


def _is_letter(each: str) -> bool:
    """Return whether a character is a letter or digit, or may be one that this interpreter does not know yet."""
    return each.isalnum() or (unicodedata.category(each) == "Cn" and ord(each) not in _SYMBOLS)


def _mixed_scripts(name: str) -> Refusal | None:
    for word in re.findall(r"\w+", name):
        scripts = {unicodedata.name(each, "?").split()[0] for each in word if each.isalpha()} & set(_LOOKALIKES)
        if len(scripts) > 1 and not (scripts == {"LATIN", "GREEK"} and _is_scientific(word)):
            listed = " and ".join(sorted(script.title() for script in scripts))
            return Refusal(f"mixes {listed} letters within the word '{word}'", word)
    return None


def _is_scientific(word: str) -> bool:
    """Return whether no Greek letter of a Latin word can be taken for a Latin one: IFNγ, NFκB."""
    beside_small = rf"[a-zß-ÿ][{_NEARLY_LATIN}]|[{_NEARLY_LATIN}][a-zß-ÿ]"
    return not re.search(rf"[{_LIKE_LATIN}]", word) and not re.search(beside_small, word)
