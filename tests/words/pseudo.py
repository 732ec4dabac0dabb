"""A language that nobody speaks: every sentence in brackets, accented, a third longer. So a page shows what escapes.

Each stretch of a sentence has brackets of its own, so that what was put into it has to answer for itself: in
`⟦Ñáměď ïñ··⟧ Courierƿ` the name is the content's. Placeholders, tags and the marks of Markdown are kept.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from gettext import NullTranslations
from typing import TypeVar

from builder.model.values.dates import Point
from builder.words import Words
from builder.words.catalogues import SCRIPT, Catalogue, ScriptSentences
from builder.words.figures import Figures
from builder.words.language import BRITISH
from builder.words.moments import Moments
from builder.words.series import in_a_row
from maintain.words import collected

T = TypeVar("T")

LANGUAGE = "qps"
OPEN, CLOSE = "⟦", "⟧"
FILL = "·"
PER_CENT = 30
SHOWN = ("title", "alt", "aria-label", "aria-description", "placeholder", "content")
"""The attributes that readers see or hear."""

_ACCENTS = str.maketrans("aceinosuyACEINOSUY", "áčěïñöšůýÁČĚÏÑÖŠŮÝ")
_KEPT = re.compile(r"(%\(\w+\)s|</?[A-Za-z][^>]*>|\]\([^)]*\)|\{[^}]*\}|[*_`\[\]|]+)")
_ENTITY = re.compile(r"(&#?\w+;|%%)")
_SHOWN = re.compile(rf'(\b(?:{"|".join(SHOWN)})=")([^"]*)(?=")')
_LETTER = re.compile(r"[^\W\d_]")


def pseudo(message: str) -> str:
    """Return a sentence in the language that nobody speaks."""
    parts = _KEPT.split(message)
    return "".join(_kept(part) if position % 2 else _said(part) for position, part in enumerate(parts))


def bracketed(text: str) -> str:
    """Return a text in brackets, otherwise as it is."""
    return f"{OPEN}{text}{CLOSE}"


def _kept(part: str) -> str:
    return _SHOWN.sub(lambda match: match[1] + pseudo(match[2]), part) if part.startswith("<") else part


def _said(part: str) -> str:
    """Return a stretch without markup, the spaces around it outside the brackets."""
    text = part.strip()
    if not _LETTER.search(_ENTITY.sub("", text)):
        return part
    before, _, after = part.partition(text)
    pieces = [each if position % 2 else each.translate(_ACCENTS) for position, each in enumerate(_ENTITY.split(text))]
    return before + bracketed(_lengthened("".join(pieces))) + after


def _lengthened(text: str) -> str:
    """Return the text with what makes it longer at the ends of its words, as other languages have longer words."""
    owed = 0
    words = []
    for position, word in enumerate(text.split(" ")):
        owed += PER_CENT * (len(word) + (position > 0))
        words.append(word + FILL * (owed // 100))
        owed %= 100
    return " ".join(words) + FILL * (owed > 0)


class _Sentences(NullTranslations):
    def gettext(self, message: str) -> str:
        return pseudo(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return pseudo(msgid1 if n == 1 else msgid2)

    def pgettext(self, context: str, message: str) -> str:
        return pseudo(message)

    def npgettext(self, context: str, msgid1: str, msgid2: str, n: int) -> str:
        return pseudo(msgid1 if n == 1 else msgid2)


@dataclass(frozen=True, eq=False)
class _Figures(Figures):
    def number(self, number: int) -> str:
        return bracketed(super().number(number))


@dataclass(frozen=True, eq=False)
class _Moments(Moments):
    english: Moments

    def point(self, point: Point) -> str:
        return bracketed(self.english.point(point))

    def interval(self, start: Point, end: Point) -> str:
        return bracketed(self.english.interval(start, end))

    def month(self, number: int) -> str:
        return bracketed(self.english.month(number))

    def short_month(self, number: int) -> str:
        return bracketed(self.english.short_month(number))


@dataclass(frozen=True, eq=False)
class _Words(Words):
    def either(self, items: Sequence[str]) -> str:
        return "".join(in_a_row(items, _patterns("or")))

    def listed_parts(self, items: Sequence[T]) -> tuple[T | str, ...]:
        return in_a_row(items, _patterns("standard"))


def _patterns(style: str) -> Mapping[str, str]:
    patterns = BRITISH.list_patterns[style]
    return {name: re.sub(r"[a-z]+", lambda word: bracketed(word[0]), text) for name, text in patterns.items()}


def pseudo_words() -> Words:
    """Return the words of the language that nobody speaks; dates, numbers and lists are in English, in brackets."""
    catalogue = Catalogue(_Sentences(), _script_sentences(), {"one": 0, "other": 1})
    return _Words(LANGUAGE, _Figures(BRITISH), _Moments(Figures(BRITISH), Moments(Figures(BRITISH))), catalogue)


def _script_sentences() -> ScriptSentences:
    found: dict[str, str | tuple[str, ...]] = {}
    for message in collected():
        if message.id and any(path.endswith(SCRIPT) for path, _ in message.locations):
            forms = (message.id,) if isinstance(message.id, str) else tuple(message.id)
            key = f"{message.context}\x04{forms[0]}" if message.context else forms[0]
            found[key] = pseudo(forms[0]) if len(forms) == 1 else tuple(pseudo(each) for each in forms)
    return found
