"""What people write in a date that is not English, or no figure: months of other languages, the time on a clock.

Only a date's own words are turned into English ones, so that one form of each is read afterwards.
"""

import re
from collections.abc import Mapping

from babel import Locale

from builder.model.values.names import fold

_LANGUAGES = ("fr", "de", "de_AT", "es", "pt", "it", "nl", "sv", "tr", "pl", "ru", "uk")
"""The languages whose months and weekdays are read; those before others where two have one word."""

_REGIONAL_MONTHS, _REGIONAL_WEEKDAYS = {"feber": "february"}, ("sonnabend",)
"""Names that some regions have beside those of their language."""

_WORD = re.compile(r"[^\W\d_]+")
_BEFORE = re.compile(r"^(?:le|am|den|der|el|il|op|on|the) (?=\d)")
_JOINT = re.compile(r" (?:de|del|di|of) (?=\D|\d{4}\b)")
_FIRST = re.compile(r"\b1(?:er|º|°)(?= )")
_OF_TWELVE = re.compile(r"\b(?P<hour>1[0-2]|0?[1-9])(?:[:.](?P<minute>[0-5]\d))? ?(?P<half>[ap])\.?m\b\.?")
_FRENCH = re.compile(r"\b(?P<hour>[01]?\d|2[0-3]) ?h(?: ?(?P<minute>[0-5]\d))?\b")
_GERMAN = re.compile(r"\b(?P<hour>[01]?\d|2[0-3])(?:[.:](?P<minute>[0-5]\d))? ?uhr\b")
_BEFORE_TIME = re.compile(r",? (?:(?:at|à|um|a las|alle) )?(?=\d\d:\d\d\b)")
_MISREAD = re.compile(r"[\doil]{4}-[\doil]{2}(?:-[\doil]{2})?")


def in_english(text: str) -> str:
    """Return a date in small letters with the months of other languages in English and times as 20:30."""
    if _MISREAD.fullmatch(text):
        return text.translate(str.maketrans("oil", "011"))
    text = _OF_TWELVE.sub(lambda each: _clock(each["hour"], each["minute"], 12 * (each["half"] == "p")), text)
    for shape in (_FRENCH, _GERMAN):
        text = shape.sub(lambda each: _clock(each["hour"], each["minute"]), text)
    months = _months()
    other = _WORD.sub(lambda each: months.get(fold(each[0]), each[0]), _without_weekday(text))
    if other != text or _BEFORE.match(text):
        other = _JOINT.sub(" ", _FIRST.sub("1", _BEFORE.sub("", other)))
    return _BEFORE_TIME.sub(" ", other)


def _months() -> Mapping[str, str]:
    """Return the months in English by their names in other languages, without accents, as keyboards lack them."""
    english = Locale("en").months["format"]["wide"]
    return _REGIONAL_MONTHS | {
        written: english[number].lower()
        for language in reversed(_LANGUAGES)
        for form in ("format", "stand-alone")
        for number, name in Locale.parse(language).months[form]["wide"].items()
        for written in (fold(name), fold(name.lower().replace("ä", "ae")))
    }


def _without_weekday(text: str) -> str:
    """Return a date without the name of a weekday before it."""
    first, _, rest = text.partition(" ")
    named = fold(first.rstrip(".,"))
    wide = (Locale.parse(each).days["format"]["wide"].values() for each in _LANGUAGES)
    names = (*_REGIONAL_WEEKDAYS, *(fold(name) for each in wide for name in each))
    return rest if rest and named in names else text


def _clock(hour: str, minute: str | None, later: int | None = None) -> str:
    """Return a time as it is written here; `later` is the half of the day, of a clock of twelve hours."""
    hours = int(hour) if later is None else int(hour) % 12 + later
    return f"{hours:02}:{minute or '00'}"
