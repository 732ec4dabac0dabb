"""What people write in a date that is not English, or no figure: months of other languages, the time on a clock.

Only a date's own words are turned into English ones, so that one form of each is read afterwards.
"""

import re

_MONTHS = {
    "january": "janvier januar jänner enero janeiro gennaio januari ocak styczeń stycznia января січня",
    "february": "février fevrier februar feber febrero fevereiro febbraio februari şubat luty lutego февраля лютого",
    "march": "mars märz maerz marzo março maart mart marzec marca марта березня",
    "april": "avril abril aprile nisan kwiecień kwietnia апреля квітня",
    "may": "mai mayo maio maggio mei maj mayıs maja мая травня",
    "june": "juin juni junio junho giugno haziran czerwiec czerwca июня червня",
    "july": "juillet juli julio julho luglio temmuz lipiec lipca июля липня",
    "august": "août aout agosto augustus augusti ağustos sierpień sierpnia августа серпня",
    "september": "septembre septiembre setembro settembre eylül wrzesień września сентября вересня",
    "october": "octobre oktober octubre outubro ottobre ekim październik października октября жовтня",
    "november": "novembre noviembre novembro kasım ноября листопада",
    "december": "décembre decembre dezember diciembre dezembro dicembre aralık grudzień grudnia декабря грудня",
}
_WEEKDAYS = (
    "lundi mardi mercredi jeudi vendredi samedi dimanche montag dienstag mittwoch donnerstag freitag samstag sonnabend "
    "sonntag lunes martes miércoles jueves viernes sábado domingo lunedì martedì mercoledì giovedì venerdì sabato "
    "domenica maandag dinsdag woensdag donderdag vrijdag zaterdag zondag"
)
_ENGLISH = {word: english for english, words in _MONTHS.items() for word in words.split()}
_WORD = re.compile(r"[^\W\d_]+")
_WEEKDAY = re.compile(rf"^(?:{_WEEKDAYS.replace(' ', '|')})\.?,? ")
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
    other = _WORD.sub(lambda each: _ENGLISH.get(each[0], each[0]), _WEEKDAY.sub("", text))
    if other != text or _BEFORE.match(text):
        other = _JOINT.sub(" ", _FIRST.sub("1", _BEFORE.sub("", other)))
    return _BEFORE_TIME.sub(" ", other)


def _clock(hour: str, minute: str | None, later: int | None = None) -> str:
    """Return a time as it is written here; `later` is the half of the day, of a clock of twelve hours."""
    hours = int(hour) if later is None else int(hour) % 12 + later
    return f"{hours:02}:{minute or '00'}"
